package nl.kaartensessie.oidc;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.nimbusds.jose.util.Base64URL;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.kaartensessie.support.Answers;
import nl.kaartensessie.support.RoomClient;
import nl.kaartensessie.support.TestInstallation;
import org.junit.jupiter.api.Test;

/// Editors whom the organisation's identity server knows, as programs with a token of it.
@QuarkusTest
@TestProfile(WithOidc.class)
class OidcEditorTest {

    private static final String EDITOR = "/api/v1/editor";
    private static final String DECKS = "/api/v1/decks";

    OidcServer server;

    @Inject
    EntityManager database;

    @Test
    void rule_19_1_the_role_in_a_token_makes_an_editor() {
        with(server.token("ada")).get(EDITOR).then().statusCode(200).body("signedInBy", equalTo("oidc"));
        with(server.token("ada")).get(DECKS + "/samenwerken/export").then().statusCode(200);
        with(server.token("ada")).get(DECKS + "/samenwerken").then().body("draft", equalTo(false));
    }

    @Test
    void rule_19_1_the_role_is_found_where_identity_servers_put_it() {
        List<Map<String, Object>> places = List.of(
                Map.of("roles", List.of("lezer", OidcServer.ROLE)),
                Map.of("groups", List.of(OidcServer.ROLE)),
                Map.of("realm_access", Map.of("roles", List.of(OidcServer.ROLE))));
        assertThat(places)
                .allSatisfy(claims -> with(server.token("ada", OidcServer.CLIENT, claims))
                        .get(EDITOR)
                        .then()
                        .statusCode(200));
    }

    @Test
    void rule_19_1_the_credential_works_beside_it() {
        with(TestInstallation.CREDENTIAL).get(EDITOR).then().statusCode(200).body("signedInBy", equalTo("credential"));
    }

    @Test
    void rule_19_2_who_lacks_the_role_is_told_so() {
        String token = server.token("bob", OidcServer.CLIENT, Map.of("roles", List.of("lezer")));
        Response refused = Answers.problem(403, with(token).get(EDITOR));
        assertThat(refused.<String>path("detail")).contains("Vraag je beheerder");
        Answers.problem(403, with(token).body("{}").post(DECKS));
        with(token).get(DECKS + "/samenwerken").then().statusCode(200);
        assertThat(with(token).get(DECKS + "/samenwerken").asString()).doesNotContain("explanation", "draft");
    }

    @Test
    void rule_19_2_a_token_that_is_worth_nothing_makes_nobody() {
        var role = Map.<String, Object>of("roles", List.of(OidcServer.ROLE));
        String good = server.token("ada");
        String[] parts = good.split("\\.");
        Stream<String> tokens = Stream.of(
                server.token("organisatie", "ada", OidcServer.CLIENT, role, -60),
                server.token("ada", "een-andere-dienst", role),
                server.token("een-andere-organisatie", "ada", OidcServer.CLIENT, role, 600),
                parts[0] + "." + Base64URL.encode("{\"sub\":\"eve\",\"roles\":[\"" + OidcServer.ROLE + "\"]}") + "."
                        + parts[2],
                Base64URL.encode("{\"alg\":\"none\"}") + "." + parts[1] + ".",
                Base64URL.encode("{\"alg\":\"none\"}") + "." + parts[1] + ".x",
                "a.b.c",
                good + "x",
                "niemand");
        assertThat(tokens).allSatisfy(token -> {
            Response refused = Answers.problem(401, with(token).get(EDITOR));
            assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
            assertThat(refused.asString()).doesNotContainIgnoringCase("jose", "expired", "exception");
            Answers.problem(401, with(token).body("{}").post(DECKS));
            assertThat(with(token).get(DECKS + "/samenwerken").asString()).doesNotContain("explanation", "draft");
        });
        Response nobody = Answers.problem(401, given().get(EDITOR));
        assertThat(nobody.header("WWW-Authenticate")).isEqualTo("Bearer");
        Answers.problem(401, given().header("Authorization", "Basic YTpi").get(EDITOR));
    }

    @Test
    void rule_19_3_the_server_may_change_its_keys() {
        String before = server.token("ada");
        with(before).get(EDITOR).then().statusCode(200);
        server.changeKeys();
        with(server.token("ada")).get(EDITOR).then().statusCode(200);
        Answers.problem(401, with(before).get(EDITOR));
    }

    @Test
    void rule_19_4_the_server_is_told_nothing_of_a_session() {
        int before = server.requests();
        RoomClient kim = RoomClient.open();
        RoomClient guest = kim.guest("Anna");
        kim.done("session.start");
        guest.get("").then().statusCode(200);
        given().header("Authorization", "Bearer " + guest.token())
                .get(DECKS + "/samenwerken")
                .then()
                .statusCode(200);
        Answers.problem(
                401, given().header("Authorization", "Bearer " + guest.token()).get(EDITOR));
        assertThat(server.requests()).isEqualTo(before);
    }

    @Test
    void rule_19_5_the_audit_log_knows_people_by_their_name_at_the_server() {
        String key = "proef-" + UUID.randomUUID();
        with(server.token("ada\nb"))
                .body(Map.of("key", key, "title", "Geheime titel", "cards", List.of()))
                .post(DECKS)
                .then()
                .statusCode(201);
        List<?> rows = database.createNativeQuery("select editor || ' ' || action from deck_audit where deck = :deck")
                .setParameter("deck", key)
                .getResultList();
        assertThat(rows).isEqualTo(List.of("oidc:ada?b CREATED"));
    }

    private static RequestSpecification with(String token) {
        return given().contentType("application/json").header("Authorization", "Bearer " + token);
    }
}

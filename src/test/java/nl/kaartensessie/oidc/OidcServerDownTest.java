package nl.kaartensessie.oidc;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import nl.kaartensessie.support.Answers;
import nl.kaartensessie.support.Management;
import nl.kaartensessie.support.RoomClient;
import nl.kaartensessie.support.TestInstallation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The identity server is down when the service starts, comes, and goes again.
@QuarkusTest
@TestProfile(WithOidc.Down.class)
class OidcServerDownTest {

    private static final String EDITOR = "/api/v1/editor";

    OidcServer server;

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void rule_19_6_editors_are_told_and_nobody_else_notices() {
        server.start();
        String token = server.token("ada");
        server.stop();
        everybodyElseGoesOn();
        Response refused = Answers.problem(503, with(token).get(EDITOR));
        assertThat(refused.<String>path("detail")).contains("geeft geen antwoord");
        assertThat(refused.header("Retry-After")).isNotNull();
        assertThat(signIn().header("Location")).endsWith("/beheer#aanmelden-mislukt");

        server.start();
        with(token).get(EDITOR).then().statusCode(200);
        assertThat(signIn().header("Location")).startsWith(server.address() + "/authorize?");

        server.changeKeys();
        String another = server.token("ada");
        server.stop();
        everybodyElseGoesOn();
        with(token).get(EDITOR).then().statusCode(200);
        Answers.problem(503, with(another).get(EDITOR));

        server.start();
    }

    private static void everybodyElseGoesOn() {
        RoomClient.open().guest("Anna").get("").then().statusCode(200);
        given().get("/api/v1/decks").then().statusCode(200);
        given().get("/").then().statusCode(200);
        Management.get("/q/health/ready").then().statusCode(200);
        with(TestInstallation.CREDENTIAL).get(EDITOR).then().statusCode(200);
        Answers.problem(401, given().get(EDITOR));
    }

    private static Response signIn() {
        return given().redirects().follow(false).get("/beheer/aanmelden");
    }

    private static RequestSpecification with(String token) {
        return given().header("Authorization", "Bearer " + token);
    }
}

package nl.kaartensessie.deck;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.kaartensessie.support.Answers;
import nl.kaartensessie.support.RoomClient;
import nl.kaartensessie.support.TestInstallation;
import org.junit.jupiter.api.Test;

/// Who may change decks, and what is kept of who did.
@QuarkusTest
class DeckEditorsTest {

    @Inject
    EntityManager database;

    @Inject
    Audit audit;

    /// A deck of its own for each test, so that none depends on another.
    private final EditorApi api = new EditorApi("proef-" + UUID.randomUUID());

    @Test
    void rule_19_1_only_editors_change_anything() {
        api.create(EditorApi.card("een"));
        String card = api.path() + "/cards/een";
        for (Supplier<RequestSpecification> caller : List.<Supplier<RequestSpecification>>of(
                RoomClient::anonymous, () -> RoomClient.anonymous().header("Authorization", "Bearer iemand-anders"))) {
            for (int status : List.of(
                    caller.get().body("{}").post(EditorApi.DECKS).statusCode(),
                    caller.get().body("{}").put(api.path()).statusCode(),
                    caller.get().body("{}").post(api.path() + "/cards").statusCode(),
                    caller.get().body("{}").put(card).statusCode(),
                    caller.get().body("{}").post(EditorApi.DECKS + "/imports").statusCode(),
                    caller.get().post(api.path() + "/versions").statusCode(),
                    caller.get().delete(card).statusCode(),
                    caller.get().delete(api.path()).statusCode(),
                    caller.get().get(api.path() + "/export").statusCode(),
                    caller.get().get(api.path() + "/versions").statusCode(),
                    caller.get().get(api.path() + "/versions/1").statusCode())) {
                assertThat(status).isEqualTo(401);
            }
        }
        api.get().then().body("cards.key", equalTo(List.of("een")));
    }

    @Test
    void rule_19_1_an_editor_can_ask_whether_they_are() {
        api.editor().get("/api/v1/editor").then().statusCode(200).body("signedInBy", equalTo("credential"));
        Answers.problem(401, given().get("/api/v1/editor"));
        given().delete("/api/v1/editor/session").then().statusCode(204);
    }

    @Test
    void rule_19_5_every_change_is_in_the_audit_log_without_what_it_says() {
        api.create(EditorApi.card("een"));
        api.put(api.tag(), Map.of("title", "Geheime titel"));
        api.editor().body(EditorApi.card("twee")).post(api.path() + "/cards");
        Map<String, Object> changed = EditorApi.card("twee");
        changed.put("text", "Geheime tekst");
        api.editor().header("If-Match", api.tag()).body(changed).put(api.path() + "/cards/twee");
        api.publish();
        api.editor().header("If-Match", api.tag()).delete(api.path() + "/cards/twee");
        byte[] file = api.editor().get(api.path() + "/export").asByteArray();
        api.editor().header("If-Match", api.tag()).delete(api.path());
        api.editor().body(file).post(EditorApi.DECKS + "/imports");
        api.publish();

        List<?> rows = database.createNativeQuery(
                        "select concat_ws(' ', editor, action, card, version) from deck_audit where deck = :deck order by id")
                .setParameter("deck", api.key())
                .getResultList();
        assertThat(rows)
                .isEqualTo(List.of(
                        "credential CREATED",
                        "credential CHANGED",
                        "credential CARD_ADDED twee",
                        "credential CARD_CHANGED twee",
                        "credential PUBLISHED 1",
                        "credential CARD_REMOVED twee",
                        "credential DELETED",
                        "credential IMPORTED",
                        "credential PUBLISHED 2"));
        List<?> all = database.createNativeQuery("select cast(a as text) from deck_audit a")
                .getResultList();
        assertThat(all.toString()).doesNotContain("Uitleg", "Proef", "Geheime", TestInstallation.CREDENTIAL);
    }

    @Test
    void rule_19_5_what_changes_nothing_is_not_in_the_audit_log() {
        api.create(EditorApi.card("een"));
        byte[] file = api.editor().get(api.path() + "/export").asByteArray();
        api.editor().body(file).post(EditorApi.DECKS + "/imports").then().statusCode(200);
        api.editor()
                .header("If-Match", api.tag())
                .body(file)
                .put(api.path())
                .then()
                .statusCode(200);
        api.editor()
                .body(file)
                .post(EditorApi.DECKS + "/imports?dryRun=true")
                .then()
                .statusCode(200);
        assertThat(actions()).isEqualTo(List.of("CREATED"));
    }

    @Test
    void rule_19_5_the_audit_log_forgets_after_a_year() {
        QuarkusTransaction.requiringNew().run(() -> {
            for (int days : List.of(364, 366)) {
                database.createNativeQuery("insert into deck_audit (at, editor, action, deck) "
                                + "values (now() - make_interval(days => :days), 'credential', :action, :deck)")
                        .setParameter("days", days)
                        .setParameter("action", "na " + days)
                        .setParameter("deck", api.key())
                        .executeUpdate();
            }
        });
        audit.forget();
        assertThat(actions()).isEqualTo(List.of("na 364"));
    }

    @Test
    void rule_19_5_a_refused_change_is_not_in_the_audit_log() {
        api.create(EditorApi.card("een"));
        api.put("\"oud\"", Map.of("title", "Anders"));
        api.put(api.tag(), Map.of("title", ""));

        assertThat(actions()).isEqualTo(List.of("CREATED"));
    }

    private List<?> actions() {
        return database.createNativeQuery("select action from deck_audit where deck = :deck order by id")
                .setParameter("deck", api.key())
                .getResultList();
    }
}

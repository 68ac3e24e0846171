package nl.kaartensessie.deck;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kaartensessie.Answers;
import org.junit.jupiter.api.Test;

/// Who may change decks, and what is kept of who did.
@QuarkusTest
@TestProfile(WithEditor.class)
class DeckEditorsTest {

    @Inject
    EntityManager database;

    /// A deck of its own for each test, so that none depends on another.
    private final EditorApi api = new EditorApi("proef-" + UUID.randomUUID());

    @Test
    void onlyEditorsChangeAnything() {
        api.create(EditorApi.card("een"));
        String card = api.path() + "/cards/een";
        for (String authorization : new String[] {null, "Bearer iemand-anders"}) {
            var anyone = authorization == null
                    ? given().contentType("application/json")
                    : given().contentType("application/json").header("Authorization", authorization);
            for (int status : List.of(
                    anyone.body("{}").post(EditorApi.DECKS).statusCode(),
                    anyone.body("{}").put(api.path()).statusCode(),
                    anyone.body("{}").post(api.path() + "/cards").statusCode(),
                    anyone.body("{}").put(card).statusCode(),
                    anyone.body("{}").post(EditorApi.DECKS + "/imports").statusCode(),
                    anyone.post(api.path() + "/versions").statusCode(),
                    anyone.delete(card).statusCode(),
                    anyone.delete(api.path()).statusCode(),
                    anyone.get(api.path() + "/export").statusCode(),
                    anyone.get(api.path() + "/versions").statusCode(),
                    anyone.get(api.path() + "/versions/1").statusCode())) {
                assertThat(status).isEqualTo(401);
            }
        }
        api.get().then().body("cards.key", equalTo(List.of("een")));
    }

    @Test
    void anEditorCanAskWhetherTheyAre() {
        api.editor().get("/api/v1/editor").then().statusCode(200).body("signedInBy", equalTo("credential"));
        Answers.problem(401, given().get("/api/v1/editor"));
        given().delete("/api/v1/editor/session").then().statusCode(204);
    }

    @Test
    void whoChangedWhatIsKeptWithoutWhatItSays() {
        api.create(EditorApi.card("een"));
        api.publish();
        api.editor().header("If-Match", api.tag()).delete(api.path());

        List<?> rows = database.createNativeQuery(
                        "select editor || ' ' || action || ' ' || coalesce(version, 0) from deck_audit where deck = :deck order by id")
                .setParameter("deck", api.key())
                .getResultList();
        assertThat(rows).isEqualTo(List.of("credential CREATED 0", "credential PUBLISHED 1", "credential DELETED 0"));
        List<?> all = database.createNativeQuery("select cast(a as text) from deck_audit a")
                .getResultList();
        assertThat(all.toString()).doesNotContain("Uitleg", "Proef", WithEditor.CREDENTIAL);
    }

    @Test
    void aRefusedChangeIsNotInTheAuditLog() {
        api.create(EditorApi.card("een"));
        api.put("\"oud\"", Map.of("title", "Anders"));
        api.put(api.tag(), Map.of("title", ""));

        List<?> rows = database.createNativeQuery("select action from deck_audit where deck = :deck")
                .setParameter("deck", api.key())
                .getResultList();
        assertThat(rows).isEqualTo(List.of("CREATED"));
    }
}

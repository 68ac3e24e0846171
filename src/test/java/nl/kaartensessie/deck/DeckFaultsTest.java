package nl.kaartensessie.deck;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What is wrong with a deck or a change, and how an editor is told.
@QuarkusTest
class DeckFaultsTest {

    /// A deck of its own for each test, so that none depends on another.
    private final EditorApi api = new EditorApi("proef-" + UUID.randomUUID());

    @Test
    void aKeyThatIsTakenIsAConflict() {
        api.create(EditorApi.card("een")).then().statusCode(201);
        api.create(EditorApi.card("een")).then().statusCode(409);
        api.editor()
                .body(EditorApi.card("een"))
                .post(api.path() + "/cards")
                .then()
                .statusCode(409);
    }

    @Test
    void aDeckWithoutCardsIsNotPublished() {
        api.create();
        api.publish().then().statusCode(409).body("title", equalTo("Er staan nog geen kaarten in"));
    }

    @Test
    void allFaultsAreToldAtOnceInTheLanguageOfTheReader() {
        String body = """
                {"key": "Niet Goed", "title": " ", "taal": "nl", "asOf": "gisteren", "cards": [
                  {"key": "a", "kind": "raadsel", "title": 1, "text": "Tekst.", "practice": "ja"},
                  {"key": "a", "kind": "question", "title": "T", "text": "\\u0000", "choices": ["x", "x"]},
                  {"kind": "question", "title": "%s", "text": "T"}, 7]}
                """.formatted("x".repeat(201));

        Response dutch = api.editor().body(body).post(EditorApi.DECKS);
        dutch.then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("status", equalTo(400))
                .body(
                        "errors.field",
                        containsInAnyOrder(
                                "key",
                                "title",
                                "taal",
                                "asOf",
                                "cards[0].kind",
                                "cards[0].title",
                                "cards[0].practice",
                                "cards[1].key",
                                "cards[1].text",
                                "cards[1].text",
                                "cards[1].choices",
                                "cards[2].key",
                                "cards[2].title",
                                "cards[3]"))
                .body("errors.find { it.field == 'title' }.message", equalTo("Vul dit in."))
                .body(
                        "errors.find { it.field == 'cards[2].title' }.message",
                        equalTo("Dit is te lang: 200 tekens is het meest."));
        api.editor()
                .header("Accept-Language", "en")
                .body(body)
                .post(EditorApi.DECKS)
                .then()
                .body("errors.find { it.field == 'title' }.message", equalTo("Must not be empty."));
    }

    @Test
    void whatIsNoDeckIsRefusedAndChangesNothing() {
        for (String body : List.of("", "[]", "null", "{", "{}", "\"deck\"", "{\"key\":\"a\",\"key\":\"b\"}", "{} {}")) {
            api.editor().body(body).post(EditorApi.DECKS).then().statusCode(400).body("errors", not(empty()));
        }
        Map<String, String> reserved = Map.of("key", "imports", "title", "T");
        api.editor().body(reserved).post(EditorApi.DECKS).then().statusCode(400);
    }
}

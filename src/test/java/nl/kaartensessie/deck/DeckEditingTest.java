package nl.kaartensessie.deck;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Making, changing, publishing and deleting decks over the API.
@QuarkusTest
class DeckEditingTest {

    @Inject
    Decks decks;

    /// A deck of its own for each test, so that none depends on another.
    private final EditorApi api = new EditorApi("proef-" + UUID.randomUUID());

    @Test
    void aNewDeckIsADraftThatOnlyEditorsSee() {
        Response made = api.create(EditorApi.card("een"));

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.header("Location")).endsWith(api.path());
        assertThat(made.header("ETag")).isEqualTo(api.tag());
        assertThat(made.header("Cache-Control")).isEqualTo("no-store");
        made.then()
                .body("key", equalTo(api.key()))
                .body("draft", equalTo(true))
                .body("$", not(hasKey("version")))
                .body("cards[0].explanation", equalTo("Uitleg *een*."))
                .body("cards[0].explanationHtml", equalTo("<p>Uitleg <em>een</em>.</p>\n"));
        given().get(api.path()).then().statusCode(404);
        given().get(api.path() + "/cards").then().statusCode(404);
        given().get(EditorApi.DECKS).then().body("key", not(hasItem(api.key())));
        api.editor().get(EditorApi.DECKS).then().body("find { it.key == '" + api.key() + "' }.draft", equalTo(true));
    }

    @Test
    void publishingShowsTheDraftToEverybodyWithoutExplanations() {
        api.create(EditorApi.card("een"));

        Response published = api.publish();

        assertThat(published.statusCode()).isEqualTo(201);
        assertThat(published.header("Location")).endsWith(api.path() + "/versions/1");
        published.then().body("version", equalTo(1)).body("draft", equalTo(false));
        Response read = given().get(api.path());
        read.then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("factsheet", equalTo("# Feiten"))
                .body("factsheetHtml", equalTo("<h3 id=\"paragraaf-feiten\">Feiten</h3>\n"))
                .body("$", not(hasKey("runsheet")))
                .body("$", not(hasKey("draft")));
        assertThat(read.asString()).doesNotContain("explanation").doesNotContain("Uitleg");
        given().get(EditorApi.DECKS).then().body("key", hasItem(api.key()));
    }

    @Test
    void rules_39_4_and_39_5_factsAreForEditorsAndDateTheDeck() {
        Map<String, Object> card = EditorApi.card("een");
        card.put("ask", "En wat doe jij?");
        card.put("themes", List.of("Tijd"));
        card.put("sensitivity", "high");
        card.put(
                "facts",
                List.of(Map.of(
                        "about",
                        "Tekst van een",
                        "source",
                        "De wet",
                        "checkedOn",
                        "2026-10-31",
                        "toCheck",
                        "Lees na.")));
        api.create(card)
                .then()
                .statusCode(201)
                .body("asOf", equalTo("2026-10-31"))
                .body("facts", equalTo(List.of()))
                .body("cards[0].ask", equalTo("En wat doe jij?"))
                .body("cards[0].themes", equalTo(List.of("Tijd")))
                .body("cards[0].sensitivity", equalTo("high"))
                .body("cards[0].facts[0].source", equalTo("De wet"))
                .body("cards[0].facts[0].checkedOn", equalTo("2026-10-31"))
                .body("cards[0].facts[0].toCheck", equalTo("Lees na."));
        api.publish().then().statusCode(201).body("cards[0].facts[0].about", equalTo("Tekst van een"));

        Response read = given().get(api.path());
        read.then().statusCode(200).body("asOf", equalTo("2026-10-31"));
        assertThat(read.asString()).doesNotContain("\"facts\"", "De wet", "En wat doe jij", "themes", "sensitivity");
        assertThat(api.editor()
                        .accept("application/yaml")
                        .get(api.path() + "/export")
                        .asString())
                .contains("checkedOn: \"2026-10-31\"");
    }

    @Test
    void rule_12_8_aDilemmaWithoutChoicesIsNotPublished() {
        Map<String, Object> dilemma = EditorApi.card("een");
        dilemma.put("kind", "dilemma");
        dilemma.put("choices", List.of());
        assertThat(api.create(dilemma).statusCode()).isEqualTo(201);
        api.publish().then().statusCode(400).body("errors.field", equalTo(List.of("cards[0].choices")));
        dilemma.put("choices", List.of("Delen", "Vragen", "Wachten"));
        api.editor()
                .header("If-Match", api.tag())
                .body(dilemma)
                .put(api.path() + "/cards/een")
                .then()
                .statusCode(200);
        assertThat(api.publish().statusCode()).isEqualTo(201);
    }

    @Test
    void rules_46_1_and_46_2_howATalkBeginsIsForEditors_andAVoteNeedsSomethingToChoose() {
        Map<String, Object> card = EditorApi.card("een");
        card.put("begin", "vote");
        card.put("kind", "question");
        card.put("choices", List.of());
        api.create(card).then().statusCode(201).body("cards[0].begin", equalTo("vote"));
        api.publish().then().statusCode(400).body("errors.field", equalTo(List.of("cards[0].begin")));

        card.put("begin", "round");
        change(card).statusCode(200).body("begin", equalTo("round"));
        api.publish().then().statusCode(201).body("cards[0].begin", equalTo("round"));
        for (String path : List.of("", "/cards", "/cards/een")) {
            assertThat(given().get(api.path() + path).asString())
                    .contains("Kaart een")
                    .doesNotContain("begin", "round");
        }

        card.put("begin", "talk");
        change(card).statusCode(200).body("$", not(hasKey("begin")));
        card.put("begin", "sing");
        change(card).statusCode(400).body("errors.field", equalTo(List.of("begin")));
    }

    private ValidatableResponse change(Map<String, Object> card) {
        return api.editor()
                .header("If-Match", api.tag())
                .body(card)
                .put(api.path() + "/cards/" + card.get("key"))
                .then();
    }

    @Test
    void rule_43_1_aDeckIsNotPublishedWithALostParagraph() {
        Map<String, Object> card = EditorApi.card("een");
        card.put("paragraph", "de-wet");
        assertThat(api.create(card).statusCode()).isEqualTo(201);
        api.publish().then().statusCode(400).body("errors.field", equalTo(List.of("cards[0].paragraph")));

        api.put(api.tag(), Map.of("title", "Proef", "language", "nl", "factsheet", "## De wet"))
                .then()
                .statusCode(200);
        api.publish().then().statusCode(201).body("cards[0].paragraph", equalTo("de-wet"));
        assertThat(given().get(api.path()).asString())
                .contains("paragraaf-de-wet")
                .doesNotContain("\"paragraph\"");
    }

    @Test
    void aChangeOfAPublishedDeckIsADraftUntilItIsPublished() {
        api.create(EditorApi.card("een"));
        api.publish();

        api.put(api.tag(), Map.of("title", "Nieuwe titel", "language", "en"))
                .then()
                .statusCode(200);

        given().get(api.path()).then().body("title", equalTo("Proef")).body("version", equalTo(1));
        api.get()
                .then()
                .body("title", equalTo("Nieuwe titel"))
                .body("version", equalTo(1))
                .body("draft", equalTo(true))
                .body("cards.key", equalTo(List.of("een")));
        api.publish().then().statusCode(201).body("version", equalTo(2));
        given().get(api.path()).then().body("title", equalTo("Nieuwe titel")).body("version", equalTo(2));
        assertThat(decks.version(api.key(), 1).orElseThrow().title()).isEqualTo("Proef");
    }

    @Test
    void whatWasGotCanBeSentBack() {
        api.create(EditorApi.card("een"), EditorApi.card("twee"));
        api.publish();
        String tag = api.tag();

        api.put(tag, api.get().as(Map.class)).then().statusCode(200).body("draft", equalTo(false));

        assertThat(api.tag()).isEqualTo(tag);
    }

    @Test
    void anUndoneChangeLeavesNothingToPublish() {
        api.create(EditorApi.card("een"));
        api.publish();
        api.publish().then().statusCode(409).body("title", equalTo("Er is niets te publiceren"));
        Map<?, ?> published = api.get().as(Map.class);

        api.put(api.tag(), Map.of("title", "Anders")).then().statusCode(200);
        api.put(api.tag(), published).then().statusCode(200).body("draft", equalTo(false));

        api.publish().then().statusCode(409);
    }

    @Test
    void cardsAreAddedChangedAndRemovedInTheDraft() {
        api.create(EditorApi.card("een"));
        api.publish();

        Response added = api.editor().body(EditorApi.card("twee")).post(api.path() + "/cards");
        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(added.header("Location")).endsWith(api.path() + "/cards/twee");
        assertThat(added.header("ETag")).isEqualTo(api.tag());
        added.then().body("key", equalTo("twee"));

        Map<String, Object> changed = EditorApi.card("een");
        changed.put("title", "Anders");
        api.editor()
                .header("If-Match", api.editor().get(api.path() + "/cards/een").header("ETag"))
                .body(changed)
                .put(api.path() + "/cards/een")
                .then()
                .statusCode(200)
                .header("ETag", equalTo(api.tag()))
                .body("title", equalTo("Anders"));
        api.get().then().body("cards.title", equalTo(List.of("Anders", "Kaart twee")));

        api.editor()
                .header("If-Match", api.tag())
                .delete(api.path() + "/cards/een")
                .then()
                .statusCode(204)
                .header("ETag", equalTo(api.tag()));
        api.get().then().body("cards.key", equalTo(List.of("twee")));
        given().get(api.path() + "/cards").then().body("key", equalTo(List.of("een")));
    }

    @Test
    void theKeyOfACardMayBeLeftToTheAddressAndNeverChanges() {
        api.create(EditorApi.card("een"));
        Map<String, Object> card = EditorApi.card("een");
        card.remove("key");
        api.editor()
                .header("If-Match", "*")
                .body(card)
                .put(api.path() + "/cards/een")
                .then()
                .statusCode(200);

        card.put("key", "ander");
        api.editor()
                .header("If-Match", "*")
                .body(card)
                .put(api.path() + "/cards/een")
                .then()
                .statusCode(400)
                .body("errors.field", equalTo(List.of("key")));
    }
}

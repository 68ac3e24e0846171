package nl.kaartensessie.deck;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import nl.kaartensessie.support.RoomClient;
import nl.kaartensessie.support.TestInstallation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DeckResourceTest {

    private static final String CREDENTIAL = TestInstallation.CREDENTIAL;
    private static final String DECKS = "/api/v1/decks";
    private static final String DECK = DECKS + "/actieve-openbaarmaking";
    private static final String CARD = DECK + "/cards/oefen-ik-weet-de-weg";

    @Inject
    Decks decks;

    @Inject
    DeckViews views;

    @Inject
    ObjectMapper json;

    static List<String> everyPath() {
        return List.of(DECKS, DECK, DECK + "/cards", CARD);
    }

    static List<String> pathsWithCards() {
        return List.of(DECK, DECK + "/cards", CARD);
    }

    @Test
    void listsTheDecksInTheirLatestVersion() {
        DeckVersion deck = shippedDeck();
        given().get(DECKS)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("find { it.key == 'actieve-openbaarmaking' }.keySet()", hasSize(8))
                .body("find { it.key == 'actieve-openbaarmaking' }.title", equalTo(deck.title()))
                .body("find { it.key == 'actieve-openbaarmaking' }.language", equalTo("nl"))
                .body("find { it.key == 'actieve-openbaarmaking' }.version", equalTo(deck.version()))
                .body(
                        "find { it.key == 'actieve-openbaarmaking' }.asOf",
                        equalTo(deck.asOf().toString()))
                .body(
                        "find { it.key == 'actieve-openbaarmaking' }.cardCount",
                        equalTo(deck.cards().size()))
                .body("updatedAt", everyItem(endsWith("Z")));
    }

    @Test
    void givesADeckWithItsCardsInOrder() {
        DeckVersion deck = shippedDeck();
        given().get(DECK)
                .then()
                .statusCode(200)
                .body("key", equalTo("actieve-openbaarmaking"))
                .body("title", equalTo(deck.title()))
                .body("description", equalTo(deck.description()))
                .body("language", equalTo("nl"))
                .body("version", equalTo(deck.version()))
                .body("asOf", equalTo(deck.asOf().toString()))
                .body("updatedAt", endsWith("Z"))
                .body("cards.key", equalTo(deck.cards().stream().map(Card::key).toList()));
    }

    @Test
    void rule_23_5_aPublishedVersionIsWrittenOnceForAnyone() {
        DeckVersion deck = decks.latest("actieve-openbaarmaking").orElseThrow();
        byte[] cards = views.published(deck, DeckViews.Part.CARDS);

        given().get("/api/v1/decks/actieve-openbaarmaking/cards").then().statusCode(200);
        assertThat(views.published(deck, DeckViews.Part.CARDS)).isSameAs(cards).hasSizeBetween(1_000, 1_000_000);
    }

    @Test
    void givesTheCardsAsABareArray() {
        assertThat(given().get(DECK + "/cards").then().statusCode(200).extract().<List<?>>path("$"))
                .isEqualTo(given().get(DECK).path("cards"));
    }

    @Test
    void givesOneCardJustAsTheExampleInTheDescriptionSays() throws Exception {
        assertThat(json.readTree(given().get(CARD).asString())).isEqualTo(json.readTree(DeckExamples.CARD));
    }

    @Test
    void theExamplesOfDecksHaveTheFieldsOfTheAnswers() throws Exception {
        JsonNode deck = json.readTree(given().get(DECK).asString());
        JsonNode example = json.readTree(DeckExamples.DECK);
        assertThat(example.fieldNames()).toIterable().containsExactlyElementsOf(() -> deck.fieldNames());
        for (String field : List.of("key", "title", "description", "language", "asOf")) {
            assertThat(example.get(field)).isEqualTo(deck.get(field));
        }
        JsonNode list = json.readTree(DeckExamples.DECKS);
        JsonNode first = json.readTree(given().get(DECKS).asString()).get(0);
        assertThat(list.get(0).fieldNames()).toIterable().containsExactlyElementsOf(() -> first.fieldNames());
    }

    @Test
    void leavesOutThePlaceOfACardThatIsNotLast() {
        given().get(CARD).then().body("$", not(hasKey("place")));
        given().get(DECK + "/cards").then().body("findAll { it.place }.place.unique()", equalTo(List.of("last")));
    }

    @ParameterizedTest
    @MethodSource("everyPath")
    void rules_39_1_and_39_4_neverTellsAnExplanationOrAFactToAnyone(String path) {
        String body = given().get(path).then().statusCode(200).extract().asString();

        assertThat(body)
                .doesNotContain(
                        "explanation",
                        "\"ask\"",
                        "\"begin\"",
                        "\"themes\"",
                        "\"sensitivity\"",
                        "\"facts\"",
                        "checkedOn");
        assertThat(shippedDeck().cards())
                .flatMap(card -> Stream.concat(card.explanation().lines(), Stream.of(card.ask()))
                        .filter(line -> !line.isBlank())
                        .toList())
                .hasSizeGreaterThan(100)
                .allSatisfy(line -> assertThat(body).doesNotContain(line));
    }

    @ParameterizedTest
    @MethodSource("pathsWithCards")
    void tellsTheExplanationsToAnEditorAndKeepsThemOutOfCaches(String path) {
        Response answer = asEditor(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("ETag"))
                .isNotNull()
                .isNotEqualTo(given().get(path).header("ETag"));
        Card card = shippedDeck().card("oefen-ik-weet-de-weg").orElseThrow();
        assertThat(answer.asString())
                .contains(card.explanation().lines().findFirst().orElseThrow())
                .contains(card.ask(), "\"themes\"", "\"sensitivity\"", "\"facts\"", "\"checkedOn\":\"2026-11-2");
    }

    @ParameterizedTest
    @MethodSource("everyPath")
    void readsAsAnyoneDoesWithAnythingElse(String path) {
        String anonymous = given().get(path).asString();
        for (String other : List.of(
                "Bearer iemand-anders",
                "Bearer " + CREDENTIAL + "x",
                "Bearer",
                "Bearer ",
                CREDENTIAL,
                "Basic " + CREDENTIAL)) {
            Response answer =
                    RoomClient.anonymous().header("Authorization", other).get(path);

            assertThat(answer.statusCode()).as(other).isEqualTo(200);
            assertThat(answer.asString()).isEqualTo(anonymous).doesNotContain("\"explanation\"", CREDENTIAL);
        }
    }

    @ParameterizedTest
    @MethodSource("everyPath")
    void letsAnonymousAnswersBeKeptAndAskedAgainByTheirTag(String path) {
        Response answer = given().get(path);
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=60");
        assertThat(answer.header("Vary")).contains("Authorization");

        given().header("If-None-Match", answer.header("ETag"))
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(answer.header("ETag")))
                .header("Cache-Control", equalTo("public, max-age=60"))
                .body(equalTo(""));
        given().header("If-None-Match", "\"iets-anders\"").get(path).then().statusCode(200);
    }

    @Test
    void anEditorIsNotAnsweredByATagOfAnyone() {
        String tag = given().get(DECK).header("ETag");

        given().header("Authorization", "Bearer " + CREDENTIAL)
                .header("If-None-Match", tag)
                .get(DECK)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/decks/bestaat-niet",
                "/api/v1/decks/bestaat-niet/cards",
                "/api/v1/decks/bestaat-niet/cards/oefen-ik-weet-de-weg",
                "/api/v1/decks/actieve-openbaarmaking/cards/bestaat-niet",
                "/api/v1/decks/NIET%20geldig%27--"
            })
    void saysThatWhatIsAskedIsNotThere(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(404).contentType("application/problem+json");
        given().urlEncodingEnabled(false)
                .header("Authorization", "Bearer " + CREDENTIAL)
                .get(path)
                .then()
                .statusCode(404);
    }

    private Response asEditor(String path) {
        return given().header("Authorization", "Bearer " + CREDENTIAL).get(path);
    }

    private DeckVersion shippedDeck() {
        return decks.latest("actieve-openbaarmaking").orElseThrow();
    }
}

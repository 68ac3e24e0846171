package nl.kaartensessie.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.kaartensessie.support.Answers;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RoomCardsTest {

    @Test
    void rule_1_4_theCardsComeInTheOrderOfTheRoom() {
        RoomClient kim = RoomClient.open();
        Response answer = kim.guest("Sam").get("/cards");

        Answers.headers(answer);
        assertThat(answer.<List<Integer>>path("position"))
                .isEqualTo(IntStream.rangeClosed(1, 31).boxed().toList());
        List<Map<String, Object>> cards = answer.path("$");
        assertThat(cards.getFirst()).containsEntry("practice", true);
        assertThat(cards.getLast()).containsEntry("place", "last");
        assertThat(cards)
                .allSatisfy(card -> assertThat(card)
                        .containsKeys("position", "key", "kind", "practice", "title", "text", "choices")
                        .doesNotContainKey("explanation"));
        assertThat(cards).extracting(card -> card.get("kind")).isSubsetOf("statement", "question", "dilemma");
        List<String> deck = given().get("/api/v1/decks/actieve-openbaarmaking").path("cards.key");
        assertThat(cards).extracting(card -> (String) card.get("key")).containsExactlyInAnyOrderElementsOf(deck);
        assertThat(kim.get("/cards").<List<String>>path("key")).isEqualTo(answer.path("key"));
    }

    @Test
    void rules_39_1_and_46_2_onlyFacilitatorsReadExplanationsWhatToAskAndHowToBegin() {
        RoomClient kim = RoomClient.open();
        RoomClient sam = kim.guest("Sam");
        List<String> explanations = kim.get("/cards").path("explanation");
        assertThat(explanations).hasSize(31).allSatisfy(text -> assertThat(text).isNotBlank());
        assertThat(kim.colleague("Bo").get("/cards").<List<String>>path("explanation"))
                .isEqualTo(explanations);

        List<String> asked = kim.get("/cards").path("ask");
        assertThat(asked).hasSize(31).allSatisfy(text -> assertThat(text).endsWith("?"));
        List<String> paragraphs = kim.get("/cards").path("paragraph");
        assertThat(paragraphs)
                .hasSize(31)
                .allSatisfy(paragraph -> assertThat(kim.get("/factsheet").<String>path("html"))
                        .contains("id=\"paragraaf-" + paragraph + "\""));
        assertThat(kim.get("/cards").<List<List<String>>>path("themes")).doesNotContain(List.of());
        assertThat(kim.get("/cards").<List<String>>path("sensitivity")).isSubsetOf("low", "medium", "high");
        assertThat(kim.get("/cards").<List<String>>path("begin")).contains("vote", "think", "round");
        assertThat(kim.get("/cards").asString()).doesNotContain("\"facts\"", "checkedOn", "ECLI");

        kim.done("session.start");
        for (String body : List.of(sam.get("/cards").asString(), sam.get("").asString())) {
            assertThat(body).doesNotContain("explanation");
            assertThat(explanations)
                    .flatMap(
                            text -> text.lines().filter(line -> !line.isBlank()).toList())
                    .allSatisfy(line -> assertThat(body).doesNotContain(line));
            assertThat(body)
                    .doesNotContain(asked)
                    .doesNotContain("\"ask\"", "\"begin\"", "\"themes\"", "\"sensitivity\"", "\"paragraph\"");
        }
    }

    @Test
    void rule_8_1_theCardsAreForMembersOfThisRoom() {
        RoomClient kim = RoomClient.open();
        String path = "/api/v1/rooms/" + kim.room() + "/cards";

        Answers.problem(401, given().get(path));
        Answers.problem(403, RoomClient.open().call().get(path));
        Answers.problem(404, kim.call().get("/api/v1/rooms/r_unknown/cards"));
        kim.erase();
        Answers.problem(401, kim.get("/cards"));
    }
}

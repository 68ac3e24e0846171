package nl.kaartensessie.access;

import static nl.kaartensessie.support.RoomClient.freshAddress;
import static nl.kaartensessie.support.RoomClient.freshWord;
import static nl.kaartensessie.support.RoomClient.from;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.kaartensessie.support.LiveClient;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.Test;

/// What-ifs and own cards, over the wire.
@QuarkusTest
class AddedCardsTest {

    private static final String TEXT = "Wat doet ons team\nmorgen anders?";

    @Test
    void rule_33_5_a_participant_knows_of_no_what_if_before_it_is_shown() {
        RoomClient kim = RoomClient.open();
        RoomClient sam = kim.guest("Sam");
        JsonNode card = StreamSupport.stream(json(kim.get("/cards")).spliterator(), false)
                .filter(one -> one.path("twists").size() > 1)
                .findFirst()
                .orElseThrow();
        int position = card.path("position").asInt();
        String first = card.path("twists").path(0).asText();
        String second = card.path("twists").path(1).asText();
        kim.done("session.start");
        try (LiveClient live = sam.live()) {
            live.snapshot();
            kim.done("card.show", "position", position);
            for (String body : List.of(
                    sam.get("/cards").asString(),
                    sam.get("").asString(),
                    RoomClient.anonymous()
                            .get("/api/v1/decks/actieve-openbaarmaking")
                            .asString())) {
                assertThat(body).doesNotContain(first, second).doesNotContain("En als ");
            }
            assertThat(sam.get("/cards").asString()).doesNotContain("\"twists\"");

            kim.done("twist.show", "position", position, "index", 2);

            JsonNode shown = live.awaitEvent("twist.shown");
            assertThat(shown.path("position").asInt()).isEqualTo(position);
            assertThat(shown.path("index").asInt()).isEqualTo(2);
            assertThat(shown.path("text").asText()).isEqualTo(second);
            assertThat(live.transcript().toString()).doesNotContain(first);
        }
        for (RoomClient reader : List.of(kim, sam, kim.guest("Late"))) {
            assertThat(json(reader.get("")).path("state").path("twists").toString())
                    .isEqualTo(
                            json("{\"" + position + "\":[\"" + second + "\"]}").toString());
        }
    }

    @Test
    void rule_33_7_an_own_card_is_in_the_cards_of_everybody() {
        RoomClient kim = RoomClient.open();
        RoomClient sam = kim.guest("Sam");
        add(kim);
        for (RoomClient reader : List.of(kim, sam)) {
            JsonNode last = json(reader.get("/cards")).path(31);
            assertThat(last.path("position").asInt()).isEqualTo(32);
            assertThat(last.path("title").asText()).isEqualTo("Van ons");
            assertThat(last.path("text").asText()).isEqualTo(TEXT);
            assertThat(last.path("choices")).isEmpty();
            JsonNode room = json(reader.get(""));
            assertThat(room.path("room").path("cardCount").asInt()).isEqualTo(32);
            assertThat(room.path("state").path("ownCards").path(0)).isEqualTo(last);
        }
        kim.done("session.start");
        kim.done("card.show", "position", 32);
        kim.done("note.set", "about", "card:32", "text", "Een notitie");
        sam.done("outcome.add", "kind", "question", "text", "Wie?", "position", 32);
        assertThat(json(sam.get("")).path("state").path("position").asInt()).isEqualTo(32);
    }

    @Test
    void rule_33_10_the_report_has_the_title_of_an_own_card_and_its_text_where_it_is_asked_for() {
        RoomClient kim = RoomClient.open();
        kim.done("session.start");
        add(kim);
        kim.done("card.mark", "position", 32, "mark", "discussed");
        JsonNode report = json(kim.get("/report"));
        assertThat(report.path("cardCount").asInt()).isEqualTo(32);
        assertThat(report.path("cards").findValuesAsText("title")).contains("Van ons");
        assertThat(report.path("ownCards").toString()).isEqualTo("[{\"key\":\"own-1\",\"title\":\"Van ons\"}]");
        for (String form : List.of("text/markdown", "text/html")) {
            assertThat(report(kim, form, "")).contains("Van ons").doesNotContain("morgen anders?");
            assertThat(report(kim, form, "?ownTexts=true"))
                    .contains("Van ons")
                    .contains("Wat doet ons team morgen anders?");
        }
        assertThat(json(kim.get("/report?ownTexts=true"))
                        .path("ownCards")
                        .path(0)
                        .path("text")
                        .asText())
                .isEqualTo(TEXT);
    }

    @Test
    void rule_33_11_an_own_card_is_in_no_deck_and_in_no_follow_up() {
        RoomClient kim = RoomClient.open();
        kim.done("session.start");
        add(kim);
        kim.done("card.mark", "position", 32, "mark", "parked");
        kim.done("session.end");
        assertThat(RoomClient.anonymous()
                        .get("/api/v1/decks/actieve-openbaarmaking")
                        .asString())
                .doesNotContain("Van ons");

        Response opened = RoomClient.open(
                from(freshAddress()),
                Map.of(
                        "word",
                        freshWord(),
                        "name",
                        "Kim",
                        "followUp",
                        Map.of("room", kim.room(), "token", kim.token())));

        assertThat(opened.statusCode()).isEqualTo(201);
        assertThat(opened.<Integer>path("room.cardCount")).isEqualTo(31);
        assertThat(opened.asString()).doesNotContain("Van ons");
    }

    private static void add(RoomClient facilitator) {
        facilitator.done("card.add", "kind", "question", "title", "Van ons", "text", TEXT);
    }

    private static String report(RoomClient facilitator, String form, String query) {
        return facilitator
                .call()
                .accept(form)
                .get(RoomClient.API + "/rooms/" + facilitator.room() + "/report" + query)
                .asString();
    }

    private static JsonNode json(Response answer) {
        return json(answer.asString());
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }
}

package nl.kaartensessie.access;

import static nl.kaartensessie.support.RoomClient.freshAddress;
import static nl.kaartensessie.support.RoomClient.freshWord;
import static nl.kaartensessie.support.RoomClient.from;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import nl.kaartensessie.support.Answers;
import nl.kaartensessie.support.LiveClient;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A session that goes on from another.
@QuarkusTest
class FollowUpTest {

    private RoomClient kim;

    @BeforeEach
    void openRoom() {
        kim = RoomClient.open();
    }

    @Test
    void rule_18_1_a_follow_up_starts_with_the_cards_that_are_left_and_what_was_agreed() {
        kim.done("session.start");
        kim.done("card.show", "position", 2);
        kim.done("card.mark", "position", 3, "mark", "discussed");
        kim.done("card.mark", "position", 2, "mark", "parked");
        kim.done("outcome.add", "kind", "agreement", "text", "Elke maandag delen");
        kim.done("outcome.add", "kind", "need", "text", "Tijd");
        List<String> old = kim.get("/cards").path("key");
        kim.done("session.end");

        RoomClient next = opened(kim.word(), kim);

        List<String> cards = next.get("/cards").path("key");
        assertThat(cards).hasSize(old.size() - 1).doesNotContain(old.get(2)).contains(old.get(0), old.get(1));
        JsonNode previous = state(next).path("previous");
        assertThat(previous.path("discussed").asInt()).isEqualTo(1);
        assertThat(previous.path("agreements").findValuesAsText("text")).containsExactly("Elke maandag delen");
        assertThat(previous.path("questions")).isEmpty();
        assertThat(state(next.guest("Bo")).has("previous")).isFalse();
    }

    @Test
    void rule_21_22_a_follow_up_of_a_follow_up_has_the_lines_of_the_session_before_it_alone() {
        kim.done("session.start");
        kim.done("outcome.add", "kind", "agreement", "text", "Van de eerste");
        kim.done("session.end");
        RoomClient second = opened(kim.word(), kim);
        second.done("session.start");
        second.done("outcome.add", "kind", "question", "text", "Van de tweede");
        second.done("session.end");

        RoomClient third = opened(second.word(), second);

        assertThat(state(third).path("previous").path("questions").findValuesAsText("text"))
                .containsExactly("Van de tweede");
    }

    @Test
    void rule_18_1_only_a_facilitator_of_a_room_goes_on_from_it() {
        Answers.problem(403, followUp(freshWord(), kim.guest("Sam")));
        Answers.problem(403, open(Map.of("word", freshWord(), "followUp", Map.of("room", kim.room(), "token", "x"))));
        Answers.problem(
                403,
                open(Map.of(
                        "word", freshWord(), "followUp", room(RoomClient.open().room(), kim))));
        Answers.badInput(open(Map.of("word", freshWord(), "followUp", "r_1")), "followUp");
    }

    @Test
    void rule_18_2_the_old_word_can_be_used_once_the_old_room_has_ended() {
        kim.done("session.start");
        kim.done("card.mark", "position", 1, "mark", "discussed");
        Answers.problem(409, followUp(kim.word(), kim));
        assertThat(state(kim).path("status").asText()).isEqualTo("live");
        // Another word needs no end.
        assertThat(opened(freshWord(), kim).get("/cards").<List<String>>path("key"))
                .hasSize(30);

        kim.done("session.end");
        RoomClient next = opened(kim.word(), kim);
        assertThat(next.room()).isNotEqualTo(kim.room());
        assertThat(state(next).path("status").asText()).isEqualTo("lobby");
        assertThat(RoomClient.join(kim.word(), "Sam").room()).isEqualTo(next.room());
    }

    @Test
    void rule_18_2_when_every_card_was_discussed_there_is_nothing_to_go_on_with() {
        RoomClient bo = kim.colleague("Bo");
        kim.done("session.start");
        int cards = kim.get("/cards").<List<String>>path("key").size();
        // Two of them, as nobody may do so much so fast.
        for (int position = 1; position <= cards - 1; position++) {
            (position % 2 == 0 ? kim : bo).done("card.mark", "position", position, "mark", "discussed");
        }
        String word = freshWord();
        bo.done("card.show", "position", cards);
        kim.done("card.mark", "position", cards, "mark", "skipped");
        assertThat(opened(freshWord(), kim).get("/cards").<List<String>>path("key"))
                .hasSize(1);

        bo.done("card.mark", "position", cards, "mark", "discussed");
        Response refused = Answers.problem(409, followUp(word, kim));
        assertThat(refused.<String>path("type")).endsWith("nothing-left");
        // The word is not taken by that.
        from(freshAddress())
                .body(Map.of("word", word, "name", "Sam"))
                .post(RoomClient.API + "/memberships")
                .then()
                .statusCode(404);
    }

    @Test
    void rule_18_4_what_became_of_last_time_is_for_all_when_it_is_shared_and_in_the_report() {
        kim.done("session.start");
        RoomClient sam = kim.guest("Sam");
        kim.done("outcome.add", "kind", "agreement", "text", "Delen", "owner", Map.of("member", sam.member()));
        sam.rename(Map.of("name", "Samira")).then().statusCode(200);
        RoomClient next = opened(freshWord(), kim);
        RoomClient bo = next.guest("Bo");
        JsonNode line = state(next).path("previous").path("agreements").get(0);
        assertThat(line.path("owner").asText()).isEqualTo("Samira");

        next.done("previous.mark", "item", line.path("item").asLong(), "state", "done");
        assertThat(state(bo).has("previous")).isFalse();
        Answers.problem(403, bo.command(Map.of("id", "b1", "type", "previous.share", "shared", true)));
        next.done("previous.share", "shared", true);
        assertThat(state(bo)
                        .path("previous")
                        .path("agreements")
                        .get(0)
                        .path("state")
                        .asText())
                .isEqualTo("done");
        next.done("previous.share", "shared", false);
        assertThat(state(bo).has("previous")).isFalse();
        Answers.problem(404, next.command(Map.of("id", "n1", "type", "previous.mark", "item", 1, "state", "done")));
        Answers.problem(409, kim.command(Map.of("id", "k1", "type", "previous.share", "shared", true)));

        JsonNode report = LiveClient.json(next.get("/report").asString()).path("previous");
        assertThat(report.path("agreements").get(0).path("state").asText()).isEqualTo("done");
        assertThat(report.path("questions").isArray()).isTrue();
    }

    private static Response followUp(String word, RoomClient facilitator) {
        return open(Map.of("word", word, "name", "Kim", "followUp", room(facilitator.room(), facilitator)));
    }

    private static Map<String, String> room(String room, RoomClient facilitator) {
        return Map.of("room", room, "token", facilitator.token());
    }

    /// From an address of its own: a word that is taken counts as a guess.
    private static Response open(Map<String, Object> body) {
        return RoomClient.open(from(freshAddress()), body);
    }

    private static RoomClient opened(String word, RoomClient facilitator) {
        Response answer = followUp(word, facilitator);
        answer.then().statusCode(201);
        return new RoomClient(
                word,
                answer.path("facilitatorKey"),
                answer.path("room.id"),
                answer.path("member.id"),
                answer.path("token"));
    }

    private static JsonNode state(RoomClient member) {
        return LiveClient.json(member.get("").asString()).path("state");
    }
}

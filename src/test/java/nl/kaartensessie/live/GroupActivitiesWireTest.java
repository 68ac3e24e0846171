package nl.kaartensessie.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kaartensessie.support.Answers;
import nl.kaartensessie.support.LiveClient;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.Test;

/// The runsheet on the wire (`src/docs/contract.md`): what everybody is told, and what nobody is.
@QuarkusTest
class GroupActivitiesWireTest {

    @Test
    void rule_10_1_a_room_opens_with_a_runsheet_in_the_language_of_its_deck() {
        RoomClient kim = RoomClient.open();
        JsonNode agenda = state(kim).path("agenda");
        assertThat(agenda.path("variant").asText()).isEqualTo("two-hours");
        assertThat(agenda.path("zone").asText()).isEqualTo("Europe/Amsterdam");
        assertThat(agenda.path("steps").findValuesAsText("key"))
                .containsExactly(
                        "preparation", "welcome", "rules", "start", "round-one", "break", "round-two", "closing");
        assertThat(agenda.path("steps").findValuesAsText("minutes"))
                .containsExactly("10", "5", "5", "2", "45", "10", "40", "10");
        assertThat(agenda.path("steps").findValuesAsText("text")).hasSize(8).noneMatch(String::isBlank);
        assertThat(agenda.path("steps").get(1).path("title").asText()).isEqualTo("Welkom");

        kim.done("agenda.set", "variant", "one-hour", "start", "2026-12-01T13:00", "link", "https://video.example/1");
        agenda = state(kim).path("agenda");
        assertThat(agenda.path("steps").findValuesAsText("minutes")).containsExactly("5", "5", "5", "2", "38", "10");
        assertThat(agenda.path("startsAt").asText()).isEqualTo("2026-12-01T12:00:00.000Z");
        assertThat(agenda.path("endsAt").asText()).isEqualTo("2026-12-01T13:00:00.000Z");
    }

    @Test
    void rule_10_8_texts_and_notes_are_the_facilitators() {
        RoomClient kim = RoomClient.open();
        RoomClient sam = kim.guest("Sam");
        try (LiveClient facilitator = kim.live();
                LiveClient participant = sam.live()) {
            facilitator.done("note.set", "about", "card:3", "text", "geheime notitie");
            facilitator.done(
                    "agenda.set", "steps", List.of(Map.of("key", "welcome", "minutes", 7, "text", "geheime tekst")));
            facilitator.done("step.enter", "step", "welcome");

            assertThat(facilitator.awaitEvent("note.set").path("text").asText()).isEqualTo("geheime notitie");
            assertThat(facilitator.awaitEvent("agenda.set").toString()).contains("geheime tekst");
            JsonNode told = participant.awaitEvent("agenda.set");
            assertThat(told.path("steps").get(1).path("minutes").asInt()).isEqualTo(7);
            assertThat(participant.awaitEvent("step.entered").path("step").asText())
                    .isEqualTo("welcome");
            assertThat(participant.transcript().toString()).doesNotContain("geheime");
        }
        assertThat(sam.get("").asString()).doesNotContain("geheime", "notes");
        assertThat(sam.get("/events?since=1&wait=0").asString()).doesNotContain("geheime");
        JsonNode state = state(kim);
        assertThat(state.path("notes").path("card:3").asText()).isEqualTo("geheime notitie");
        assertThat(state.path("step").path("key").asText()).isEqualTo("welcome");
        assertThat(Instant.parse(state.path("step").path("at").asText()))
                .isBeforeOrEqualTo(Instant.parse(state.path("serverTime").asText()));
    }

    @Test
    void rule_11_3_the_facilitator_sees_who_has_not_pledged() {
        RoomClient kim = RoomClient.open();
        RoomClient sam = kim.guest("Sam");
        kim.done("rules.set", "rules", List.of("Camera aan"));
        sam.done("pledge.make");
        sam.done("elearning.done");
        assertThat(ids(state(kim).path("pledged"))).containsExactly(sam.member());
        assertThat(ids(state(kim).path("elearning"))).containsExactly(sam.member());
        RoomClient bo = kim.guest("Bo");
        assertThat(ids(state(bo).path("pledged"))).containsExactly(sam.member());
        assertThat(ids(state(bo).path("elearning"))).isEmpty();
        assertThat(state(bo).path("rules").get(0).asText()).isEqualTo("Camera aan");
    }

    @Test
    void rule_12_7_a_vote_is_secret_for_everybody_until_it_is_revealed_and_then_without_names() {
        RoomClient kim = RoomClient.open();
        RoomClient sam = kim.guest("Sam");
        kim.done("session.start");
        int card = position(kim, "statement");
        try (LiveClient facilitator = kim.live();
                LiveClient voter = sam.live()) {
            facilitator.done("vote.open", "position", card);
            long open = facilitator.awaitEvent("vote.opened").path("seq").asLong();
            voter.done("vote.cast", "position", card, "option", "neutral");
            ObjectNode own = voter.awaitEvent("vote.cast");
            assertThat(own.path("option").asText()).isEqualTo("neutral");
            ObjectNode others = facilitator.awaitEvent("vote.cast");
            assertThat(others.path("votes").asInt()).isEqualTo(1);
            assertThat(others.has("by")).isFalse();
            assertThat(others.has("option")).isFalse();

            String secret = "\"option\":\"neutral\"";
            assertThat(kim.get("").asString()).doesNotContain("\"own\"");
            assertThat(kim.get("/events?since=" + open + "&wait=0").asString())
                    .doesNotContain(secret)
                    .doesNotContain(sam.member());
            assertThat(sam.get("/events?since=" + open + "&wait=0").asString()).contains(secret);
            assertThat(state(sam).path("vote").path("own").asText()).isEqualTo("neutral");
            assertThat(state(kim).path("vote").has("counts")).isFalse();

            facilitator.done("vote.reveal", "position", card);
            JsonNode counts = voter.awaitEvent("vote.revealed").path("counts");
            assertThat(counts.path("neutral").asInt()).isEqualTo(1);
            assertThat(counts.path("agree").asInt()).isZero();
            assertThat(state(sam).path("vote").has("own")).isFalse();
            assertThat(state(kim).path("vote").path("counts").path("neutral").asInt())
                    .isEqualTo(1);
            Answers.problem(409, sam.command(command("vote.cast", "position", card, "option", "agree")));
            facilitator.done("vote.close", "position", card);
            assertThat(state(kim).path("vote").isNull()).isTrue();
        }
    }

    @Test
    void rules_12_8_to_12_11_a_second_round_tells_who_moved_by_numbers() {
        RoomClient kim = RoomClient.open();
        List<RoomClient> group =
                Stream.of("Sam", "Bo", "Noor", "Lou").map(kim::guest).toList();
        kim.done("session.start");
        int card = position(kim, "dilemma");
        kim.done("vote.open", "position", card);
        Answers.problem(409, kim.command(command("vote.again", "position", card)));
        JsonNode open = state(kim).path("vote");
        assertThat(open.path("round").asInt()).isEqualTo(1);
        assertThat(open.path("options").get(1).path("key").asText()).isEqualTo("second");
        assertThat(open.path("options").get(1).path("label").asText()).isNotEmpty();
        List<String> first = List.of("first", "first", "second", "second");
        List<String> second = List.of("first", "second", "second", "first");
        for (int i = 0; i < 4; i++) {
            group.get(i).done("vote.cast", "position", card, "option", first.get(i));
        }
        kim.done("vote.reveal", "position", card);
        try (LiveClient facilitator = kim.live()) {
            int again = kim.done("vote.again", "position", card);
            assertThat(facilitator.awaitEvent("vote.opened").path("round").asInt())
                    .isEqualTo(2);
            for (int i = 0; i < 4; i++) {
                group.get(i).done("vote.cast", "position", card, "option", second.get(i), "before", first.get(i));
            }
            assertThat(kim.get("/events?since=" + again + "&wait=0").asString()).doesNotContain("before");
            kim.done("vote.reveal", "position", card);
            ObjectNode revealed = facilitator.awaitEvent("vote.revealed");
            assertThat(revealed.path("earlier").path("first").asInt()).isEqualTo(2);
            assertThat(revealed.path("moved").path("stayed").asInt()).isEqualTo(2);
            assertThat(revealed.path("moved").path("changed").asInt()).isEqualTo(2);
            assertThat(revealed.path("moved").path("flows")).hasSize(2);
            assertThat(state(group.getFirst()).path("vote").path("moved")).isEqualTo(revealed.path("moved"));
        }
    }

    @Test
    void rule_13_1_a_break_counts_to_a_clock_time_of_the_server() {
        RoomClient kim = RoomClient.open();
        RoomClient sam = kim.guest("Sam");
        kim.done("session.start");
        kim.done("break.start", "minutes", 10);
        JsonNode state = state(sam);
        Instant until = Instant.parse(state.path("break").path("until").asText());
        Instant now = Instant.parse(state.path("serverTime").asText());
        assertThat(Duration.between(now, until)).isBetween(Duration.ofMinutes(8), Duration.ofMinutes(10));
        sam.done("break.return");
        assertThat(ids(state(kim).path("break").path("returned"))).containsExactly(sam.member());
        kim.done("break.end");
        assertThat(state(sam).path("break").isNull()).isTrue();
    }

    @Test
    void rule_14_3_grades_are_secret_until_they_are_shown_together() {
        RoomClient kim = RoomClient.open();
        RoomClient sam = kim.guest("Sam");
        RoomClient bo = kim.guest("Bo");
        kim.done("session.start");
        try (LiveClient facilitator = kim.live();
                LiveClient other = bo.live()) {
            sam.done("grade.give", "grade", 9, "why", "mooi gesprek");
            assertThat(facilitator.awaitEvent("grade.given").path("grades").asInt())
                    .isEqualTo(1);
            other.awaitEvent("grade.given");
            for (LiveClient client : List.of(facilitator, other)) {
                assertThat(client.transcript().toString()).doesNotContain("mooi gesprek", "\"grade\":9");
            }
            for (RoomClient client : List.of(kim, bo)) {
                assertThat(client.get("").asString()).doesNotContain("mooi gesprek");
                assertThat(client.get("/events?since=3&wait=0").asString()).doesNotContain("mooi gesprek");
            }
            assertThat(state(sam).path("grades").path("own").path("grade").asInt())
                    .isEqualTo(9);
            bo.done("grade.give", "grade", 6);
            facilitator.done("grades.reveal");
            JsonNode shown = other.awaitEvent("grades.revealed");
            assertThat(shown.path("average").asDouble()).isEqualTo(7.5);
            assertThat(shown.path("whys").get(0).asText()).isEqualTo("mooi gesprek");
            assertThat(shown.toString()).doesNotContain(sam.member(), bo.member());
        }
        assertThat(state(kim).path("grades").path("revealed").path("highest").asInt())
                .isEqualTo(9);
    }

    @Test
    void rule_15_3_of_two_who_edit_one_line_the_later_one_is_told_and_nothing_is_lost() {
        RoomClient kim = RoomClient.open();
        RoomClient sam = kim.guest("Sam");
        kim.done("session.start");
        int item = sam.done(
                "outcome.add",
                "kind",
                "question",
                "text",
                "Wie?",
                "position",
                2,
                "owner",
                Map.of("member", sam.member()),
                "due",
                "2026-12-08");
        JsonNode line = state(kim).path("outcomes").get(0);
        assertThat(line.path("item").asInt()).isEqualTo(item);
        assertThat(line.path("owner").path("name").asText()).isEqualTo("Sam");
        kim.done("outcome.edit", "item", item, "version", item, "kind", "question", "text", "Wie en waar?");
        Answers.problem(
                409,
                sam.command(command(
                        "outcome.edit", "item", item, "version", item, "kind", "question", "text", "Wie niet?")));
        line = state(sam).path("outcomes").get(0);
        assertThat(line.path("text").asText()).isEqualTo("Wie en waar?");
        assertThat(line.has("due")).isFalse();
        sam.done("outcome.remove", "item", item, "version", line.path("version").asInt());
        assertThat(state(kim).path("outcomes")).isEmpty();
    }

    @Test
    void whatHasTheWrongFormIsNamed() {
        RoomClient kim = RoomClient.open();
        Map<String, Map<String, Object>> wrong = Map.of(
                "start", command("agenda.set", "start", "tomorrow"),
                "zone", command("agenda.set", "zone", "Mars/Phobos"),
                "minutes", command("agenda.set", "steps", List.of(Map.of("key", "welcome", "minutes", "5"))),
                "rules", command("rules.set", "rules", "Camera aan"),
                "due", command("outcome.add", "kind", "question", "text", "Wie?", "due", "8 december"),
                "kind", command("outcome.add", "kind", "wish", "text", "Wie?"),
                "grade", command("grade.give", "grade", 7.5),
                "keepHands", command("settings.set", "keepHands", "ja"));
        wrong.forEach((field, body) -> assertThat(
                        Answers.problem(400, kim.command(body)).<List<String>>path("errors.field"))
                .containsExactly(field));
    }

    @Test
    void rule_27_3_a_zone_that_only_java_knows_is_refused() {
        RoomClient kim = RoomClient.open();
        for (Object zone :
                List.of("GMT+2", "GMT+02:00", "UTC+1", "+01:00", "Z", "CET", "Europe/Amstredam", "", "/", 1)) {
            Response refused = Answers.problem(400, kim.command(command("agenda.set", "zone", zone)));
            assertThat(refused.<List<String>>path("errors.field")).as("" + zone).containsExactly("zone");
        }
        assertThat(state(kim).path("agenda").path("zone").asText()).isEqualTo("Europe/Amsterdam");
        for (String zone : List.of("UTC", "America/Curacao")) {
            kim.done("agenda.set", "zone", zone);
            assertThat(state(kim).path("agenda").path("zone").asText()).isEqualTo(zone);
        }
    }

    private static JsonNode state(RoomClient member) {
        return LiveClient.json(member.get("").asString()).path("state");
    }

    private static List<String> ids(JsonNode array) {
        return IntStream.range(0, array.size())
                .mapToObj(i -> array.get(i).asText())
                .toList();
    }

    private static Map<String, Object> command(String type, Object... fields) {
        Map<String, Object> command = new HashMap<>(Map.of("id", "c" + System.nanoTime(), "type", type));
        for (int i = 0; i < fields.length; i += 2) {
            command.put((String) fields[i], fields[i + 1]);
        }
        return command;
    }

    private static int position(RoomClient member, String kind) {
        List<String> kinds = member.get("/cards").path("kind");
        return kinds.indexOf(kind) + 1;
    }
}

package nl.kaartensessie.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import nl.kaartensessie.journal.Entries;
import nl.kaartensessie.journal.Journal;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.SecretWord;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.Test;

/// How long rooms are kept, by a clock that is ahead.
@QuarkusTest
class RetentionTest {

    private static final Duration MOMENT = Duration.ofMinutes(5);

    @Inject
    Journal journal;

    @Inject
    RoomTable rooms;

    @Inject
    LoadedRooms loadedRooms;

    @Inject
    RetentionSettings retention;

    @Test
    void rule_9_1_a_prepared_room_waits_thirty_days() {
        RoomClient room = RoomClient.open();
        cleanAfter(Duration.ofDays(30).minus(MOMENT));
        assertKept(room);
        cleanAfter(Duration.ofDays(30).plus(MOMENT));
        assertErased(room);
    }

    @Test
    void rule_9_1_a_session_that_nobody_ended_is_kept_seven_days() {
        RoomClient room = RoomClient.open();
        room.done("session.start");
        cleanAfter(Duration.ofDays(7).minus(MOMENT));
        assertKept(room);
        cleanAfter(Duration.ofDays(7).plus(MOMENT));
        assertErased(room);
    }

    @Test
    void rule_9_7_a_planned_room_waits_for_a_week_after_its_start() {
        RoomClient room = RoomClient.open();
        Instant start = Instant.now(Clock.systemUTC()).plus(Duration.ofDays(60)).truncatedTo(ChronoUnit.MINUTES);
        String local =
                LocalDateTime.ofInstant(start, ZoneId.of("Europe/Amsterdam")).toString();
        room.done("agenda.set", "start", local);
        Instant expected = start.plus(Duration.ofDays(7));
        assertThat(Instant.parse(room.get("").path("room.expiresAt"))).isEqualTo(expected);
        assertThat(Instant.parse(room.get("").path("room.reportExpiresAt"))).isEqualTo(expected);
        cleanAfter(Duration.ofDays(67).minus(MOMENT));
        assertKept(room);
        cleanAfter(Duration.ofDays(67).plus(MOMENT));
        assertErased(room);

        RoomClient taken = RoomClient.open();
        taken.done("agenda.set", "start", local);
        taken.done("agenda.set", "start", null);
        cleanAfter(Duration.ofDays(30).plus(MOMENT));
        assertErased(taken);
    }

    @Test
    void rule_9_6_a_day_after_the_end_nothing_is_left_but_the_report_for_facilitators() {
        RoomClient room = RoomClient.open();
        RoomClient sam = room.guest("Sam");
        room.done("session.start");
        sam.done(
                "outcome.add",
                "kind",
                "agreement",
                "text",
                "Delen",
                "due",
                "2031-01-15",
                "owner",
                Map.of("member", sam.member()));
        room.done("card.mark", "position", 1, "mark", "discussed");
        room.done("session.end");
        Instant ended = Instant.parse(room.get("").path("room.expiresAt")).minus(retention.ended());
        assertThat(Instant.parse(room.get("").path("room.reportExpiresAt"))).isEqualTo(ended.plus(Duration.ofDays(30)));
        String before = room.get("/report").asString();
        cleanAfter(Duration.ofHours(24).minus(MOMENT));
        assertKept(room);
        assertKept(sam);

        cleanAfter(Duration.ofHours(24).plus(MOMENT));

        assertErased(room);
        sam.get("/report").then().statusCode(401);
        sam.get("").then().statusCode(401);
        room.get("/cards").then().statusCode(401);
        room.get("/invitation").then().statusCode(401);
        room.get("/report").then().statusCode(200);
        assertThat(room.get("/report").asString()).isEqualTo(before);
        assertThat(report(room, room.key()).asString()).isEqualTo(before);
        report(room, "0000-0000-0000-0000-0000").then().statusCode(401);
        for (String form : List.of("text/markdown", "text/html", "application/pdf", "text/calendar")) {
            room.call()
                    .accept(form)
                    .get(RoomClient.API + "/rooms/" + room.room() + "/report")
                    .then()
                    .statusCode(200);
        }
        assertThat(RoomClient.open(
                                RoomClient.from(RoomClient.freshAddress()),
                                Map.of(
                                        "word",
                                        RoomClient.freshWord(),
                                        "followUp",
                                        Map.of("room", room.room(), "token", room.token())))
                        .<Integer>path("room.cardCount"))
                .isEqualTo(30);

        cleanAfter(Duration.ofDays(30).minus(MOMENT));
        room.get("/report").then().statusCode(200);
        cleanAfter(Duration.ofDays(30).plus(MOMENT));
        room.get("/report").then().statusCode(401);
        report(room, room.key()).then().statusCode(401);
    }

    @Test
    void rule_9_9_a_room_says_when_all_but_the_report_goes_and_when_the_report_does() {
        RoomClient room = RoomClient.open();
        String unused = room.get("").path("room.expiresAt");
        assertThat(room.get("").<String>path("room.reportExpiresAt")).isEqualTo(unused);
        room.done("session.start");
        room.done("session.end");
        Instant rest = Instant.parse(room.get("").path("room.expiresAt"));
        assertThat(Instant.parse(room.get("").path("room.reportExpiresAt")))
                .isEqualTo(rest.plus(retention.report()).minus(retention.ended()));
    }

    @Test
    void rule_9_8_a_facilitator_erases_the_report_too() {
        RoomClient room = RoomClient.open();
        room.done("session.start");
        room.done("session.end");
        cleanAfter(Duration.ofHours(24).plus(MOMENT));
        room.erase().then().statusCode(204);
        room.get("/report").then().statusCode(401);
    }

    @Test
    void rule_37_1_something_can_be_sent_back_for_as_long_as_there_is_a_report() {
        RoomClient room = RoomClient.open();
        room.done("session.start");
        room.done("card.mark", "position", 1, "mark", "discussed");
        room.done("card.add", "kind", "question", "title", "Camera uit", "text", "Vraag je ernaar?");
        room.done("session.end");
        String card = room.get("/cards").path("key[0]");
        cleanAfter(Duration.ofHours(24).plus(MOMENT));
        Response offer = room.get("/card-feedback");
        offer.then().statusCode(200);
        assertThat(offer.<List<Map<String, Object>>>path("cards"))
                .singleElement()
                .satisfies(one -> assertThat(one)
                        .containsEntry("key", card)
                        .containsEntry("used", "discussed")
                        .doesNotContainKey("minutes"));
        assertThat(offer.<List<?>>path("ownCases")).isEqualTo(List.of(Map.of("title", "Camera uit")));
        room.call()
                .body(Map.of("cards", List.of(Map.of("key", card, "used", "discussed", "verdict", "good"))))
                .post(RoomClient.API + "/rooms/" + room.room() + "/card-feedback")
                .then()
                .statusCode(204);
    }

    private static Response report(RoomClient room, String key) {
        return RoomClient.anonymous()
                .header("Authorization", "Bearer " + key)
                .get(RoomClient.API + "/rooms/" + room.room() + "/report");
    }

    @Test
    void rule_2_10_a_word_whose_opening_was_cut_short_is_free_after_a_minute() {
        String word = RoomClient.freshWord();
        takeWithoutLog(word, Instant.now(Clock.systemUTC()));
        assertThat(open(word)).isEqualTo(409);

        String older = RoomClient.freshWord();
        takeWithoutLog(older, Instant.now(Clock.systemUTC()).minusSeconds(61));
        assertThat(open(older)).isEqualTo(201);
    }

    private void cleanAfter(Duration ahead) {
        new Retention(journal, rooms, loadedRooms, retention, Clock.offset(Clock.systemUTC(), ahead)).eraseExpired();
    }

    private static void assertKept(RoomClient room) {
        room.get("").then().statusCode(200);
    }

    /// The token goes with the room, and nothing of the log is left.
    private void assertErased(RoomClient room) {
        room.get("").then().statusCode(401);
        assertThat(Entries.of(journal, new RoomId(room.room()))).isEmpty();
    }

    private void takeWithoutLog(String word, Instant openedAt) {
        assertThat(rooms.insert(
                        Secrets.roomId(), SecretWord.of(word).orElseThrow(), Secrets.facilitatorKey(), openedAt))
                .isTrue();
    }

    /// From an address of its own, as a taken word counts as a miss.
    private static int open(String word) {
        return RoomClient.open(RoomClient.from(RoomClient.freshAddress()), Map.of("word", word))
                .statusCode();
    }
}

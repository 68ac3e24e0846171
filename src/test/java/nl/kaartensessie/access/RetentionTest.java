package nl.kaartensessie.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import nl.kaartensessie.RoomClient;
import nl.kaartensessie.journal.Entries;
import nl.kaartensessie.journal.Journal;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.SecretWord;
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
    void rule_9_1_an_ended_session_is_kept_a_day() {
        RoomClient room = RoomClient.open();
        room.done("session.start");
        room.done("session.end");
        cleanAfter(Duration.ofHours(24).minus(MOMENT));
        assertKept(room);
        cleanAfter(Duration.ofHours(24).plus(MOMENT));
        assertErased(room);
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
        new Retention(journal, rooms, retention, Clock.offset(Clock.systemUTC(), ahead)).eraseExpired();
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

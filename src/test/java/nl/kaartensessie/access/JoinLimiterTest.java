package nl.kaartensessie.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import nl.kaartensessie.guard.AddressHints;
import nl.kaartensessie.guard.ClientAddress;
import nl.kaartensessie.problem.RefusedException;
import nl.kaartensessie.problem.RoomProblem;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.RoomId;
import org.junit.jupiter.api.Test;

/// Seats that one address takes, with the limits of an installation that sets none.
class JoinLimiterTest {

    private static final ClientAddress OFFICE = ClientAddress.parse("192.0.2.1").orElseThrow();
    private static final ClientAddress OTHER = ClientAddress.parse("192.0.2.2").orElseThrow();
    private static final RoomId ROOM = new RoomId("r_one");

    private Instant now = Instant.parse("2026-11-23T12:00:00Z");
    private final JoinLimiter joins = new JoinLimiter(
            ((InstantSource) () -> now).withZone(ZoneOffset.UTC), DefaultLimits.LIMITS, new AddressHints());

    @Test
    void rule_2_16_an_address_takes_all_seats_of_a_room_and_all_once_more_within_an_hour() {
        for (int i = 0; i < 120; i++) {
            joins.count(OFFICE, ROOM);
        }
        now = now.plusSeconds(600);
        assertThat(wait(() -> joins.count(OFFICE, ROOM))).isEqualTo(Duration.ofMinutes(50));
        joins.count(OFFICE, new RoomId("r_another"));
        joins.count(OTHER, ROOM);
        now = now.plusSeconds(3_000);
        joins.count(OFFICE, ROOM);
    }

    @Test
    void rule_2_16_who_only_asks_whether_there_is_a_room_takes_no_seat() {
        for (int i = 0; i < 120; i++) {
            joins.countLookup(OFFICE, ROOM);
        }
        assertThat(wait(() -> joins.countLookup(OFFICE, ROOM))).isEqualTo(Duration.ofHours(1));
        joins.count(OFFICE, ROOM);
    }

    private static Duration wait(Runnable join) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, join::run);
        assertThat(refused.type()).isEqualTo(new RoomProblem(Refusal.TOO_MANY_JOINS));
        return refused.retryAfter();
    }
}

package nl.kaartensessie.lobby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.Refused;
import org.junit.jupiter.api.Test;

/// Rooms from one address, with the limit of this installation.
@QuarkusTest
class OpeningLimitTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

    @Inject
    Limits limits;

    @Test
    void rule_2_9_one_address_opens_so_many_rooms_an_hour_and_is_told_how_long_to_wait() {
        OpeningLimit openings = new OpeningLimit(CLOCK, limits);
        for (int i = 0; i < 2000; i++) {
            openings.count("192.0.2.1");
        }
        Refused refused = catchThrowableOfType(Refused.class, () -> openings.count("192.0.2.1"));
        assertThat(refused.refusal()).isEqualTo(Refusal.TOO_MANY_ROOMS);
        assertThat(refused.retryAfter()).isEqualTo(Duration.ofHours(1));
        // Another address has its own count.
        openings.count("192.0.2.2");
    }
}

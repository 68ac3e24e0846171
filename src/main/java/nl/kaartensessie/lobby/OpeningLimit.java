package nl.kaartensessie.lobby;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.Refused;

/// Keeps one address from filling the database with rooms.
///
/// Thread rule: any thread; one address at a time.
@ApplicationScoped
class OpeningLimit {

    private static final Duration WINDOW = Duration.ofHours(1);

    private final AddressCounts counts;
    private final Clock clock;

    OpeningLimit(Clock clock, Limits limits) {
        this.counts = new AddressCounts(limits.roomsPerHour(), WINDOW);
        this.clock = clock;
    }

    /// Counts a room that `address` opens.
    ///
    /// @throws Refused when that is one too many within the hour
    void count(String address) {
        counts.count(address, clock.instant()).ifPresent(wait -> {
            throw new Refused(Refusal.TOO_MANY_ROOMS, wait);
        });
    }
}

package nl.kaartensessie.lobby;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.Refused;

/// Keeps one address from filling the database with rooms.
///
/// Thread rule: any thread; one address at a time.
@ApplicationScoped
class OpeningLimit {

    private static final Duration WINDOW = Duration.ofHours(1);

    private final Cache<String, Count> counts =
            Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(WINDOW).build();
    private final Clock clock;
    private final int limit;

    OpeningLimit(Clock clock, Limits limits) {
        this.clock = clock;
        this.limit = limits.roomsPerHour();
    }

    /// Counts a room that `address` opens.
    ///
    /// @throws Refused when that is one too many within the hour
    void count(String address) {
        Instant now = clock.instant();
        Count count = counts.asMap()
                .compute(
                        address,
                        (key, old) -> old == null || !now.isBefore(old.since().plus(WINDOW))
                                ? new Count(now, 1)
                                : new Count(old.since(), old.rooms() + 1));
        if (count.rooms() > limit) {
            throw new Refused(
                    Refusal.TOO_MANY_ROOMS, Duration.between(now, count.since().plus(WINDOW)));
        }
    }

    private record Count(Instant since, int rooms) {}
}

package nl.kaartensessie.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import nl.kaartensessie.room.MemberId;

/// How often members do something, since the first time and for so long.
///
/// Thread rule: any thread; one member at a time.
public final class RateLimiter {

    private static final int MEMBERS = 100_000;

    private final Cache<MemberId, Count> counts;
    private final int limit;
    private final Duration window;
    private final InstantSource clock;

    /// @param limit within `window`
    public RateLimiter(int limit, Duration window, InstantSource clock) {
        this.counts = Caffeine.newBuilder()
                .maximumSize(MEMBERS)
                .expireAfterWrite(window.multipliedBy(2))
                .build();
        this.limit = limit;
        this.window = window;
        this.clock = clock;
    }

    /// Counts one more.
    ///
    /// @return how long to wait, when it is one too many
    public Optional<Duration> count(MemberId member) {
        Instant now = clock.instant();
        Count count = counts.asMap()
                .compute(
                        member,
                        (key, old) -> old == null || !now.isBefore(old.since().plus(window))
                                ? new Count(now, 1)
                                : new Count(old.since(), Math.min(old.times(), limit) + 1));
        return count.times() > limit
                ? Optional.of(Duration.between(now, count.since().plus(window)))
                : Optional.empty();
    }

    private record Count(Instant since, int times) {}
}

package nl.kaartensessie.lobby;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How often something came from each client address, since the first of it and for so long.
///
/// Thread rule: any thread; one address at a time.
public final class AddressCounts {

    private static final int ADDRESSES = 100_000;

    private final Cache<String, Count> counts;
    private final Duration window;
    private final int limit;

    /// @param limit within `window`
    public AddressCounts(int limit, Duration window) {
        this.counts = Caffeine.newBuilder()
                .maximumSize(ADDRESSES)
                .expireAfterAccess(window)
                .build();
        this.window = window;
        this.limit = limit;
    }

    /// Counts one more.
    ///
    /// @return how long to wait, when it is one too many
    public Optional<Duration> count(String address, Instant now) {
        Count count = counts.asMap()
                .compute(
                        address,
                        (key, old) -> old == null || !now.isBefore(old.since().plus(window))
                                ? new Count(now, 1)
                                : new Count(old.since(), old.times() + 1));
        return count.times() > limit
                ? Optional.of(Duration.between(now, count.since().plus(window)))
                : Optional.empty();
    }

    private record Count(Instant since, int times) {}
}

package nl.kaartensessie.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import nl.kaartensessie.lobby.ClientAddress;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.Refused;

/// Counts the calls of network tests of each address.
///
/// Thread rule: any thread; one address at a time.
@ApplicationScoped
class NetworkTestLimit {

    static final Duration WINDOW = Duration.ofMinutes(1);

    private final Cache<String, Count> counts =
            Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(WINDOW).build();
    private final NetworkTestSettings settings;
    private final SteadyClock clock;

    NetworkTestLimit(NetworkTestSettings settings, SteadyClock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /// Counts a call.
    ///
    /// @throws Refused when it is one too many within the minute
    void count(HttpServerRequest request) {
        Instant now = clock.instant();
        Count count = counts.asMap()
                .compute(
                        ClientAddress.of(request),
                        (key, old) -> old == null || !now.isBefore(old.since().plus(WINDOW))
                                ? new Count(now, 1)
                                : new Count(old.since(), old.calls() + 1));
        if (count.calls() > settings.callsPerMinute()) {
            throw new Refused(
                    Refusal.TOO_FAST, Duration.between(now, count.since().plus(WINDOW)));
        }
    }

    private record Count(Instant since, int calls) {}
}

package nl.kaartensessie.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import nl.kaartensessie.access.RateLimiter;
import nl.kaartensessie.problem.RefusedException;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.Refusal;

/// How fast a member opens connections, each of which costs a snapshot, and asks by long poll.
///
/// Thread rule: any thread; one member at a time.
@ApplicationScoped
public class ConnectionRate {

    private final RateLimiter opens;
    private final RateLimiter polls;

    ConnectionRate(ConnectionLimits limits, MonotonicClock clock) {
        opens = new RateLimiter(limits.opensPerMinute(), Duration.ofMinutes(1), clock);
        polls = new RateLimiter(limits.pollsPerSecond(), Duration.ofSeconds(1), clock);
    }

    /// A WebSocket or stream is about to open.
    ///
    /// @throws Refused when it is one too many
    public void opens(MemberId member) {
        count(opens, member);
    }

    /// A long poll came. The first of a client is as good as an opening, as it is answered with a snapshot.
    ///
    /// @throws Refused when it is one too many
    public void polls(MemberId member, boolean first) {
        count(polls, member);
        if (first) {
            opens(member);
        }
    }

    private static void count(RateLimiter limiter, MemberId member) {
        limiter.count(member).ifPresent(wait -> {
            throw new RefusedException(Refusal.TOO_FAST, wait);
        });
    }
}

package nl.kaartensessie.live;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/// How fast one member sends commands, over all of its connections.
///
/// Thread rule: guarded by itself.
public final class CommandRateLimiter {

    public enum Verdict {
        FINE,
        TOO_FAST,
        FLOOD
    }

    private final int limit;
    private final Duration window;

    @GuardedBy("this")
    private final Deque<Instant> recent = new ArrayDeque<>();

    public CommandRateLimiter(int limit, Duration window) {
        this.limit = limit;
        this.window = window;
    }

    public synchronized Verdict count(Instant now) {
        forget(now);
        if (recent.size() <= 3 * limit) {
            recent.add(now);
        }
        if (recent.size() > 3 * limit) {
            return Verdict.FLOOD;
        }
        return recent.size() > limit ? Verdict.TOO_FAST : Verdict.FINE;
    }

    /// Whether nothing came within the window.
    synchronized boolean isOver(Instant now) {
        forget(now);
        return recent.isEmpty();
    }

    @GuardedBy("this")
    private void forget(Instant now) {
        Instant start = now.minus(window);
        while (!recent.isEmpty() && !recent.getFirst().isAfter(start)) {
            recent.removeFirst();
        }
    }
}

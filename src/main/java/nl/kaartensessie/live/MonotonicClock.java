package nl.kaartensessie.live;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;

/// Time that only goes on, for how long something takes: silence, presence, pace. When somebody sets the clock of
/// the machine, or it sleeps, nobody is cut off for it (rule 8.12). Not for telling the time.
///
/// Thread rule: any thread; it never changes.
@Singleton
public final class MonotonicClock implements InstantSource {

    private final Instant start;
    private final long startMillis;
    private final long nanos = System.nanoTime();

    MonotonicClock(Clock clock) {
        start = clock.instant();
        startMillis = start.toEpochMilli();
    }

    @Override
    public long millis() {
        return startMillis + (System.nanoTime() - nanos) / 1_000_000;
    }

    @Override
    public Instant instant() {
        return start.plusNanos(System.nanoTime() - nanos);
    }
}

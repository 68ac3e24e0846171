package nl.kaartensessie.live;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/// Time that only goes on, for how long something takes: silence, presence, pace. When somebody sets the clock of
/// the machine, or it sleeps, nobody is cut off for it (rule 8.12). Not for telling the time.
///
/// Thread rule: any thread; it never changes.
@Singleton
public final class MonotonicClock implements InstantSource {

    private final LongSupplier ticks;
    private final Instant start;
    private final long startMillis;
    private final long nanos;

    @Inject
    MonotonicClock(Clock clock) {
        this(clock.instant(), System::nanoTime);
    }

    /// @param ticks nanoseconds since any moment
    MonotonicClock(Instant start, LongSupplier ticks) {
        this.ticks = ticks;
        this.start = start;
        startMillis = start.toEpochMilli();
        nanos = ticks.getAsLong();
    }

    @Override
    public long millis() {
        return startMillis + (ticks.getAsLong() - nanos) / 1_000_000;
    }

    @Override
    public Instant instant() {
        return start.plusNanos(ticks.getAsLong() - nanos);
    }
}

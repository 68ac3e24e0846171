package nl.kaartensessie.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that stands still until it is moved, or that follows another.
public final class TestClock extends Clock {

    private final InstantSource source;
    private volatile Instant now = Instant.parse("2026-11-23T13:00:00Z");

    public TestClock() {
        source = () -> now;
    }

    public TestClock(InstantSource source) {
        this.source = source;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return source.instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}

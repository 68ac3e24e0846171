package nl.kaartensessie.support;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// The clock on the wall of the service under test: the real time, which a test may set ahead and must set right
/// again.
@ApplicationScoped
public class MovableClock {

    private volatile Duration ahead = Duration.ZERO;

    public void pass(Duration time) {
        ahead = ahead.plus(time);
    }

    public void setRight() {
        ahead = Duration.ZERO;
    }

    public Instant now() {
        return Instant.now().plus(ahead);
    }

    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    public Clock clock() {
        return new Wall(this, Clock.systemUTC());
    }

    private static final class Wall extends Clock {

        private final MovableClock source;
        private final Clock real;

        Wall(MovableClock source, Clock real) {
            this.source = source;
            this.real = real;
        }

        @Override
        public Instant instant() {
            return real.instant().plus(source.ahead);
        }

        @Override
        public ZoneId getZone() {
            return real.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Wall(source, real.withZone(zone));
        }
    }
}

package nl.kaartensessie.web;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/// Warns the operator in time that `/.well-known/security.txt` is missing or runs out: a duty of every government
/// site, and nothing that people in a session should suffer from. So the service is healthy all the same.
///
/// Thread rule: any thread; it keeps nothing.
@Readiness
@ApplicationScoped
class SecurityTxtHealth implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(SecurityTxtHealth.class);
    private static final Duration IN_TIME = Duration.ofDays(30);
    private static final int LONGEST_DAYS = 365;

    private final OperatorSettings.Security security;
    private final Clock clock;

    SecurityTxtHealth(OperatorSettings.Security security, Clock clock) {
        this.security = security;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("security.txt").up();
        warning(security.contact(), security.expires(), clock.instant())
                .ifPresent(warning -> answer.withData("warning", warning));
        return answer.build();
    }

    /// At the start, and every day of a service that is seldom restarted.
    @Scheduled(every = "24h")
    void tell() {
        warning(security.contact(), security.expires(), clock.instant())
                .ifPresent(warning -> LOG.warnf("security.txt: %s; see the operator's guide", warning));
    }

    /// What is wrong with the settings, or will be soon (RFC 9116, and what internet.nl checks).
    static Optional<String> warning(Optional<URI> contact, Optional<OffsetDateTime> expires, Instant now) {
        if (contact.isEmpty() || expires.isEmpty()) {
            return Optional.of(
                    "kaartensessie.security.contact and .expires are not both set, so there is no such file");
        }
        String scheme = contact.get().getScheme();
        if (!"mailto".equals(scheme) && !"https".equals(scheme)) {
            return Optional.of("kaartensessie.security.contact begins with neither mailto: nor https:");
        }
        Instant until = expires.get().toInstant();
        if (!until.isAfter(now)) {
            return Optional.of("kaartensessie.security.expires has passed");
        }
        if (until.isBefore(now.plus(IN_TIME))) {
            long days = ChronoUnit.DAYS.between(now, until);
            return Optional.of("kaartensessie.security.expires is only %d days ahead".formatted(days));
        }
        if (until.isAfter(now.plus(LONGEST_DAYS, ChronoUnit.DAYS))) {
            return Optional.of("kaartensessie.security.expires is more than a year ahead");
        }
        return Optional.empty();
    }
}

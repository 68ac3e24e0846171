package nl.kaartensessie.networktest;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import nl.kaartensessie.guard.ClientAddress;
import nl.kaartensessie.guard.ClientAddresses;
import nl.kaartensessie.guard.WindowLimiter;
import nl.kaartensessie.live.MonotonicClock;
import nl.kaartensessie.problem.RefusedException;
import nl.kaartensessie.room.Refusal;

/// Counts the calls of network tests of each address.
///
/// Thread rule: any thread; one address at a time.
@ApplicationScoped
class NetworkTestLimiter {

    static final Duration WINDOW = Duration.ofMinutes(1);

    private final WindowLimiter counts;
    private final ClientAddresses addresses;

    NetworkTestLimiter(NetworkTestSettings settings, ClientAddresses addresses, MonotonicClock clock) {
        this.counts = new WindowLimiter(settings.callsPerMinute(), WINDOW, clock);
        this.addresses = addresses;
    }

    /// Counts a call.
    ///
    /// @return where it comes from
    /// @throws Refused when it is one too many within the minute
    ClientAddress count(HttpServerRequest request) {
        ClientAddress caller = addresses.of(request);
        counts.count(caller).ifPresent(wait -> {
            throw new RefusedException(Refusal.TOO_FAST, wait);
        });
        return caller;
    }
}

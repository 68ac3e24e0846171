package nl.kaartensessie.live;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import nl.kaartensessie.guard.AddressCounts;
import nl.kaartensessie.guard.ClientAddress;
import nl.kaartensessie.guard.ClientAddresses;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.Refused;

/// Counts the calls of network tests of each address.
///
/// Thread rule: any thread; one address at a time.
@ApplicationScoped
class NetworkTestLimit {

    static final Duration WINDOW = Duration.ofMinutes(1);

    private final AddressCounts counts;
    private final ClientAddresses addresses;

    NetworkTestLimit(NetworkTestSettings settings, ClientAddresses addresses, SteadyClock clock) {
        this.counts = new AddressCounts(settings.callsPerMinute(), WINDOW, clock);
        this.addresses = addresses;
    }

    /// Counts a call.
    ///
    /// @return where it comes from
    /// @throws Refused when it is one too many within the minute
    ClientAddress count(HttpServerRequest request) {
        ClientAddress caller = addresses.of(request);
        counts.count(caller).ifPresent(wait -> {
            throw new Refused(Refusal.TOO_FAST, wait);
        });
        return caller;
    }
}

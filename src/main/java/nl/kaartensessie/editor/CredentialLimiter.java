package nl.kaartensessie.editor;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import nl.kaartensessie.guard.AddressHints;
import nl.kaartensessie.guard.ClientAddress;
import nl.kaartensessie.guard.ClientAddresses;
import nl.kaartensessie.guard.Misses;
import nl.kaartensessie.guard.Misses.What;
import nl.kaartensessie.guard.WindowLimiter;
import nl.kaartensessie.problem.RefusedException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Counts wrong editor credentials. The right one always works, however many wrong ones came before: it is long
/// enough to prove itself, and nobody shuts an editor out.
///
/// Thread rule: any thread; one address at a time.
@ApplicationScoped
class CredentialLimiter {

    private final WindowLimiter counts;
    private final ClientAddresses addresses;
    private final Misses misses;

    CredentialLimiter(
            Clock clock,
            ClientAddresses addresses,
            Misses misses,
            AddressHints others,
            @ConfigProperty(name = "kaartensessie.limits.misses-per-minute", defaultValue = "10") int limit) {
        this.counts = new WindowLimiter("credentials", limit, Duration.ofMinutes(1), clock, others);
        this.addresses = addresses;
        this.misses = misses;
    }

    /// Counts a credential that is wrong.
    ///
    /// @throws RefusedException when that is one too many within the minute
    void missed(HttpServerRequest request) {
        ClientAddress address = addresses.of(request);
        counts.count(address).ifPresent(wait -> {
            misses.refused(address);
            throw new RefusedException(EditorProblem.TOO_MANY_CREDENTIALS, wait);
        });
        misses.missed(What.CREDENTIAL);
        if (counts.retryAfter(address).isPresent()) {
            misses.lockedOut();
        }
    }
}

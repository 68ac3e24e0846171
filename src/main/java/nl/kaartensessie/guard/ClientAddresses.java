package nl.kaartensessie.guard;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Tells where requests come from: from the other end of the line or, behind a proxy that is configured as
/// trusted, from where the trusted hops say.
///
/// Thread rule: any thread; it keeps nothing that changes.
@ApplicationScoped
public class ClientAddresses {

    private static final String X_FORWARDED_FOR = "X-Forwarded-For";
    private static final String FORWARDED = "Forwarded";

    /// The caller in an element of `Forwarded` (RFC 7239, section 4).
    private static final Pattern FOR = Pattern.compile("(?i)(?:^|;)\\s*for\\s*=\\s*\"?([^\";]*)\"?");

    private final boolean forwarding;
    private final int hops;
    private final String header;

    ClientAddresses(
            ProxySettings settings,
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding", defaultValue = "false")
                    boolean forwarding,
            @ConfigProperty(name = "quarkus.http.proxy.allow-forwarded", defaultValue = "false") boolean forwarded,
            @ConfigProperty(name = "quarkus.http.proxy.allow-x-forwarded") Optional<Boolean> xForwarded) {
        this.forwarding = forwarding;
        this.hops = settings.trustedHops();
        this.header = forwarded && !xForwarded.orElse(false) ? FORWARDED : X_FORWARDED_FOR;
    }

    public ClientAddress of(HttpServerRequest request) {
        SocketAddress peer = request.connection().remoteAddress();
        return forwarded(request, peer)
                .or(() -> Optional.ofNullable(peer)
                        .map(SocketAddress::hostAddress)
                        .flatMap(ClientAddress::parse))
                .orElse(ClientAddress.UNKNOWN);
    }

    /// What the trusted hops say. When they say nothing that is an address, the last of them counts as the caller.
    @SuppressWarnings("ReferenceEquality") // the object itself, as an equal one is what is asked about
    private Optional<ClientAddress> forwarded(HttpServerRequest request, @Nullable SocketAddress peer) {
        // Quarkus puts another address in the place of the peer's only where it trusts the peer.
        if (!forwarding || hops < 1 || request.remoteAddress() == peer) {
            return Optional.empty();
        }
        return entry(String.join(",", request.headers().getAll(header))).flatMap(ClientAddress::parse);
    }

    private Optional<String> entry(String list) {
        int end = list.length();
        int start = list.lastIndexOf(',', end - 1);
        for (int i = 1; i < hops && start >= 0; i++) {
            end = start;
            start = list.lastIndexOf(',', end - 1);
        }
        String entry = list.substring(start + 1, end);
        if (header.equals(X_FORWARDED_FOR)) {
            return Optional.of(entry);
        }
        Matcher caller = FOR.matcher(entry);
        return caller.find() ? Optional.of(caller.group(1)) : Optional.empty();
    }
}

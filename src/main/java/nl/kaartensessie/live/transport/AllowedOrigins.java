package nl.kaartensessie.live.transport;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kaartensessie.guard.Origin;
import nl.kaartensessie.guard.SentHost;
import nl.kaartensessie.live.LiveSettings;
import org.jspecify.annotations.Nullable;

/// Which pages may open the live channel, as a browser does not ask us first: those that the operator names, or
/// else those of the host that was asked. Who sends no `Origin` is no browser, and says so by an `Authorization`
/// header.
///
/// Thread rule: any thread; it never changes.
@ApplicationScoped
public class AllowedOrigins {

    private static final String HTTP = "http";
    private static final String HTTPS = "https";

    private final Set<Origin> named;

    AllowedOrigins(LiveSettings settings) {
        this.named = settings.origins().orElse(Set.of()).stream()
                .map(AllowedOrigins::named)
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean allow(HttpServerRequest request) {
        List<String> headers = request.headers().getAll("Origin");
        if (headers.isEmpty()) {
            return request.getHeader("Authorization") != null;
        }
        Optional<Origin> origin = headers.size() == 1 ? Origin.read(headers.getFirst()) : Optional.empty();
        return origin.filter(page -> named.isEmpty() ? isOwn(page, request) : named.contains(page))
                .isPresent();
    }

    private static boolean isOwn(Origin page, HttpServerRequest request) {
        HostAndPort host = SentHost.of(request)
                .map(sent -> HostAndPort.parseAuthority(sent, -1))
                .orElse(null);
        if (host == null || !page.host().equalsIgnoreCase(host.host())) {
            return false;
        }
        String scheme = scheme(request);
        return (scheme == null || scheme.equals(page.scheme()))
                && page.port() == (host.port() == -1 ? Origin.standardPort(page.scheme()) : host.port());
    }

    /// As the browser sees it, where we can know: by TLS of ours, or as a proxy tells us. A proxy that is not
    /// trusted, or says nothing, may have ended TLS.
    private static @Nullable String scheme(HttpServerRequest request) {
        if (HTTPS.equals(request.scheme())) {
            return HTTPS;
        }
        return HTTP.equalsIgnoreCase(request.getHeader("X-Forwarded-Proto")) ? HTTP : null;
    }

    private static Origin named(String setting) {
        return Origin.read(setting)
                .orElseThrow(() -> new IllegalArgumentException(
                        "kaartensessie.live.origins holds something that is no origin, such as"
                                + " https://kaarten.example"));
    }
}

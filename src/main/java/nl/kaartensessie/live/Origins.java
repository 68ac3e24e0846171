package nl.kaartensessie.live;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Set;

/// Which pages may open the live channel, as a browser does not ask us first: those of our own host, and those that
/// the operator names. Who sends no `Origin` is no browser, and says so by an `Authorization` header.
///
/// Thread rule: any thread; it never changes.
@ApplicationScoped
class Origins {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final Set<String> allowed;

    Origins(LiveSettings settings) {
        this.allowed = settings.origins().orElse(Set.of());
    }

    boolean allow(HttpServerRequest request) {
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return request.getHeader("Authorization") != null;
        }
        return allowed.contains(origin) || isOwn(origin, request.authority());
    }

    /// The scheme is left out: behind a proxy that ends TLS we would see another one than the browser.
    private static boolean isOwn(String origin, HostAndPort host) {
        URI uri;
        try {
            uri = URI.create(origin);
        } catch (IllegalArgumentException e) {
            return false;
        }
        if (host == null || uri.getHost() == null || !uri.getHost().equalsIgnoreCase(host.host())) {
            return false;
        }
        boolean secure = "https".equalsIgnoreCase(uri.getScheme());
        int standard = secure ? HTTPS : HTTP;
        int port = uri.getPort() == -1 ? standard : uri.getPort();
        return host.port() == -1 ? port == standard : port == host.port();
    }
}

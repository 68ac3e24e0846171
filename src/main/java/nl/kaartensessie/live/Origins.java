package nl.kaartensessie.live;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kaartensessie.guard.SentHost;
import org.jspecify.annotations.Nullable;

/// Which pages may open the live channel, as a browser does not ask us first: those that the operator names, or else
/// those of the host that was asked. Who sends no `Origin` is no browser, and says so by an `Authorization` header.
///
/// Thread rule: any thread; it never changes.
@ApplicationScoped
class Origins {

    private static final String HTTP = "http";
    private static final String HTTPS = "https";

    private final Set<Origin> named;

    Origins(LiveSettings settings) {
        this.named = settings.origins().orElse(Set.of()).stream()
                .map(Origins::named)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// At the start, so that a setting that is wrong is told of then.
    void start(@Observes StartupEvent event) {}

    boolean allow(HttpServerRequest request) {
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
        if (host == null || !page.host.equalsIgnoreCase(host.host())) {
            return false;
        }
        String scheme = scheme(request);
        return (scheme == null || scheme.equals(page.scheme))
                && page.port == (host.port() == -1 ? standardPort(page.scheme) : host.port());
    }

    /// As the browser sees it, where we can know: by TLS of ours, or as a proxy tells us. A proxy that is not trusted,
    /// or says nothing, may have ended TLS.
    private static @Nullable String scheme(HttpServerRequest request) {
        if (HTTPS.equals(request.scheme())) {
            return HTTPS;
        }
        return HTTP.equalsIgnoreCase(request.getHeader("X-Forwarded-Proto")) ? HTTP : null;
    }

    private static int standardPort(String scheme) {
        return scheme.equals(HTTPS) ? 443 : 80;
    }

    private static Origin named(String setting) {
        return Origin.read(setting)
                .orElseThrow(() -> new IllegalArgumentException(
                        "kaartensessie.live.origins holds something that is no origin, such as"
                                + " https://kaarten.example"));
    }

    /// As in RFC 6454.
    ///
    /// @param scheme in lower case, as is `host`
    private record Origin(String scheme, String host, int port) {

        /// Nothing for what a browser would not send: other schemes, `null`, users, paths.
        static Optional<Origin> read(String text) {
            URI uri;
            try {
                uri = URI.create(text);
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals(HTTP) || scheme.equals(HTTPS);
            if (!web || uri.getHost() == null || !text.equals(uri.getScheme() + "://" + uri.getRawAuthority())) {
                return Optional.empty();
            }
            if (uri.getRawUserInfo() != null || uri.getPort() == 0 || uri.getPort() > 0xffff) {
                return Optional.empty();
            }
            int port = uri.getPort() == -1 ? standardPort(scheme) : uri.getPort();
            return Optional.of(new Origin(scheme, uri.getHost().toLowerCase(Locale.ROOT), port));
        }
    }
}

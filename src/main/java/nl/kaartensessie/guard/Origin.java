package nl.kaartensessie.guard;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/// Where a page comes from, as in RFC 6454.
///
/// @param scheme in lower case, as is `host`
public record Origin(String scheme, String host, int port) {

    private static final String HTTP = "http";
    private static final String HTTPS = "https";

    /// Nothing for what a browser would not send: other schemes, `null`, users, paths.
    public static Optional<Origin> read(String text) {
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

    public static int standardPort(String scheme) {
        return scheme.equals(HTTPS) ? 443 : 80;
    }
}

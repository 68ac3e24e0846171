package nl.kaartensessie.guard;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/// The `Host` of a request as it was sent. Behind a proxy that tells the scheme and no port, the framework writes
/// another in its place, with the standard port of that scheme, so that no page on another port would be ours.
public final class SentHost {

    /// Ours alone: what a caller sends by this name is overwritten.
    private static final String HEADER = "Kaartensessie-Sent-Host";

    private SentHost() {}

    /// Keeps it, as soon as the headers are read.
    public static void keep(HttpHeaders headers) {
        String host = headers.get(HttpHeaderNames.HOST);
        if (host == null) {
            headers.remove(HEADER);
        } else {
            headers.set(HEADER, host);
        }
    }

    /// Nothing where none was sent, as HTTP/1.0 allows.
    public static Optional<String> of(HttpServerRequest request) {
        return Optional.ofNullable(request.getHeader(HEADER));
    }
}

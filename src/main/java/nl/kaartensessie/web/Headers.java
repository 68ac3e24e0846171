package nl.kaartensessie.web;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kaartensessie.guard.BasePath;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The headers that every answer has, errors and files included (NL API Design Rules 2.2, internet.nl, RFC 9110).
///
/// Thread rule: any thread.
@ApplicationScoped
class Headers {

    static final String API = "/api/v1";
    static final String OPEN_API = API + "/openapi";

    /// Markup is made of text by lit-html's policy, and by ours in `rich-text.ts`; nothing else may.
    private static final String PAGE_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'none'; "
                    + "form-action 'self'; frame-ancestors 'none'; "
                    + "require-trusted-types-for 'script'; trusted-types lit-html prose";
    private static final String API_POLICY = "default-src 'none'; frame-ancestors 'none'";

    /// What the pages use, and what they never will. Only names that browsers know: they complain of others.
    private static final String PERMISSIONS = Stream.concat(
                    Stream.of("autoplay", "clipboard-write", "fullscreen", "screen-wake-lock")
                            .map(used -> used + "=(self)"),
                    Stream.of(
                                    "accelerometer",
                                    "camera",
                                    "clipboard-read",
                                    "display-capture",
                                    "encrypted-media",
                                    "gamepad",
                                    "geolocation",
                                    "gyroscope",
                                    "hid",
                                    "identity-credentials-get",
                                    "idle-detection",
                                    "keyboard-map",
                                    "local-fonts",
                                    "magnetometer",
                                    "microphone",
                                    "midi",
                                    "otp-credentials",
                                    "payment",
                                    "picture-in-picture",
                                    "publickey-credentials-create",
                                    "publickey-credentials-get",
                                    "serial",
                                    "storage-access",
                                    "sync-xhr",
                                    "usb",
                                    "window-management",
                                    "xr-spatial-tracking")
                            .map(unused -> unused + "=()"))
            .collect(Collectors.joining(", "));

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Embedder-Policy", "require-corp",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", PERMISSIONS);

    /// A file of the browser client, whose name changes with what it says.
    private static final Pattern HASHED = Pattern.compile("/static/bundle/[^/]+-[A-Z0-9]{8}(?:\\.[a-z0-9]+)+");

    private static final String FOR_EVER = "public, immutable, max-age=31536000";
    private static final String FOR_AN_HOUR = "public, max-age=3600";

    /// Of RFC 9110, 5.6.7.
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private static final String IDENTITY = "identity";

    private final Clock clock;
    private final String apiVersion;
    private final String transportSecurity;

    private volatile Second now = new Second(0, "");

    /// A second, as HTTP writes it: many answers are of the same.
    private record Second(long number, String date) {}

    Headers(
            Clock clock,
            @ConfigProperty(name = "quarkus.smallrye-openapi.info-version") String apiVersion,
            @ConfigProperty(
                            name = "kaartensessie.strict-transport-security",
                            defaultValue = "max-age=31536000; includeSubDomains")
                    String transportSecurity) {
        this.clock = clock;
        this.apiVersion = apiVersion;
        this.transportSecurity = transportSecurity;
    }

    void install(@Observes StartupEvent event, Router router) {
        install(router);
    }

    void install(Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        context.addHeadersEndHandler(end -> complete(context.request(), path(context)));
        context.next();
    }

    /// The path as it is routed; as it came where it cannot be read.
    static String path(RoutingContext context) {
        try {
            return context.normalizedPath();
        } catch (IllegalArgumentException e) {
            return context.request().path();
        }
    }

    /// The same, as who called knows it.
    static String pathFromOutside(RoutingContext context) {
        return BasePath.ours().before(path(context));
    }

    /// @param path as it is routed
    void complete(HttpServerRequest request, String path) {
        HttpServerResponse response = request.response();
        MultiMap headers = response.headers();
        boolean api = path.equals(API) || path.startsWith(API + "/");
        ALWAYS.forEach(headers::set);
        headers.set("Content-Security-Policy", api ? API_POLICY : PAGE_POLICY);
        headers.set("Strict-Transport-Security", transportSecurity);
        headers.set("Cache-Control", caching(path, response.getStatusCode(), headers.get("Cache-Control")));
        headers.set("Date", date());
        if (api) {
            headers.set("API-Version", apiVersion);
        }
        if (path.startsWith(OPEN_API) || path.equals(AsyncApi.PATH)) {
            headers.set("Access-Control-Allow-Origin", "*");
        } else {
            // Quarkus lets every page read the port for health and metrics.
            headers.remove("Access-Control-Allow-Origin");
        }
        describeBody(request, response);
    }

    /// What a file may be kept for is told with "not modified" too, where the framework tells nothing; that a file
    /// never changes it says of all.
    private static String caching(String path, int status, @Nullable String told) {
        if (status == 304 || status == 200 || status == 206) {
            if (HASHED.matcher(path).matches()) {
                return FOR_EVER;
            }
            if (told == null ? status == 304 : told.contains("immutable")) {
                return FOR_AN_HOUR;
            }
        }
        return told == null ? "no-store" : told;
    }

    private String date() {
        long second = clock.instant().getEpochSecond();
        Second last = now;
        if (last.number() != second) {
            last = new Second(second, DATE.format(Instant.ofEpochSecond(second)));
            now = last;
        }
        return last.date();
    }

    /// To `HEAD` as much as `GET` would tell of the body, where that is known before it is made (RFC 9110,
    /// 9.3.2). That a body is not compressed is said to the compressor, which takes it away, but not from what
    /// has no body.
    private static void describeBody(HttpServerRequest request, HttpServerResponse response) {
        MultiMap headers = response.headers();
        boolean head = request.method().equals(HttpMethod.HEAD);
        if (head) {
            boolean asItIs = IDENTITY.equals(headers.get("Content-Encoding"))
                    || !request.headers().contains("Accept-Encoding");
            if (!asItIs) {
                headers.remove("Content-Length");
            } else if (response.bytesWritten() > 0 && !headers.contains("Content-Length")) {
                headers.set("Content-Length", Long.toString(response.bytesWritten()));
            }
        }
        boolean passedOver = head
                || response.getStatusCode() == 204
                || response.getStatusCode() == 304
                || request.version() == HttpVersion.HTTP_1_0;
        if (passedOver && IDENTITY.equals(headers.get("Content-Encoding"))) {
            headers.remove("Content-Encoding");
        }
    }
}

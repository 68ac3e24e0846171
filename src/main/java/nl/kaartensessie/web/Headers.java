package nl.kaartensessie.web;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kaartensessie.guard.BasePath;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The headers that every answer has, errors and files included (NL API Design Rules 2.2, internet.nl).
@ApplicationScoped
class Headers {

    static final String API = "/api/v1";
    static final String OPEN_API = API + "/openapi";

    /// Markup is made of text by lit-html's policy, and by ours in `prose.ts`; nothing else may.
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

    private final String apiVersion;
    private final String transportSecurity;

    Headers(
            @ConfigProperty(name = "quarkus.smallrye-openapi.info-version") String apiVersion,
            @ConfigProperty(
                            name = "kaartensessie.strict-transport-security",
                            defaultValue = "max-age=31536000; includeSubDomains")
                    String transportSecurity) {
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
        context.addHeadersEndHandler(end -> complete(context));
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

    void complete(RoutingContext context) {
        MultiMap headers = context.response().headers();
        String path = path(context);
        boolean api = path.equals(API) || path.startsWith(API + "/");
        ALWAYS.forEach(headers::set);
        headers.set("Content-Security-Policy", api ? API_POLICY : PAGE_POLICY);
        headers.set("Strict-Transport-Security", transportSecurity);
        if (!headers.contains("Cache-Control")) {
            headers.set("Cache-Control", "no-store");
        }
        if (api) {
            headers.set("API-Version", apiVersion);
        }
        if (path.startsWith(OPEN_API) || path.equals(AsyncApi.PATH)) {
            headers.set("Access-Control-Allow-Origin", "*");
        } else {
            // Quarkus lets every page read the port for health and metrics.
            headers.remove("Access-Control-Allow-Origin");
        }
    }
}

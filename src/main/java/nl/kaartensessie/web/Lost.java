package nl.kaartensessie.web;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import nl.kaartensessie.room.Languages;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Requests that no resource answers, or none should: unknown ones, too large ones, those that are no proper HTTP,
/// and paths with a trailing slash, which are not the same resource (NL API Design Rules, /core/no-trailing-slash).
@ApplicationScoped
class Lost {

    private static final Logger LOG = Logger.getLogger(Lost.class);

    private static final Set<String> READING = new TreeSet<>(Set.of("GET", "HEAD"));
    private static final int FIRST = Integer.MIN_VALUE + 1;

    /// Before what the framework has last.
    private static final int AT_LAST = Integer.MAX_VALUE - 1;

    private final Headers headers;
    private final AllowedMethods allowed;
    private final long largestBody;

    Lost(
            Headers headers,
            AllowedMethods allowed,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
        this.headers = headers;
        this.allowed = allowed;
        this.largestBody = largestBody.asLongValue();
    }

    void install(@Observes StartupEvent event, Router router) {
        router.route().order(FIRST).handler(this::readLanguages);
        router.routeWithRegex(".*%00.*").order(FIRST).handler(context -> answer(context, 404));
        // One resource, one address: no parameters within a path.
        router.routeWithRegex("/api/.*;.*").order(FIRST).handler(context -> answer(context, 404));
        router.routeWithRegex("/api/.*/").order(FIRST).handler(context -> answer(context, 404));
        router.route("/api/*").order(FIRST).handler(this::checkType);
        router.route().order(FIRST).handler(this::checkSize);
        router.route().order(FIRST).handler(this::haveBody);
        router.route().order(FIRST).handler(this::checkMethod);
        router.routeWithRegex(Headers.API + "/rooms/[^/]+/live").order(FIRST).handler(this::checkUpgrade);
        router.route("/api/*").last().handler(context -> answer(context, 404));
        router.route().order(AT_LAST).failureHandler(this::failed);
        router.errorHandler(400, this::failed);
    }

    /// What is asked of the platform's port is read, or refused.
    void installForManagement(Router router) {
        router.route().order(FIRST).handler(this::readLanguages);
        router.route().order(FIRST).handler(context -> {
            if (READING.contains(context.request().method().name())) {
                context.next();
            } else {
                refuseMethod(context, READING);
            }
        });
        router.route().last().handler(context -> answer(context, 404));
        router.route().order(AT_LAST).failureHandler(this::failed);
        router.errorHandler(400, this::failed);
    }

    /// A list of languages that cannot be read is as good as none.
    private void readLanguages(RoutingContext context) {
        String languages = context.request().getHeader("Accept-Language");
        if (languages != null && !isReadable(languages)) {
            context.request().headers().remove("Accept-Language");
        }
        context.next();
    }

    private static boolean isReadable(String languages) {
        try {
            return !Locale.LanguageRange.parse(languages).isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void checkType(RoutingContext context) {
        String type = context.request().getHeader("Content-Type");
        if (type == null || isMediaType(type)) {
            context.next();
        } else {
            answer(context, 415);
        }
    }

    private static boolean isMediaType(String type) {
        try {
            return !MediaType.valueOf(type).getType().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// Quarkus has the same limit, but refuses without saying why.
    private void checkSize(RoutingContext context) {
        String length = context.request().getHeader("Content-Length");
        if (length != null && isOver(length)) {
            context.response().putHeader("Connection", "close");
            answer(context, 413);
        } else if (context.request().getHeader("Transfer-Encoding") != null) {
            // Nobody knows how much it is before it is read.
            BodyHandler.create(false).setBodyLimit(largestBody).handle(context);
        } else {
            context.next();
        }
    }

    /// Whoever comes next would wait for a body that was read and empty.
    private void haveBody(RoutingContext context) {
        if (context.request().getHeader("Transfer-Encoding") != null
                && context.body().buffer() == null) {
            context.setBody(Buffer.buffer());
        }
        context.next();
    }

    private boolean isOver(String length) {
        try {
            return Long.parseLong(length) > largestBody;
        } catch (NumberFormatException e) {
            return true;
        }
    }

    /// Resources refuse what they don't have. What the framework adds would take any method, and say of any what it
    /// could do.
    private void checkMethod(RoutingContext context) {
        HttpMethod method = context.request().method();
        String path = context.normalizedPath();
        boolean framework = path.startsWith(Headers.OPEN_API);
        boolean refused = framework ? !READING.contains(method.name()) : method.equals(HttpMethod.OPTIONS);
        if (!refused) {
            context.next();
            return;
        }
        Set<String> methods = framework ? READING : allowed.at(path);
        if (methods.isEmpty()) {
            answer(context, 404);
        } else {
            refuseMethod(context, methods);
        }
    }

    private static void refuseMethod(RoutingContext context, Set<String> allowed) {
        context.response().putHeader("Allow", String.join(", ", allowed));
        answer(context, 405);
    }

    private void checkUpgrade(RoutingContext context) {
        boolean upgrade = "websocket".equalsIgnoreCase(context.request().getHeader("Upgrade"));
        if (context.request().method().equals(HttpMethod.GET) && !upgrade) {
            context.response().putHeader("Upgrade", "websocket");
            answer(context, 426);
        } else {
            context.next();
        }
    }

    /// What went wrong before a resource was found, or after it had answered.
    private void failed(RoutingContext context) {
        boolean garbled = context.request().decoderResult().isFailure();
        int status = garbled ? 400 : context.statusCode() < 400 ? 500 : context.statusCode();
        if (context.response().closed()) {
            LOG.debug("The client left", context.failure());
            return;
        }
        if (status == 500) {
            LOG.error("A call failed", context.failure());
        }
        if (context.response().ended()) {
            return;
        }
        if (context.response().headWritten()) {
            context.request().connection().close();
            return;
        }
        headers.complete(context);
        answer(context, status);
    }

    private static void answer(RoutingContext context, int status) {
        Problem problem = Problem.of(
                status, Languages.best(context.request().getHeader("Accept-Language")), Headers.path(context));
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                // Never compressed, as what resources answer.
                .putHeader("Content-Encoding", "identity")
                .end(JsonObject.mapFrom(problem).encode());
    }
}

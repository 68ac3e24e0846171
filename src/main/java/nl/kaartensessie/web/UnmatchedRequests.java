package nl.kaartensessie.web;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import nl.kaartensessie.problem.Languages;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Requests that no resource answers, or none should: unknown ones, too large ones, those that are no proper HTTP,
/// and paths with a trailing slash, which are not the same resource (NL API Design Rules,
/// /core/no-trailing-slash).
@ApplicationScoped
class UnmatchedRequests {

    private static final Logger LOG = Logger.getLogger(UnmatchedRequests.class);

    private static final Set<String> READING = new TreeSet<>(Set.of("GET", "HEAD"));
    private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH");

    private static final int FIRST = Integer.MIN_VALUE + 1;

    /// Before what the framework has last.
    private static final int AT_LAST = Integer.MAX_VALUE - 1;

    private final Headers headers;
    private final AllowedMethods allowed;
    private final long largestBody;

    UnmatchedRequests(
            Headers headers,
            AllowedMethods allowed,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
        this.headers = headers;
        this.allowed = allowed;
        this.largestBody = largestBody.asLongValue();
    }

    void install(@Observes StartupEvent event, Router router) {
        router.route().order(FIRST).handler(UnmatchedRequests::readWishes);
        router.routeWithRegex(".*%00.*").order(FIRST).handler(context -> answer(context, 404));
        // One resource, one address: no parameters within a path.
        router.routeWithRegex("/api/.*;.*").order(FIRST).handler(context -> answer(context, 404));
        router.routeWithRegex("/api/.*/").order(FIRST).handler(context -> answer(context, 404));
        router.route("/api/*").order(FIRST).handler(UnmatchedRequests::checkForm);
        router.route().order(FIRST).handler(this::checkSize);
        router.route().order(FIRST).handler(this::haveBody);
        router.route("/api/*").order(FIRST).handler(this::checkTold);
        router.route().order(FIRST).handler(this::checkMethod);
        router.routeWithRegex(Headers.API + "/rooms/[^/]+/live").order(FIRST).handler(this::checkUpgrade);
        router.route("/api/*").last().handler(context -> answer(context, 404));
        router.route().order(AT_LAST).failureHandler(this::failed);
        router.errorHandler(400, this::failed);
    }

    /// What is asked of the platform's port is read, or refused.
    void installForManagement(Router router) {
        router.route().order(FIRST).handler(UnmatchedRequests::readWishes);
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

    private static void readWishes(RoutingContext context) {
        ContentNegotiation.cutLanguages(context.request().headers());
        ContentNegotiation.spellOutAccept(context.request().headers());
        context.next();
    }

    private static void checkForm(RoutingContext context) {
        if (!ContentNegotiation.hasMediaTypeIfAny(context.request())) {
            answer(context, 415);
        } else if (ContentNegotiation.isCoded(context.request())) {
            context.response().putHeader("Accept-Encoding", "identity");
            answer(context, 415);
        } else {
            context.next();
        }
    }

    /// The framework would take it for whatever suits: also from a form of another site's page, which no browser
    /// asks us about first.
    private void checkTold(RoutingContext context) {
        HttpMethod method = context.request().method();
        if (CHANGING.contains(method.name())
                && ContentNegotiation.isUntold(context)
                && allowed.at(context.normalizedPath()).contains(method.name())) {
            answer(context, 415);
        } else {
            context.next();
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

    /// Resources refuse what they don't have. What the framework adds would take any method, and say of any what
    /// it could do.
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
        headers.complete(context.request(), Headers.path(context));
        answer(context, status);
    }

    private static void answer(RoutingContext context, int status) {
        Locale reader = Languages.best(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        Problem problem = Problem.of(status, reader, Headers.pathFromOutside(context));
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Content-Language", reader.getLanguage())
                // Never compressed, as what resources answer.
                .putHeader("Content-Encoding", "identity")
                .end(JsonObject.mapFrom(problem).encode());
    }
}

package nl.kaartensessie.web;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import nl.kaartensessie.room.Languages;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Calls of the API that no resource answers: unknown ones, too large ones, and paths with a trailing slash, which
/// are not the same resource (NL API Design Rules, /core/no-trailing-slash).
@ApplicationScoped
class Lost {

    private final long largestBody;

    Lost(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
        this.largestBody = largestBody.asLongValue();
    }

    void install(@Observes StartupEvent event, Router router) {
        router.routeWithRegex("/api/.*/").order(Integer.MIN_VALUE + 1).handler(context -> answer(context, 404));
        router.route("/api/*").order(Integer.MIN_VALUE + 2).handler(this::checkSize);
        router.route("/api/*").last().handler(context -> answer(context, 404));
    }

    /// Quarkus has the same limit, but refuses without saying why.
    private void checkSize(RoutingContext context) {
        String length = context.request().getHeader("Content-Length");
        if (length != null && isOver(length)) {
            context.response().putHeader("Connection", "close");
            answer(context, 413);
        } else {
            context.next();
        }
    }

    private boolean isOver(String length) {
        try {
            return Long.parseLong(length) > largestBody;
        } catch (NumberFormatException e) {
            return true;
        }
    }

    private static void answer(RoutingContext context, int status) {
        Problem problem = Problem.of(
                status, Languages.best(context.request().getHeader("Accept-Language")), context.normalizedPath());
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .end(JsonObject.mapFrom(problem).encode());
    }
}

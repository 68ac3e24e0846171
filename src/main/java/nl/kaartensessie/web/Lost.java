package nl.kaartensessie.web;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import nl.kaartensessie.room.Languages;

/// Calls of the API that no resource answers, and paths with a trailing slash, which are not the same resource
/// (NL API Design Rules, /core/no-trailing-slash).
@ApplicationScoped
class Lost {

    void install(@Observes StartupEvent event, Router router) {
        router.routeWithRegex("/api/.*/").order(Integer.MIN_VALUE + 1).handler(context -> answer(context, 404));
        router.route("/api/*").last().handler(context -> answer(context, 404));
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

package nl.kaartensessie.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;

/// A friendly page for an address that does not exist. Stands behind every other route; the API answers for itself.
@ApplicationScoped
class MissingPage {

    private final Shells shells;

    MissingPage(Shells shells) {
        this.shells = shells;
    }

    void register(@Observes Router router) {
        router.errorHandler(404, this::answer);
    }

    private void answer(RoutingContext request) {
        String path = request.normalizedPath();
        boolean reads = request.request().method() == HttpMethod.GET
                || request.request().method() == HttpMethod.HEAD;
        if (!reads || path.startsWith("/api/") || path.startsWith("/q/")) {
            request.response().setStatusCode(404).end();
            return;
        }
        List<Locale> accepted = request.acceptableLanguages().stream()
                .map(language -> Locale.of(language.tag()))
                .toList();
        Language language = Language.of(request.request().getParam("taal"), accepted);
        String html = language.in(Pages.Templates.missing(shells.of(Page.MISSING, language)))
                .render();
        request.response()
                .setStatusCode(404)
                .putHeader("Content-Type", "text/html;charset=UTF-8")
                .putHeader("Cache-Control", "no-store")
                .end(html);
    }
}

package nl.kaartensessie.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import nl.kaartensessie.room.Languages;

/// A friendly page for an address that does not exist. The API answers for itself, with a [Problem].
@ApplicationScoped
class MissingPage {

    private final Shells shells;

    MissingPage(Shells shells) {
        this.shells = shells;
    }

    /// Whether a person in a browser asked, rather than a program.
    boolean suits(RoutingContext request) {
        HttpMethod method = request.request().method();
        String path = request.normalizedPath();
        return (method == HttpMethod.GET || method == HttpMethod.HEAD)
                && !path.startsWith("/api/")
                && !path.startsWith("/.well-known/");
    }

    Response answer(RoutingContext request) {
        Locale accepted = Languages.best(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        Language language = Language.of(request.request().getParam("taal"), accepted);
        return Response.status(Response.Status.NOT_FOUND)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(language.in(Pages.Templates.missing(shells.of(Page.MISSING, language)))
                        .render())
                .build();
    }
}

package nl.kaartensessie.web;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.kaartensessie.problem.Language;
import nl.kaartensessie.problem.Languages;

/// A friendly page for an address that does not exist. The API answers for itself, with a [Problem]. An invitation
/// whose `#` a mail scanner has encoded is an address that does: the browser takes the word from it.
@ApplicationScoped
class MissingPage {

    /// Encoded once more by each program on the way.
    private static final Pattern INVITATION = Pattern.compile("/+%(?:25)*23.*", Pattern.CASE_INSENSITIVE);

    private final PageModels models;

    MissingPage(PageModels models) {
        this.models = models;
    }

    /// Whether a person in a browser asked, rather than a program.
    boolean suits(RoutingContext request) {
        HttpMethod method = request.request().method();
        String path = request.normalizedPath();
        return (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD))
                && !path.startsWith("/api/")
                && !path.startsWith("/.well-known/");
    }

    Response answer(RoutingContext request) {
        Locale accepted = Languages.ofPage(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        Language language = Language.of(request.request().getParam("taal"), accepted);
        boolean invitation = INVITATION.matcher(request.request().path()).matches();
        TemplateInstance page = invitation
                ? Pages.Templates.app(models.of(Page.START, language))
                : Pages.Templates.missing(models.of(Page.MISSING, language));
        return Response.status(invitation ? Response.Status.OK : Response.Status.NOT_FOUND)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .entity(page.setLocale(language.locale()).render())
                .build();
    }
}

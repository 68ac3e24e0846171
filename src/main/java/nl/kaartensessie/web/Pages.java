package nl.kaartensessie.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import nl.kaartensessie.problem.Language;
import nl.kaartensessie.problem.Languages;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The pages: an honest shell from the server, filled by the browser client where a session is live.
/// A page knows nothing of a room: without the token in the browser, a room's address shows nothing.
@Path("/")
@Produces(MediaType.TEXT_HTML)
@NonBlocking
public class Pages {

    private final PageModels models;

    Pages(PageModels models) {
        this.models = models;
    }

    @GET
    public RestResponse<String> start(@QueryParam("taal") @Nullable String chosen, @Context HttpHeaders headers) {
        return app(Page.START, chosen, headers);
    }

    @GET
    @Path("nieuw")
    public RestResponse<String> open(@QueryParam("taal") @Nullable String chosen, @Context HttpHeaders headers) {
        return app(Page.OPEN, chosen, headers);
    }

    @GET
    @Path("sessie/{room}")
    public RestResponse<String> session(@QueryParam("taal") @Nullable String chosen, @Context HttpHeaders headers) {
        return app(Page.SESSION, chosen, headers);
    }

    @GET
    @Path("sessie/{room}/{part: kaart|draaiboek|uitnodiging|feitenblad|verslag}")
    public RestResponse<String> partOfSession(
            @PathParam("part") String part, @QueryParam("taal") @Nullable String chosen, @Context HttpHeaders headers) {
        Page page = switch (part) {
            case "kaart" -> Page.CARD;
            case "draaiboek" -> Page.RUNSHEET;
            case "uitnodiging" -> Page.INVITATION;
            case "feitenblad" -> Page.FACTSHEET;
            case "verslag" -> Page.REPORT;
            default -> throw new NotFoundException();
        };
        return app(page, chosen, headers);
    }

    @GET
    @Path("beheer")
    public RestResponse<String> decks(@QueryParam("taal") @Nullable String chosen, @Context HttpHeaders headers) {
        return app(Page.DECKS, chosen, headers);
    }

    @GET
    @Path("beheer/sets/{deck}")
    public RestResponse<String> deck(@QueryParam("taal") @Nullable String chosen, @Context HttpHeaders headers) {
        return app(Page.DECK, chosen, headers);
    }

    @GET
    @Path("beheer/sets/{deck}/versies")
    public RestResponse<String> deckVersions(
            @QueryParam("taal") @Nullable String chosen, @Context HttpHeaders headers) {
        return app(Page.DECK_VERSIONS, chosen, headers);
    }

    @GET
    @Path("beheer/sets/{deck}/terug")
    public RestResponse<String> deckFeedback(
            @QueryParam("taal") @Nullable String chosen, @Context HttpHeaders headers) {
        return app(Page.DECK_FEEDBACK, chosen, headers);
    }

    @GET
    @Path("test")
    public RestResponse<String> test(@QueryParam("taal") @Nullable String chosen, @Context HttpHeaders headers) {
        return app(Page.TEST, chosen, headers);
    }

    @GET
    @Path("hulp")
    public RestResponse<String> help(@QueryParam("taal") @Nullable String chosen, @Context HttpHeaders headers) {
        Language language = language(Page.HELP, chosen, headers);
        return answer(Templates.help(models.of(Page.HELP, language)), language);
    }

    @GET
    @Path("begeleiden")
    public RestResponse<String> guide(@QueryParam("taal") @Nullable String chosen, @Context HttpHeaders headers) {
        Language language = language(Page.GUIDE, chosen, headers);
        return answer(Templates.guide(models.of(Page.GUIDE, language)), language);
    }

    @GET
    @Path("privacy")
    public RestResponse<String> privacy(@QueryParam("taal") @Nullable String chosen, @Context HttpHeaders headers) {
        Language language = language(Page.PRIVACY, chosen, headers);
        return answer(Templates.privacy(models.of(Page.PRIVACY, language)), language);
    }

    @GET
    @Path("toegankelijkheid")
    public RestResponse<String> accessibility(
            @QueryParam("taal") @Nullable String chosen, @Context HttpHeaders headers) {
        Language language = language(Page.ACCESSIBILITY, chosen, headers);
        return answer(Templates.accessibility(models.of(Page.ACCESSIBILITY, language)), language);
    }

    private RestResponse<String> app(Page page, @Nullable String chosen, HttpHeaders headers) {
        Language language = language(page, chosen, headers);
        return answer(Templates.app(models.of(page, language)), language);
    }

    /// As text: of a template the framework would take the form from its file, without the charset.
    private static RestResponse<String> answer(TemplateInstance page, Language language) {
        return RestResponse.ResponseBuilder.ok(
                        page.setLocale(language.locale()).render(), MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .build();
    }

    /// Dutch where this page is not in what the reader wants.
    private static Language language(Page page, @Nullable String chosen, HttpHeaders headers) {
        Locale accepted = Languages.ofPage(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        Language wanted = Language.of(chosen, accepted);
        return wanted.whole() || page.inEveryLanguage() ? wanted : Language.NL;
    }

    @CheckedTemplate(basePath = "pages")
    static class Templates {
        static native TemplateInstance app(PageModel model);

        static native TemplateInstance help(PageModel model);

        static native TemplateInstance guide(PageModel model);

        static native TemplateInstance privacy(PageModel model);

        static native TemplateInstance accessibility(PageModel model);

        static native TemplateInstance missing(PageModel model);
    }
}

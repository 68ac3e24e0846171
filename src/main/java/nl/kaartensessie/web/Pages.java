package nl.kaartensessie.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
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
import nl.kaartensessie.room.Languages;
import org.jspecify.annotations.Nullable;

/// The pages: an honest shell from the server, filled by the browser client where a session is live.
/// A page knows nothing of a room: without the token in the browser, a room's address shows nothing.
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class Pages {

    private final Shells shells;

    Pages(Shells shells) {
        this.shells = shells;
    }

    @GET
    public TemplateInstance start(@QueryParam("taal") @Nullable String chosen, @Context HttpHeaders headers) {
        return app(Page.START, chosen, headers);
    }

    @GET
    @Path("nieuw")
    public TemplateInstance open(@QueryParam("taal") @Nullable String chosen, @Context HttpHeaders headers) {
        return app(Page.OPEN, chosen, headers);
    }

    @GET
    @Path("sessie/{room}")
    public TemplateInstance session(@QueryParam("taal") @Nullable String chosen, @Context HttpHeaders headers) {
        return app(Page.SESSION, chosen, headers);
    }

    @GET
    @Path("sessie/{room}/{part: kaart|draaiboek|uitnodiging|feitenblad|verslag}")
    public TemplateInstance partOfSession(
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
    public TemplateInstance decks(@QueryParam("taal") @Nullable String chosen, @Context HttpHeaders headers) {
        return app(Page.DECKS, chosen, headers);
    }

    @GET
    @Path("beheer/sets/{deck}")
    public TemplateInstance deck(@QueryParam("taal") @Nullable String chosen, @Context HttpHeaders headers) {
        return app(Page.DECK, chosen, headers);
    }

    @GET
    @Path("beheer/sets/{deck}/versies")
    public TemplateInstance deckVersions(@QueryParam("taal") @Nullable String chosen, @Context HttpHeaders headers) {
        return app(Page.DECK_VERSIONS, chosen, headers);
    }

    @GET
    @Path("test")
    public TemplateInstance test(@QueryParam("taal") @Nullable String chosen, @Context HttpHeaders headers) {
        return app(Page.TEST, chosen, headers);
    }

    @GET
    @Path("hulp")
    public TemplateInstance help(@QueryParam("taal") @Nullable String chosen, @Context HttpHeaders headers) {
        Language language = Language.of(chosen, accepted(headers));
        return language.in(Templates.help(shells.of(Page.HELP, language)));
    }

    @GET
    @Path("privacy")
    public TemplateInstance privacy(@QueryParam("taal") @Nullable String chosen, @Context HttpHeaders headers) {
        Language language = Language.of(chosen, accepted(headers));
        return language.in(Templates.privacy(shells.of(Page.PRIVACY, language)));
    }

    @GET
    @Path("toegankelijkheid")
    public TemplateInstance accessibility(@QueryParam("taal") @Nullable String chosen, @Context HttpHeaders headers) {
        Language language = Language.of(chosen, accepted(headers));
        return language.in(Templates.accessibility(shells.of(Page.ACCESSIBILITY, language)));
    }

    private TemplateInstance app(Page page, @Nullable String chosen, HttpHeaders headers) {
        Language language = Language.of(chosen, accepted(headers));
        return language.in(Templates.app(shells.of(page, language)));
    }

    private static Locale accepted(HttpHeaders headers) {
        return Languages.best(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    @CheckedTemplate(basePath = "pages")
    static class Templates {
        static native TemplateInstance app(Shell shell);

        static native TemplateInstance help(Shell shell);

        static native TemplateInstance privacy(Shell shell);

        static native TemplateInstance accessibility(Shell shell);

        static native TemplateInstance missing(Shell shell);
    }
}

package nl.kaartensessie.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import nl.kaartensessie.deck.DeckVersion;
import nl.kaartensessie.deck.Decks;
import nl.kaartensessie.journal.Journal;
import nl.kaartensessie.lobby.Pass;
import nl.kaartensessie.lobby.Passes;
import nl.kaartensessie.room.Agenda;
import nl.kaartensessie.room.Languages;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.Refused;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.RoomState;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Report and invitation of a session, for its facilitators, in the form and language that they ask for.
@Path("/api/v1/rooms/{id}")
@RunOnVirtualThread
@Tag(name = "rooms")
class ReportResource {

    private static final String MARKDOWN = "text/markdown;charset=UTF-8";
    private static final String HTML = "text/html;charset=UTF-8";
    private static final String PLAIN = "text/plain;charset=UTF-8";
    private static final String CALENDAR = "text/calendar;charset=UTF-8";
    private static final String PDF = "application/pdf";

    private final Passes passes;
    private final Journal journal;
    private final Decks decks;
    private final Clock clock;
    private final Optional<URI> eLearning;

    ReportResource(
            Passes passes,
            Journal journal,
            Decks decks,
            Clock clock,
            @ConfigProperty(name = "kaartensessie.e-learning-url") Optional<URI> eLearning) {
        this.passes = passes;
        this.journal = journal;
        this.decks = decks;
        this.clock = clock;
        this.eLearning = eLearning;
    }

    @CheckedTemplate(basePath = "report")
    static class Templates {

        /// @param print whether it is for paper, with its look in it
        static native TemplateInstance report(Sheet sheet, boolean print);
    }

    @GET
    @Path("/report")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getReport", summary = "The outcome of the session, for a facilitator")
    public Report json(
            @PathParam("id") String id,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
        return report(room(id, authorization));
    }

    @GET
    @Path("/report")
    @Produces(MARKDOWN)
    public RestResponse<String> markdown(
            @PathParam("id") String id,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        Texts texts = texts(language);
        return answer(MarkdownForm.of(Sheet.of(report(room(id, authorization)), texts)), MARKDOWN, texts);
    }

    @GET
    @Path("/report")
    @Produces(HTML)
    public RestResponse<String> html(
            @PathParam("id") String id,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        Texts texts = texts(language);
        Sheet sheet = Sheet.of(report(room(id, authorization)), texts);
        return answer(Templates.report(sheet, false).render(), HTML, texts);
    }

    @GET
    @Path("/report")
    @Produces(PDF)
    public RestResponse<byte[]> pdf(
            @PathParam("id") String id,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        Texts texts = texts(language);
        Sheet sheet = Sheet.of(report(room(id, authorization)), texts);
        return answer(PdfForm.of(Templates.report(sheet, true).render()), PDF, texts);
    }

    @GET
    @Path("/report")
    @Produces(CALENDAR)
    public RestResponse<String> feedbackDates(
            @PathParam("id") String id,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        Texts texts = texts(language);
        Report report = report(room(id, authorization));
        return answer(CalendarForm.feedback(report, new RoomId(id), texts, clock.instant()), CALENDAR, texts);
    }

    @GET
    @Path("/invitation")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getInvitation", summary = "An invitation to the session, for a facilitator to send")
    public RestResponse<Invitation> invitation(
            @PathParam("id") String id,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        Texts texts = texts(language);
        return answer(invitation(room(id, authorization), texts), MediaType.APPLICATION_JSON, texts);
    }

    @GET
    @Path("/invitation")
    @Produces(PLAIN)
    public RestResponse<String> invitationText(
            @PathParam("id") String id,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        Texts texts = texts(language);
        return answer(invitation(room(id, authorization), texts).text() + "\n", PLAIN, texts);
    }

    @GET
    @Path("/invitation")
    @Produces(CALENDAR)
    public RestResponse<String> appointment(
            @PathParam("id") String id,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        Texts texts = texts(language);
        RoomState room = room(id, authorization);
        Agenda agenda = room.runsheet().agenda();
        Instant start = agenda.startsAt().orElseThrow(() -> new Refused(Refusal.NO_DATE));
        Instant end = agenda.endsAt().orElse(start);
        return answer(
                CalendarForm.session(invitation(room, texts), new RoomId(id), start, end, clock.instant()),
                CALENDAR,
                texts);
    }

    private Invitation invitation(RoomState room, Texts texts) {
        return Invitation.of(room, texts, eLearning);
    }

    private RoomState room(String id, @Nullable String authorization) {
        Pass pass = passes.require(authorization, new RoomId(id));
        RoomState room = RoomState.of(journal.read(pass.room(), 0));
        Member reader = room.member(pass.member()).orElseThrow(() -> new Refused(Refusal.NO_VALID_TOKEN));
        if (!reader.facilitates()) {
            throw new Refused(Refusal.FACILITATOR_ONLY);
        }
        return room;
    }

    private Report report(RoomState room) {
        DeckVersion deck = decks.version(room.deck(), room.deckVersion())
                .orElseThrow(() -> new IllegalStateException("A version in use is never lost"));
        return Report.of(room, deck);
    }

    private static Texts texts(@Nullable String acceptLanguage) {
        return new Texts(Languages.best(acceptLanguage));
    }

    private static <T> RestResponse<T> answer(T body, String type, Texts texts) {
        return RestResponse.ResponseBuilder.ok(body, type)
                .header(HttpHeaders.CONTENT_LANGUAGE, texts.language().getLanguage())
                .build();
    }
}

package nl.kaartensessie.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.kaartensessie.problem.Languages;
import nl.kaartensessie.problem.RefusedException;
import nl.kaartensessie.room.Agenda;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.RoomState;
import nl.kaartensessie.sheet.CsvFile;
import nl.kaartensessie.sheet.WorkbookWriter;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Report and invitation of a session, for its facilitators, in the form and language that they ask for.
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "rooms")
class ReportResource {

    private final RoomReader rooms;
    private final Pdfs pdfs;
    private final Clock clock;
    private final Optional<URI> eLearning;

    ReportResource(
            RoomReader rooms,
            Pdfs pdfs,
            Clock clock,
            @ConfigProperty(name = "kaartensessie.e-learning-url") Optional<URI> eLearning) {
        this.rooms = rooms;
        this.pdfs = pdfs;
        this.clock = clock;
        this.eLearning = eLearning;
    }

    @CheckedTemplate(basePath = "report")
    static class Templates {

        /// @param print whether it is for paper, with its look in it
        static native TemplateInstance report(ReportDocument sheet, boolean print);
    }

    /// A room at a moment never changes.
    ///
    /// @param ownTexts whether it has the texts of the cards that were added
    private record Moment(RoomId room, long seq, Locale language, boolean ownTexts) implements Pdfs.Key {}

    @GET
    @Path("/rooms/{id}/report")
    @Produces({
        MediaType.APPLICATION_JSON,
        Format.MARKDOWN_TYPE,
        MediaType.TEXT_HTML,
        Format.PDF_TYPE,
        Format.CALENDAR_TYPE,
        WorkbookWriter.MEDIA_TYPE,
        Format.CSV_TYPE
    })
    @Operation(
            operationId = "getReport",
            summary = "The outcome of the session, for a facilitator",
            description =
                    "As calendar: the dates on which the group hears how it went. As a workbook or CSV: the agreements, with"
                            + " who takes them up, when the group hears of it and how they stand. It outlives the rest of the"
                            + " session, until `reportExpiresAt`, and may be asked for with the facilitator key as bearer token.")
    @APIResponse(
            responseCode = "200",
            description = "The report as it is now.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Report.class)),
                @Content(mediaType = Format.MARKDOWN_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Format.PDF_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Format.CALENDAR_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = WorkbookWriter.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Format.CSV_TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    public Response report(
            @PathParam("id") String id,
            @Parameter(
                            description =
                                    "Whether the texts of the cards that were added to this session are in it; their titles "
                                            + "always are.")
                    @QueryParam("ownTexts")
                    @DefaultValue("false")
                    boolean ownTexts,
            @Context HttpHeaders headers,
            @Context RoutingContext call) {
        RoomState room = rooms.forReport(id, call);
        Report report = Report.of(room, rooms.deck(room), clock.instant(), ownTexts);
        Texts texts = texts(headers);
        Format form = Format.best(
                headers,
                Format.JSON,
                Format.MARKDOWN,
                Format.HTML,
                Format.PDF,
                Format.CALENDAR,
                Format.WORKBOOK,
                Format.CSV);
        Object body = switch (form) {
            case JSON -> report;
            case MARKDOWN -> MarkdownRenderer.of(ReportDocument.of(report, texts));
            case HTML ->
                Templates.report(ReportDocument.of(report, texts), false).render();
            case PDF ->
                pdfs.get(
                        new Moment(new RoomId(id), room.seq(), texts.language(), ownTexts),
                        () -> PdfRenderer.of(
                                Templates.report(ReportDocument.of(report, texts), true)
                                        .render(),
                                texts.language()),
                        leave -> call.addEndHandler(ended -> leave.run()));
            case CALENDAR ->
                CalendarRenderer.feedback(report, CalendarRenderer.Edition.of(new RoomId(id), room), texts);
            case WORKBOOK -> WorkbookWriter.write(List.of(Agreements.table(report, texts)));
            case CSV -> CsvFile.write(List.of(Agreements.table(report, texts)), texts.language());
            case PLAIN -> throw new IllegalStateException("Not offered");
        };
        return answer(body, form, texts);
    }

    @GET
    @Path("/rooms/{id}/invitation")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN, Format.CALENDAR_TYPE})
    @Operation(
            operationId = "getInvitation",
            summary = "An invitation to the session, for a facilitator to send",
            description = "Made of the agenda of the room, or as a facilitator changed it. The server knows neither the"
                    + " word nor who is invited.")
    @APIResponse(
            responseCode = "200",
            description = "Replace `{link}` in the text by the link with the word, and `{word}` by the word.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Invitation.class)),
                @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Format.CALENDAR_TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "409", description = "As calendar, when no start is planned.")
    @APIResponse(responseCode = "429", description = "Too many questions, of this member or of the room.")
    public Response invitation(@PathParam("id") String id, @Context HttpHeaders headers, @Context RoutingContext call) {
        RoomState room = rooms.forFacilitator(id, call);
        Texts texts = texts(headers);
        Invitation invitation = Invitation.of(room, texts, InvitedCourse.of(rooms.deck(room), eLearning));
        Format form = Format.best(headers, Format.JSON, Format.PLAIN, Format.CALENDAR);
        Object body = switch (form) {
            case JSON -> invitation;
            case PLAIN -> invitation.text() + "\n";
            case CALENDAR -> appointment(invitation, new RoomId(id), room);
            case MARKDOWN, HTML, PDF, WORKBOOK, CSV -> throw new IllegalStateException("Not offered");
        };
        return answer(body, form, texts);
    }

    private static String appointment(Invitation invitation, RoomId id, RoomState room) {
        Agenda agenda = room.runsheet().agenda();
        Instant start = agenda.startsAt().orElseThrow(() -> new RefusedException(Refusal.NO_DATE));
        return CalendarRenderer.session(
                invitation, CalendarRenderer.Edition.of(id, room), start, Invitation.end(agenda, start));
    }

    private static Texts texts(HttpHeaders headers) {
        return new Texts(Languages.best(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    private static Response answer(Object body, Format form, Texts texts) {
        return Response.ok(body, form.type())
                .header(HttpHeaders.CONTENT_LANGUAGE, texts.language().getLanguage())
                .build();
    }
}

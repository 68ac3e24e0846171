package nl.kaartensessie.deck;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.kaartensessie.editor.Editor;
import nl.kaartensessie.editor.EditorAccess;
import nl.kaartensessie.problem.Languages;
import nl.kaartensessie.problem.RefusedException;
import nl.kaartensessie.sheet.WorkbookWriter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// A deck as one file, out and in, for editors.
@Path(DeckResponses.DECKS)
@RunOnVirtualThread
@SecurityRequirement(name = "editor")
@Tag(name = "decks")
class DeckFilesResource {

    private static final String YAML = "application/yaml";
    private static final String WORKBOOK = WorkbookWriter.MEDIA_TYPE;
    private static final String CSV = "text/csv";

    private final Drafts drafts;
    private final SheetImport sheets;
    private final DeckWork work;
    private final EditorAccess access;

    DeckFilesResource(Drafts drafts, SheetImport sheets, DeckWork work, EditorAccess access) {
        this.drafts = drafts;
        this.sheets = sheets;
        this.work = work;
        this.access = access;
    }

    /// The forms of a deck file.
    private enum Form {
        JSON(MediaType.APPLICATION_JSON, "json"),
        YAML(DeckFilesResource.YAML, "yaml"),
        WORKBOOK(DeckFilesResource.WORKBOOK, "xlsx"),
        CSV(DeckFilesResource.CSV, "csv"),
        LIST(MediaType.TEXT_PLAIN, "txt");

        private static final List<Form> WRITTEN = List.of(JSON, YAML, WORKBOOK, CSV);

        private final MediaType type;
        private final String ending;

        Form(String type, String ending) {
            this.type = MediaType.valueOf(type);
            this.ending = ending;
        }

        static Form asked(Request request) {
            Variant[] variants = WRITTEN.stream()
                    .map(form -> new Variant(form.type, (String) null, null))
                    .toArray(Variant[]::new);
            Variant best = request.selectVariant(List.of(variants));
            return WRITTEN.stream()
                    .filter(form -> best != null && form.type.isCompatible(best.getMediaType()))
                    .findFirst()
                    .orElse(JSON);
        }

        static Form sent(@Nullable String contentType) {
            return Stream.of(values())
                    .filter(form -> contentType != null
                            && MediaType.valueOf(contentType).isCompatible(form.type))
                    .findFirst()
                    .orElse(JSON);
        }

        byte[] write(DeckContent deck, Locale reader) {
            return switch (this) {
                case JSON, LIST -> DeckFile.write(DeckFormat.JSON, deck);
                case YAML -> DeckFile.write(DeckFormat.YAML, deck);
                case WORKBOOK -> DeckTables.workbook(deck, reader);
                case CSV -> DeckTables.csv(deck, reader);
            };
        }
    }

    @GET
    @Path("/{key}/export")
    @Produces({MediaType.APPLICATION_JSON, YAML, WORKBOOK, CSV})
    @Operation(
            operationId = "exportDeck",
            summary = "The draft of a deck as one file, or what was published when there is no draft",
            description = "All that an author writes, without version and dates of changes. Taking the file in again "
                    + "changes nothing, and the same deck always gives the same file. As a workbook and as CSV its "
                    + "tables have names in the caller's language.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = DeckInput.class),
                        examples = @ExampleObject(name = "json", value = DeckExamples.DECK_TEXT)),
                @Content(
                        mediaType = YAML,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "yaml", value = DeckExamples.YAML)),
                @Content(mediaType = WORKBOOK, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    public Response export(@PathParam("key") String key, @Context Request request, @Context HttpHeaders headers) {
        access.require();
        EditableDeck edition = drafts.get(key);
        Form form = Form.asked(request);
        Locale reader = reader(headers);
        byte[] file = work.call(() -> form.write(edition.content(), reader));
        return file(file, form, key, reader).tag(edition.tag()).build();
    }

    @GET
    @Path("/imports/template")
    @Produces(WORKBOOK)
    @Operation(
            operationId = "getDeckTemplate",
            summary = "A workbook to write a deck in",
            description = "A sheet that explains it, one of cards and one of the deck, in the caller's language.")
    @APIResponse(
            responseCode = "200",
            description = "The workbook.",
            content = @Content(mediaType = WORKBOOK, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response template(@Context HttpHeaders headers) {
        access.require();
        Locale reader = reader(headers);
        byte[] file = work.call(() -> DeckTables.template(reader));
        return file(file, Form.WORKBOOK, SheetWords.word("template", reader), reader)
                .build();
    }

    private static Response.ResponseBuilder file(byte[] file, Form form, String name, Locale reader) {
        boolean isTable = form == Form.WORKBOOK || form == Form.CSV;
        Response.ResponseBuilder answer = Response.ok(file)
                .type(form == Form.CSV ? form.type.withCharset("UTF-8") : form.type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "." + form.ending + "\"");
        return isTable ? answer.header(HttpHeaders.CONTENT_LANGUAGE, reader.getLanguage()) : answer;
    }

    private static Locale reader(HttpHeaders headers) {
        return Languages.best(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    @POST
    @Path("/imports")
    @Consumes({MediaType.APPLICATION_JSON, YAML, WORKBOOK, CSV, MediaType.TEXT_PLAIN})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "importDeck",
            summary = "Take in a deck file",
            description = "Makes a new deck, or the draft of the deck with the key in the file; nothing is published. "
                    + "With dryRun nothing changes, and the answer tells what would, with the ETag of the deck that "
                    + "is there: in If-Match it makes sure that the import changes just that. Plain text is a list of "
                    + "statements, one a line, and always makes a new deck. In a workbook and in CSV, what there is no "
                    + "column or row for stays as it is, and faults are named by cell, such as `Kaarten!C5`.")
    @APIResponse(
            responseCode = "200",
            description = "What changed in the draft, or with dryRun what would change.",
            content =
                    @Content(
                            schema = @Schema(implementation = DeckImport.class),
                            examples = @ExampleObject(name = "changed", value = DeckExamples.IMPORT)))
    @APIResponse(
            responseCode = "201",
            description = "A new deck.",
            headers = {@Header(name = "ETag", ref = "ETag"), @Header(name = "Location", ref = "Location")},
            content =
                    @Content(
                            schema = @Schema(implementation = DeckImport.class),
                            examples = @ExampleObject(name = "created", value = DeckExamples.IMPORT_CREATED)))
    public RestResponse<DeckImport> take(
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Parameter(
                            description = "Change nothing, and tell what would change.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @QueryParam("dryRun")
                    @Nullable
                    String dryRun,
            @Parameter(
                            description = "Title of the deck, for a list of statements, and for a table without one.",
                            schema = @Schema(type = SchemaType.STRING, maxLength = DeckReader.TITLE_LIMIT))
                    @QueryParam("title")
                    @Nullable
                    String title,
            @Context HttpHeaders headers,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(implementation = DeckInput.class),
                                        examples = @ExampleObject(name = "json", value = DeckExamples.DECK_TEXT)),
                                @Content(
                                        mediaType = YAML,
                                        schema = @Schema(type = SchemaType.STRING),
                                        examples = @ExampleObject(name = "yaml", value = DeckExamples.YAML)),
                                @Content(
                                        mediaType = WORKBOOK,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = CSV,
                                        schema = @Schema(type = SchemaType.STRING),
                                        examples = @ExampleObject(name = "csv", value = DeckExamples.CSV)),
                                @Content(
                                        mediaType = MediaType.TEXT_PLAIN,
                                        schema = @Schema(type = SchemaType.STRING),
                                        examples = @ExampleObject(name = "list", value = DeckExamples.LIST))
                            })
                    byte[] file) {
        Editor editor = access.require();
        boolean dry = flag(dryRun);
        Form form = Form.sent(contentType);
        Locale reader = reader(headers);
        String name = title == null ? "" : title.strip();
        DeckContent content = work.call(() -> read(form, file, name, reader));
        if (dry) {
            Drafts.Preview preview = work.call(() -> drafts.preview(content));
            ResponseBuilder<DeckImport> answer = DeckResponses.privately(ResponseBuilder.ok(preview.changes()));
            preview.present().ifPresent(deck -> answer.tag(deck.tag()));
            return answer.build();
        }
        Drafts.Imported imported = work.call(() -> drafts.take(content, new IfMatch(ifMatch), editor));
        return imported.changes().created()
                ? DeckResponses.created(imported.changes(), imported.edition(), "/" + content.key())
                : DeckResponses.changed(imported.changes(), imported.edition());
    }

    private DeckContent read(Form form, byte[] file, String title, Locale reader) {
        return switch (form) {
            case JSON -> DeckFile.read(DeckFormat.JSON, file);
            case YAML -> DeckFile.read(DeckFormat.YAML, file);
            case WORKBOOK -> sheets.read(SheetImport.Kind.WORKBOOK, file, title, reader);
            case CSV -> sheets.read(SheetImport.Kind.CSV, file, title, reader);
            case LIST -> sheets.read(SheetImport.Kind.LIST, file, title, reader);
        };
    }

    private static boolean flag(@Nullable String dryRun) {
        if (dryRun == null || dryRun.equals("false")) {
            return false;
        }
        if (dryRun.equals("true")) {
            return true;
        }
        throw new RefusedException(DeckProblem.BAD_DECK, List.of(new DeckFault("dryRun", DeckFault.Reason.NOT_FLAG)));
    }
}

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
import nl.kaartensessie.editor.Editor;
import nl.kaartensessie.editor.EditorAccess;
import nl.kaartensessie.problem.RefusedException;
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
    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(YAML))
            .build();

    private final Drafts drafts;
    private final DeckWork work;
    private final EditorAccess access;

    DeckFilesResource(Drafts drafts, DeckWork work, EditorAccess access) {
        this.drafts = drafts;
        this.work = work;
        this.access = access;
    }

    @GET
    @Path("/{key}/export")
    @Produces({MediaType.APPLICATION_JSON, YAML})
    @Operation(
            operationId = "exportDeck",
            summary = "The draft of a deck as one file, or what was published when there is no draft",
            description = "All that an author writes, without version and dates of changes. Taking the file in again "
                    + "changes nothing, and the same deck always gives the same file.")
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
                        examples = @ExampleObject(name = "yaml", value = DeckExamples.YAML))
            })
    public Response export(@PathParam("key") String key, @Context Request request) {
        access.require();
        EditableDeck edition = drafts.get(key);
        Variant form = request.selectVariant(FORMS);
        boolean yaml = form != null && form.getMediaType().toString().equals(YAML);
        DeckFormat format = yaml ? DeckFormat.YAML : DeckFormat.JSON;
        byte[] file = work.call(() -> DeckFile.write(format, edition.content()));
        return Response.ok(file)
                .type(yaml ? YAML : MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + key + (yaml ? ".yaml" : ".json") + "\"")
                .tag(edition.tag())
                .build();
    }

    @POST
    @Path("/imports")
    @Consumes({MediaType.APPLICATION_JSON, YAML})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "importDeck",
            summary = "Take in a deck file",
            description = "Makes a new deck, or the draft of the deck with the key in the file; nothing is published. "
                    + "With dryRun nothing changes, and the answer tells what would, with the ETag of the deck that "
                    + "is there: in If-Match it makes sure that the import changes just that.")
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
                                        examples = @ExampleObject(name = "yaml", value = DeckExamples.YAML))
                            })
                    byte[] file) {
        Editor editor = access.require();
        boolean dry = flag(dryRun);
        boolean yaml = contentType != null && MediaType.valueOf(contentType).isCompatible(MediaType.valueOf(YAML));
        DeckFormat format = yaml ? DeckFormat.YAML : DeckFormat.JSON;
        DeckContent content = work.call(() -> DeckFile.read(format, file));
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

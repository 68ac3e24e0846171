package nl.kaartensessie.deck;

import io.smallrye.common.annotation.RunOnVirtualThread;
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
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import nl.kaartensessie.deck.DeckViews.Shown;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The published versions of a deck, for editors, and publishing.
@Path(DeckResponses.DECKS)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@SecurityRequirement(name = "editor")
@Tag(name = "decks")
class DeckVersionsResource {

    private final Decks decks;
    private final Drafts drafts;
    private final DeckWork work;
    private final EditorAccess access;

    DeckVersionsResource(Decks decks, Drafts drafts, DeckWork work, EditorAccess access) {
        this.decks = decks;
        this.drafts = drafts;
        this.work = work;
        this.access = access;
    }

    /// What a list tells of a version.
    @Schema(
            name = "DeckVersion",
            description = "What a list tells of a published version.",
            requiredProperties = {"version", "title", "cardCount", "publishedAt"})
    record VersionSummary(
            @Schema(minimum = "1") int version,
            String title,
            int cardCount,
            @Schema(description = "In UTC.") Instant publishedAt) {}

    @GET
    @Path("/{key}/versions")
    @Operation(
            operationId = "listDeckVersions",
            summary = "The published versions of a deck, the latest first",
            description = "None for a deck that is a draft alone.")
    @APIResponse(
            responseCode = "200",
            description = "The versions.",
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.ARRAY, implementation = VersionSummary.class),
                            examples = @ExampleObject(name = "versions", value = DeckExamples.VERSIONS)))
    public RestResponse<List<VersionSummary>> list(
            @PathParam("key") String key,
            @QueryParam("page") @Nullable String page,
            @QueryParam("pageSize") @Nullable String pageSize,
            @Context UriInfo address) {
        access.require();
        drafts.get(key);
        Page part = Page.of(page, pageSize);
        List<Integer> numbers = decks.versions(key);
        List<VersionSummary> versions = part.of(numbers).stream()
                .flatMap(version -> decks.version(key, version).stream())
                .map(deck -> new VersionSummary(
                        deck.version(), deck.title(), deck.cards().size(), deck.updatedAt()))
                .toList();
        RestResponse<List<VersionSummary>> answer = DeckResponses.privately(RestResponse.ResponseBuilder.ok(versions))
                .build();
        part.links(numbers.size(), address, answer.getHeaders()::add);
        return answer;
    }

    @GET
    @Path("/{key}/versions/{version}")
    @Operation(
            operationId = "getDeckVersion",
            summary = "A deck as it was published then",
            description = "With explanations. A version never changes.")
    @APIResponse(
            responseCode = "200",
            description = "The version.",
            content =
                    @Content(
                            schema = @Schema(implementation = DeckView.class),
                            examples = @ExampleObject(name = "deck", value = DeckExamples.DECK)))
    public RestResponse<DeckView> version(
            @PathParam("key") String key,
            @Parameter(
                            description = "Number of the version.",
                            example = "1",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
                    @PathParam("version")
                    String version) {
        access.require();
        drafts.get(key);
        DeckVersion deck = decks.versions(key).stream()
                .filter(number -> number.toString().equals(version))
                .findFirst()
                .flatMap(number -> decks.version(key, number))
                .orElseThrow(() -> new RefusedException(DeckProblem.NO_SUCH_VERSION));
        DeckView view = work.call(() -> DeckView.forEditor(deck));
        return DeckResponses.privately(RestResponse.ResponseBuilder.ok(view)).build();
    }

    @POST
    @Path("/{key}/versions")
    @Operation(
            operationId = "publishDeck",
            summary = "Publish the draft as the next version",
            description = "New rooms get it; rooms that are there keep the version that they were opened with.")
    @APIResponse(
            responseCode = "201",
            description = "The deck in its new version.",
            headers = {@Header(name = "ETag", ref = "ETag"), @Header(name = "Location", ref = "Location")},
            content =
                    @Content(
                            schema = @Schema(implementation = DeckView.class),
                            examples = @ExampleObject(name = "deck", value = DeckExamples.PUBLISHED)))
    @APIResponse(responseCode = "409", description = "There is no draft, or it has no cards.")
    public RestResponse<DeckView> publish(
            @PathParam("key") String key, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Editor editor = access.require();
        Shown deck = work.call(() -> Shown.of(drafts.publish(key, new IfMatch(ifMatch), editor)));
        return DeckResponses.created(
                deck.view(),
                deck.edition(),
                "/" + key + "/versions/" + deck.edition().version());
    }
}

package nl.kaartensessie.deck;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import nl.kaartensessie.editor.Editor;
import nl.kaartensessie.editor.EditorAccess;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// What groups sent back about a deck, for its editors.
@Path(DeckResponses.DECKS)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@SecurityRequirement(name = "editor")
@Tag(name = "decks")
class DeckFeedbackResource {

    private final FeedbackDesk desk;
    private final Drafts drafts;
    private final EditorAccess access;

    DeckFeedbackResource(FeedbackDesk desk, Drafts drafts, EditorAccess access) {
        this.desk = desk;
        this.drafts = drafts;
        this.access = access;
    }

    @GET
    @Path("/{key}/feedback")
    @Operation(
            operationId = "getDeckFeedback",
            summary = "What groups sent back about the cards",
            description =
                    "Of the last 180 days, unless the installation says otherwise, and a thousand entries at most."
                            + " Nothing of it tells which group, when, or what came from the same one.")
    @APIResponse(
            responseCode = "200",
            description = "Card by card; and the cases of groups of their own.",
            content =
                    @Content(
                            schema = @Schema(implementation = FeedbackView.class),
                            examples = @ExampleObject(name = "feedback", value = DeckExamples.FEEDBACK)))
    public RestResponse<FeedbackView> feedback(@PathParam("key") String key) {
        access.require();
        DeckContent deck = drafts.get(key).content();
        return DeckResponses.privately(RestResponse.ResponseBuilder.ok(FeedbackView.of(desk.of(key), deck)))
                .build();
    }

    @DELETE
    @Path("/{key}/remarks/{remark}")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "removeRemark",
            summary = "Remove what a group wrote",
            description = "The words about a card, whose counts stay; or a case of a group's own.")
    @APIResponse(responseCode = "204", description = "Removed, or gone already.")
    public RestResponse<Void> remove(
            @PathParam("key") String key,
            @Parameter(
                            description = "The `id` of the remark or the case.",
                            example = "3f0c1c52-6d5b-4f0e-9f5e-2b8f6f0f7a10",
                            schema = @Schema(type = SchemaType.STRING))
                    @PathParam("remark")
                    String remark) {
        Editor editor = access.require();
        drafts.get(key);
        id(remark).ifPresent(id -> desk.remove(key, id, editor));
        return RestResponse.noContent();
    }

    private static Optional<UUID> id(String remark) {
        try {
            return Optional.of(UUID.fromString(remark));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

package nl.kaartensessie.report.paper;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import nl.kaartensessie.deck.Drafts;
import nl.kaartensessie.deck.WrittenCards;
import nl.kaartensessie.editor.EditorAccess;
import nl.kaartensessie.report.Pdfs;
import nl.kaartensessie.room.RoomId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The cards of a deck to print, for its editors.
///
/// Thread rule: one virtual thread a request, which waits for the PDF.
@Path("/api/v1/decks")
@RunOnVirtualThread
class PrintedDeckResource {

    private final Drafts drafts;
    private final EditorAccess editors;
    private final PrintedCards printed;

    PrintedDeckResource(Drafts drafts, EditorAccess editors, PrintedCards printed) {
        this.drafts = drafts;
        this.editors = editors;
        this.printed = printed;
    }

    /// A deck at a revision never changes.
    private record OfDeck(String deck, long revision, boolean explained) implements Pdfs.Key {

        @Override
        public @Nullable RoomId room() {
            return null;
        }
    }

    @GET
    @Path("/{key}/printed-cards")
    @Produces(PrintedCards.PDF)
    @Tag(name = "decks")
    @SecurityRequirement(name = "editor")
    @Operation(
            operationId = "printDeckCards",
            summary = "The cards of a deck to print and cut out, for an editor",
            description = "Of the draft, or of what was published when there is no draft, in the order of the deck.")
    @APIResponse(
            responseCode = "200",
            description = "The sheets.",
            content =
                    @Content(
                            mediaType = PrintedCards.PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response ofDeck(
            @PathParam("key") String key,
            @Parameter(description = PrintedCards.EXPLAINED) @QueryParam("explained") @DefaultValue("false")
                    boolean explained,
            @Context RoutingContext call) {
        editors.require();
        WrittenCards deck = drafts.cards(key);
        return printed.answer(new OfDeck(key, deck.revision(), explained), CardSet.of(deck, explained), call);
    }
}

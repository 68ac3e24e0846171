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
import nl.kaartensessie.access.RoomCards;
import nl.kaartensessie.report.Pdfs;
import nl.kaartensessie.report.RoomReader;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.RoomState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The cards of a room to print, for its facilitators.
///
/// Thread rule: one virtual thread a request, which waits for the PDF.
@Path("/api/v1")
@RunOnVirtualThread
class PrintedRoomResource {

    private final RoomReader rooms;
    private final RoomCards cards;
    private final PrintedCards printed;

    PrintedRoomResource(RoomReader rooms, RoomCards cards, PrintedCards printed) {
        this.rooms = rooms;
        this.cards = cards;
        this.printed = printed;
    }

    /// A room at a moment never changes.
    private record OfRoom(RoomId room, long seq, boolean explained) implements Pdfs.Key {}

    @GET
    @Path("/rooms/{id}/printed-cards")
    @Produces(PrintedCards.PDF)
    @Tag(name = "rooms")
    @Operation(
            operationId = "printRoomCards",
            summary = "The cards of the room to print and cut out, for a facilitator",
            description = "Four on an A4, in the room's order and with its numbers, without those to skip. As PDF/UA.")
    @APIResponse(
            responseCode = "200",
            description = "The sheets.",
            content =
                    @Content(
                            mediaType = PrintedCards.PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "429", description = "Too many questions, of this member or of the room.")
    public Response ofRoom(
            @PathParam("id") String id,
            @Parameter(description = PrintedCards.EXPLAINED) @QueryParam("explained") @DefaultValue("false")
                    boolean explained,
            @Context RoutingContext call) {
        RoomState room = rooms.forFacilitator(id, call);
        CardSet set = CardSet.of(room, cards.deck(room), cards.inOrder(room, explained), explained);
        return printed.answer(new OfRoom(new RoomId(id), room.seq(), explained), set, call);
    }
}

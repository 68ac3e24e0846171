package nl.kaartensessie.access;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.IntStream;
import nl.kaartensessie.deck.CardView;
import nl.kaartensessie.problem.RefusedException;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.RoomState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The cards of a room, for who is in it.
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "rooms")
class RoomCardsResource {

    private final MemberAccess access;
    private final ReadLimiter reads;
    private final LoadedRooms loadedRooms;
    private final RoomCards cards;

    RoomCardsResource(MemberAccess access, ReadLimiter reads, LoadedRooms loadedRooms, RoomCards cards) {
        this.access = access;
        this.reads = reads;
        this.loadedRooms = loadedRooms;
        this.cards = cards;
    }

    /// A card with its place in the room's order.
    @Schema(
            name = "PlacedCard",
            description = "A card with its place in the room's order.",
            requiredProperties = {"position", "key", "kind", "practice", "title", "text", "choices"})
    record PlacedCard(
            @Schema(minimum = "1") int position,
            @JsonUnwrapped CardView card) {}

    @GET
    @Path("/rooms/{id}/cards")
    @Operation(
            operationId = "listRoomCards",
            summary = "The cards in the room's order",
            description =
                    "With explanations, the question to go on with, how the talk begins, what-ifs, themes and sensitivity for a "
                            + "facilitator only. The cards that were added to this room come after those of its deck.")
    @APIResponse(responseCode = "200", description = "All cards.")
    @APIResponse(responseCode = "429", description = "Too many questions, of this member or of the room.")
    public List<PlacedCard> cards(@PathParam("id") String id, @Context RoutingContext request) {
        MemberToken caller = reads.admit(access.require(new RoomId(id)), request);
        RoomState room = loadedRooms.read(caller.room());
        Member reader = room.member(caller.member()).orElseThrow(() -> new RefusedException(Refusal.NO_VALID_TOKEN));
        List<CardView> inOrder = cards.inOrder(room, reader.facilitates());
        return IntStream.rangeClosed(1, inOrder.size())
                .mapToObj(position -> new PlacedCard(position, inOrder.get(position - 1)))
                .toList();
    }
}

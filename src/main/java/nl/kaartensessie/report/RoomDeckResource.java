package nl.kaartensessie.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// What the deck of a room says beside its cards, for whoever is in the room.
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "rooms")
class RoomDeckResource {

    private final RoomReader rooms;

    RoomDeckResource(RoomReader rooms) {
        this.rooms = rooms;
    }

    @GET
    @Path("/rooms/{id}/deck")
    @Operation(
            operationId = "getRoomDeck",
            summary = "How long the deck says that it takes, its e-learning, and its tips",
            description = "Of the version of the deck that the room was opened with. Only a facilitator gets the tips.")
    @APIResponse(responseCode = "200", description = "What it says.")
    @APIResponse(responseCode = "429", description = "Too many questions, of this member or of the room.")
    public RoomDeck deck(@PathParam("id") String id, @Context RoutingContext call) {
        return rooms.read(id, call, (room, reader) -> RoomDeck.of(rooms.deck(room), room, reader.facilitates()));
    }
}

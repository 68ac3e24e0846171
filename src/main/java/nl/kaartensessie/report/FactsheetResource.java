package nl.kaartensessie.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import nl.kaartensessie.deck.DeckVersion;
import nl.kaartensessie.problem.RefusedException;
import nl.kaartensessie.room.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The factsheet of a room's deck, for whoever is in the room. Sharing it puts it beside everybody's card; it
/// keeps nothing from anybody, as published decks are for all to read.
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "rooms")
class FactsheetResource {

    private final RoomReader rooms;

    FactsheetResource(RoomReader rooms) {
        this.rooms = rooms;
    }

    @GET
    @Path("/rooms/{id}/factsheet")
    @Produces({MediaType.APPLICATION_JSON, Format.MARKDOWN_TYPE})
    @Operation(
            operationId = "getFactsheet",
            summary = "What everybody in the room may read about the subject",
            description = "Of the version of the deck that the room was opened with.")
    @APIResponse(
            responseCode = "200",
            description = "The factsheet.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Factsheet.class)),
                @Content(mediaType = Format.MARKDOWN_TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "404", description = "No such room, or its deck has no factsheet.")
    @APIResponse(responseCode = "429", description = "Too many questions, of this member or of the room.")
    public Response factsheet(@PathParam("id") String id, @Context HttpHeaders headers, @Context RoutingContext call) {
        DeckVersion deck = rooms.deck(rooms.forMember(id, call));
        if (deck.factsheet().isEmpty()) {
            throw new RefusedException(Refusal.NO_FACTSHEET);
        }
        Factsheet factsheet = Factsheet.of(deck);
        Format form = Format.best(headers, Format.JSON, Format.MARKDOWN);
        return Response.ok(form == Format.JSON ? factsheet : factsheet.markdown(), form.type())
                .header(HttpHeaders.CONTENT_LANGUAGE, deck.language())
                .build();
    }
}

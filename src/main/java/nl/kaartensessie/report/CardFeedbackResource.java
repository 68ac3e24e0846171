package nl.kaartensessie.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import nl.kaartensessie.access.FeedbackTurns;
import nl.kaartensessie.deck.CardFeedback;
import nl.kaartensessie.deck.DeckExamples;
import nl.kaartensessie.deck.FeedbackDesk;
import nl.kaartensessie.problem.FieldFault;
import nl.kaartensessie.problem.RefusedException;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.RoomState;
import nl.kaartensessie.room.RoomStatus;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// After a session: what its facilitator sends back to those who make the deck. It goes to them without anything
/// that tells whose it is.
///
/// Thread rule: one virtual thread a request, which may wait for the database.
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "rooms")
class CardFeedbackResource {

    private final RoomReader rooms;
    private final FeedbackTurns turns;
    private final FeedbackDesk desk;
    private final Clock clock;
    private final boolean enabled;

    CardFeedbackResource(
            RoomReader rooms,
            FeedbackTurns turns,
            FeedbackDesk desk,
            Clock clock,
            @ConfigProperty(name = "kaartensessie.feedback.enabled", defaultValue = "true") boolean enabled) {
        this.rooms = rooms;
        this.turns = turns;
        this.desk = desk;
        this.clock = clock;
        this.enabled = enabled;
    }

    /// What is sent. A value of another type is told as a fault of the field.
    @Schema(
            name = "SentFeedback",
            description = "What a group sends back. Something of it has to be there; `cards` may be empty.",
            requiredProperties = {"cards"})
    record Sent(
            @Schema(implementation = SentCard[].class, maxItems = 500) @Nullable
            Object cards,

            @Schema(implementation = SentCase[].class, maxItems = CardFeedback.MOST_OWN_CASES) @Nullable
            Object ownCases) {}

    /// Only for the description.
    @Schema(
            name = "SentCardFeedback",
            requiredProperties = {"key", "used"})
    record SentCard(
            @Schema(description = "Of a card of the deck; each at most once.")
            String key,

            @Schema(enumeration = {"discussed", "shown", "skipped"})
            String used,

            @Schema(minimum = "0", maximum = "600") @Nullable
            Integer minutes,

            @Schema(enumeration = {"unclear", "outdated", "good"}) @Nullable
            String verdict,

            @Schema(minLength = 1, maxLength = CardFeedback.WORDS_LIMIT) @Nullable
            String words) {}

    /// Only for the description.
    @Schema(
            name = "SentOwnCase",
            requiredProperties = {"title", "text"})
    record SentCase(
            @Schema(minLength = 1, maxLength = CardFeedback.TITLE_LIMIT)
            String title,

            @Schema(minLength = 1, maxLength = CardFeedback.TEXT_LIMIT)
            String text) {}

    @GET
    @Path("/rooms/{id}/card-feedback")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getFeedbackOffer",
            summary = "What may be sent back to those who make the deck, for a facilitator",
            description = "The cards that were used or skipped, and those that were added, after the end; also when"
                    + " nothing but the report is left. Asking sends nothing.")
    @APIResponse(responseCode = "200", description = "What there is to choose from.")
    @APIResponse(responseCode = "404", description = "No such room, or this installation sends nothing back.")
    @APIResponse(responseCode = "409", description = "The session has not ended.")
    @APIResponse(responseCode = "429", description = "Too many questions, of this member or of the room.")
    public FeedbackOffer offer(@PathParam("id") String id, @Context RoutingContext call) {
        RoomState room = ended(id, call);
        if (room.opening().setup().practice()) {
            return FeedbackOffer.NOTHING;
        }
        return FeedbackOffer.of(room, rooms.deck(room), clock.instant(), turns.left(new RoomId(id)));
    }

    @POST
    @Path("/rooms/{id}/card-feedback")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "sendFeedback",
            summary = "Send something back to those who make the deck",
            description = "Exactly what is in the body, and of which version of the deck. Who sent it, from which room"
                    + " and what came together is not written down. A room sends three times at most.")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER)
    @APIResponse(responseCode = "204", description = "Sent; or it was already, under this Idempotency-Key.")
    @APIResponse(responseCode = "404", description = "No such room, or this installation sends nothing back.")
    @APIResponse(responseCode = "409", description = "The session has not ended, or has sent three times.")
    @APIResponse(responseCode = "422", description = "This Idempotency-Key stands for another body.")
    @APIResponse(responseCode = "429", description = "Too often, by this member or from this address.")
    public void send(
            @PathParam("id") String id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Sent.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "feedback",
                                                            value = DeckExamples.SENT_FEEDBACK)))
                    @Nullable
                    Sent body,
            @Context RoutingContext call) {
        RoomState room = ended(id, call);
        if (room.opening().setup().practice()) {
            throw new RefusedException(Refusal.FEEDBACK_OFF);
        }
        Sent sent = body == null ? new Sent(null, null) : body;
        List<FieldFault> faults = new ArrayList<>();
        CardFeedback feedback =
                new FeedbackReader(new HashSet<>(room.opening().cards()), faults).read(sent.cards(), sent.ownCases());
        FeedbackTurns.Turn turn = turns.named(call.request(), sent, faults);
        if (!faults.isEmpty()) {
            throw new RefusedException(faults);
        }
        turns.take(new RoomId(id), call.request(), turn, () -> desk.take(room.deck(), room.deckVersion(), feedback));
    }

    private RoomState ended(String id, RoutingContext call) {
        if (!enabled) {
            throw new RefusedException(Refusal.FEEDBACK_OFF);
        }
        RoomState room = rooms.forReport(id, call);
        if (room.status() != RoomStatus.ENDED) {
            throw new RefusedException(Refusal.NOT_ENDED);
        }
        return room;
    }
}

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
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kaartensessie.deck.Card;
import nl.kaartensessie.deck.CardView;
import nl.kaartensessie.deck.DeckVersion;
import nl.kaartensessie.deck.Decks;
import nl.kaartensessie.deck.Kind;
import nl.kaartensessie.problem.RefusedException;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.OwnCards;
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
    private final Decks decks;

    RoomCardsResource(MemberAccess access, ReadLimiter reads, LoadedRooms loadedRooms, Decks decks) {
        this.access = access;
        this.reads = reads;
        this.loadedRooms = loadedRooms;
        this.decks = decks;
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
                    "With explanations, the question to go on with, what-ifs, themes and sensitivity for a facilitator only. The cards that "
                            + "were added to this room come after those of its deck.")
    @APIResponse(responseCode = "200", description = "All cards.")
    @APIResponse(responseCode = "429", description = "Too many questions, of this member or of the room.")
    public List<PlacedCard> cards(@PathParam("id") String id, @Context RoutingContext request) {
        MemberToken caller = reads.admit(access.require(new RoomId(id)), request);
        RoomState room = loadedRooms.read(caller.room());
        Member reader = room.member(caller.member()).orElseThrow(() -> new RefusedException(Refusal.NO_VALID_TOKEN));
        DeckVersion deck = decks.version(room.deck(), room.deckVersion())
                .orElseThrow(() -> new IllegalStateException("A version in use is never lost"));
        Map<String, CardView> cards = reader.facilitates() ? decks.explained(deck) : plain(deck);
        return IntStream.rangeClosed(1, room.cardCount())
                .mapToObj(position -> new PlacedCard(
                        position,
                        room.ownCard(position).map(RoomCardsResource::own).orElseGet(() -> {
                            String key = room.opening().cards().get(position - 1);
                            return Objects.requireNonNull(cards.get(key));
                        })))
                .toList();
    }

    private static CardView own(OwnCards.Card card) {
        Kind kind = switch (card.kind()) {
            case STATEMENT -> Kind.STATEMENT;
            case QUESTION -> Kind.QUESTION;
            case DILEMMA -> Kind.DILEMMA;
        };
        return CardView.own(card.key(), kind, card.title(), card.text(), card.choices());
    }

    private static Map<String, CardView> plain(DeckVersion deck) {
        return deck.cards().stream().collect(Collectors.toMap(Card::key, CardView::withoutExplanation));
    }
}

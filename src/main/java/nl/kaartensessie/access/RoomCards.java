package nl.kaartensessie.access;

import jakarta.enterprise.context.ApplicationScoped;
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
import nl.kaartensessie.room.OwnCards;
import nl.kaartensessie.room.RoomState;
import nl.kaartensessie.work.Busy;

/// The cards of a room in its own order: those of its deck, and then those that were added to it.
///
/// Thread rule: any thread that may wait for the database.
@ApplicationScoped
public class RoomCards {

    private final Decks decks;

    RoomCards(Decks decks) {
        this.decks = decks;
    }

    /// The version that the room was opened with.
    public DeckVersion deck(RoomState room) {
        return decks.version(room.deck(), room.deckVersion())
                .orElseThrow(() -> new IllegalStateException("A version in use is never lost"));
    }

    /// The card at position 1 comes first.
    ///
    /// @param explained with what is for who leads the group
    /// @throws Busy when they have to be explained, and too much such work waits
    public List<CardView> inOrder(RoomState room, boolean explained) {
        DeckVersion deck = deck(room);
        Map<String, CardView> cards = explained ? decks.explained(deck) : plain(deck);
        return IntStream.rangeClosed(1, room.cardCount())
                .mapToObj(position -> room.ownCard(position)
                        .map(RoomCards::own)
                        .orElseGet(() -> Objects.requireNonNull(
                                cards.get(room.opening().cards().get(position - 1)))))
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

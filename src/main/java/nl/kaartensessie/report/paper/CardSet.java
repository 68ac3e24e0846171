package nl.kaartensessie.report.paper;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.kaartensessie.deck.Card;
import nl.kaartensessie.deck.CardView;
import nl.kaartensessie.deck.DeckVersion;
import nl.kaartensessie.deck.WrittenCards;
import nl.kaartensessie.problem.Languages;
import nl.kaartensessie.room.CardProgress.Mark;
import nl.kaartensessie.room.RoomState;

/// What there is to print.
///
/// @param title of the deck
/// @param language of the cards, as a language tag
/// @param explained whether what is for the facilitator is in it
/// @param ofRoom whether the numbers are those of a room
/// @param skipped how many cards of the room are left out
record CardSet(
        String title, String language, boolean explained, boolean ofRoom, int skipped, List<NumberedCard> cards) {

    /// @param number of the card's place, from 1
    record NumberedCard(int number, CardView card) {}

    CardSet {
        cards = List.copyOf(cards);
    }

    /// The cards of a room but those to skip.
    ///
    /// @param inOrder all of them, the first one first; explained or not
    static CardSet of(RoomState room, DeckVersion deck, List<CardView> inOrder, boolean explained) {
        List<NumberedCard> cards = numbered(inOrder).stream()
                .filter(card -> room.mark(card.number()) != Mark.SKIPPED)
                .toList();
        return new CardSet(deck.title(), deck.language(), explained, true, inOrder.size() - cards.size(), cards);
    }

    /// All cards of a deck, as its author has them.
    static CardSet of(WrittenCards deck, boolean explained) {
        List<CardView> cards =
                deck.cards().stream().map(card -> view(card, explained)).toList();
        return new CardSet(deck.title(), deck.language(), explained, false, 0, numbered(cards));
    }

    /// Of what we print beside the texts of the cards: theirs, as far as we speak it.
    Locale spoken() {
        return Languages.best(language);
    }

    private static CardView view(Card card, boolean explained) {
        return explained ? CardView.withExplanation(card) : CardView.withoutExplanation(card);
    }

    private static List<NumberedCard> numbered(List<CardView> cards) {
        return IntStream.rangeClosed(1, cards.size())
                .mapToObj(number -> new NumberedCard(number, cards.get(number - 1)))
                .toList();
    }
}

package nl.kaartensessie.deck;

import java.time.LocalDate;
import java.util.List;

/// All that an author writes: two versions with equal content are the same deck.
///
/// @param asOf the day on which the facts on the cards were checked
/// @param cards in the order of the deck
record DeckContent(String key, String title, String description, String language, LocalDate asOf, List<Card> cards) {

    DeckContent {
        cards = List.copyOf(cards);
    }
}

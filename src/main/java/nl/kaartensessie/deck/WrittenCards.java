package nl.kaartensessie.deck;

import java.util.List;

/// The cards of a deck as its author has them now: those of the draft, or the published ones when there is none.
///
/// @param title of the deck
/// @param language of the cards, as a language tag
/// @param revision counts the changes of the deck
public record WrittenCards(String title, String language, List<Card> cards, long revision) {}

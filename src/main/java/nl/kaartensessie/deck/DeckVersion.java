package nl.kaartensessie.deck;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One published version of a deck. It never changes: a change of the deck is a next version.
///
/// @param language of the cards, as a language tag (`nl`)
/// @param version from 1
/// @param asOf the day on which the facts in it were checked; null for a deck without facts
/// @param eLearning whether people are asked to do an e-learning beforehand
/// @param updatedAt when this version was published
/// @param factsheet Markdown for everyone, may be empty
/// @param runsheet Markdown for the facilitator only, may be empty
/// @param cards in the order of the deck
/// @param facts of the factsheet, for editors only
/// @param guidance for whoever plans and leads a session with it
public record DeckVersion(
        String key,
        String title,
        String description,
        String language,
        int version,
        @Nullable LocalDate asOf,
        boolean eLearning,
        Instant updatedAt,
        String factsheet,
        String runsheet,
        List<Card> cards,
        List<Fact> facts,
        Guidance guidance) {

    public DeckVersion {
        cards = List.copyOf(cards);
        facts = List.copyOf(facts);
    }

    /// The card with this key, if the version has one.
    public Optional<Card> card(String cardKey) {
        return cards.stream().filter(card -> card.key().equals(cardKey)).findFirst();
    }

    DeckSummary summary() {
        return new DeckSummary(key, title, language, version, null, cards.size(), asOf, guidance.minutes(), updatedAt);
    }
}

package nl.kaartensessie.deck;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.kaartensessie.deck.DeckFault.Reason;
import org.jspecify.annotations.Nullable;

/// All that an author writes: two versions with equal content are the same deck.
///
/// @param asOf the day on which the facts in it were checked: the oldest of `facts` and those of the cards where there
/// are
///     any; null for a deck without facts
/// @param eLearning whether people are asked to do an e-learning beforehand
/// @param factsheet Markdown for everyone, may be empty
/// @param runsheet Markdown for the facilitator, may be empty
/// @param cards in the order of the deck
/// @param facts of the factsheet
/// @param guidance for whoever plans and leads a session with it; a course in it asks for an e-learning
record DeckContent(
        String key,
        String title,
        String description,
        String language,
        @Nullable LocalDate asOf,
        boolean eLearning,
        String factsheet,
        String runsheet,
        List<Card> cards,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<Fact> facts,
        Guidance guidance) {

    DeckContent {
        // Null in a draft of before there was guidance, which a mapper reads.
        guidance = guidance == null ? Guidance.NONE : guidance;
        eLearning |= guidance.course() != null;
        cards = List.copyOf(cards);
        facts = List.copyOf(facts);
        asOf = Fact.oldest(facts, cards).orElse(asOf);
    }

    /// What keeps it from being published: while it is written a dilemma may be without choices, a card may begin with
    /// choosing before there is anything to choose, and may name a paragraph that is not there yet, or no longer.
    List<DeckFault> lacks() {
        List<String> paragraphs = Markdown.paragraphs(factsheet);
        var faults = new ArrayList<DeckFault>();
        for (int i = 0; i < cards.size(); i++) {
            Card card = cards.get(i);
            if (card.kind() == Kind.DILEMMA && card.choices().isEmpty()) {
                faults.add(new DeckFault("cards[" + i + "].choices", Reason.NO_CHOICES));
            }
            if (card.begin() == Begin.VOTE
                    && card.kind() == Kind.QUESTION
                    && card.choices().isEmpty()) {
                faults.add(new DeckFault("cards[" + i + "].begin", Reason.NOTHING_TO_CHOOSE));
            }
            if (!card.paragraph().isEmpty() && !paragraphs.contains(card.paragraph())) {
                faults.add(new DeckFault("cards[" + i + "].paragraph", Reason.NO_PARAGRAPH));
            }
        }
        return faults;
    }

    Optional<Card> card(String cardKey) {
        return cards.stream().filter(card -> card.key().equals(cardKey)).findFirst();
    }

    DeckContent with(List<Card> others) {
        return new DeckContent(
                key, title, description, language, asOf, eLearning, factsheet, runsheet, others, facts, guidance);
    }

    /// With one card more, at the end.
    DeckContent plus(Card card) {
        var more = new ArrayList<>(cards);
        more.add(card);
        return with(more);
    }

    /// With this card in the place of the one with its key.
    DeckContent replacing(Card card) {
        return with(cards.stream()
                .map(each -> each.key().equals(card.key()) ? card : each)
                .toList());
    }

    DeckContent without(String cardKey) {
        return with(cards.stream().filter(card -> !card.key().equals(cardKey)).toList());
    }
}

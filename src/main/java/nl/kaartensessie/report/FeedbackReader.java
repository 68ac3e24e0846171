package nl.kaartensessie.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kaartensessie.deck.CardFeedback;
import nl.kaartensessie.deck.CardFeedback.OnCard;
import nl.kaartensessie.deck.CardFeedback.OwnCase;
import nl.kaartensessie.deck.CardFeedback.Used;
import nl.kaartensessie.deck.CardFeedback.Verdict;
import nl.kaartensessie.problem.FieldFault;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.TextInput;
import org.jspecify.annotations.Nullable;

/// Reads what a facilitator sends back. What is wrong becomes a fault, and reading goes on, so that the caller
/// hears everything at once.
final class FeedbackReader {

    /// The cards that something can be said of.
    private final Set<String> cards;

    private final List<FieldFault> faults;

    /// @param cards keys of the deck's cards in the room
    /// @param faults gets what is wrong
    FeedbackReader(Set<String> cards, List<FieldFault> faults) {
        this.cards = cards;
        this.faults = faults;
    }

    CardFeedback read(@Nullable Object sentCards, @Nullable Object sentCases) {
        List<?> entries = list(sentCards, "cards", cards.size());
        List<?> cases = list(sentCases, "ownCases", CardFeedback.MOST_OWN_CASES);
        List<OnCard> onCards = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            String at = "cards[" + i + "].";
            OnCard card = card(fields(entries.get(i)), at);
            if (!cards.contains(card.card()) || !told.add(card.card())) {
                fault(at + "key", Refusal.BAD_INPUT);
            }
            onCards.add(card);
        }
        List<OwnCase> ownCases = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            ownCases.add(ownCase(fields(cases.get(i)), "ownCases[" + i + "]."));
        }
        if (faults.isEmpty() && onCards.isEmpty() && ownCases.isEmpty()) {
            fault("cards", Refusal.BAD_INPUT);
        }
        return new CardFeedback(onCards, ownCases);
    }

    private OnCard card(Map<?, ?> fields, String at) {
        Optional<Used> used = text(fields, "used").flatMap(Used::of);
        if (used.isEmpty()) {
            fault(at + "used", Refusal.BAD_INPUT);
        }
        Optional<Verdict> verdict = text(fields, "verdict").flatMap(Verdict::of);
        if (verdict.isEmpty() && fields.get("verdict") != null) {
            fault(at + "verdict", Refusal.BAD_INPUT);
        }
        Optional<String> words = text(fields, "words").flatMap(text -> TextInput.clean(text, CardFeedback.WORDS_LIMIT));
        if (words.isEmpty() && fields.get("words") != null) {
            fault(at + "words", Refusal.WORDS_UNUSABLE);
        }
        return new OnCard(
                text(fields, "key").orElse(""),
                used.orElse(Used.SHOWN),
                minutes(fields.get("minutes"), at),
                verdict.orElse(null),
                words.orElse(""));
    }

    private @Nullable Integer minutes(@Nullable Object sent, String at) {
        if (sent == null) {
            return null;
        }
        if (sent instanceof Integer minutes && minutes >= 0 && minutes <= CardFeedback.MOST_MINUTES) {
            return minutes;
        }
        fault(at + "minutes", Refusal.BAD_INPUT);
        return null;
    }

    private OwnCase ownCase(Map<?, ?> fields, String at) {
        Optional<String> title =
                text(fields, "title").flatMap(text -> TextInput.cleanLine(text, CardFeedback.TITLE_LIMIT));
        if (title.isEmpty()) {
            fault(at + "title", Refusal.CARD_TITLE_UNUSABLE);
        }
        Optional<String> text = text(fields, "text").flatMap(typed -> TextInput.clean(typed, CardFeedback.TEXT_LIMIT));
        if (text.isEmpty()) {
            fault(at + "text", Refusal.CARD_TEXT_UNUSABLE);
        }
        return new OwnCase(title.orElse(""), text.orElse(""));
    }

    private List<?> list(@Nullable Object sent, String field, int most) {
        if (sent == null) {
            return List.of();
        }
        if (sent instanceof List<?> list && list.size() <= most) {
            return list;
        }
        fault(field, Refusal.BAD_INPUT);
        return List.of();
    }

    /// Something else has none of the fields.
    private static Map<?, ?> fields(@Nullable Object entry) {
        return entry instanceof Map<?, ?> fields ? fields : Map.of();
    }

    private static Optional<String> text(Map<?, ?> fields, String name) {
        return fields.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private void fault(String field, Refusal reason) {
        faults.add(new FieldFault(field, reason));
    }
}

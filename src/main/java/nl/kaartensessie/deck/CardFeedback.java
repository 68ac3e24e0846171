package nl.kaartensessie.deck;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a group sends back to those who make its deck: only what a facilitator chose, and nothing that was said.
///
/// @param cards what it says of cards of the deck, each at most once
/// @param ownCases cards of its own, for the deck to learn from
public record CardFeedback(List<OnCard> cards, List<OwnCase> ownCases) {

    /// Signs of what somebody says of a card in their own words.
    public static final int WORDS_LIMIT = 400;

    /// Of one card in one session.
    public static final int MOST_MINUTES = 600;

    public static final int MOST_OWN_CASES = 10;
    public static final int TITLE_LIMIT = 80;
    public static final int TEXT_LIMIT = 400;

    public CardFeedback {
        cards = List.copyOf(cards);
        ownCases = List.copyOf(ownCases);
    }

    /// @param card its key
    /// @param minutes in view; null when nobody knows
    /// @param words empty for none
    public record OnCard(
            String card,
            Used used,
            @Nullable Integer minutes,
            @Nullable Verdict verdict,
            String words) {}

    public record OwnCase(String title, String text) {}

    /// What became of a card in a session.
    public enum Used {
        DISCUSSED,
        SHOWN,
        SKIPPED;

        /// Its name in JSON.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Used> of(String word) {
            return Arrays.stream(values())
                    .filter(used -> used.word().equals(word))
                    .findFirst();
        }
    }

    /// What a facilitator thinks of a card.
    public enum Verdict {
        UNCLEAR,
        OUTDATED,
        GOOD;

        /// Its name in JSON.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Verdict> of(String word) {
            return Arrays.stream(values())
                    .filter(verdict -> verdict.word().equals(word))
                    .findFirst();
        }
    }
}

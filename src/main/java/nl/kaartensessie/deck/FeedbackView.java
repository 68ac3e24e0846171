package nl.kaartensessie.deck;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.kaartensessie.deck.CardFeedback.Used;
import nl.kaartensessie.deck.CardFeedback.Verdict;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What groups sent back about a deck, card by card.
///
/// @param cards those that somebody said something of, in the order of the deck; last those that it has no more
@Schema(
        name = "DeckFeedback",
        description = "What groups sent back. Nothing tells which group, or what came from the same one.",
        requiredProperties = {"cards", "ownCases"})
record FeedbackView(List<OnCard> cards, List<OwnCase> ownCases) {

    /// @param title absent for a card that the deck has no more
    /// @param minutes on average, of those groups that told
    @Schema(
            name = "CardFeedbackCounts",
            description = "What groups sent back about one card.",
            requiredProperties = {"key", "discussed", "shown", "skipped", "unclear", "outdated", "good", "remarks"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OnCard(
            String key,

            @Schema(description = "As the deck has it now; absent when it has the card no more.") @Nullable
            String title,

            int discussed,
            int shown,
            int skipped,

            @Schema(description = "On average; absent when nobody told.") @Nullable
            Integer minutes,

            int unclear,
            int outdated,
            int good,
            List<Remark> remarks) {}

    /// @param version of the deck that the group had
    @Schema(
            name = "CardRemark",
            description = "What one facilitator wrote about a card.",
            requiredProperties = {"id", "version", "words"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Remark(
            String id,

            @Schema(description = "Of the deck, that the group had.")
            int version,

            String words,

            @Schema(enumeration = {"unclear", "outdated", "good"}) @Nullable
            String verdict) {}

    /// @param version of the deck that the group had
    @Schema(
            name = "OwnCase",
            description = "A case of a group's own.",
            requiredProperties = {"id", "version", "title", "text"})
    record OwnCase(
            String id,

            @Schema(description = "Of the deck, that the group had.")
            int version,

            String title,
            String text) {}

    static FeedbackView of(List<FeedbackEntity> rows, DeckContent deck) {
        Map<String, List<FeedbackEntity>> byCard = new HashMap<>();
        List<OwnCase> ownCases = new ArrayList<>();
        for (FeedbackEntity row : rows) {
            if (row.card != null) {
                byCard.computeIfAbsent(row.card, card -> new ArrayList<>()).add(row);
            } else if (row.title != null) {
                ownCases.add(new OwnCase(
                        row.id.toString(), row.version, row.title, Objects.requireNonNullElse(row.words, "")));
            }
        }
        Map<String, String> titles = new LinkedHashMap<>();
        deck.cards().forEach(card -> titles.put(card.key(), card.title()));
        SortedSet<String> gone = new TreeSet<>(byCard.keySet());
        gone.removeAll(titles.keySet());
        List<OnCard> cards = Stream.concat(titles.keySet().stream().filter(byCard::containsKey), gone.stream())
                .map(key -> onCard(key, titles.get(key), byCard.getOrDefault(key, List.of())))
                .toList();
        return new FeedbackView(cards, ownCases);
    }

    private static OnCard onCard(String key, @Nullable String title, List<FeedbackEntity> rows) {
        OptionalDouble minutes = rows.stream()
                .map(row -> row.minutes)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .average();
        return new OnCard(
                key,
                title,
                count(rows, Used.DISCUSSED),
                count(rows, Used.SHOWN),
                count(rows, Used.SKIPPED),
                minutes.isPresent() ? Math.toIntExact(Math.round(minutes.getAsDouble())) : null,
                count(rows, Verdict.UNCLEAR),
                count(rows, Verdict.OUTDATED),
                count(rows, Verdict.GOOD),
                rows.stream().flatMap(FeedbackView::remark).toList());
    }

    private static int count(List<FeedbackEntity> rows, Used used) {
        return Math.toIntExact(rows.stream().filter(row -> row.used == used).count());
    }

    private static int count(List<FeedbackEntity> rows, Verdict verdict) {
        return Math.toIntExact(
                rows.stream().filter(row -> row.verdict == verdict).count());
    }

    private static Stream<Remark> remark(FeedbackEntity row) {
        return row.words == null
                ? Stream.empty()
                : Stream.of(new Remark(
                        row.id.toString(), row.version, row.words, row.verdict == null ? null : row.verdict.word()));
    }
}

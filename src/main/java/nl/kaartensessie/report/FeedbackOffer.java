package nl.kaartensessie.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.text.Collator;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kaartensessie.deck.CardFeedback;
import nl.kaartensessie.deck.CardFeedback.Used;
import nl.kaartensessie.deck.DeckVersion;
import nl.kaartensessie.room.CardProgress.Mark;
import nl.kaartensessie.room.RoomState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a facilitator may send back to those who make the deck: nothing of it was said in the session.
///
/// @param left how often the room may send yet
/// @param cards of the deck that were used or skipped, by title: their order in the room would give its word away
/// @param ownCases the cards that were added in this session
@Schema(
        name = "FeedbackOffer",
        description = "What may be sent back to those who make the deck. Nothing goes unless it is sent.",
        requiredProperties = {"left", "cards", "ownCases"})
record FeedbackOffer(
        @Schema(description = "How often this room may send yet.")
        int left,

        List<OnCard> cards,
        List<OwnCase> ownCases) {

    /// Of a room to practise in.
    static final FeedbackOffer NOTHING = new FeedbackOffer(0, List.of(), List.of());

    /// @param minutes that the card was in view; absent once nothing but the report is left of the room
    @Schema(
            name = "UsedCard",
            requiredProperties = {"key", "title", "used"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OnCard(
            String key,
            String title,

            @Schema(enumeration = {"discussed", "shown", "skipped"})
            String used,

            @Schema(
                    description =
                            "In view, all times together. Absent when it was in view for no time, or only the report is left.")
            @Nullable
            Integer minutes) {}

    /// @param text absent once nothing but the report is left of the room
    @Schema(
            name = "AddedCase",
            requiredProperties = {"title"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OwnCase(
            String title,

            @Schema(description = "Absent when only the report is left.") @Nullable
            String text) {}

    static FeedbackOffer of(RoomState room, DeckVersion deck, Instant now, int left) {
        Collator collator = Collator.getInstance(Locale.forLanguageTag(deck.language()));
        List<OnCard> cards = IntStream.rangeClosed(1, room.opening().cards().size())
                .boxed()
                .flatMap(position -> card(room, deck, position, now))
                .sorted(Comparator.comparing(OnCard::title, collator))
                .toList();
        List<OwnCase> ownCases = room.ownCards().cards().stream()
                .map(card -> new OwnCase(card.title(), card.text().isEmpty() ? null : card.text()))
                .toList();
        return new FeedbackOffer(left, cards, ownCases);
    }

    private static Stream<OnCard> card(RoomState room, DeckVersion deck, int position, Instant now) {
        String key = room.opening().cards().get(position - 1);
        return used(room, position, now)
                .map(used -> new OnCard(
                        key, deck.card(key).orElseThrow().title(), used.word(), minutes(room.viewed(position, now))))
                .stream();
    }

    /// A card that was parked was in view, if it was, and no more.
    private static Optional<Used> used(RoomState room, int position, Instant now) {
        if (room.discussed(position, now)) {
            return Optional.of(Used.DISCUSSED);
        }
        if (room.mark(position) == Mark.SKIPPED) {
            return Optional.of(Used.SKIPPED);
        }
        return room.shown().contains(position) ? Optional.of(Used.SHOWN) : Optional.empty();
    }

    /// A minute that was begun counts.
    private static @Nullable Integer minutes(Duration viewed) {
        return viewed.isZero()
                ? null
                : Math.toIntExact(Math.min(
                        CardFeedback.MOST_MINUTES,
                        viewed.plusMinutes(1).minusMillis(1).toMinutes()));
    }
}

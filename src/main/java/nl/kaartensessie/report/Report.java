package nl.kaartensessie.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import nl.kaartensessie.deck.DeckVersion;
import nl.kaartensessie.room.FollowUp;
import nl.kaartensessie.room.Grades;
import nl.kaartensessie.room.Outcome;
import nl.kaartensessie.room.OwnCards;
import nl.kaartensessie.room.RoomState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The outcome of a session: a pure fold of its log. It knows no chat, no hand, no vote, and nobody's grade.
///
/// @param date on which the session started; absent before
/// @param cards that were discussed, by title: their order in the room would give its word away
/// @param shown the cards that were in view, and that was all
/// @param remaining the other cards
/// @param ownCards those that were added in this session, discussed or not
/// @param tomorrow what people do differently tomorrow, without names
/// @param grades absent until they were revealed
/// @param previous what became of what the session before this one left; absent when there was none
@Schema(
        name = "Report",
        description = "The outcome of a session. What is absent was not written down.",
        requiredProperties = {
            "title",
            "deck",
            "deckVersion",
            "cardCount",
            "cards",
            "shown",
            "remaining",
            "ownCards",
            "agreements",
            "questions",
            "needs",
            "tomorrow"
        })
@JsonInclude(JsonInclude.Include.NON_NULL)
record Report(
        String title,
        String deck,
        int deckVersion,
        @Nullable LocalDate date,
        int cardCount,
        List<CardLine> cards,
        List<CardLine> shown,
        List<CardLine> remaining,
        List<OwnCard> ownCards,
        List<Line> agreements,
        List<Line> questions,
        List<Line> needs,
        List<Line> tomorrow,
        @Nullable Marks grades,
        @Nullable Earlier previous) {

    /// @param mark `skipped` or `parked`; absent for another card
    @Schema(
            name = "ReportCard",
            requiredProperties = {"key", "title"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CardLine(
            String key,
            String title,

            @Schema(enumeration = {"skipped", "parked"}) @Nullable
            String mark) {}

    /// A card that a facilitator wrote for this session.
    ///
    /// @param text only where it was asked for
    @Schema(
            name = "ReportOwnCard",
            requiredProperties = {"key", "title"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OwnCard(String key, String title, @Nullable String text) {}

    /// @param item its name in the room
    /// @param card that it came up with
    /// @param owner who takes it up
    /// @param due when the group hears how it went
    @Schema(
            name = "ReportLine",
            requiredProperties = {"item", "text"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            long item,
            String text,
            @Nullable CardLine card,
            @Nullable String owner,
            @Nullable LocalDate due) {}

    /// What the session before this one left.
    @Schema(
            name = "ReportPrevious",
            requiredProperties = {"agreements", "questions"})
    record Earlier(List<EarlierLine> agreements, List<EarlierLine> questions) {

        static Earlier of(FollowUp.LastTime lastTime) {
            return new Earlier(lines(lastTime, Outcome.Kind.AGREEMENT), lines(lastTime, Outcome.Kind.QUESTION));
        }

        private static List<EarlierLine> lines(FollowUp.LastTime lastTime, Outcome.Kind kind) {
            return lastTime.of(kind).stream().map(EarlierLine::of).toList();
        }
    }

    /// @param item its name in the room of then
    /// @param owner who took it up
    /// @param due when the group would hear how it went
    /// @param state what became of it; absent when nobody said
    @Schema(
            name = "ReportPreviousLine",
            requiredProperties = {"item", "text"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EarlierLine(
            long item,
            String text,
            @Nullable String owner,
            @Nullable LocalDate due,

            @Schema(enumeration = {"done", "underway", "dropped"}) @Nullable
            String state) {

        static EarlierLine of(FollowUp.Line line) {
            boolean isKnown = line.standing() != FollowUp.Standing.NONE;
            return new EarlierLine(
                    line.item(),
                    line.text(),
                    line.owner(),
                    line.due(),
                    isKnown ? line.standing().wireName() : null);
        }
    }

    /// All grades together; whose they are is known to nobody.
    ///
    /// @param spread how many gave each grade, lowest first
    @Schema(
            name = "ReportGrades",
            requiredProperties = {"count", "average", "lowest", "highest", "spread"})
    record Marks(int count, double average, int lowest, int highest, Map<Integer, Integer> spread) {

        static Marks of(Grades.Summary summary) {
            return new Marks(summary.total(), summary.average(), summary.lowest(), summary.highest(), summary.counts());
        }
    }

    /// @param now until when the card in view counts
    /// @param ownTexts with the texts of the cards that were added
    static Report of(RoomState room, DeckVersion deck, Instant now, boolean ownTexts) {
        List<CardLine> all = IntStream.rangeClosed(1, room.cardCount())
                .mapToObj(position -> card(room, deck, position))
                .toList();
        return new Report(
                room.title(),
                room.deck(),
                room.deckVersion(),
                Optional.ofNullable(room.startedAt())
                        .map(at -> at.atZone(room.runsheet().agenda().zone()).toLocalDate())
                        .orElse(null),
                all.size(),
                byTitle(deck, all, position -> room.discussed(position, now)),
                byTitle(deck, all, position -> room.onlyShown(position, now)),
                byTitle(deck, all, position -> !room.discussed(position, now) && !room.onlyShown(position, now)),
                room.ownCards().cards().stream()
                        .map(card -> new OwnCard(
                                card.key(),
                                card.title(),
                                ownTexts && !card.text().isEmpty() ? card.text() : null))
                        .toList(),
                lines(room, Outcome.Kind.AGREEMENT, all),
                lines(room, Outcome.Kind.QUESTION, all),
                lines(room, Outcome.Kind.NEED, all),
                lines(room, Outcome.Kind.TOMORROW, all),
                Optional.ofNullable(room.grades().revealed()).map(Marks::of).orElse(null),
                Optional.ofNullable(room.opening().setup().previous())
                        .map(previous -> Earlier.of(room.followUp().lastTime(previous)))
                        .orElse(null));
    }

    private static List<CardLine> byTitle(DeckVersion deck, List<CardLine> all, IntPredicate wanted) {
        Collator collator = Collator.getInstance(Locale.forLanguageTag(deck.language()));
        return IntStream.range(0, all.size())
                .filter(i -> wanted.test(i + 1))
                .mapToObj(all::get)
                .sorted(Comparator.comparing(CardLine::title, collator))
                .toList();
    }

    private static CardLine card(RoomState room, DeckVersion deck, int position) {
        Optional<OwnCards.Card> own = room.ownCard(position);
        String key = own.map(OwnCards.Card::key)
                .orElseGet(() -> room.opening().cards().get(position - 1));
        return new CardLine(
                key,
                own.map(OwnCards.Card::title)
                        .orElseGet(() -> deck.card(key).orElseThrow().title()),
                switch (room.mark(position)) {
                    case SKIPPED, PARKED -> room.mark(position).wireName();
                    case DISCUSSED, NONE -> null;
                });
    }

    private static List<Line> lines(RoomState room, Outcome.Kind kind, List<CardLine> cards) {
        return room.outcomes().lines().stream()
                .filter(line -> line.content().kind() == kind)
                .map(line -> line(room, line, cards))
                .toList();
    }

    private static Line line(RoomState room, Outcome line, List<CardLine> cards) {
        Integer position = line.content().position();
        return new Line(
                line.item(),
                line.content().text(),
                position == null || !room.exists(position) ? null : cards.get(position - 1),
                room.ownerName(line.content()),
                line.content().due());
    }
}

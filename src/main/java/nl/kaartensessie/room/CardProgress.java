package nl.kaartensessie.room;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import nl.kaartensessie.room.RoomEvent.CardMarked;
import nl.kaartensessie.room.RoomEvent.CardShown;
import nl.kaartensessie.room.Round.Event.*;
import org.jspecify.annotations.Nullable;

/// The way through the cards.
///
/// @param position of the card in view, from 1; 0 in the lobby
/// @param shownAt since when the card in view is
/// @param shown every position that was in view
/// @param viewed how many milliseconds each card was in view before another one came, all times together
/// @param talked every position about which something was written, voted or said
/// @param marks by position; an unmarked card is absent
public record CardProgress(
        int position,
        @Nullable Instant shownAt,
        Set<Integer> shown,
        Map<Integer, Long> viewed,
        Set<Integer> talked,
        Map<Integer, Mark> marks) {

    /// A card that was in view for less, and about which nothing was written, voted or said, only flashed by.
    static final Duration DISCUSSED = Duration.ofSeconds(60);

    static final CardProgress START = new CardProgress(0, null, Set.of(), Map.of(), Set.of(), Map.of());

    CardProgress apply(CardShown event, Instant at) {
        return new CardProgress(
                event.position(),
                at,
                Immutables.changed(shown, event.position(), true),
                position == 0 ? viewed : Immutables.with(viewed, position, viewed(position, at)),
                talked,
                marks);
    }

    CardProgress apply(CardMarked event) {
        Map<Integer, Mark> changed = event.mark() == Mark.NONE
                ? Immutables.without(marks, event.position())
                : Immutables.with(marks, event.position(), event.mark());
        return new CardProgress(position, shownAt, shown, viewed, talked, changed);
    }

    /// A round is about a card of its own; its next turn, about the one in view.
    CardProgress apply(Round.Event event) {
        return switch (event) {
            case RoundStarted started -> talked(started.position());
            case RoundMoved _ -> talked(position);
            case RoundEnded _ -> this;
        };
    }

    /// @param card 0 for none
    CardProgress talked(int card) {
        return card == 0 || talked.contains(card)
                ? this
                : new CardProgress(position, shownAt, shown, viewed, Immutables.changed(talked, card, true), marks);
    }

    /// The highest position shown so far; 0 in the lobby.
    int furthest() {
        return shown.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    Mark mark(int card) {
        return marks.getOrDefault(card, Mark.NONE);
    }

    /// Whether the group has dealt with a card until `now`: marked so, or neither skipped nor parked and talked
    /// about or long enough in view.
    boolean discussed(int card, Instant now) {
        return mark(card) == Mark.DISCUSSED
                || mark(card) == Mark.NONE && (talked.contains(card) || viewed(card, now) >= DISCUSSED.toMillis());
    }

    /// Whether a card was in view until `now`, and that was all.
    boolean onlyShown(int card, Instant now) {
        return mark(card) == Mark.NONE && shown.contains(card) && !discussed(card, now);
    }

    /// How many milliseconds the card was in view until `now`, all times together.
    long viewed(int card, Instant now) {
        long before = viewed.getOrDefault(card, 0L);
        // Of servers whose clocks differ, one may be behind what another wrote.
        return shownAt == null || card != position
                ? before
                : before + Math.max(0, Duration.between(shownAt, now).toMillis());
    }

    /// What became of a card.
    public enum Mark {
        NONE,
        DISCUSSED,
        SKIPPED,
        PARKED;

        private final String wireName = WireName.wireName(this);

        /// The name of this value in JSON.
        public String wireName() {
            return wireName;
        }
    }
}

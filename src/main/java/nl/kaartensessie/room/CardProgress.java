package nl.kaartensessie.room;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import nl.kaartensessie.room.RoomEvent.CardMarked;
import nl.kaartensessie.room.RoomEvent.CardShown;
import org.jspecify.annotations.Nullable;

/// The way through the cards.
///
/// @param position of the card in view, from 1; 0 in the lobby
/// @param shownAt since when the card in view is
/// @param shown every position that was in view
/// @param marks by position; an unmarked card is absent
public record CardProgress(int position, @Nullable Instant shownAt, Set<Integer> shown, Map<Integer, Mark> marks) {

    static final CardProgress START = new CardProgress(0, null, Set.of(), Map.of());

    CardProgress apply(CardShown event, Instant at) {
        return new CardProgress(event.position(), at, Immutables.changed(shown, event.position(), true), marks);
    }

    CardProgress apply(CardMarked event) {
        Map<Integer, Mark> changed = event.mark() == Mark.NONE
                ? Immutables.without(marks, event.position())
                : Immutables.with(marks, event.position(), event.mark());
        return new CardProgress(position, shownAt, shown, changed);
    }

    /// The highest position shown so far; 0 in the lobby.
    int furthest() {
        return shown.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    Mark mark(int card) {
        return marks.getOrDefault(card, Mark.NONE);
    }

    /// Whether the group has dealt with a card: marked so, or shown and not skipped or parked.
    boolean discussed(int card) {
        return mark(card) == Mark.DISCUSSED || mark(card) == Mark.NONE && shown.contains(card);
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

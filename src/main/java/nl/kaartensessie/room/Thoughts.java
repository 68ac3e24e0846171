package nl.kaartensessie.room;

import static nl.kaartensessie.room.Decision.accept;
import static nl.kaartensessie.room.Decision.decline;
import static nl.kaartensessie.room.Decision.when;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kaartensessie.room.RoomEvent.CardShown;
import nl.kaartensessie.room.Thoughts.Command.*;
import nl.kaartensessie.room.Thoughts.Event.*;
import org.jspecify.annotations.Nullable;

/// The quiet moment: everybody thinks and writes for themselves, until all texts are revealed together, without
/// names (rules 35). One at a time.
///
/// @param current null when there is none
public record Thoughts(@Nullable Moment current) {

    static final int LENGTH_LIMIT = 300;
    static final int LONGEST_MINUTES = 5;

    /// Of two people each knows which text is the other's.
    static final int FEWEST = 3;

    static final Thoughts NONE = new Thoughts(null);

    /// As people look something up: capitals and accents make no difference, but between texts that are alike
    /// otherwise.
    private static final Comparator<String> ALPHABETICAL =
            Comparator.comparing(Thoughts::folded).thenComparing(Comparator.naturalOrder());

    /// A quiet moment, open or revealed.
    ///
    /// @param until when the group means to go on; nothing ends by itself then, and null says nothing about it
    /// @param texts by writer; empty once they are revealed
    /// @param revealed null until then
    public record Moment(
            int position,
            @Nullable Instant until,
            Map<MemberId, String> texts,
            @Nullable List<String> revealed) {

        public Moment {
            texts = Map.copyOf(texts);
            revealed = revealed == null ? null : List.copyOf(revealed);
        }

        /// How many have written something; once they are revealed, how many texts there are.
        public int count() {
            return revealed == null ? texts.size() : revealed.size();
        }

        /// What this member wrote, while that is not revealed.
        public Optional<String> text(MemberId member) {
            return Optional.ofNullable(texts.get(member));
        }

        private Moment with(MemberId member, String text) {
            return new Moment(
                    position,
                    until,
                    text.isEmpty() ? Immutables.without(texts, member) : Immutables.with(texts, member, text),
                    revealed);
        }
    }

    /// Whether `event` is about the quiet moment that there is.
    boolean fits(Event event) {
        return switch (event) {
            case MomentOpened _ -> true;
            case ThoughtWritten written -> isOpen(written.position());
            case ThoughtsRevealed all -> isOpen(all.position());
            case MomentClosed closed -> current != null && current.position() == closed.position();
        };
    }

    Thoughts apply(Event event, MemberId by) {
        return switch (event) {
            case MomentOpened opened -> new Thoughts(new Moment(opened.position(), opened.until(), Map.of(), null));
            case ThoughtWritten written ->
                current == null || written.text() == null ? this : new Thoughts(current.with(by, written.text()));
            case ThoughtsRevealed all ->
                current == null
                        ? this
                        : new Thoughts(new Moment(current.position(), current.until(), Map.of(), all.texts()));
            case MomentClosed _ -> NONE;
        };
    }

    Thoughts without(MemberId member) {
        return current == null ? this : new Thoughts(current.with(member, ""));
    }

    /// What was never revealed is gone.
    Thoughts ended() {
        return current == null || current.revealed() == null ? NONE : this;
    }

    private boolean isOpen(int position) {
        return current != null && current.position() == position && current.revealed() == null;
    }

    /// What another card does to a moment that is open: it is over.
    Optional<MomentClosed> closedBy(CardShown shown) {
        return Optional.ofNullable(current)
                .filter(moment -> moment.revealed() == null && moment.position() != shown.position())
                .map(moment -> new MomentClosed(moment.position()));
    }

    Decision decide(RoomState room, MemberId who, Command command, Circumstances now) {
        return switch (command) {
            case OpenMoment open -> open(room, open, now.now());
            case WriteThought write -> write(who, write);
            case RevealThoughts reveal -> reveal(reveal.position(), now.online());
            case CloseMoment close ->
                when(
                        current != null && current.position() == close.position(),
                        () -> new MomentClosed(close.position()));
        };
    }

    private Decision open(RoomState room, OpenMoment command, Instant now) {
        int position = command.position();
        Integer minutes = command.minutes();
        if (!room.exists(position)) {
            return decline(Refusal.NO_SUCH_POSITION);
        }
        if (minutes != null && (minutes < 1 || minutes > LONGEST_MINUTES)) {
            return decline(Refusal.MINUTES_UNUSABLE);
        }
        if (room.status() == RoomStatus.LOBBY) {
            return decline(Refusal.NOT_STARTED);
        }
        Instant until =
                minutes == null ? null : now.plus(Duration.ofMinutes(minutes)).truncatedTo(ChronoUnit.MILLIS);
        MomentOpened opened = new MomentOpened(position, until);
        if (current == null) {
            return accept(opened);
        }
        return isOpen(position) ? accept() : accept(new MomentClosed(current.position()), opened);
    }

    private Decision write(MemberId who, WriteThought command) {
        if (current == null || current.position() != command.position()) {
            return decline(Refusal.NO_MOMENT);
        }
        if (current.revealed() != null) {
            return decline(Refusal.ALREADY_REVEALED);
        }
        String text = TextInput.cleanOrEmpty(command.text(), LENGTH_LIMIT).orElse(null);
        if (text == null) {
            return decline(Refusal.THOUGHT_UNUSABLE);
        }
        Moment changed = current.with(who, text);
        return when(!changed.equals(current), () -> new ThoughtWritten(current.position(), text, changed.count()));
    }

    /// Texts that are alike are one: of two alike everybody but their writers would know more than of one.
    private Decision reveal(int position, Set<MemberId> online) {
        if (current == null || current.position() != position) {
            return decline(Refusal.NO_MOMENT);
        }
        if (current.revealed() != null) {
            return accept();
        }
        if (current.texts().isEmpty()) {
            return decline(Refusal.NOTHING_TO_REVEAL);
        }
        Set<MemberId> here = new HashSet<>(online);
        here.addAll(current.texts().keySet());
        return here.size() < FEWEST
                ? decline(Refusal.TOO_FEW)
                : accept(new ThoughtsRevealed(
                        position,
                        current.texts().values().stream()
                                .distinct()
                                .sorted(ALPHABETICAL)
                                .toList()));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }

    /// What a member wants of a quiet moment. Each names its card, so that a slow text never lands at the next one.
    public sealed interface Command extends RoomCommand {

        /// @param minutes that it is meant to last; null for no such time
        record OpenMoment(int position, @Nullable Integer minutes) implements Command {}

        /// @param text empty to withdraw
        record WriteThought(int position, String text) implements Command {}

        record RevealThoughts(int position) implements Command {}

        record CloseMoment(int position) implements Command {}

        default boolean forFacilitator() {
            return !(this instanceof WriteThought);
        }
    }

    /// What happens to a quiet moment.
    public sealed interface Event extends RoomEvent {

        /// @param until null when nothing was said about it
        record MomentOpened(int position, @Nullable Instant until) implements Event {}

        /// A text, which its writer alone is told; the others are told how many there are.
        ///
        /// @param text empty when it was withdrawn; null once the moment is over: then the log keeps neither
        /// text nor writer
        /// @param count how many there are now
        record ThoughtWritten(int position, @Nullable String text, int count) implements Event {

            /// What the log keeps of it.
            public ThoughtWritten withoutText() {
                return new ThoughtWritten(position, null, count);
            }
        }

        /// @param texts in an order that says nothing about who wrote them, or when
        record ThoughtsRevealed(int position, List<String> texts) implements Event {

            public ThoughtsRevealed {
                texts = List.copyOf(texts);
            }
        }

        record MomentClosed(int position) implements Event {}
    }
}

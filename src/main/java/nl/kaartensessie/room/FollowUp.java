package nl.kaartensessie.room;

import static nl.kaartensessie.room.Decision.decline;
import static nl.kaartensessie.room.Decision.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.kaartensessie.room.FollowUp.Command.*;
import nl.kaartensessie.room.FollowUp.Event.*;
import org.jspecify.annotations.Nullable;

/// What became of what the session before this one left (rules 18). Last time's lines themselves are frozen in
/// [Setup#previous].
///
/// @param shared whether everybody sees them, or the facilitators alone
/// @param standings by line; one of which nothing is known is absent
public record FollowUp(boolean shared, Map<Long, Standing> standings) {

    static final FollowUp NONE = new FollowUp(false, Map.of());

    public FollowUp {
        standings = Map.copyOf(standings);
    }

    /// Last time's agreements and questions as they are now, in that order.
    ///
    /// @param previous of the room that this is about
    public LastTime lastTime(Setup.Previous previous) {
        return new LastTime(
                previous.title(),
                previous.discussed(),
                Stream.of(Outcome.Kind.AGREEMENT, Outcome.Kind.QUESTION)
                        .flatMap(kind -> previous.outcomes().stream()
                                .filter(line -> line.content().kind() == kind))
                        .map(this::line)
                        .toList());
    }

    private Line line(Outcome line) {
        Outcome.Content content = line.content();
        return new Line(
                line.item(),
                content.kind(),
                content.text(),
                content.owner() == null ? null : content.owner().name(),
                content.due(),
                standings.getOrDefault(line.item(), Standing.NONE));
    }

    FollowUp apply(Event event) {
        return switch (event) {
            case PreviousShared told -> new FollowUp(told.lastTime() != null, standings);
            case PreviousMarked marked ->
                new FollowUp(
                        shared,
                        marked.standing() == Standing.NONE
                                ? Immutables.without(standings, marked.item())
                                : Immutables.with(standings, marked.item(), marked.standing()));
        };
    }

    /// Whether the event says something about this room.
    static boolean fits(Event event, Setup setup) {
        Setup.Previous previous = setup.previous();
        return previous != null && (!(event instanceof PreviousMarked marked) || has(previous, marked.item()));
    }

    Decision decide(RoomState room, Command command) {
        Setup.Previous previous = room.opening().setup().previous();
        if (previous == null) {
            return decline(Refusal.NO_PREVIOUS);
        }
        return switch (command) {
            case SharePrevious share ->
                when(share.shared() != shared, () -> new PreviousShared(share.shared() ? lastTime(previous) : null));
            case MarkPrevious mark ->
                has(previous, mark.item())
                        ? when(
                                standings.getOrDefault(mark.item(), Standing.NONE) != mark.standing(),
                                () -> new PreviousMarked(mark.item(), mark.standing(), shared))
                        : decline(Refusal.NO_SUCH_ITEM);
        };
    }

    private static boolean has(Setup.Previous previous, long item) {
        return previous.outcomes().stream()
                .anyMatch(line -> line.item() == item && line.content().kind().isTakenUp());
    }

    /// What became of a line.
    public enum Standing {
        NONE,
        DONE,
        UNDERWAY,
        DROPPED;

        private final String wireName = WireName.wireName(this);

        /// The name of this value in JSON.
        public String wireName() {
            return wireName;
        }
    }

    /// A line of last time.
    ///
    /// @param item its name in the room of then
    /// @param owner who took it up
    /// @param due when the group would hear how it went
    public record Line(
            long item,
            Outcome.Kind kind,
            String text,
            @Nullable String owner,
            @Nullable LocalDate due,
            Standing standing) {}

    /// What the session before this one left.
    ///
    /// @param title of its deck
    /// @param discussed how many cards it dealt with
    /// @param lines agreements first, then questions
    public record LastTime(String title, int discussed, List<Line> lines) {

        public LastTime {
            lines = List.copyOf(lines);
        }

        /// The lines of one kind.
        public List<Line> of(Outcome.Kind kind) {
            return lines.stream().filter(line -> line.kind() == kind).toList();
        }
    }

    /// What a facilitator wants with last time's lines.
    public sealed interface Command extends RoomCommand {

        record SharePrevious(boolean shared) implements Command {}

        record MarkPrevious(long item, Standing standing) implements Command {}
    }

    /// What happens to last time's lines.
    public sealed interface Event extends RoomEvent {

        /// Participants learn the lines with it.
        ///
        /// @param lastTime as it is at this moment; null when only the facilitators see it from now on
        record PreviousShared(@Nullable LastTime lastTime) implements Event {}

        /// @param shared whether participants see the line, and so what became of it
        record PreviousMarked(long item, Standing standing, boolean shared) implements Event {}
    }
}

package nl.kaartensessie.room;

import static nl.kaartensessie.room.Decision.accept;
import static nl.kaartensessie.room.Decision.decline;
import static nl.kaartensessie.room.Decision.when;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import nl.kaartensessie.room.Break.Command.*;
import nl.kaartensessie.room.Break.Event.*;
import org.jspecify.annotations.Nullable;

/// The break, and who is back from it (rules 13). It ends when a facilitator says so, never by itself.
///
/// @param until null when there is no break now
public record Break(@Nullable Instant until, Set<MemberId> returned) {

    static final Duration LONGEST = Duration.ofHours(4);
    static final Break NONE = new Break(null, Set.of());

    public Break {
        returned = Set.copyOf(returned);
    }

    /// Nobody comes back from a break that is over.
    boolean fits(Event event) {
        return !(event instanceof BreakReturned) || until != null;
    }

    Break apply(Event event) {
        return switch (event) {
            case BreakStarted started -> new Break(started.until(), returned);
            case BreakReturned back -> new Break(until, Immutables.changed(returned, back.member(), true));
            case BreakEnded _ -> NONE;
        };
    }

    Break without(MemberId member) {
        return new Break(until, Immutables.changed(returned, member, false));
    }

    Decision decide(RoomState room, MemberId who, Command command, Instant now) {
        return switch (command) {
            case StartBreak start -> start(room, now.plus(Duration.ofMinutes(start.minutes())), now);
            case StartBreakUntil start -> start(room, start.until(), now);
            case ReturnFromBreak _ ->
                until == null ? decline(Refusal.NO_BREAK) : when(!returned.contains(who), () -> new BreakReturned(who));
            case EndBreak _ -> when(until != null, BreakEnded::new);
        };
    }

    private Decision start(RoomState room, Instant end, Instant now) {
        if (room.status() == RoomStatus.LOBBY) {
            return decline(Refusal.NOT_STARTED);
        }
        if (!end.isAfter(now) || end.isAfter(now.plus(LONGEST))) {
            return decline(Refusal.BREAK_UNUSABLE);
        }
        Instant whole = end.truncatedTo(ChronoUnit.MILLIS);
        return whole.equals(until) ? accept() : accept(new BreakStarted(whole));
    }

    /// What a member wants of the break.
    public sealed interface Command extends RoomCommand {

        /// @param minutes from now
        record StartBreak(int minutes) implements Command {}

        record StartBreakUntil(Instant until) implements Command {}

        /// "I am back."
        record ReturnFromBreak() implements Command {}

        record EndBreak() implements Command {}

        default boolean forFacilitator() {
            return !(this instanceof ReturnFromBreak);
        }
    }

    /// What happens to the break.
    public sealed interface Event extends RoomEvent {

        /// @param until when the group means to go on; nothing ends by itself then
        record BreakStarted(Instant until) implements Event {}

        record BreakReturned(MemberId member) implements Event {}

        record BreakEnded() implements Event {}
    }
}

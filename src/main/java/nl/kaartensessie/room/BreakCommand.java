package nl.kaartensessie.room;

import java.time.Instant;

/// What a member wants of the break.
public sealed interface BreakCommand extends RoomCommand {

    /// @param minutes from now
    record StartBreak(int minutes) implements BreakCommand {}

    record StartBreakUntil(Instant until) implements BreakCommand {}

    /// "I am back."
    record ReturnFromBreak() implements BreakCommand {}

    record EndBreak() implements BreakCommand {}

    default boolean forFacilitator() {
        return !(this instanceof ReturnFromBreak);
    }
}

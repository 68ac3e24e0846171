package nl.kaartensessie.room;

import java.time.Instant;

/// What happens to the break.
public sealed interface BreakEvent extends RoomEvent {

    /// @param until when the group means to go on; nothing ends by itself then
    record BreakStarted(Instant until) implements BreakEvent {}

    record BreakReturned(MemberId member) implements BreakEvent {}

    record BreakEnded() implements BreakEvent {}
}

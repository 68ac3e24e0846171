package nl.kaartensessie.live;

import nl.kaartensessie.room.Refusal;

/// What a member hears about a command.
sealed interface Answer {

    /// @param seq of the room after the command, the same however often it is sent
    record Done(long seq) implements Answer {}

    record Refused(Refusal refusal) implements Answer {}
}

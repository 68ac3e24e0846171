package nl.kaartensessie.live;

import nl.kaartensessie.room.Refusal;

/// What a member hears about a command.
public sealed interface CommandResult {

    /// @param seq of the room after the command, the same however often it is sent
    record Done(long seq) implements CommandResult {}

    record Refused(Refusal refusal) implements CommandResult {}
}

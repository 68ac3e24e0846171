package nl.kaartensessie.room;

import java.util.List;

/// What [RoomRules] makes of a command.
public sealed interface Decision {

    /// Done, with these events; none when the command changes nothing.
    record Accepted(List<RoomEvent> events) implements Decision {}

    record Declined(Refusal refusal) implements Decision {}

    static Decision accept(RoomEvent... events) {
        return new Accepted(List.of(events));
    }

    static Decision decline(Refusal refusal) {
        return new Declined(refusal);
    }
}

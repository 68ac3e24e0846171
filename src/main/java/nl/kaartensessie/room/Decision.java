package nl.kaartensessie.room;

import java.util.List;
import java.util.function.Supplier;

/// What [RoomRules] makes of a command.
public sealed interface Decision {

    /// Done, with these events; none when the command changes nothing.
    record Accepted(List<RoomEvent> events) implements Decision {}

    record Declined(Refusal refusal) implements Decision {}

    static Decision accept(RoomEvent... events) {
        return new Accepted(List.of(events));
    }

    /// Changes something, or nothing: what is so already is fine.
    static Decision when(boolean changes, Supplier<RoomEvent> event) {
        return changes ? accept(event.get()) : accept();
    }

    static Decision decline(Refusal refusal) {
        return new Declined(refusal);
    }
}

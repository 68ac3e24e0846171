package nl.kaartensessie.room;

import java.time.Instant;
import java.util.Set;

/// What a command is decided in, and no log tells.
///
/// @param room that the command is for
/// @param online who is connected, as far as is known here
public record Circumstances(RoomId room, Instant now, Set<MemberId> online) {

    public Circumstances {
        online = Set.copyOf(online);
    }

    /// Whether this member can be asked something now: connected, and not away for a moment.
    boolean isThere(RoomState state, MemberId member) {
        return online.contains(member)
                && state.member(member).isPresent()
                && !state.away().contains(member);
    }
}

package nl.kaartensessie.protocol;

import java.util.Map;
import java.util.Set;
import nl.kaartensessie.room.MemberId;

/// Presence at one moment: who is online, and who of them looks at a card alone.
///
/// @param looking positions, without those who are with the group
public record PresenceSnapshot(Set<MemberId> online, Map<MemberId, Integer> looking) {

    public PresenceSnapshot {
        online = Set.copyOf(online);
        looking = Map.copyOf(looking);
    }

    public boolean isOnline(MemberId member) {
        return online.contains(member);
    }

    /// The position that this member looks at alone; 0 with the group.
    public int looking(MemberId member) {
        return looking.getOrDefault(member, 0);
    }
}

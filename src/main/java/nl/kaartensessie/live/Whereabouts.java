package nl.kaartensessie.live;

import java.util.Map;
import java.util.Set;
import nl.kaartensessie.room.MemberId;

/// Presence at one moment: who is online, and who of them looks at a card alone.
///
/// @param looking positions, without those who are with the group
record Whereabouts(Set<MemberId> online, Map<MemberId, Integer> looking) {

    Whereabouts {
        online = Set.copyOf(online);
        looking = Map.copyOf(looking);
    }

    boolean isOnline(MemberId member) {
        return online.contains(member);
    }

    /// The position that this member looks at alone; 0 with the group.
    int looking(MemberId member) {
        return looking.getOrDefault(member, 0);
    }
}

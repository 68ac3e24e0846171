package nl.kaartensessie.live;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kaartensessie.room.MemberId;

/// Who is connected to one room now. Counts members, not connections, and stores nothing.
///
/// Thread rule: guarded by the lock of its room.
final class Presence {

    private final Duration grace;
    private final Map<MemberId, Integer> connections = new HashMap<>();
    private final Map<MemberId, Instant> leaving = new HashMap<>();

    Presence(Duration grace) {
        this.grace = grace;
    }

    /// @return whether this member was not here before
    boolean arrive(MemberId member) {
        boolean wasHere = isOnline(member);
        leaving.remove(member);
        connections.merge(member, 1, Integer::sum);
        return !wasHere;
    }

    /// One connection closed; the member is here until [#lapse] says otherwise.
    void leave(MemberId member, Instant now) {
        Integer left = connections.computeIfPresent(member, (key, count) -> count == 1 ? null : count - 1);
        if (left == null) {
            leaving.put(member, now);
        }
    }

    /// The members who are gone for good since the last call.
    List<MemberId> lapse(Instant now) {
        List<MemberId> gone = leaving.entrySet().stream()
                .filter(entry -> !entry.getValue().plus(grace).isAfter(now))
                .map(Map.Entry::getKey)
                .toList();
        gone.forEach(leaving::remove);
        return gone;
    }

    /// No longer a member: not here, without delay.
    void forget(MemberId member) {
        connections.remove(member);
        leaving.remove(member);
    }

    int size() {
        return connections.size() + leaving.size();
    }

    boolean isOnline(MemberId member) {
        return connections.containsKey(member) || leaving.containsKey(member);
    }
}

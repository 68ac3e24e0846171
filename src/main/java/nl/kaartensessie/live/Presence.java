package nl.kaartensessie.live;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.kaartensessie.room.MemberId;

/// Who is connected to one room now, here or at another server. Counts members, not connections, and stores
/// nothing.
///
/// Thread rule: guarded by the lock of its room.
final class Presence {

    private final Duration grace;
    private final Map<MemberId, Integer> connections = new HashMap<>();
    private final Map<MemberId, Instant> leaving = new HashMap<>();
    private final Map<String, Set<MemberId>> elsewhere = new HashMap<>();

    Presence(Duration grace) {
        this.grace = grace;
    }

    /// A connection opened.
    void arrive(MemberId member) {
        leaving.remove(member);
        connections.merge(member, 1, Integer::sum);
    }

    /// One connection closed; the member is here until [#lapse] says otherwise.
    void leave(MemberId member, Instant now) {
        Integer left = connections.computeIfPresent(member, (key, count) -> count == 1 ? null : count - 1);
        if (left == null) {
            leaving.put(member, now);
        }
    }

    /// Those who left long enough ago are gone.
    void lapse(Instant now) {
        leaving.values().removeIf(since -> !since.plus(grace).isAfter(now));
    }

    /// No longer a member: not here, without delay.
    void forget(MemberId member) {
        connections.remove(member);
        leaving.remove(member);
        elsewhere.values().forEach(members -> members.remove(member));
    }

    /// Who is at another server.
    ///
    /// @param members none when the server is gone
    void elsewhere(String server, Set<MemberId> members) {
        if (members.isEmpty()) {
            elsewhere.remove(server);
        } else {
            elsewhere.put(server, new HashSet<>(members));
        }
    }

    /// Who is connected to this server.
    Set<MemberId> here() {
        Set<MemberId> here = new HashSet<>(connections.keySet());
        here.addAll(leaving.keySet());
        return here;
    }

    /// Who is connected to any server.
    Set<MemberId> everywhere() {
        Set<MemberId> everywhere = here();
        elsewhere.values().forEach(everywhere::addAll);
        return everywhere;
    }

    boolean isOnline(MemberId member) {
        return connections.containsKey(member)
                || leaving.containsKey(member)
                || elsewhere.values().stream().anyMatch(members -> members.contains(member));
    }

    /// Whether a look for who is gone could find anybody.
    boolean isSettled() {
        return leaving.isEmpty();
    }
}

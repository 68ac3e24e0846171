package nl.kaartensessie.live;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.kaartensessie.protocol.Frames;
import nl.kaartensessie.protocol.PresenceSnapshot;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.RoomId;
import org.jspecify.annotations.Nullable;

/// Who is connected to one room now, here or at another server, and where they look. Counts members, not
/// connections, and stores nothing. What changes is told to the peers here and to the other servers.
///
/// Thread rule: guarded by the lock of its room.
final class Presence {

    /// How often a server should have said again who is there, before nobody is.
    private static final int PATIENCE = 3;

    /// What the other servers are told. It may get lost.
    interface Hints {

        /// Who is connected to this server.
        void here(RoomId room, Set<MemberId> members);

        void look(RoomId room, ViewedCard look);
    }

    private final RoomId room;
    private final Duration grace;
    private final Peers peers;
    private final Hints hints;
    private final Function<MemberId, Optional<Member>> members;

    private final Map<MemberId, Integer> connections = new HashMap<>();
    private final Map<MemberId, Instant> leaving = new HashMap<>();
    private final Map<String, Set<MemberId>> elsewhere = new HashMap<>();

    /// Servers that have not said who is there since this one could not hear them, and how often they should have.
    private final Map<String, Integer> doubted = new HashMap<>();

    private final Map<MemberId, ViewedCard> looks = new HashMap<>();

    /// @param members who they are; empty for who is none
    Presence(RoomId room, Duration grace, Peers peers, Hints hints, Function<MemberId, Optional<Member>> members) {
        this.room = room;
        this.grace = grace;
        this.peers = peers;
        this.hints = hints;
        this.members = members;
    }

    /// A connection opened. A new one follows the group until its client says otherwise.
    void arrive(Peer peer, Instant now) {
        MemberId member = peer.member();
        change(() -> {
            leaving.remove(member);
            connections.merge(member, 1, Integer::sum);
        });
        if (!peer.resumes()) {
            look(member, 0, now);
        }
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
        if (!leaving.isEmpty()) {
            change(() -> leaving.values().removeIf(since -> !since.plus(grace).isAfter(now)));
        }
    }

    /// When the next of them is gone; [Instant#MAX] when nobody is leaving.
    Instant due() {
        return leaving.values().stream()
                .min(Comparator.naturalOrder())
                .map(since -> since.plus(grace))
                .orElse(Instant.MAX);
    }

    /// A member says where they look.
    ///
    /// @param position 0 with the group
    void look(MemberId member, int position, Instant now) {
        ViewedCard look =
                new ViewedCard(member, position, after(looks.get(member), now.truncatedTo(ChronoUnit.MILLIS)));
        change(() -> looks.put(member, look));
        hints.look(room, look);
    }

    /// No longer a member: not here, without delay.
    void forget(MemberId member) {
        connections.remove(member);
        leaving.remove(member);
        elsewhere.values().forEach(others -> others.remove(member));
        looks.remove(member);
    }

    /// Nobody is here any more, and nobody has to be told.
    void clear() {
        connections.clear();
        leaving.clear();
        elsewhere.clear();
        doubted.clear();
        looks.clear();
    }

    /// Who is at another server.
    ///
    /// @param there none when the server is gone
    void elsewhere(String server, Set<MemberId> there) {
        doubted.remove(server);
        Set<MemberId> known = there.stream()
                .filter(member -> members.apply(member).isPresent())
                .collect(Collectors.toCollection(HashSet::new));
        change(() -> {
            if (known.isEmpty()) {
                elsewhere.remove(server);
            } else {
                elsewhere.put(server, known);
            }
        });
    }

    /// The other servers could not be heard. Who was there stays, until [#giveUp].
    void doubt() {
        elsewhere.keySet().forEach(server -> doubted.put(server, 0));
    }

    /// Whoever is there was said again by all servers that have anybody, unless it was lost.
    void giveUp() {
        doubted.replaceAll((server, times) -> times + 1);
        List<String> silent = doubted.entrySet().stream()
                .filter(server -> server.getValue() >= PATIENCE)
                .map(Map.Entry::getKey)
                .toList();
        silent.forEach(server -> elsewhere(server, Set.of()));
    }

    /// Where somebody looks, as another server heard.
    void elsewhere(ViewedCard look) {
        change(() -> looks.merge(look.member(), look, ViewedCard::latest));
    }

    /// Tells the other servers everything that is known here.
    void tellAll() {
        hints.here(room, here());
        looks.values().stream().filter(look -> look.position() > 0).forEach(look -> hints.look(room, look));
    }

    /// Asked after every turn. Nobody is in both: who arrives is not leaving any more.
    int countHere() {
        return connections.size() + leaving.size();
    }

    PresenceSnapshot now() {
        Set<MemberId> online = online();
        Map<MemberId, Integer> looking = new HashMap<>();
        looks.forEach((member, look) -> {
            if (look.position() > 0 && online.contains(member)) {
                looking.put(member, look.position());
            }
        });
        return new PresenceSnapshot(online, looking);
    }

    /// Who is connected, to whichever server.
    Set<MemberId> online() {
        Set<MemberId> online = here();
        elsewhere.values().forEach(online::addAll);
        return online;
    }

    private Set<MemberId> here() {
        Set<MemberId> here = new HashSet<>(connections.keySet());
        here.addAll(leaving.keySet());
        return here;
    }

    private void change(Runnable change) {
        PresenceSnapshot before = now();
        Set<MemberId> hereBefore = here();
        change.run();
        PresenceSnapshot after = now();
        looks.keySet().retainAll(after.online());
        tell(before, after);
        if (!here().equals(hereBefore)) {
            hints.here(room, here());
        }
    }

    /// Everybody else hears who comes and goes; facilitators also hear which card a member views. Somebody who is
    /// offline views none.
    private void tell(PresenceSnapshot before, PresenceSnapshot after) {
        for (MemberId member : after.online()) {
            if (!before.isOnline(member)) {
                peers.tell(Frames.presence(member, true), reader -> !reader.equals(member));
            }
            if (before.looking(member) != after.looking(member)) {
                peers.tell(Frames.looking(member, after.looking(member)), this::facilitates);
            }
        }
        for (MemberId member : before.online()) {
            if (!after.isOnline(member)) {
                peers.tell(Frames.presence(member, false), reader -> !reader.equals(member));
            }
        }
    }

    private boolean facilitates(MemberId reader) {
        return members.apply(reader).filter(Member::facilitates).isPresent();
    }

    /// Two words of one member within a millisecond, or by clocks that differ, keep their order.
    private static Instant after(@Nullable ViewedCard known, Instant now) {
        return known == null || known.at().isBefore(now) ? now : known.at().plusMillis(1);
    }
}

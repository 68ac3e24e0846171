package nl.kaartensessie.live;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.MemberId;

/// The peers that follow one room, and how far each was told.
///
/// Thread rule: guarded by the lock of its room. A peer that ends while it is being told leaves its seat at once,
/// in the same thread; hence the copy on write.
final class Seats {

    private final List<Seat> seats = new CopyOnWriteArrayList<>();

    int count() {
        return seats.size();
    }

    boolean isEmpty() {
        return seats.isEmpty();
    }

    /// @param told the `seq` of the snapshot that it was greeted with
    void add(Peer peer, long told) {
        seats.add(new Seat(peer, told));
    }

    /// @return whether it had a seat
    boolean remove(Peer peer) {
        return seats.removeIf(seat -> seat.peer == peer);
    }

    /// Hands the frame of an event to everybody who is told of it, encoded once for each view of it.
    ///
    /// @param members who they are; empty for who is none
    void tell(Entry.Fact fact, Function<MemberId, Optional<Member>> members) {
        if (seats.isEmpty()) {
            return;
        }
        Map<View, String> frames = new EnumMap<>(View.class);
        for (Seat seat : seats) {
            View view = members.apply(seat.peer.member())
                    .map(reader -> View.of(fact, reader))
                    .orElse(View.NOTHING);
            if (view != View.NOTHING) {
                seat.told = fact.seq();
                seat.peer.send(frames.computeIfAbsent(view, key -> key.frame(fact)), fact.seq());
            }
        }
    }

    /// Tells everybody else that a member came or went.
    void tellPresence(MemberId member, boolean online) {
        String frame = Wire.presence(member, online);
        seats.stream()
                .map(seat -> seat.peer)
                .filter(peer -> !peer.member().equals(member))
                .forEach(peer -> peer.send(frame));
    }

    /// A heartbeat for everybody.
    void beat(Instant now) {
        seats.forEach(seat -> seat.peer.send(Wire.beat(seat.told, now)));
    }

    /// A heartbeat for one, if it still has a seat.
    void beat(Peer peer, Instant now) {
        seats.stream().filter(seat -> seat.peer == peer).forEach(seat -> peer.send(Wire.beat(seat.told, now)));
    }

    /// Closes those that have not been heard since `moment`; they leave their seats when they are closed.
    void closeSilent(Instant moment) {
        seats.stream()
                .map(seat -> seat.peer)
                .filter(peer -> peer.silentSince(moment))
                .forEach(peer -> peer.close(CloseCode.SILENT_OR_SLOW));
    }

    /// Empties the seats of a member.
    ///
    /// @return who sat there, to be closed
    List<Peer> dismiss(MemberId member) {
        return dismiss(seat -> seat.peer.member().equals(member));
    }

    /// Empties all seats.
    ///
    /// @return who sat there, to be closed
    List<Peer> dismissAll() {
        return dismiss(seat -> true);
    }

    private List<Peer> dismiss(Predicate<Seat> who) {
        List<Seat> leaving = seats.stream().filter(who).toList();
        seats.removeAll(leaving);
        return leaving.stream().map(seat -> seat.peer).toList();
    }

    private static final class Seat {
        private final Peer peer;

        /// The `seq` of the latest event that it was sent.
        private long told;

        Seat(Peer peer, long told) {
            this.peer = peer;
            this.told = told;
        }
    }
}

package nl.kaartensessie.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kaartensessie.protocol.CloseCode;
import nl.kaartensessie.protocol.EventVisibility;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.MemberId;
import org.jboss.logging.Logger;

/// The peers that follow one room. A peer that throws is closed, and the others hear
/// what they would have heard (rule 8.9).
///
/// Thread rule: guarded by the lock of its room. A peer that ends while it is being told leaves its seat at once,
/// in the same thread; hence the copy on write.
public final class Peers {

    private static final Logger LOG = Logger.getLogger(Peers.class);

    private final List<Peer> seats = new CopyOnWriteArrayList<>();
    private final ConnectionLimits limits;

    Peers(ConnectionLimits limits) {
        this.limits = limits;
    }

    int count() {
        return seats.size();
    }

    boolean isEmpty() {
        return seats.isEmpty();
    }

    /// Who makes way for somebody else.
    record Leaving(Peer peer, Runnable farewell) {}

    /// Who makes way for a newcomer, if anybody must: of the questions or connections of one member too many, the
    /// oldest; in a full room, the oldest of who has most. Nobody loses their only one.
    Optional<Leaving> inTheWayOf(Peer newcomer) {
        List<Peer> own = of(newcomer.member());
        List<Peer> asking = own.stream().filter(Peer::asksAgain).toList();
        if (newcomer.asksAgain() && asking.size() >= limits.polls()) {
            Peer oldest = asking.getFirst();
            return Optional.of(new Leaving(oldest, oldest::answerNow));
        }
        List<Peer> most =
                own.size() >= limits.perMember() ? own : seats.size() >= limits.perRoom() ? ofWhoHasMost() : List.of();
        return most.stream().findFirst().map(oldest -> new Leaving(oldest, () -> close(oldest, CloseCode.REPLACED)));
    }

    private List<Peer> of(MemberId member) {
        return seats.stream().filter(peer -> peer.member().equals(member)).toList();
    }

    private List<Peer> ofWhoHasMost() {
        return seats.stream().collect(Collectors.groupingBy(Peer::member)).values().stream()
                .filter(own -> own.size() > 1)
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    /// Seats a peer, and greets it.
    ///
    /// @param seq of the snapshot
    void add(Peer peer, String snapshot, long seq, Instant now) {
        seats.add(peer);
        guard(peer, p -> p.greet(snapshot, seq));
        peer.pulse().start(seq, now);
    }

    /// @return whether it had a seat
    @SuppressWarnings("ReferenceEquality") // the connection itself
    boolean remove(Peer peer) {
        return seats.removeIf(seated -> seated == peer);
    }

    /// Hands the frame of an event to everybody who is told of it, encoded once for each view of it.
    ///
    /// @param members who they are; empty for who is none
    void tell(Entry.Fact fact, Function<MemberId, Optional<Member>> members) {
        if (seats.isEmpty()) {
            return;
        }
        Map<EventVisibility, String> frames = new EnumMap<>(EventVisibility.class);
        boolean forEverybody = EventVisibility.isForEverybody(fact.event());
        for (Peer seated : seats) {
            guard(seated, peer -> {
                EventVisibility view = forEverybody
                        ? EventVisibility.WHOLE
                        : members.apply(peer.member())
                                .map(reader -> EventVisibility.of(fact, reader))
                                .orElse(EventVisibility.NOTHING);
                if (view != EventVisibility.NOTHING) {
                    String frame = frames.computeIfAbsent(view, key -> key.frame(fact));
                    peer.send(frame, fact.seq());
                    peer.pulse().told(fact.seq());
                }
            });
        }
    }

    /// Hands over a frame about who is here.
    void tell(String frame, Predicate<MemberId> readers) {
        seats.stream()
                .filter(peer -> readers.test(peer.member()))
                .forEach(peer -> guard(peer, p -> p.sendPresence(frame)));
    }

    /// A heartbeat for everybody who had none since `moment`; the answer to one of theirs is one, too.
    ///
    /// @param steady the time by which they are due
    /// @param now    the time to tell
    void beat(Instant moment, Instant steady, Instant now) {
        for (Peer seated : seats) {
            if (!seated.pulse().latest().isAfter(moment)) {
                guard(seated, peer -> peer.send(peer.pulse().beat(steady, now)));
            }
        }
    }

    /// Closes those that have not been heard since `moment`; they leave their seats when they are closed.
    void closeSilent(Instant moment) {
        seats.stream()
                .filter(peer -> !peer.lastHeard().isAfter(moment))
                .forEach(peer -> close(peer, CloseCode.SILENT_OR_SLOW));
    }

    /// When the first beat is due, or silence too long, if nothing happens until then; [Instant#MAX] when nobody
    /// is here.
    Instant due(Duration beat, Duration silence) {
        return seats.stream()
                .flatMap(peer -> Stream.of(after(peer.pulse().latest(), beat), after(peer.lastHeard(), silence)))
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    private static Instant after(Instant moment, Duration time) {
        return moment.equals(Instant.MAX) ? moment : moment.plus(time);
    }

    /// Closes a peer, whatever comes of it.
    public static void close(Peer peer, CloseCode reason) {
        try {
            peer.close(reason);
        } catch (RuntimeException e) {
            LOG.error("A connection could not be closed", e);
        }
    }

    /// Empties the seats of a member.
    ///
    /// @return who sat there, to be closed
    List<Peer> dismiss(MemberId member) {
        return dismiss(peer -> peer.member().equals(member));
    }

    /// Empties all seats.
    ///
    /// @return who sat there, to be closed
    List<Peer> dismissAll() {
        return dismiss(peer -> true);
    }

    /// Its seat becomes free when it is closed.
    private static void guard(Peer peer, Consumer<Peer> work) {
        try {
            work.accept(peer);
        } catch (RuntimeException e) {
            LOG.error("A connection could not be told", e);
            close(peer, CloseCode.OUR_FAULT);
        }
    }

    private List<Peer> dismiss(Predicate<Peer> who) {
        List<Peer> leaving = seats.stream().filter(who).toList();
        seats.removeAll(leaving);
        return leaving;
    }
}

package nl.kaartensessie.live;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.kaartensessie.journal.Journal;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.RoomCommand;
import nl.kaartensessie.room.RoomEvent.MemberRemoved;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.RoomRules;
import nl.kaartensessie.room.RoomState;
import nl.kaartensessie.room.RoomStatus;
import org.jspecify.annotations.Nullable;

/// One room in memory: its state, and the peers that follow it.
///
/// Thread rule: one lock a room. Deciding, storing, applying and handing over happen under it, so frames leave in
/// the order of the log; waiting for the database happens under it too, on virtual threads. Peers only enqueue.
final class LiveRoom {

    private final RoomId id;
    private final RoomLog log;
    private final LiveSettings settings;
    private final LiveMetrics metrics;
    private final BiConsumer<RoomId, Set<MemberId>> presenceTold;
    private final Clock clock;

    private final ReentrantLock lock = new ReentrantLock();
    private final Seats seats = new Seats();
    private final Presence presence;
    private final Map<MemberId, Pace> paces = new ConcurrentHashMap<>();

    /// Closes that wait until everything of this turn was handed over, the answer to its command included.
    private final List<Runnable> farewells = new ArrayList<>();

    private boolean retired;

    /// For the metrics, which don't wait for the lock.
    private volatile int connections;

    private volatile int membersOnline;
    private Instant lastUsed;
    private Instant lastBeat;

    /// @param presenceTold hears who is connected to this server, whenever that changes
    LiveRoom(
            RoomId id,
            Journal journal,
            RoomRules rules,
            LiveSettings settings,
            LiveMetrics metrics,
            BiConsumer<RoomId, Set<MemberId>> presenceTold,
            Clock clock) {
        this.id = id;
        this.log = new RoomLog(id, journal, rules, clock, this::follow);
        this.settings = settings;
        this.metrics = metrics;
        this.presenceTold = presenceTold;
        this.clock = clock;
        this.presence = new Presence(settings.grace());
        this.lastUsed = clock.instant();
        this.lastBeat = lastUsed;
    }

    boolean isHeldByMe() {
        return lock.isHeldByCurrentThread();
    }

    RoomId id() {
        return id;
    }

    int connections() {
        return connections;
    }

    int membersOnline() {
        return membersOnline;
    }

    /// Counts a frame of `member` that is no heartbeat.
    Pace.Verdict count(MemberId member) {
        return paces.computeIfAbsent(member, key -> new Pace(settings.commands(), settings.commandWindow()))
                .count(clock.instant());
    }

    /// Does a command, once, however often it is sent.
    ///
    /// @param commandId null for what has no id, and so may be done again
    Answer handle(MemberId who, @Nullable String commandId, RoomCommand command) {
        long arrived = System.nanoTime();
        return locked(() -> {
            lastUsed = clock.instant();
            long head = log.state().head();
            Answer answer = log.handle(who, commandId, command);
            if (log.state().head() > head) {
                metrics.told(log.state().head() - head, arrived);
            } else if (head > 0 && !log.state().isOpened()) {
                erased();
            }
            return answer;
        });
    }

    /// As [#handle], for who has to hear the answer before a close that the command brings.
    ///
    /// @param reply only enqueues
    void handle(MemberId who, String commandId, RoomCommand command, Consumer<Answer> reply) {
        locked(() -> {
            reply.accept(handle(who, commandId, command));
            return null;
        });
    }

    /// The room as it is, or empty when it does not exist.
    ///
    /// @throws Journal.Unavailable when that cannot be read now
    Optional<RoomState> state() {
        return locked(() -> {
            log.refresh();
            return Optional.of(log.state()).filter(RoomState::isOpened);
        });
    }

    /// This member as the room knows it, looking in the log when it is not known here: it may just have joined.
    Optional<Member> member(MemberId member) {
        return locked(() -> {
            log.refresh();
            if (log.state().member(member).isEmpty()) {
                log.catchUp();
            }
            return log.state().member(member);
        });
    }

    boolean isOnline(MemberId member) {
        return locked(() -> presence.isOnline(member));
    }

    /// Adds a peer and greets it with the snapshot: the first join, a late one and a reconnect are this one path.
    ///
    /// @return false when this room has left the memory meanwhile: ask [Rooms] again
    boolean attach(Peer peer) {
        return locked(() -> {
            if (retired) {
                return false;
            }
            Member member = member(peer.member()).orElse(null);
            if (member == null) {
                peer.close(CloseCode.REMOVED);
                return true;
            }
            boolean ended = log.state().status() == RoomStatus.ENDED;
            if (!ended) {
                changePresence(() -> presence.arrive(member.id()));
            }
            peer.greet(
                    Wire.snapshot(log.state(), member, presence::isOnline, clock.instant()),
                    log.state().seq());
            if (ended) {
                peer.close(CloseCode.ENDED);
            } else {
                seats.add(peer, log.state().seq());
            }
            lastUsed = clock.instant();
            return true;
        });
    }

    /// What this member missed after `since`: the events, or the snapshot where `since` is 0 or too old to tell.
    /// Empty when there is no such member any more.
    Optional<ObjectNode> news(MemberId who, long since) {
        return locked(() -> member(who)
                .map(member -> log.recent().reachesBackTo(since, log.state().seq())
                        ? Wire.news(log.state().seq(), log.recent().after(since), member)
                        : Wire.news(log.state(), member, presence::isOnline, clock.instant())));
    }

    /// The peer is closed. Detaching one that is not attached is fine.
    void detach(Peer peer) {
        locked(() -> {
            if (seats.remove(peer)) {
                presence.leave(peer.member(), clock.instant());
            }
            return null;
        });
    }

    /// Answers a heartbeat of this peer.
    void beat(Peer peer) {
        locked(() -> {
            seats.beat(peer, clock.instant());
            return null;
        });
    }

    /// The log has reached `last`, by this server or another.
    ///
    /// @param entry what was appended, null where it has to be read
    void appended(long last, @Nullable Entry entry) {
        locked(() -> {
            log.hear(last, entry);
            return null;
        });
    }

    /// Another server says who is connected there.
    void elsewhere(String server, Set<MemberId> members) {
        locked(() -> {
            Set<MemberId> known = members.stream()
                    .filter(member -> log.state().member(member).isPresent())
                    .collect(Collectors.toSet());
            changePresence(() -> presence.elsewhere(server, known));
            return null;
        });
    }

    /// Who is connected to this server.
    Set<MemberId> here() {
        return locked(presence::here);
    }

    /// The room is no more.
    void erased() {
        locked(() -> {
            retired = true;
            log.forget();
            closeAll(CloseCode.ENDED);
            return null;
        });
    }

    /// The server goes away.
    void goAway() {
        locked(() -> {
            closeAll(CloseCode.GOING_AWAY);
            return null;
        });
    }

    /// Heartbeats, farewells and silence; called about every second. A room that is busy is passed over until the
    /// next.
    ///
    /// @return whether the room has left the memory
    boolean tick(Instant now) {
        if (!lock.tryLock()) {
            return false;
        }
        try {
            if (!presence.isSettled()) {
                changePresence(() -> presence.lapse(now));
            }
            seats.closeSilent(now.minus(settings.silence()));
            if (!lastBeat.plus(settings.beat()).isAfter(now)) {
                lastBeat = now;
                seats.beat(now);
            }
            retired =
                    retired || seats.isEmpty() && lastUsed.plus(settings.idle()).isBefore(now);
            return retired;
        } finally {
            lock.unlock();
        }
    }

    /// An entry was applied: everybody is told.
    private void follow(Entry entry, RoomState before) {
        entry.facts().filter(fact -> fact.event().told()).forEach(fact -> tell(fact, before));
        if (log.state().status() == RoomStatus.ENDED && before.status() != RoomStatus.ENDED) {
            closeAll(CloseCode.ENDED);
        }
    }

    private void tell(Entry.Fact fact, RoomState before) {
        seats.tell(fact, member -> log.state().member(member).or(() -> before.member(member)));
        if (fact.event() instanceof MemberRemoved removed) {
            presence.forget(removed.member());
            paces.remove(removed.member());
            seats.dismiss(removed.member()).forEach(peer -> farewells.add(() -> peer.close(CloseCode.REMOVED)));
        }
    }

    private void closeAll(CloseCode reason) {
        seats.dismissAll().forEach(peer -> {
            presence.forget(peer.member());
            farewells.add(() -> peer.close(reason));
        });
    }

    /// Changes who is connected, and tells the members here and the other servers what became different.
    private void changePresence(Runnable change) {
        Set<MemberId> before = presence.everywhere();
        Set<MemberId> hereBefore = presence.here();
        change.run();
        Set<MemberId> after = presence.everywhere();
        after.stream().filter(member -> !before.contains(member)).forEach(member -> seats.tellPresence(member, true));
        before.stream().filter(member -> !after.contains(member)).forEach(member -> seats.tellPresence(member, false));
        Set<MemberId> here = presence.here();
        if (!here.equals(hereBefore)) {
            presenceTold.accept(id, here);
        }
    }

    private <T extends @Nullable Object> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            if (lock.getHoldCount() == 1) {
                farewells.forEach(Runnable::run);
                farewells.clear();
            }
            connections = seats.count();
            membersOnline = presence.here().size();
            lock.unlock();
        }
    }
}

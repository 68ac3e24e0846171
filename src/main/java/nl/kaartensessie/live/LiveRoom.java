package nl.kaartensessie.live;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import nl.kaartensessie.journal.Journal;
import nl.kaartensessie.protocol.CloseCode;
import nl.kaartensessie.protocol.Frames;
import nl.kaartensessie.protocol.PresenceSnapshot;
import nl.kaartensessie.room.Circumstances;
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
public final class LiveRoom {

    private final RoomId id;
    private final RoomLog log;
    private final RoomTurn turn;
    private final CommandQueue commands;
    private final Clock clock;
    private final InstantSource steady;
    private final RoomLock lock = new RoomLock(this::measure);
    private final Peers peers;
    private final Presence presence;
    private final RoomHousekeeping housekeeping;
    private final CommandRateLimiters rateLimiters;
    private boolean retired;
    /// For the metrics, which don't wait for the lock.
    private volatile int connections;
    private volatile int membersOnline;

    LiveRoom(
            RoomId id,
            Journal journal,
            RoomRules rules,
            LiveSettings settings,
            ConnectionLimits limits,
            LiveMetrics metrics,
            Presence.Hints hints,
            Clock clock,
            InstantSource steady,
            Executor threads) {
        this.id = id;
        this.log = new RoomLog(id, journal, rules, this::follow, this::goAway);
        this.turn = new RoomTurn(id, journal, rules, log, this::circumstances, metrics);
        this.commands = new CommandQueue(lock, threads, this::take, turn::refuse);
        this.rateLimiters = new CommandRateLimiters(settings);
        this.clock = clock;
        this.steady = steady;
        this.peers = new Peers(limits);
        this.presence = new Presence(
                id, settings.grace(), peers, hints, it -> log.state().member(it));
        this.housekeeping = new RoomHousekeeping(settings, peers, presence, steady.instant());
    }

    public RoomId id() {
        return id;
    }

    int connections() {
        return connections;
    }

    int membersOnline() {
        return membersOnline;
    }

    /// The room as it was at the last turn; whoever has a turn now may be changing it.
    RoomState latest() {
        return log.state();
    }

    /// Counts a frame of `member` that is no heartbeat.
    public CommandRateLimiter.Verdict count(MemberId member) {
        return rateLimiters.count(member, steady.instant());
    }

    /// Does a command, once, however often it is sent. Not for who holds the lock.
    ///
    /// @param commandId null for what has no id, and so may be done again
    public CommandResult handle(MemberId who, @Nullable String commandId, RoomCommand command) {
        return give(who, commandId, command, answer -> {}).join();
    }

    /// As [#handle], for who has to hear the answer before a close that the command brings, or waits for nobody.
    ///
    /// @param reply only enqueues
    public CompletableFuture<CommandResult> give(
            MemberId who, @Nullable String commandId, RoomCommand command, Consumer<CommandResult> reply) {
        return commands.give(new GivenCommand(who, commandId, command, reply, System.nanoTime()));
    }

    private void take(List<GivenCommand> given) {
        housekeeping.used(steady.instant());
        long head = log.state().head();
        turn.take(given);
        if (head > 0 && !log.state().isOpened()) {
            erased();
        }
    }

    /// The room as it is, or empty when it does not exist.
    ///
    /// @throws Journal.Unavailable when that cannot be read now
    public Optional<RoomState> state() {
        return lock.take(() -> Optional.of(log.refresh()).filter(RoomState::isOpened));
    }

    /// The room as its log tells now, [RoomState#EMPTY] for none.
    ///
    /// @throws Journal.Unavailable when that cannot be read now
    RoomState upToDate() {
        return lock.take(log::update);
    }

    /// This member as the room knows it, looking in the log when it is not known here: it may just have joined.
    public Optional<Member> member(MemberId member) {
        return lock.take(() -> log.member(member));
    }

    boolean isAtWork() {
        return commands.isLed();
    }

    /// A member looks at a card alone, or follows the group again. The latest word counts, over whichever
    /// connection; it stays in memory.
    ///
    /// @param position 0 for the group's card
    public CommandResult look(MemberId who, int position) {
        return lock.take(() -> {
            housekeeping.used(steady.instant());
            CommandResult answer = log.look(who, position);
            if (answer instanceof CommandResult.Done) {
                presence.look(who, position, steady.instant());
            }
            return answer;
        });
    }

    /// Who is connected, to whichever server, and where they look.
    public PresenceSnapshot whereabouts() {
        return lock.take(presence::now);
    }

    /// Adds a peer and greets it with the snapshot: the first join, a late one and a reconnect are this one path.
    ///
    /// @return false when this room has left the memory meanwhile: ask [RoomRegistry] again
    boolean attach(Peer peer) {
        return lock.take(() -> {
            if (retired) {
                return false;
            }
            Member member = member(peer.member()).orElse(null);
            if (member == null) {
                Peers.close(peer, CloseCode.REMOVED);
                return true;
            }
            boolean ended = log.state().status() == RoomStatus.ENDED;
            if (!ended) {
                peers.inTheWayOf(peer).ifPresent(oldest -> {
                    detach(oldest.peer());
                    lock.atTheEnd(oldest.farewell());
                });
                presence.arrive(peer, steady.instant());
            }
            long seq = log.state().seq();
            String snapshot = Frames.snapshot(log.state(), member, presence.now(), log.filling(), clock.instant());
            peers.add(peer, snapshot, seq, steady.instant());
            if (ended) {
                peers.remove(peer);
                Peers.close(peer, CloseCode.ENDED);
            }
            housekeeping.used(steady.instant());
            return true;
        });
    }

    /// What this member missed after `since`: the events, or the snapshot where `since` is 0 or too old to tell.
    /// Empty when there is no such member any more.
    ///
    /// @param withPresence whether to tell who is here as well
    public Optional<ObjectNode> news(MemberId who, long since, boolean withPresence) {
        return lock.take(() -> member(who).map(member -> {
            ObjectNode news = log.recent().reachesBackTo(since, log.state().seq())
                    ? Frames.news(log.state().seq(), log.recent().after(since), member)
                    : Frames.news(log.state(), member, presence.now(), log.filling(), clock.instant());
            return withPresence ? news.set("presence", Frames.presence(log.state(), member, presence.now())) : news;
        }));
    }

    /// The peer is closed. Detaching one that is not attached is fine.
    public void detach(Peer peer) {
        lock.run(() -> {
            if (peers.remove(peer)) {
                presence.leave(peer.member(), steady.instant());
            }
        });
    }

    /// The log has reached `last`, by another server.
    ///
    /// @param entry what was appended, null where it has to be read
    void appended(long last, @Nullable Entry entry) {
        lock.run(() -> log.hear(last, entry));
    }

    /// Another server says who is connected there, or where somebody looks.
    ///
    /// @param hint given to the presence, unless the session has ended
    void elsewhere(Consumer<Presence> hint) {
        lock.run(() -> {
            if (log.state().status() != RoomStatus.ENDED) {
                hint.accept(presence);
            }
        });
    }

    /// Tells the other servers who is here and where they look.
    void tellOthers() {
        lock.run(presence::tellAll);
    }

    /// The room is no more.
    void erased() {
        lock.run(() -> {
            retired = true;
            log.forget();
            closeAll(CloseCode.ERASED);
        });
    }

    /// Everybody has to come back, as the server goes away or was away for too long to tell what happened.
    void goAway() {
        lock.run(() -> closeAll(CloseCode.GOING_AWAY));
    }

    /// Heartbeats, farewells and silence, about every second. A room that is busy is passed over until the next.
    ///
    /// @param now by the steady clock
    /// @return whether the room has left the memory
    boolean tick(Instant now) {
        return housekeeping.isDue(now)
                && lock.tryTake(() -> retired |= housekeeping.run(now, clock.instant()) && log.leave(), false);
    }

    /// An entry was applied: everybody is told.
    private void follow(List<Entry.Fact> told, RoomState before) {
        told.forEach(fact -> tell(fact, before));
        if (log.state().status() == RoomStatus.ENDED && before.status() != RoomStatus.ENDED) {
            closeAll(CloseCode.ENDED);
        }
    }

    private void tell(Entry.Fact fact, RoomState before) {
        peers.tell(fact, member -> log.state().member(member).or(() -> before.member(member)));
        if (fact.event() instanceof MemberRemoved removed) {
            presence.forget(removed.member());
            peers.dismiss(removed.member()).forEach(peer -> lock.atTheEnd(() -> Peers.close(peer, CloseCode.REMOVED)));
        }
    }

    private Circumstances circumstances() {
        return new Circumstances(id, clock.instant(), presence.online());
    }

    private void closeAll(CloseCode reason) {
        peers.dismissAll().forEach(peer -> lock.atTheEnd(() -> Peers.close(peer, reason)));
        presence.clear();
    }

    private void measure() {
        if (connections != peers.count()) {
            housekeeping.reconsider();
        }
        connections = peers.count();
        membersOnline = presence.countHere();
    }
}

package nl.kaartensessie.live;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import nl.kaartensessie.access.LoadedRooms;
import nl.kaartensessie.access.MemberToken;
import nl.kaartensessie.access.Retention;
import nl.kaartensessie.journal.Journal;
import nl.kaartensessie.protocol.CloseCode;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.RoomCommand.Join;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.RoomRules;
import nl.kaartensessie.room.RoomState;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The rooms in memory: found, loaded when they are asked for, dropped when nobody is there.
///
/// Thread rule: any thread. A room loads itself under its own lock, so finding one never waits for the database.
@ApplicationScoped
public class RoomRegistry implements LoadedRooms {

    private static final Logger LOG = Logger.getLogger(RoomRegistry.class);

    /// A room tells the database that it is in use so often.
    private static final Duration USE = Duration.ofHours(1);

    /// Seconds in which all rooms are compared with the log: those of a heartbeat.
    private static final int SHARES = 20;

    private final Map<RoomId, LiveRoom> rooms = new ConcurrentHashMap<>();
    private final Map<RoomId, Instant> used = new ConcurrentHashMap<>();
    private final Journal journal;
    private final RoomRules rules;
    private final LiveSettings settings;
    private final ConnectionLimits limits;
    private final LiveMetrics metrics;
    private final ClusterPresence cluster;
    private final Retention retention;
    private final Clock clock;
    private final MonotonicClock monotonic;
    private final ExecutorService threads;
    private volatile boolean closing;

    /// Of [#compareShare] alone.
    private int nextShare;

    RoomRegistry(
            Journal journal,
            RoomRules rules,
            LiveSettings settings,
            ConnectionLimits limits,
            LiveMetrics metrics,
            ClusterPresence cluster,
            Retention retention,
            Clock clock,
            MonotonicClock monotonic,
            @VirtualThreads ExecutorService threads) {
        this.journal = journal;
        this.rules = rules;
        this.settings = settings;
        this.limits = limits;
        this.metrics = metrics;
        this.cluster = cluster;
        this.retention = retention;
        this.clock = clock;
        this.monotonic = monotonic;
        this.threads = threads;
    }

    void start(@Observes StartupEvent event) {
        metrics.watch(this);
        cluster.watch(this);
        journal.listen(new Journal.Listener() {
            // A room that is read later finds in the log what was passed over now.
            @Override
            public boolean follows(RoomId id) {
                return rooms.containsKey(id);
            }

            @Override
            public void appended(RoomId id, long last, @Nullable Entry entry) {
                LiveRoom room = rooms.get(id);
                if (room != null) {
                    threads.execute(() -> room.appended(last, entry));
                }
            }

            @Override
            public void erased(RoomId id) {
                used.remove(id);
                LiveRoom room = rooms.remove(id);
                if (room != null) {
                    room.erased();
                }
            }

            @Override
            public void missed() {
                threads.execute(() -> compare(all()));
                cluster.hearAgain();
            }
        });
    }

    /// The service was asked to stop. Quarkus waits for open requests next, and an open WebSocket is one.
    void stopping(@Observes ShutdownDelayInitiatedEvent event) {
        goAway();
    }

    /// Without such a warning, as in development, before the journal stops.
    void stop(@Observes @Priority(1) ShutdownEvent event) {
        goAway();
    }

    /// Everybody is told to come back elsewhere, or here after the restart.
    private void goAway() {
        closing = true;
        rooms.values().forEach(LiveRoom::goAway);
    }

    /// The room of this name. Whether it exists, its state tells.
    public LiveRoom room(RoomId id) {
        return rooms.computeIfAbsent(
                id,
                key -> new LiveRoom(
                        key, journal, rules, settings, limits, metrics, cluster, clock, monotonic, threads));
    }

    /// The room of this token, and what it says next is no older than the check of the token: nobody misses at this
    /// server what they did at another.
    public LiveRoom room(MemberToken token) {
        LiveRoom room = room(token.room());
        if (room.latest().head() < token.place()) {
            room.appended(token.place(), null);
        }
        return room;
    }

    /// The room, if it is in memory.
    Optional<LiveRoom> loaded(RoomId id) {
        return Optional.ofNullable(rooms.get(id));
    }

    @Override
    public RoomState latest(RoomId id) {
        return loaded(id).map(LiveRoom::latest).orElse(RoomState.EMPTY);
    }

    @Override
    public RoomState read(RoomId id) {
        return room(id).upToDate();
    }

    @Override
    public CompletableFuture<Optional<Refusal>> join(RoomId id, Join join) {
        return room(id).give(join.newcomer().id(), null, join, answer -> {})
                .thenApply(answer -> answer instanceof CommandResult.Refused(Refusal refusal)
                        ? Optional.of(refusal)
                        : Optional.empty());
    }

    /// Adds a peer to its room and sends it the snapshot.
    ///
    /// @return the room that it is in now
    public LiveRoom attach(RoomId id, Peer peer) {
        while (true) {
            LiveRoom room = room(id);
            if (closing) {
                peer.close(CloseCode.GOING_AWAY);
                return room;
            }
            boolean first = room.connections() == 0;
            if (room.attach(peer)) {
                if (closing) {
                    // Asked to stop meanwhile, when this peer had no seat yet.
                    room.goAway();
                    return room;
                }
                use(id);
                if (first) {
                    cluster.ask(id);
                }
                return room;
            }
            rooms.remove(id, room);
        }
    }

    /// Whether anything of it is in memory.
    boolean remembers(RoomId id) {
        return rooms.containsKey(id) || used.containsKey(id);
    }

    Collection<LiveRoom> all() {
        return Collections.unmodifiableCollection(rooms.values());
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        Instant now = monotonic.instant();
        rooms.values().forEach(room -> {
            try {
                if (room.tick(now)) {
                    rooms.remove(room.id(), room);
                    used.remove(room.id());
                }
            } catch (RuntimeException e) {
                // One room's trouble is not the others'.
                LOG.error("A room could not be looked after", e);
            }
        });
    }

    /// Reads what other servers wrote and this one did not hear of, for whatever goes missing, tells them who is here,
    /// and keeps what is in use from expiring: each room once in [#SHARES] seconds, a share of all at a time.
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void compareShare() {
        int share = nextShare;
        nextShare = (share + 1) % SHARES;
        List<LiveRoom> some = rooms.values().stream()
                .filter(room -> Math.floorMod(room.id().hashCode(), SHARES) == share)
                .toList();
        compare(some);
        cluster.repeat(some);
    }

    private void compare(Collection<LiveRoom> some) {
        some.stream().filter(room -> room.connections() > 0).forEach(room -> use(room.id()));
        if (some.isEmpty()) {
            return;
        }
        try {
            journal.heads(some.stream().map(LiveRoom::id).toList()).forEach((id, head) -> {
                LiveRoom room = rooms.get(id);
                if (room != null && room.latest().head() < head) {
                    room.appended(head, null);
                }
            });
        } catch (Journal.Unavailable e) {
            LOG.warn("The rooms cannot be compared with the log now");
        }
    }

    /// Keeps a room that somebody is in from expiring.
    private void use(RoomId id) {
        if (!rooms.containsKey(id)) {
            // It was erased meanwhile.
            return;
        }
        Instant now = clock.instant();
        Instant last = used.get(id);
        if (last == null || last.plus(USE).isBefore(now)) {
            used.put(id, now);
            threads.execute(() -> {
                try {
                    retention.use(id);
                } catch (Journal.Unavailable e) {
                    // It is told at the next comparison.
                    used.remove(id);
                }
            });
        }
    }
}

package nl.kaartensessie.live;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import nl.kaartensessie.access.LoadedRooms;
import nl.kaartensessie.access.Retention;
import nl.kaartensessie.journal.SimulatedBus;
import nl.kaartensessie.journal.SimulatedJournal;
import nl.kaartensessie.protocol.PresenceSnapshot;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.RoomRules;
import nl.kaartensessie.room.RoomState;
import org.jspecify.annotations.Nullable;

/// The rooms of one server, all classes of it real: registry, rooms, logs, peers and presence. Time, threads, log and
/// bus are the simulation's.
///
/// Thread rule: one thread.
public final class SimulatedServer {

    /// Percentiles cost much, and nobody reads them here.
    private static final LiveMetrics METRICS = new LiveMetrics(new SimpleMeterRegistry());

    private final RoomRegistry registry;
    private final ClusterPresence presence;
    private final SimulatedJournal journal;
    private final SimulatedBus bus;
    private final MonotonicClock steady;

    /// @param clock on the wall of this server
    /// @param ticks of its clock that only goes on, in nanoseconds
    /// @param threads does later what it is given
    /// @param oneAfterTheOther does so in that order
    public SimulatedServer(
            SimulatedJournal journal,
            SimulatedBus bus,
            RoomRules rules,
            ConnectionLimits limits,
            LiveSettings settings,
            Retention retention,
            Clock clock,
            LongSupplier ticks,
            Executor threads,
            Executor oneAfterTheOther) {
        this.journal = journal;
        this.bus = bus;
        steady = new MonotonicClock(Instant.parse("2026-11-23T13:00:00Z"), ticks);
        presence = new ClusterPresence(bus, steady, oneAfterTheOther);
        registry = new RoomRegistry(
                journal, rules, settings, limits, METRICS, presence, retention, clock, steady, new Threads(threads));
        registry.start(new StartupEvent());
    }

    public LoadedRooms loadedRooms() {
        return registry;
    }

    public SimulatedBus bus() {
        return bus;
    }

    /// The time by which silence is measured.
    public Instant steady() {
        return steady.instant();
    }

    public LiveRoom attach(RoomId room, Peer peer) {
        return registry.attach(room, peer);
    }

    public LiveRoom room(RoomId room) {
        return registry.room(room);
    }

    /// The room as it is in memory; empty when it is not.
    public Optional<RoomState> latest(RoomId room) {
        return registry.loaded(room).map(LiveRoom::latest).filter(RoomState::isOpened);
    }

    /// Whether a command that is given now waits for the next turn.
    public boolean isAtWork(RoomId room) {
        return registry.loaded(room).filter(LiveRoom::isAtWork).isPresent();
    }

    public PresenceSnapshot whereabouts(RoomId room) {
        return registry.room(room).whereabouts();
    }

    public int connections(RoomId room) {
        return registry.loaded(room).map(LiveRoom::connections).orElse(0);
    }

    /// Stores a snapshot now, as it would some time.
    public void keep(RoomId room) {
        latest(room).ifPresent(state -> journal.keep(room, state));
    }

    public void tick() {
        registry.tick();
    }

    public void compareShare() {
        registry.compareShare();
    }

    public void beat() {
        presence.beat();
    }

    /// It was asked to stop.
    public void stop() {
        registry.stopping(new ShutdownDelayInitiatedEvent());
    }

    /// Its presence says farewell.
    public void gone() {
        presence.stop(new ShutdownEvent());
    }

    private static final class Threads extends AbstractExecutorService {
        private final Executor executor;

        Threads(Executor executor) {
            this.executor = executor;
        }

        @Override
        public void execute(Runnable command) {
            executor.execute(command);
        }

        @Override
        public void shutdown() {}

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long timeout, @Nullable TimeUnit unit) {
            return true;
        }
    }
}

package nl.kaartensessie.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import nl.kaartensessie.access.SimulatedLobby;
import nl.kaartensessie.journal.SimulatedBus;
import nl.kaartensessie.journal.SimulatedDatabase.Fate;
import nl.kaartensessie.journal.SimulatedDatabase.Killed;
import nl.kaartensessie.journal.SimulatedDatabase.Weather;
import nl.kaartensessie.journal.SimulatedJournal;
import nl.kaartensessie.live.LiveRoom;
import nl.kaartensessie.live.LiveRoomFixture;
import nl.kaartensessie.live.SimulatedServer;
import nl.kaartensessie.live.TestClock;
import nl.kaartensessie.protocol.StoredSnapshotJson;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.MemberId;

/// One life of a server, from its start until it dies.
///
/// Thread rule: one thread.
final class Node implements Weather {

    private static final int PACE = 20;
    private static final Duration WINDOW = Duration.ofSeconds(5);

    final String name;
    final boolean isOld;
    final List<Link> links = new ArrayList<>();
    private final Simulation world;
    private final SimulatedServer server;
    private final SimulatedLobby lobby;
    private final Map<MemberId, Deque<Instant>> accepted = new HashMap<>();
    private final Map<SimulatedBus, Instant> latest = new HashMap<>();

    /// Where commands come in; never busy.
    private final Object door = new Object();

    private boolean alive = true;
    private int turns;

    /// The way to the database.
    boolean linkUp = true;

    /// By how much somebody set its clock on the wall.
    Duration ahead = Duration.ZERO;

    Node(Simulation world, String name, boolean isOld) {
        this.world = world;
        this.name = name;
        this.isOld = isOld;
        SimulatedBus bus = new SimulatedBus(name, world::publish);
        UnaryOperator<Entry> eyes = isOld ? OldVersion::read : UnaryOperator.identity();
        SimulatedJournal journal =
                new SimulatedJournal(world.database, bus, this, eyes, isOld ? 0 : StoredSnapshotJson.FORMAT);
        lobby = new SimulatedLobby(world.database, journal, wall());
        server = new SimulatedServer(
                journal,
                bus,
                world.swarm.rules,
                world.swarm.limits,
                new LiveRoomFixture.Settings(),
                lobby.retention(),
                wall(),
                world.time::nanos,
                this::later,
                this::next);
        lobby.use(server.loadedRooms());
        every(1_000, server::tick);
        every(1_000, server::compareShare);
        every(2_000, server::beat);
    }

    /// Its own clock, which may be ahead of the others'.
    private Clock wall() {
        return new TestClock(() -> world.time.instant().plus(ahead));
    }

    SimulatedServer server() {
        return server;
    }

    SimulatedLobby lobby() {
        return lobby;
    }

    LiveRoom room() {
        return server.room(world.room);
    }

    boolean isAlive() {
        return alive;
    }

    boolean isBusy() {
        return turns > 0;
    }

    private void every(long millis, Runnable work) {
        world.time.after(millis, this, () -> {
            run(work);
            if (alive) {
                every(millis, work);
            }
        });
    }

    /// Does this a moment later, on a thread of its own.
    void later(Runnable work) {
        world.time.after(world.calm ? 1 : world.generator.below(4), this, () -> run(work));
    }

    /// A command arrives a moment later: while others are done, it waits for the next turn. For all else a server
    /// that waits for the database has no time.
    void command(Runnable work) {
        world.time.after(world.calm ? 1 : world.generator.below(4), door, () -> arrive(work));
    }

    private void arrive(Runnable work) {
        if (isBusy() && !server.isAtWork(world.room)) {
            later(work);
        } else {
            if (isBusy()) {
                world.marks.add("command in a turn");
            }
            run(work);
        }
    }

    /// Does this behind all that was given before.
    private void next(Runnable work) {
        world.time.after(1, this, () -> run(work));
    }

    /// After so many milliseconds, but not before what the same server said earlier.
    long inOrder(SimulatedBus from, long millis) {
        Instant now = world.time.instant();
        Instant due = now.plusMillis(millis);
        Instant last = latest.getOrDefault(from, now);
        Instant at = due.isBefore(last) ? last : due;
        latest.put(from, at);
        return Duration.between(now, at).toMillis();
    }

    /// Everything that a server does begins here, and ends where it is killed.
    void run(Runnable work) {
        if (!alive) {
            return;
        }
        try {
            work.run();
        } catch (Killed e) {
            die();
        }
    }

    void die() {
        alive = false;
        world.time.forget(this);
        world.time.forget(door);
        world.died(this);
    }

    @Override
    public boolean reachable() {
        return world.databaseUp && linkUp;
    }

    @Override
    public Fate fate() {
        return world.fate();
    }

    @Override
    public void meanwhile() {
        boolean crowded = world.crowd > 0;
        if (crowded || !world.calm && world.generator.below(100) < world.swarm.meanwhile) {
            turns++;
            if (crowded) {
                world.crowd--;
                world.time.pass(5, world::isBusy);
            } else {
                world.meanwhile();
            }
            turns--;
        }
    }

    @Override
    public void taken(int entries) {
        world.marks.add("place taken");
        if (entries > 1) {
            world.marks.add("a turn of several taken");
        }
    }

    @Override
    public void stored(List<Entry> entries) {
        if (entries.size() > 1) {
            world.marks.add("several in one transaction");
        }
        entries.forEach(world::stored);
    }

    /// Nobody gets more commands accepted than the pace allows.
    void paced(MemberId member) {
        Instant now = server.steady();
        Deque<Instant> recent = accepted.computeIfAbsent(member, key -> new ArrayDeque<>());
        recent.removeIf(moment -> !moment.isAfter(now.minus(WINDOW)));
        recent.add(now);
        if (recent.size() > PACE) {
            throw new AssertionError("Too fast: " + member);
        }
    }
}

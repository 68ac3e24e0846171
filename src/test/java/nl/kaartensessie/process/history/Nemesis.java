package nl.kaartensessie.process.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.kaartensessie.process.support.FaultyLink;
import nl.kaartensessie.process.support.ServerProcess;

/// Something that goes wrong for a while.
///
/// @param where what it happens to: of two at a time each has its own
/// @param takesLong whether it is for long runs, and may last for a minute and more there
record Nemesis(String name, String where, boolean takesLong, Runnable strike, Runnable heal) {

    private static final Duration SLOWEST = Duration.ofMillis(200);

    /// What can go wrong, at a server or with what `random` leaves open.
    @FunctionalInterface
    private interface Kind {
        Nemesis at(FaultyCluster cluster, int server, Random random);
    }

    private static final List<Kind> KINDS = List.of(
            (cluster, i, random) -> killed("server " + i, cluster.servers().get(i)),
            (cluster, i, random) -> paused("server " + i, cluster.servers().get(i)),
            (cluster, i, random) -> clockSet("server " + i, cluster.servers().get(i), random),
            (cluster, i, random) -> cut("database of server " + i, cluster.toDatabase(i)),
            (cluster, i, random) -> stalled("database of server " + i, cluster.toDatabase(i)),
            (cluster, i, random) -> slow("database of server " + i, cluster.toDatabase(i), random),
            (cluster, i, random) -> cut("clients of server " + i, cluster.toClients(i)),
            (cluster, i, random) -> stalled("clients of server " + i, cluster.toClients(i)),
            (cluster, i, random) -> slow("clients of server " + i, cluster.toClients(i), random),
            (cluster, i, random) -> of("PostgreSQL killed", "database", cluster::crashDatabase, cluster::startDatabase),
            (cluster, i, random) ->
                    of("PostgreSQL stopped", "database", cluster::pauseDatabase, cluster::resumeDatabase),
            (cluster, i, random) -> of("disk full", "database", cluster::fillDisk, cluster::clearDisk));

    /// One of each kind, in the order and at the servers that `random` draws.
    static List<Nemesis> draw(FaultyCluster cluster, Random random) {
        List<Nemesis> all = new ArrayList<>();
        for (Kind kind : KINDS) {
            all.add(kind.at(cluster, random.nextInt(cluster.servers().size()), random));
        }
        Collections.shuffle(all, random);
        return all;
    }

    /// Whether it starts a server, which needs all else to work.
    boolean isOfServer() {
        return where.startsWith("server");
    }

    private static Nemesis of(String name, String where, Runnable strike, Runnable heal) {
        return new Nemesis(name, where, false, strike, heal);
    }

    private static Nemesis killed(String where, ServerProcess server) {
        return of("kill -9", where, server::kill, server::startAgain);
    }

    private static Nemesis paused(String where, ServerProcess server) {
        return new Nemesis("SIGSTOP", where, true, server::pause, server::resume);
    }

    private static Nemesis clockSet(String where, ServerProcess server, Random random) {
        Duration shift = Duration.ofHours(random.nextBoolean() ? 1 : -1);
        return new Nemesis(
                "clock set by " + shift,
                where,
                true,
                () -> {
                    server.kill();
                    ShiftedClock.start(server, shift);
                },
                () -> {
                    server.stop();
                    server.startAgain();
                });
    }

    private static Nemesis cut(String where, FaultyLink link) {
        return of("link cut", where, link::cut, link::heal);
    }

    private static Nemesis stalled(String where, FaultyLink link) {
        return of("link stalled", where, link::stall, link::heal);
    }

    private static Nemesis slow(String where, FaultyLink link, Random random) {
        Duration delay = Duration.ofMillis(20 + random.nextInt((int) SLOWEST.toMillis()));
        return of("link slow by " + delay, where, () -> link.slow(delay), link::heal);
    }

    @Override
    public String toString() {
        return name + " (" + where + ")";
    }
}

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

    /// One of each kind, in the order and at the servers that `random` draws.
    static List<Nemesis> draw(FaultyCluster cluster, Random random) {
        List<Nemesis> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            all.add(kind.at(cluster, random.nextInt(cluster.servers().size()), random));
        }
        Collections.shuffle(all, random);
        return all;
    }

    private enum Kind {
        KILL {
            @Override
            Nemesis at(FaultyCluster cluster, int i, Random random) {
                ServerProcess server = cluster.servers().get(i);
                return of("kill -9", "server " + i, server::kill, server::startAgain);
            }
        },
        PAUSE {
            @Override
            Nemesis at(FaultyCluster cluster, int i, Random random) {
                ServerProcess server = cluster.servers().get(i);
                return new Nemesis("SIGSTOP", "server " + i, true, server::pause, server::resume);
            }
        },
        CLOCK {
            @Override
            Nemesis at(FaultyCluster cluster, int i, Random random) {
                ServerProcess server = cluster.servers().get(i);
                Duration shift = Duration.ofHours(random.nextBoolean() ? 1 : -1);
                return new Nemesis(
                        "clock set by " + shift,
                        "server " + i,
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
        },
        DATABASE_CUT {
            @Override
            Nemesis at(FaultyCluster cluster, int i, Random random) {
                return cut("database of server " + i, cluster.toDatabase(i));
            }
        },
        DATABASE_STALLED {
            @Override
            Nemesis at(FaultyCluster cluster, int i, Random random) {
                return stalled("database of server " + i, cluster.toDatabase(i));
            }
        },
        DATABASE_SLOW {
            @Override
            Nemesis at(FaultyCluster cluster, int i, Random random) {
                return slow("database of server " + i, cluster.toDatabase(i), random);
            }
        },
        CLIENTS_CUT {
            @Override
            Nemesis at(FaultyCluster cluster, int i, Random random) {
                return cut("clients of server " + i, cluster.toClients(i));
            }
        },
        CLIENTS_STALLED {
            @Override
            Nemesis at(FaultyCluster cluster, int i, Random random) {
                return stalled("clients of server " + i, cluster.toClients(i));
            }
        },
        CLIENTS_SLOW {
            @Override
            Nemesis at(FaultyCluster cluster, int i, Random random) {
                return slow("clients of server " + i, cluster.toClients(i), random);
            }
        },
        DATABASE_KILLED {
            @Override
            Nemesis at(FaultyCluster cluster, int i, Random random) {
                return of("PostgreSQL killed", "database", cluster::crashDatabase, cluster::startDatabase);
            }
        },
        DATABASE_PAUSED {
            @Override
            Nemesis at(FaultyCluster cluster, int i, Random random) {
                return of("PostgreSQL stopped", "database", cluster::pauseDatabase, cluster::resumeDatabase);
            }
        },
        DISK_FULL {
            @Override
            Nemesis at(FaultyCluster cluster, int i, Random random) {
                return of("disk full", "database", cluster::fillDisk, cluster::clearDisk);
            }
        };

        abstract Nemesis at(FaultyCluster cluster, int i, Random random);
    }

    /// Whether it starts a server, which needs all else to work.
    boolean isOfServer() {
        return where.startsWith("server");
    }

    private static Nemesis of(String name, String where, Runnable strike, Runnable heal) {
        return new Nemesis(name, where, false, strike, heal);
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

package nl.kaartensessie.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/// The service, the bare servers and its peers, which are measured by turns of a few seconds: a machine is
/// slower in one minute than in the next, and that has to meet all of them alike.
///
/// Thread rule: one thread.
final class Comparison {

    /// One room of so many.
    private static final int WARMING = 5;

    private final Options options;
    private final List<Entrant> entrants = new ArrayList<>();

    private Comparison(Options options) {
        this.options = options;
    }

    /// @return of the limit, of the limit whose clients send heartbeats, of the service, and of its peers
    static List<Result> measure(Options options) throws IOException {
        Comparison comparison = new Comparison(options);
        try {
            // In this order each comes in while the others have as little to do as can be.
            Entrant bare = comparison.enter(SystemUnderTest.bare(options, false));
            Entrant service = comparison.enter(SystemUnderTest.service(options));
            Entrant beating = comparison.enter(SystemUnderTest.bare(options, true));
            List<Entrant> all = new ArrayList<>(List.of(bare, beating, service));
            Optional<String> absent = Peer.prepare();
            absent.ifPresent(reason -> System.out.println("Without peers, as " + reason));
            if (absent.isEmpty()) {
                for (Peer peer : Peer.values()) {
                    all.add(comparison.enter(SystemUnderTest.peer(options, peer)));
                }
            }
            for (int rate : options.rates()) {
                comparison.play(rate);
            }
            return all.stream()
                    .map(entrant -> entrant.result(options.connections()))
                    .toList();
        } finally {
            comparison.entrants.forEach(Entrant::close);
        }
    }

    /// Lets everybody come in, and plays the busiest minute, as after it Java has compiled what it will.
    private Entrant enter(SystemUnderTest system) throws IOException {
        System.out.println(system.name() + " …");
        DriverPool pool = DriverPool.start(1, DriverPool.SWIFT, system.targets(), List.of(system.port()));
        Entrant entrant = new Entrant(system, pool);
        entrants.add(entrant);
        // The first rooms warm it up; they stay, and count in nothing but the load.
        int first = Math.max(2, options.rooms() / WARMING);
        entrant.pool.gather(first, options.joins());
        entrant.pool.play(first, options.rates().getFirst(), options.warmup());
        long before = system.memory();
        entrant.joins = entrant.pool.gather(options.rooms() - first, options.joins());
        entrant.bytes = (system.memory() - before) / ((long) (options.rooms() - first) * Team.SIZE);
        entrant.pool.play(options.rooms(), Collections.max(options.rates()), options.warmup());
        System.out.printf("  %,d bytes a connection, %s%n", entrant.bytes, Report.joins(entrant.joins));
        return entrant;
    }

    private void play(int rate) {
        Meter meter = new Meter(
                entrants.stream().map(entrant -> entrant.system).toList(),
                entrants.stream().map(entrant -> entrant.pool).toList());
        int lead = Math.ceilDiv(options.warmup(), options.turns());
        int seconds = Math.ceilDiv(options.seconds(), options.turns());
        entrants.forEach(entrant -> entrant.begin(rate));
        for (int turn = 0; turn < options.turns(); turn++) {
            for (Entrant entrant : entrants) {
                entrant.pool.play(options.rooms(), rate, lead);
                entrant.add(meter.play(List.of(entrant.system), entrant.pool, options.rooms(), rate, seconds));
            }
        }
        entrants.forEach(entrant ->
                System.out.println("  " + entrant.system.name() + ": " + Report.line(entrant.rounds.getLast())));
    }

    /// One server, everybody who is in, and what was seen of it.
    private static final class Entrant {

        private final SystemUnderTest system;
        private final DriverPool pool;
        private final List<Result.Round> rounds = new ArrayList<>();
        private Histogram joins = Count.histogram();
        private long bytes;

        Entrant(SystemUnderTest system, DriverPool pool) {
            this.system = system;
            this.pool = pool;
        }

        void begin(int rate) {
            rounds.add(new Result.Round(rate, 0, new Count(), 0, 0, 0, 0));
        }

        void add(Result.Round turn) {
            rounds.set(rounds.size() - 1, rounds.getLast().and(turn));
        }

        Result result(int connections) {
            return new Result(system.name(), connections, bytes, joins, rounds);
        }

        void close() {
            pool.close();
            system.close();
        }
    }
}

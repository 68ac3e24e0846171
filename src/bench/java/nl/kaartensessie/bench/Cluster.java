package nl.kaartensessie.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/// Several servers on one database: the members of every room are spread over all of them at random, and a card is
/// shown in every room once a minute, evenly.
final class Cluster {

    /// Files that a driver may open, less what it needs itself.
    private static final int CONNECTIONS = 17_500;

    /// One room of so many.
    private static final int WARMING = 50;

    private Cluster() {}

    static Result measure(Options options) throws IOException {
        List<SystemUnderTest> servers = new ArrayList<>();
        for (int number = 0; number < options.servers(); number++) {
            servers.add(SystemUnderTest.server(options, number));
        }
        int drivers = Math.ceilDiv(options.connections(), CONNECTIONS);
        List<Integer> ports = servers.stream().map(SystemUnderTest::port).toList();
        try (DriverPool pool = DriverPool.start(drivers, DriverPool.SMALL, Targets.SERVICE, ports)) {
            System.out.printf("%d servers, %d drivers …%n", servers.size(), drivers);
            // The first rooms warm the servers up, slowly; the others are measured, and all of them are played.
            int first = Math.max(drivers, options.rooms() / WARMING);
            pool.gather(first, Math.max(drivers, options.joins() / 5));
            long before = memory(servers);
            Histogram joins = pool.gather(options.rooms() - first, options.joins());
            System.out.println("  all are in: " + Report.joins(joins));
            long bytes = (memory(servers) - before) / ((long) (options.rooms() - first) * Team.SIZE);
            List<Result.Round> rounds = new ArrayList<>();
            Meter meter = new Meter(servers, List.of(pool));
            for (int rate : options.rates()) {
                System.out.printf("  %,d deliveries/s …%n", rate);
                pool.play(options.rooms(), rate, options.warmup());
                Result.Round round = meter.play(servers, pool, options.rooms(), rate, options.seconds());
                rounds.add(round);
                System.out.println("  " + Report.line(round));
            }
            return new Result("%d servers".formatted(servers.size()), options.connections(), bytes, joins, rounds);
        } finally {
            // The first one has the database.
            servers.reversed().forEach(SystemUnderTest::close);
        }
    }

    private static long memory(List<SystemUnderTest> servers) throws IOException {
        long bytes = 0;
        for (SystemUnderTest server : servers) {
            bytes += server.memory();
        }
        return bytes;
    }
}

package nl.kaartensessie.bench;

import java.util.List;

/// Tells who took how much of the processor while a rate was played.
///
/// Thread rule: one thread.
final class Meter {

    private final List<SystemUnderTest> servers;
    private final List<DriverPool> pools;

    /// @param servers of the benchmark, and `pools`: whatever else there is on this machine is others
    Meter(List<SystemUnderTest> servers, List<DriverPool> pools) {
        this.servers = servers;
        this.pools = pools;
    }

    /// Plays as [DriverPool#play].
    ///
    /// @param played the servers that `pool` is at
    Result.Round play(List<SystemUnderTest> played, DriverPool pool, int rooms, int rate, int seconds) {
        long start = System.nanoTime();
        double server = serverCpu(played);
        double store = storeCpu(played);
        double driver = pool.cpu();
        double others = others();
        Count count = pool.play(rooms, rate, seconds);
        return new Result.Round(
                rate,
                (System.nanoTime() - start) / 1e9,
                count,
                serverCpu(played) - server,
                storeCpu(played) - store,
                pool.cpu() - driver,
                Math.max(0, others() - others));
    }

    private double others() {
        double drivers = pools.stream().mapToDouble(DriverPool::cpu).sum();
        return Machine.cpu() - serverCpu(servers) - storeCpu(servers) - drivers;
    }

    private static double serverCpu(List<SystemUnderTest> servers) {
        return servers.stream().mapToDouble(SystemUnderTest::cpu).sum();
    }

    private static double storeCpu(List<SystemUnderTest> servers) {
        return servers.stream().mapToDouble(SystemUnderTest::storeCpu).sum();
    }
}

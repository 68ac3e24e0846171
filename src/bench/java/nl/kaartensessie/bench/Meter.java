package nl.kaartensessie.bench;

import java.util.List;

/// Tells who took how much of the processor while a rate was played.
///
/// Thread rule: one thread.
final class Meter {

    private final List<Subject> servers;
    private final List<Crowd> crowds;

    /// @param servers of the benchmark, and `crowds`: whatever else there is on this machine is others
    Meter(List<Subject> servers, List<Crowd> crowds) {
        this.servers = servers;
        this.crowds = crowds;
    }

    /// Plays as [Crowd#play].
    ///
    /// @param played the servers that `crowd` is at
    Result.Round play(List<Subject> played, Crowd crowd, int rooms, int rate, int seconds) {
        long start = System.nanoTime();
        double server = serverCpu(played);
        double store = storeCpu(played);
        double driver = crowd.cpu();
        double others = others();
        Count count = crowd.play(rooms, rate, seconds);
        return new Result.Round(
                rate,
                (System.nanoTime() - start) / 1e9,
                count,
                serverCpu(played) - server,
                storeCpu(played) - store,
                crowd.cpu() - driver,
                Math.max(0, others() - others));
    }

    private double others() {
        double drivers = crowds.stream().mapToDouble(Crowd::cpu).sum();
        return Machine.cpu() - serverCpu(servers) - storeCpu(servers) - drivers;
    }

    private static double serverCpu(List<Subject> servers) {
        return servers.stream().mapToDouble(Subject::cpu).sum();
    }

    private static double storeCpu(List<Subject> servers) {
        return servers.stream().mapToDouble(Subject::storeCpu).sum();
    }
}

package nl.kaartensessie.bench;

import java.util.List;
import org.HdrHistogram.Histogram;

/// What was measured of one server.
///
/// @param joins from the moment at which a join was due to its snapshot, in µs
record Result(String name, int connections, long bytesPerConnection, Histogram joins, List<Round> rounds) {

    /// One rate.
    ///
    /// @param asked deliveries a second
    /// @param seconds until the last delivery
    /// @param serverCpu CPU seconds of the server, and so on
    /// @param otherCpu CPU seconds of everything on this machine that is no part of the benchmark
    record Round(
            int asked,
            double seconds,
            Count count,
            double serverCpu,
            double storeCpu,
            double driverCpu,
            double otherCpu) {

        /// This one and its next turn, at the same rate.
        Round and(Round next) {
            Count both = new Count();
            both.goOn(count);
            both.goOn(next.count);
            return new Round(
                    asked,
                    seconds + next.seconds,
                    both,
                    serverCpu + next.serverCpu,
                    storeCpu + next.storeCpu,
                    driverCpu + next.driverCpu,
                    otherCpu + next.otherCpu);
        }

        double deliveriesPerSecond() {
            return count.delays.getTotalCount() / seconds;
        }

        double serverCpuPerMillion() {
            return perMillion(serverCpu);
        }

        double cpuPerMillion() {
            return perMillion(serverCpu + storeCpu);
        }

        private double perMillion(double cpu) {
            return cpu * 1e6 / count.delays.getTotalCount();
        }
    }

    boolean isFaultless() {
        return rounds.stream().allMatch(round -> round.count().isFaultless());
    }
}

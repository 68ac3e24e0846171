package nl.kaartensessie.bench;

import io.netty.channel.epoll.Epoll;
import java.io.IOException;
import java.util.List;

/// Measures the service against the limit, in one run on one machine, and tells what it saw.
public final class Bench {

    private Bench() {}

    public static void main(String... arguments) throws IOException {
        Options options;
        try {
            options = Options.of(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n\n" + Options.USAGE);
            System.exit(2);
            return;
        }
        if (options.starts() > 0) {
            System.out.println(StartupBenchmark.measure(options));
            return;
        }
        if (options.busy() > 0) {
            System.out.println(BusyComparison.measure(options));
            return;
        }
        System.out.printf(
                "%d connections in rooms of seven, %d joins/s; %d cores, load %s, %s%n",
                options.connections(),
                options.joins(),
                Runtime.getRuntime().availableProcessors(),
                Machine.load(),
                Epoll.isAvailable() ? "epoll" : "no epoll");
        List<Result> results = options.servers() > 0 ? List.of(Cluster.measure(options)) : Comparison.measure(options);
        System.out.println(Report.of(results));
        if (!results.stream().filter(result -> !Peer.isCalled(result.name())).allMatch(Result::isFaultless)) {
            System.err.println("Something was lost, doubled, out of order or refused.");
            System.exit(1);
        }
    }
}

package nl.kaartensessie.bench;

import io.netty.channel.epoll.Epoll;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/// Measures the service against the limit, in one run on one machine, and tells what it saw.
public final class Bench {

    /// One room of so many.
    private static final int WARMING = 5;

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
            System.out.println(Starts.measure(options));
            return;
        }
        System.out.printf(
                "%d connections in rooms of seven, %d joins/s; %d cores, load %s, %s%n",
                options.connections(),
                options.joins(),
                Runtime.getRuntime().availableProcessors(),
                Machine.load(),
                Epoll.isAvailable() ? "epoll" : "no epoll");
        if (options.servers() > 0) {
            Result servers = Cluster.measure(options);
            System.out.println(Report.of(servers));
            exitUnlessFaultless(servers);
            return;
        }
        Result bare = measure(Subject.bare(options), options);
        Result service = measure(Subject.service(options), options);
        System.out.println(Report.of(bare, service));
        exitUnlessFaultless(bare, service);
    }

    private static void exitUnlessFaultless(Result... results) {
        if (!Stream.of(results).allMatch(Result::isFaultless)) {
            System.err.println("Something was lost, doubled, out of order or refused.");
            System.exit(1);
        }
    }

    private static Result measure(Subject started, Options options) throws IOException {
        try (Subject subject = started;
                Driver driver = Driver.start(0, subject.doors())) {
            System.out.println(subject.name() + " …");
            // The first rooms warm it up; they stay, and count in nothing but the load.
            int first = Math.max(2, options.rooms() / WARMING);
            driver.gather(first, options.joins());
            driver.play(first, options.rates().getFirst(), options.warmup());
            long before = subject.memory();
            Histogram joins = driver.gather(options.rooms() - first, options.joins());
            long bytes = (subject.memory() - before) / ((options.rooms() - first) * Team.SIZE);
            List<Result.Round> rounds = new ArrayList<>();
            // The busiest minute first, as after it Java has compiled what it will.
            driver.play(options.rooms(), Collections.max(options.rates()), options.warmup());
            for (int rate : options.rates()) {
                driver.play(options.rooms(), rate, options.warmup());
                Result.Round round = round(subject, driver, options, rate);
                rounds.add(round);
                System.out.println("  " + Report.line(round));
                if (!round.count().isFaultless()) {
                    break;
                }
            }
            return new Result(subject.name(), options.connections(), bytes, joins, rounds);
        }
    }

    private static Result.Round round(Subject subject, Driver driver, Options options, int rate) {
        long self = ProcessHandle.current().pid();
        long start = System.nanoTime();
        double server = subject.cpu();
        double store = subject.storeCpu();
        double own = Machine.cpu(self);
        double all = Machine.cpu();
        Count count = driver.play(options.rooms(), rate, options.seconds());
        double seconds = (System.nanoTime() - start) / 1e9;
        all = Machine.cpu() - all;
        server = subject.cpu() - server;
        store = subject.storeCpu() - store;
        own = Machine.cpu(self) - own;
        return new Result.Round(rate, seconds, count, server, store, own, Math.max(0, all - server - store - own));
    }
}

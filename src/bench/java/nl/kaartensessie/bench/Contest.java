package nl.kaartensessie.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/// The service and the bare servers, which are measured by turns of a few seconds: a machine is slower in one
/// minute than in the next, and that has to meet all of them alike.
///
/// Thread rule: one thread.
final class Contest {

    /// One room of so many.
    private static final int WARMING = 5;

    private final Options options;
    private final List<Entrant> entrants = new ArrayList<>();

    private Contest(Options options) {
        this.options = options;
    }

    /// @return of the limit, of the limit whose clients give signs of life, and of the service
    static List<Result> measure(Options options) throws IOException {
        Contest contest = new Contest(options);
        try {
            // In this order each comes in while the others have as little to do as can be.
            Entrant bare = contest.enter(Subject.bare(options, false));
            Entrant service = contest.enter(Subject.service(options));
            Entrant beating = contest.enter(Subject.bare(options, true));
            for (int rate : options.rates()) {
                contest.play(rate);
            }
            return Stream.of(bare, beating, service)
                    .map(entrant -> entrant.result(options.connections()))
                    .toList();
        } finally {
            contest.entrants.forEach(Entrant::close);
        }
    }

    /// Lets everybody come in, and plays the busiest minute, as after it Java has compiled what it will.
    private Entrant enter(Subject subject) throws IOException {
        System.out.println(subject.name() + " …");
        Crowd crowd = Crowd.start(1, Crowd.SWIFT, subject.doors(), List.of(subject.port()));
        Entrant entrant = new Entrant(subject, crowd);
        entrants.add(entrant);
        // The first rooms warm it up; they stay, and count in nothing but the load.
        int first = Math.max(2, options.rooms() / WARMING);
        entrant.crowd.gather(first, options.joins());
        entrant.crowd.play(first, options.rates().getFirst(), options.warmup());
        long before = subject.memory();
        entrant.joins = entrant.crowd.gather(options.rooms() - first, options.joins());
        entrant.bytes = (subject.memory() - before) / ((options.rooms() - first) * Team.SIZE);
        entrant.crowd.play(options.rooms(), Collections.max(options.rates()), options.warmup());
        System.out.printf("  %,d bytes a connection, %s%n", entrant.bytes, Report.joins(entrant.joins));
        return entrant;
    }

    private void play(int rate) {
        Meter meter = new Meter(
                entrants.stream().map(entrant -> entrant.subject).toList(),
                entrants.stream().map(entrant -> entrant.crowd).toList());
        int lead = Math.ceilDiv(options.warmup(), options.turns());
        int seconds = Math.ceilDiv(options.seconds(), options.turns());
        entrants.forEach(entrant -> entrant.begin(rate));
        for (int turn = 0; turn < options.turns(); turn++) {
            for (Entrant entrant : entrants) {
                entrant.crowd.play(options.rooms(), rate, lead);
                entrant.add(meter.play(List.of(entrant.subject), entrant.crowd, options.rooms(), rate, seconds));
            }
        }
        entrants.forEach(entrant ->
                System.out.println("  " + entrant.subject.name() + ": " + Report.line(entrant.rounds.getLast())));
    }

    /// One server, everybody who is in, and what was seen of it.
    private static final class Entrant {

        private final Subject subject;
        private final Crowd crowd;
        private final List<Result.Round> rounds = new ArrayList<>();
        private Histogram joins = Count.histogram();
        private long bytes;

        Entrant(Subject subject, Crowd crowd) {
            this.subject = subject;
            this.crowd = crowd;
        }

        void begin(int rate) {
            rounds.add(new Result.Round(rate, 0, new Count(), 0, 0, 0, 0));
        }

        void add(Result.Round turn) {
            rounds.set(rounds.size() - 1, rounds.getLast().and(turn));
        }

        Result result(int connections) {
            return new Result(subject.name(), connections, bytes, joins, rounds);
        }

        void close() {
            crowd.close();
            subject.close();
        }
    }
}

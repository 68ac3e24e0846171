package nl.kaartensessie.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.HdrHistogram.Histogram;

/// A [BusyRoom] at this build, and at another if one is given, which take turns: a machine is slower in one minute
/// than in the next.
///
/// Thread rule: one thread.
final class BusyComparison {

    private static final int ALONE = 40;
    private static final long SECOND_MILLIS = 1_000;

    private final Options options;
    private final List<Entrant> entrants = new ArrayList<>();

    private BusyComparison(Options options) {
        this.options = options;
    }

    /// A table, with a row for each figure and a column for each build: the median of the turns, the least and the
    /// most.
    static String measure(Options options) throws IOException {
        BusyComparison comparison = new BusyComparison(options);
        try {
            if (!options.before().isEmpty()) {
                comparison.enter("before", Path.of(options.before()));
            }
            comparison.enter("now", SystemUnderTest.packaged());
            for (int turn = 0; turn < options.turns(); turn++) {
                comparison.entrants.forEach(Entrant::play);
            }
            return comparison.table();
        } finally {
            comparison.entrants.forEach(Entrant::close);
        }
    }

    private void enter(String name, Path program) throws IOException {
        System.out.println(name + " …");
        SystemUnderTest system = SystemUnderTest.build(options, name, entrants.size(), program);
        BusyRoom room = BusyRoom.open(system.port(), options.busy());
        entrants.add(new Entrant(system, room));
        room.type("facilitator", options.warmup());
        room.type("all", Math.ceilDiv(options.warmup(), 2));
        room.vote(0);
    }

    private String table() {
        StringBuilder table = new StringBuilder("| %d people in one room |".formatted(options.busy()));
        entrants.forEach(
                entrant -> table.append(" ").append(entrant.system.name()).append(" |"));
        table.append("\n| --- |").append(" ---: |".repeat(entrants.size())).append('\n');
        for (String figure : entrants.getFirst().figures.keySet()) {
            table.append("| ").append(figure).append(" |");
            entrants.forEach(
                    entrant -> table.append(" ").append(entrant.text(figure)).append(" |"));
            table.append('\n');
        }
        return table.toString();
    }

    /// One build, its room, and what was seen of it, turn by turn.
    private final class Entrant {

        private final SystemUnderTest system;
        private final BusyRoom room;
        private final Map<String, List<Double>> figures = new LinkedHashMap<>();

        Entrant(SystemUnderTest system, BusyRoom room) {
            this.system = system;
            this.room = room;
        }

        void play() {
            add("a card alone, ms", millis(room.alone(ALONE), 50));
            add("all vote at once, all in after ms", room.vote(0));
            add("all vote within 1,000 ms, all in after ms", room.vote(SECOND_MILLIS));
            type("facilitator", "questions to the facilitator");
            type("all", "lines to all");
        }

        private void type(String to, String name) {
            double cpu = system.cpu();
            double store = system.storeCpu();
            int seconds = Math.ceilDiv(options.seconds(), options.turns());
            BusyRoom.Typed typed = room.type(to, seconds);
            double all = typed.perSecond() * seconds;
            add(name + ", a second", typed.perSecond());
            add(name + ", answered: p50 ms", millis(typed.lines(), 50));
            add(name + ", answered: p99 ms", millis(typed.lines(), 99));
            add("a card among " + name + ", p50 ms", millis(typed.cards(), 50));
            add("a card among " + name + ", longest ms", millis(typed.cards(), 100));
            add("CPU-ms each of " + name + ", service", (system.cpu() - cpu) * 1e3 / all);
            add("CPU-ms each of " + name + ", PostgreSQL", (system.storeCpu() - store) * 1e3 / all);
        }

        private static double millis(Histogram micros, double percentile) {
            return micros.getValueAtPercentile(percentile) / 1e3;
        }

        private void add(String figure, double value) {
            figures.computeIfAbsent(figure, key -> new ArrayList<>()).add(value);
        }

        String text(String figure) {
            List<Double> sorted = figures.get(figure).stream().sorted().toList();
            return String.format(
                    Locale.ROOT,
                    "%,.1f (%,.1f to %,.1f)",
                    sorted.get(sorted.size() / 2),
                    sorted.getFirst(),
                    sorted.getLast());
        }

        void close() {
            if (!room.isFaultless()) {
                System.err.println(system.name() + ": something was lost, doubled or out of order.");
            }
            room.close();
            system.close();
        }
    }
}

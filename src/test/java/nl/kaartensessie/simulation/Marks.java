package nl.kaartensessie.simulation;

import java.util.Map;
import java.util.TreeMap;

/// What happened, and how often: commands with what came of them, faults, closes, checks that had something to check.
///
/// Thread rule: one thread.
final class Marks {

    private final Map<String, Long> counts = new TreeMap<>();

    void add(String mark) {
        counts.merge(mark, 1L, Long::sum);
    }

    void add(Marks more) {
        more.counts.forEach((mark, count) -> counts.merge(mark, count, Long::sum));
    }

    long count(String mark) {
        return counts.getOrDefault(mark, 0L);
    }

    Map<String, Long> counts() {
        return counts;
    }
}

package nl.kaartensessie.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.kaartensessie.security.CpuMeter.Cost;

/// What each of many inputs cost, and whether that is too much.
final class Costs {

    /// The tests run without the second compiler, so everything takes longer than where people are served.
    private static final double SLOWER = 2;

    /// In milliseconds (rule 23.6).
    private static final double MOST_OF_EVENT_LOOP = 5 * SLOWER;

    private static final double MOST_OF_SHARED = 50 * SLOWER;

    /// What seems dear is tried so often: until the virtual machine has compiled what it goes through.
    private static final int AGAIN = 60;

    private static final int SHOWN = 3;

    private final CpuMeter meter = new CpuMeter();
    private final Map<String, Cost> costs = new TreeMap<>();

    void measure(String what, Runnable input) {
        Cost cost = meter.of(input);
        for (int i = 0; i < AGAIN && share(cost) > 0.8; i++) {
            cost = cost.least(meter.of(input));
        }
        costs.put(what, cost);
    }

    void check() {
        assertThat(costs).hasSizeGreaterThan(200);
        List<String> dear = costs.entrySet().stream()
                .filter(entry -> share(entry.getValue()) > 1)
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .toList();
        assertThat(dear).isEmpty();
    }

    void printDearest() {
        System.out.printf("%,d inputs%n   event loop   shared  (ms)%n", costs.size());
        costs.entrySet().stream()
                .sorted(Comparator.comparingDouble(entry -> -share(entry.getValue())))
                .limit(SHOWN)
                .forEach(entry -> System.out.printf(
                        Locale.ROOT,
                        "%13.2f %8.2f  %s%n",
                        entry.getValue().eventLoop(),
                        entry.getValue().shared(),
                        entry.getKey()));
    }

    /// Of what is allowed.
    private static double share(Cost cost) {
        return Math.max(cost.eventLoop() / MOST_OF_EVENT_LOOP, cost.shared() / MOST_OF_SHARED);
    }
}

package nl.kaartensessie.bench;

import org.HdrHistogram.Histogram;

/// What the connections of one event loop, or of all, have seen during one measurement.
///
/// Thread rule: one event loop; whoever reads it waits until that is done.
final class Count {

    private static final long LONGEST_MICROS = 60_000_000;

    /// From the moment at which a command was due to its delivery, in µs.
    final Histogram delays = histogram();

    /// Deliveries that never came.
    long lost;

    /// Frames that were doubled, out of order, or not what was asked.
    long wrong;

    /// Commands that were answered with an error.
    long refused;

    /// Connections that the server cut.
    long cut;

    /// Commands that were due and not sent, as too many were on their way.
    long held;

    static Histogram histogram() {
        return new Histogram(LONGEST_MICROS, 3);
    }

    static void record(Histogram histogram, long dueNanos) {
        histogram.recordValue(Math.clamp((System.nanoTime() - dueNanos) / 1000, 1, LONGEST_MICROS));
    }

    void delivered(long dueNanos) {
        record(delays, dueNanos);
    }

    void add(Count other) {
        delays.add(other.delays);
        lost += other.lost;
        wrong += other.wrong;
        refused += other.refused;
        cut += other.cut;
        held += other.held;
    }

    /// What the same connections saw in their next measurement, in which their faults are counted on.
    void goOn(Count next) {
        delays.add(next.delays);
        held += next.held;
        lost = next.lost;
        wrong = next.wrong;
        refused = next.refused;
        cut = next.cut;
    }

    /// Whether everybody was told everything once, in order.
    boolean isFaultless() {
        return lost == 0 && wrong == 0 && refused == 0 && cut == 0;
    }

    /// Another measurement begins. Faults stay: one is too many, whenever it was.
    void begin() {
        delays.reset();
        held = 0;
    }
}

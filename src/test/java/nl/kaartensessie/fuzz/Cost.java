package nl.kaartensessie.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/// Processor time of this thread, in milliseconds.
final class Cost {

    /// For at most 8 KB.
    static final double MOST = 50;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double NANOS = 1e6;
    private static final int TRIES = 20;

    private Cost() {}

    static double of(Runnable work) {
        long before = THREADS.getCurrentThreadCpuTime();
        work.run();
        return (THREADS.getCurrentThreadCpuTime() - before) / NANOS;
    }

    /// The least of several tries where the first seems dear, as noise only adds.
    static double least(Runnable work) {
        double least = of(work);
        for (int i = 0; i < TRIES && least > MOST / 2; i++) {
            least = Math.min(least, of(work));
        }
        return least;
    }
}

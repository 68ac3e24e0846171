package nl.kaartensessie.security;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What something costs the server, which runs in the same process: processor time of its event loops, and of each
/// other thread that others share.
final class CpuMeter {

    private static final double NANOS = 1e6;

    /// Virtual threads run on the first.
    private static final List<String> SHARED_THREADS =
            List.of("ForkJoinPool-", "executor-thread", "vert.x", "journal-commit", "servers-");

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Map<Long, Kind> kinds = new HashMap<>();

    private enum Kind {
        EVENT_LOOP,
        SHARED,
        /// Those of the test, and those that are there for work that takes long.
        APART
    }

    /// In milliseconds, of the thread of a kind that spent most.
    record Cost(double eventLoop, double shared) {

        /// What is sure: noise only adds.
        Cost least(Cost other) {
            return new Cost(Math.min(eventLoop, other.eventLoop), Math.min(shared, other.shared));
        }
    }

    Cost of(Runnable work) {
        Map<Long, Long> before = now();
        work.run();
        double eventLoop = 0;
        double shared = 0;
        for (Map.Entry<Long, Long> thread : now().entrySet()) {
            double spent = (thread.getValue() - before.getOrDefault(thread.getKey(), 0L)) / NANOS;
            switch (kinds.computeIfAbsent(thread.getKey(), this::kind)) {
                case EVENT_LOOP -> eventLoop = Math.max(eventLoop, spent);
                case SHARED -> shared = Math.max(shared, spent);
                case APART -> {}
            }
        }
        return new Cost(eventLoop, shared);
    }

    private Map<Long, Long> now() {
        long[] ids = threads.getAllThreadIds();
        long[] times = threads.getThreadCpuTime(ids);
        Map<Long, Long> now = new HashMap<>();
        for (int i = 0; i < ids.length; i++) {
            now.put(ids[i], times[i]);
        }
        return now;
    }

    private Kind kind(long id) {
        ThreadInfo info = threads.getThreadInfo(id);
        String name = info == null ? "" : info.getThreadName();
        if (name.startsWith("vert.x-eventloop")) {
            return Kind.EVENT_LOOP;
        }
        boolean ours = SHARED_THREADS.stream().anyMatch(name::startsWith);
        return ours ? Kind.SHARED : Kind.APART;
    }
}

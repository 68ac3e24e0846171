package nl.kaartensessie.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// Seeds one after the other, on every processor that there is.
///
/// Thread rule: [#play] is called once; its threads share what is guarded by this.
final class SeedRange {

    /// What was played so far of a long run: one line a range, so that it can go on after a stop.
    private static final Path LOG = Path.of("target", "simulation-ranges.log");

    private static final int RANGE = 1_000;
    private static final int FAILURES_TOLD = 5;

    private final long from;
    private final long count;
    private final Marks marks = new Marks();
    private final List<String> failures = new ArrayList<>();
    private long millis;

    SeedRange(long from, long count) {
        this.from = from;
        this.count = count;
    }

    /// With `-Dkaartensessie.seeds=…` so many seeds from 1 on are played first, behind those that were played before.
    static void playAsAsked() throws IOException {
        long asked = Long.getLong("kaartensessie.seeds", 0);
        long played = Files.exists(LOG) ? Files.readAllLines(LOG).size() * (long) RANGE : 0;
        for (long next = played + 1; next <= asked; next += RANGE) {
            SeedRange range = new SeedRange(next, RANGE).play();
            Files.writeString(LOG, range + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            if (!range.failures.isEmpty()) {
                throw new AssertionError(range.failures.toString());
            }
        }
    }

    SeedRange play() {
        long start = System.nanoTime();
        AtomicLong next = new AtomicLong(from);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                for (long seed = next.getAndIncrement(); seed < from + count; seed = next.getAndIncrement()) {
                    play(seed);
                }
            }));
        }
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        millis = (System.nanoTime() - start) / 1_000_000;
        return this;
    }

    private void play(long seed) {
        Simulation simulation = new Simulation(seed);
        String failure = null;
        try {
            simulation.play();
        } catch (Throwable e) {
            failure = "-Dkaartensessie.seed=" + seed + ": " + e;
        }
        synchronized (this) {
            marks.add(simulation.marks);
            if (failure != null && failures.size() < FAILURES_TOLD) {
                failures.add(failure);
            }
        }
    }

    synchronized Marks marks() {
        return marks;
    }

    synchronized List<String> failures() {
        return List.copyOf(failures);
    }

    @Override
    public synchronized String toString() {
        return "Seeds " + from + " to " + (from + count - 1) + ": " + count * Simulation.STEPS + " steps, "
                + marks.count("screen compared") + " screens compared, " + marks.count("fault server dead")
                + " servers killed, " + millis + " ms, " + failures.size() + " failed";
    }
}

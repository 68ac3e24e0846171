package nl.kaartensessie.support;

import java.util.List;
import java.util.function.Supplier;
import org.jetbrains.lincheck.Lincheck;
import org.jspecify.annotations.Nullable;

/// What a few threads do at once with something that they share. It is run again and again, each time in another
/// order of their steps, which Lincheck chooses; what fails is told with its order, step by step.
///
/// What is shared is in fields of the race. Lincheck takes an object that only a lambda holds for one thread's own,
/// and lets nobody in between.
public abstract class Race {

    /// Of each race, in every build.
    private static final int FEW = 60;

    /// One thread for each of these.
    protected abstract List<Runnable> threads();

    /// What must hold when all of them are done.
    protected abstract void check() throws Exception;

    /// Runs in so many orders, or as many as `-Dkaartensessie.schedules=…` asks for.
    ///
    /// @param race makes one, in a lambda: Lincheck knows nothing of what a reference to a constructor makes
    public static void run(Supplier<? extends Race> race) {
        Lincheck.runConcurrentTest(schedules(), () -> {
            Race one = race.get();
            one.runOnce();
        });
    }

    /// Runs five times as often, in an order that nobody chose: for what Lincheck cannot lead.
    public static void runAsItComes(Supplier<? extends Race> race) {
        for (int i = 0; i < 5 * schedules(); i++) {
            Race one = race.get();
            one.runOnce();
        }
    }

    private static int schedules() {
        return Integer.getInteger("kaartensessie.schedules", FEW);
    }

    private void runOnce() {
        List<Racer> racers =
                threads().stream().map(work -> new Racer(this, work)).toList();
        racers.forEach(Thread::start);
        racers.forEach(Race::join);
        for (Racer racer : racers) {
            if (racer.failure != null) {
                throw new AssertionError("A thread failed", racer.failure);
            }
        }
        try {
            check();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /// Waits for a thread. Lincheck knows the methods of [Thread] by that name only, and not as those of a subclass.
    protected static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// A thread that what is tested starts itself. One that the JDK starts for it would run past Lincheck.
    protected final Thread thread(Runnable work) {
        return new Racer(this, work);
    }

    protected static void require(boolean holds, Object found) {
        if (!holds) {
            throw new AssertionError("found " + found);
        }
    }

    private static final class Racer extends Thread {

        /// So that what the race holds is known to be shared.
        @SuppressWarnings({"unused", "FieldCanBeLocal"})
        private final Race race;

        private final Runnable work;
        private volatile @Nullable Throwable failure;

        Racer(Race race, Runnable work) {
            this.race = race;
            this.work = work;
        }

        @Override
        public void run() {
            try {
                work.run();
            } catch (Throwable e) {
                failure = e;
            }
        }
    }
}

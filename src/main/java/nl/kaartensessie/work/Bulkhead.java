package nl.kaartensessie.work;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// A few threads, and a short queue, for one kind of work that takes long. Virtual threads have no time slices: on
/// those, such work would hold up every room of the server. These are the system's own, so it takes its share, and
/// no more.
///
/// Thread rule: any thread; who waits for work on a virtual thread holds up no other.
public final class Bulkhead implements AutoCloseable {

    private final ThreadPoolExecutor threads;
    private final Counter refused;

    /// @param kind of work, as it is named in metrics and threads
    /// @param size threads, and so how much is done at once
    /// @param queue how much may wait besides
    public Bulkhead(String kind, int size, int queue, MeterRegistry registry) {
        threads = new ThreadPoolExecutor(
                size,
                size,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(queue),
                Thread.ofPlatform().daemon().name("work-" + kind + "-", 0).factory());
        threads.allowCoreThreadTimeOut(true);
        Gauge.builder(
                        "kaartensessie.work.waiting",
                        threads,
                        pool -> pool.getQueue().size())
                .description("Work that takes long, and waits for a thread")
                .tag("kind", kind)
                .register(registry);
        refused = Counter.builder("kaartensessie.work.refused")
                .description("Work that was refused, as too much waited")
                .tag("kind", kind)
                .register(registry);
    }

    /// Does `work` when there is a thread for it, and waits for that.
    ///
    /// @throws Busy when too much waits already
    public <T> T call(Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        start(task);
        return await(task);
    }

    /// Lets a thread run `task` when there is one, without waiting for it.
    ///
    /// @throws Busy when too much waits already
    public void start(FutureTask<?> task) {
        try {
            threads.execute(task);
        } catch (RejectedExecutionException e) {
            refused.increment();
            throw new Busy();
        }
    }

    /// Takes back what has not begun, and frees its place. What has begun is finished.
    ///
    /// @return whether it was taken back
    public boolean withdraw(FutureTask<?> task) {
        return threads.remove(task) && task.cancel(false);
    }

    /// What came of a task, with whatever it threw.
    ///
    /// @throws Busy when it was withdrawn
    public static <T> T await(Future<T> task) {
        try {
            return task.get();
        } catch (CancellationException e) {
            throw new Busy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof Error error) {
                throw error;
            }
            throw cause instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}

package nl.kaartensessie.journal;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import nl.kaartensessie.journal.Journal.Outcome;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.RoomId;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Stores what has gathered while the previous transaction was committed, of all rooms, in the next one: one wait
/// for the disk serves all of them. After each it rests for a moment, as many small transactions cost more than a
/// few: an entry after some silence goes at once, and nobody feels what the others wait.
///
/// Thread rule: [#add] and [#close] from any thread; one thread of its own does the rest.
final class GroupCommit implements AutoCloseable {

    /// One entry on its way, and where its writer waits.
    ///
    /// @param token the hash of a token that its writer is known by from then on; null for none
    /// @param key the hash of the room's facilitator key from then on; null when it stays what it is
    record Append(
            RoomId room,
            Entry entry,
            byte @Nullable [] token,
            byte @Nullable [] key,
            CompletableFuture<Outcome> outcome) {}

    /// Where the batches go. Called by one thread.
    interface Store {

        /// @return as [BatchInsert#commit] does
        Map<String, Boolean> commit(List<Append> batch) throws SQLException;

        /// There is nothing to store for a while: the database may go away meanwhile.
        void rest();
    }

    private static final Logger LOG = Logger.getLogger(GroupCommit.class);
    private static final int BATCH = 500;

    private static final Duration REST = Duration.ofMillis(12);

    /// So long the store is kept ready for what may come.
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final BlockingQueue<Append> queue = new LinkedBlockingQueue<>();
    private final Store store;
    private final Duration patience;
    private final Duration rest;
    private final Thread thread;
    private volatile boolean closed;

    GroupCommit(Store store) {
        this(store, PATIENCE, REST);
    }

    /// @param patience before the store rests
    /// @param rest after each batch
    GroupCommit(Store store, Duration patience, Duration rest) {
        this.store = store;
        this.patience = patience;
        this.rest = rest;
        this.thread = Thread.ofPlatform().daemon().name("journal-commit").start(this::run);
    }

    void add(Append append) {
        queue.add(append);
        if (closed) {
            failAll(List.of(append), new IllegalStateException("The service is stopping"));
        }
    }

    /// Stores what was handed over, then stops.
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        List<Append> waiting = new ArrayList<>();
        while (!closed || !waiting.isEmpty() || !queue.isEmpty()) {
            try {
                if (waiting.isEmpty()) {
                    waiting.add(next());
                }
            } catch (InterruptedException e) {
                continue;
            }
            queue.drainTo(waiting, BATCH);
            waiting = commit(waiting);
            // Ends at once when the service stops.
            LockSupport.parkNanos(rest.toNanos());
        }
        store.rest();
    }

    /// Waits for work, and lets the store rest when that takes long.
    private Append next() throws InterruptedException {
        Append next = queue.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        if (next == null) {
            store.rest();
            next = queue.take();
        }
        return next;
    }

    /// @return what has to wait for the next transaction, as one room's entries are told apart by their room
    private List<Append> commit(List<Append> waiting) {
        List<Append> batch = new ArrayList<>();
        List<Append> next = new ArrayList<>();
        Set<RoomId> rooms = new HashSet<>();
        waiting.forEach(append -> (rooms.add(append.room()) ? batch : next).add(append));
        try {
            Map<String, Boolean> stored = store.commit(batch);
            batch.forEach(append -> append.outcome().complete(outcome(append, stored)));
        } catch (Throwable e) {
            // Whatever it is: who waits here must hear of it, and those who come later need this thread.
            LOG.warnf("%d entries could not be stored: %s", batch.size(), reason(e));
            failAll(batch, e);
        }
        return next;
    }

    /// @param rooms what [BatchInsert#commit] tells
    static Outcome outcome(Append append, Map<String, Boolean> rooms) {
        Boolean stored = rooms.get(append.room().value());
        if (stored == null) {
            return Outcome.GONE;
        }
        return stored ? Outcome.STORED : Outcome.TAKEN;
    }

    /// For the operator, who can look the code up; the message may hold what people wrote.
    static String reason(Throwable failure) {
        String name = failure.getClass().getSimpleName();
        return failure instanceof SQLException sql && sql.getSQLState() != null
                ? name + ", SQLSTATE " + sql.getSQLState()
                : name;
    }

    private static void failAll(List<Append> batch, Throwable cause) {
        batch.forEach(append -> append.outcome().completeExceptionally(cause));
    }
}

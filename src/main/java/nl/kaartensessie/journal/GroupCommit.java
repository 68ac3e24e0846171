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
import nl.kaartensessie.journal.Journal.Credentials;
import nl.kaartensessie.journal.Journal.Outcome;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.RoomId;
import org.jboss.logging.Logger;

/// Stores what has gathered while the previous transaction was committed, of all rooms, in the next one: one wait
/// for the disk serves all of them. After each it [rests][Rest] for as long as that pays: an entry after some
/// silence goes at once, and nobody feels what the others wait.
///
/// Thread rule: [#add] and [#close] from any thread; one thread of its own does the rest.
final class GroupCommit implements AutoCloseable {

    /// Entries of one room on their way, all or none of which are stored, and where their writer waits.
    ///
    /// @param entries at least one, each right behind the one before it; only the last may make the log forget
    /// @param credentials valid from then on
    record Append(RoomId room, List<Entry> entries, Credentials credentials, CompletableFuture<Outcome> outcome) {

        Append {
            requireOneAfterTheOther(entries);
        }

        boolean forgets() {
            return entries.getLast().forgets();
        }

        static void requireOneAfterTheOther(List<Entry> entries) {
            for (int i = 1; i < entries.size(); i++) {
                Entry before = entries.get(i - 1);
                if (entries.get(i).seq() != before.last() + 1 || before.forgets()) {
                    throw new IllegalArgumentException("Entries that cannot be stored together");
                }
            }
        }
    }

    /// Where the batches go. Called by one thread.
    interface Store {

        /// @return as [BatchInsert#commit] does
        Map<String, Boolean> commit(List<Append> batch) throws SQLException;

        /// There is nothing to store for a while: the database may go away meanwhile.
        void rest();
    }

    private static final Logger LOG = Logger.getLogger(GroupCommit.class);

    /// Entries from which on no more are gathered for a transaction: those of one room may go beyond it.
    static final int BATCH = 500;

    /// So long the store is kept ready for what may come.
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final BlockingQueue<Append> queue = new LinkedBlockingQueue<>();
    private final Store store;
    private final Duration patience;
    private final Rest rest;
    private final Thread thread;
    private volatile boolean closed;

    GroupCommit(Store store) {
        this(store, PATIENCE, Rest.LONGEST);
    }

    /// @param patience before the store rests
    /// @param rest after a batch, at most
    GroupCommit(Store store, Duration patience, Duration rest) {
        this.store = store;
        this.patience = patience;
        this.rest = new Rest(rest);
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
            gather(waiting);
            waiting = commit(waiting);
            // Ends at once when the service stops.
            LockSupport.parkNanos(rest.nanos());
        }
        store.rest();
    }

    private void gather(List<Append> waiting) {
        int entries = entries(waiting);
        while (entries < BATCH) {
            Append next = queue.poll();
            if (next == null) {
                return;
            }
            waiting.add(next);
            entries += next.entries().size();
        }
    }

    private static int entries(List<Append> appends) {
        return appends.stream().mapToInt(append -> append.entries().size()).sum();
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
            LOG.warnf("%d entries could not be stored: %s", entries(batch), reason(e));
            failAll(batch, e);
        }
        rest.after(rooms, System.nanoTime());
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

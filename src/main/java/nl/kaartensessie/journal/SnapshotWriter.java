package nl.kaartensessie.journal;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.RoomState;
import org.jboss.logging.Logger;

/// Stores snapshots and prunes behind them, one room after another, where no room and no commit waits for it.
/// Once in a second: a room that changes quickly is not stored with every change.
///
/// Thread rule: any thread hands over; one thread of its own does the rest. What waits is guarded by this object.
final class SnapshotWriter implements AutoCloseable {

    /// Rooms that wait. A further one does no harm: it comes again, or its log is read.
    static final int WAITING = 1_000;

    private static final Logger LOG = Logger.getLogger(SnapshotWriter.class);

    @GuardedBy("this")
    private final Map<RoomId, RoomState> waiting = new HashMap<>();

    private final SnapshotTable snapshots;
    private final Pruning pruning;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("journal-snapshots").factory());

    SnapshotWriter(SnapshotTable snapshots, Pruning pruning) {
        this.snapshots = snapshots;
        this.pruning = pruning;
        var _ = thread.scheduleWithFixedDelay(this::storeAll, 1, 1, TimeUnit.SECONDS);
    }

    /// As [Journal#keep].
    synchronized void add(RoomId room, RoomState state) {
        if (waiting.size() < WAITING || waiting.containsKey(room)) {
            waiting.merge(room, state, (one, other) -> one.head() < other.head() ? other : one);
        }
    }

    /// Stores all that waits now, and waits until it is.
    void storeWaiting() {
        try {
            thread.submit(this::storeAll).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Stops after the room that is in hand.
    @Override
    public void close() {
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(1, TimeUnit.MINUTES)) {
                LOG.warn("A snapshot takes too long");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void storeAll() {
        for (Map.Entry<RoomId, RoomState> each : takeAll().entrySet()) {
            if (thread.isShutdown()) {
                return;
            }
            store(each.getKey(), each.getValue());
        }
    }

    private synchronized Map<RoomId, RoomState> takeAll() {
        Map<RoomId, RoomState> all = Map.copyOf(waiting);
        waiting.clear();
        return all;
    }

    private void store(RoomId room, RoomState state) {
        try {
            if (snapshots.store(room, state)) {
                pruning.prune(room, state);
            }
        } catch (SQLException | RuntimeException e) {
            // The room comes again, and its log is whole.
            LOG.warnf("A snapshot could not be stored: %s", GroupCommit.reason(e));
        }
    }
}

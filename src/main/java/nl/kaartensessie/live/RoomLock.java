package nl.kaartensessie.live;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The lock of one room: one turn at a time, and what waits until all of a turn was handed over.
///
/// Thread rule: any thread takes a turn, and may take another within its own. Who waits gets it in the order of
/// coming, so that a room full of commands keeps nobody from entering it.
final class RoomLock {

    private final ReentrantLock lock = new ReentrantLock(true);
    private final List<Runnable> farewells = new ArrayList<>();
    private final Runnable afterwards;

    /// @param afterwards ends every turn
    RoomLock(Runnable afterwards) {
        this.afterwards = afterwards;
    }

    <T extends @Nullable Object> T take(Supplier<T> work) {
        lock.lock();
        return work(work);
    }

    void run(Runnable work) {
        take(() -> {
            work.run();
            return null;
        });
    }

    /// Takes a turn if nobody has it now.
    ///
    /// @return the answer of `work`, or `busy`
    boolean tryTake(Supplier<Boolean> work, boolean busy) {
        return lock.tryLock() ? work(work) : busy;
    }

    /// Does this at the end of the turn; the answer to its command was handed over then.
    ///
    /// @param farewell throws nothing
    void atTheEnd(Runnable farewell) {
        farewells.add(farewell);
    }

    private <T extends @Nullable Object> T work(Supplier<T> work) {
        try {
            return work.get();
        } finally {
            if (lock.getHoldCount() == 1) {
                farewells.forEach(Runnable::run);
                farewells.clear();
                afterwards.run();
            }
            lock.unlock();
        }
    }
}

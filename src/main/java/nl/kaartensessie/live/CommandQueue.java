package nl.kaartensessie.live;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/// The commands that wait for one room. Whoever comes while nobody does any does all that wait, for everybody: a
/// *combiner* (Hendler and others, Flat combining and the synchronization-parallelism tradeoff, SPAA 2010). One
/// command alone is done where it came in; what gathered meanwhile is the next turn, on a thread of its own, so that
/// nobody works for others longer than a turn.
///
/// Thread rule: any thread gives; one at a time leads, and it alone takes the lock of the room for it.
final class CommandQueue {

    /// Commands that may wait: more than 70 people give within five seconds, unless they are too fast anyway.
    static final int ROOM = 1_500;

    /// Commands of a turn.
    static final int TURN = 200;

    private enum Place {
        FIRST,
        BEHIND,
        NONE
    }

    private final RoomLock lock;
    private final Executor threads;
    private final Consumer<List<GivenCommand>> turn;
    private final Consumer<GivenCommand> full;

    @GuardedBy("this")
    private final Queue<GivenCommand> waiting = new ArrayDeque<>();

    /// Whether somebody does what waits.
    @GuardedBy("this")
    private boolean led;

    /// @param turn answers each of these commands, under the lock
    /// @param full answers one that is too many
    CommandQueue(RoomLock lock, Executor threads, Consumer<List<GivenCommand>> turn, Consumer<GivenCommand> full) {
        this.lock = lock;
        this.threads = threads;
        this.turn = turn;
        this.full = full;
    }

    /// Has a command done: now, if nobody else is at it. Not for who holds the lock of the room.
    ///
    /// @return its answer, once the turn is over in which it was given
    CompletableFuture<CommandResult> give(GivenCommand command) {
        switch (place(command)) {
            case FIRST -> lead();
            case BEHIND -> {}
            case NONE -> full.accept(command);
        }
        return command.done();
    }

    /// Whether somebody does commands now, so that one more waits for the next turn.
    synchronized boolean isLed() {
        return led;
    }

    private synchronized Place place(GivenCommand command) {
        if (waiting.size() >= ROOM) {
            return Place.NONE;
        }
        waiting.add(command);
        if (led) {
            return Place.BEHIND;
        }
        led = true;
        return Place.FIRST;
    }

    private synchronized List<GivenCommand> next() {
        List<GivenCommand> next = new ArrayList<>();
        while (next.size() < TURN && !waiting.isEmpty()) {
            next.add(waiting.remove());
        }
        return next;
    }

    /// @return false, and nobody leads any more, when nothing waits
    private synchronized boolean goesOn() {
        led = !waiting.isEmpty();
        return led;
    }

    /// One turn. Whatever it throws, those who wait hear of it and the next one comes.
    private void lead() {
        List<GivenCommand> commands = new ArrayList<>();
        try {
            lock.run(() -> {
                commands.addAll(next());
                turn.accept(commands);
            });
        } catch (RuntimeException e) {
            commands.forEach(command -> command.fail(e));
        } catch (Error e) {
            commands.forEach(command -> command.fail(e));
            throw e;
        } finally {
            commands.forEach(GivenCommand::finish);
            if (goesOn()) {
                leadElsewhere();
            }
        }
    }

    private void leadElsewhere() {
        try {
            threads.execute(this::lead);
        } catch (RejectedExecutionException e) {
            // The service is stopping, and finishes what was started.
            lead();
        }
    }
}

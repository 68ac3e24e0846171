package nl.kaartensessie.live.transport;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// What one connection said and nobody has looked at yet: handled one after the other, in order, on a thread that
/// is there for as long as there is any.
///
/// Thread rule: [#add] and [#close] from the event loop of the connection; one virtual thread at a time handles.
final class Mailbox<T> {

    /// More than anybody says while a database is slow; who says more would fill the memory (rule 8.7).
    static final int ROOM = 200;

    private final Executor threads;
    private final Consumer<T> handler;
    private final Queue<T> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unhandled = new AtomicInteger();

    /// @param handler throws nothing
    Mailbox(Executor threads, Consumer<T> handler) {
        this.threads = threads;
        this.handler = handler;
    }

    /// Whether all that was said is handled.
    boolean isEmpty() {
        return unhandled.get() == 0;
    }

    /// @return false, and nothing is done with it, when too much is waiting
    boolean add(T said) {
        if (unhandled.get() >= ROOM) {
            return false;
        }
        put(said);
        return true;
    }

    /// Nothing comes behind this, and it is handled however much is waiting.
    void close(T last) {
        put(last);
    }

    private void put(T said) {
        waiting.add(said);
        if (unhandled.getAndIncrement() == 0) {
            threads.execute(this::handle);
        }
    }

    private void handle() {
        do {
            handler.accept(waiting.remove());
        } while (unhandled.decrementAndGet() > 0);
    }
}

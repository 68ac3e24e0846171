package nl.kaartensessie.live.transport;

import io.netty.util.concurrent.EventExecutor;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import nl.kaartensessie.protocol.CloseCode;
import org.jboss.logging.Logger;

/// What was handed over to the WebSockets of one event loop and is not written yet, in that order.
///
/// Whatever has gathered is written in one go, and then each connection is flushed once. So an event loop is woken
/// once for all of a room, and an event and the acknowledgement behind it are one call of the system: calls and
/// wakings are most of what a delivery costs.
///
/// Thread rule: [#add] from any thread, which waits for nobody; the event loop does the rest.
final class WriteQueue {

    private static final Logger LOG = Logger.getLogger(WriteQueue.class);

    sealed interface Item {

        WebSocketPeer to();

        record Frame(WebSocketPeer to, String text) implements Item {}

        record End(WebSocketPeer to, CloseCode reason) implements Item {}
    }

    private final EventExecutor eventLoop;
    private final Queue<Item> items = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unwritten = new AtomicInteger();
    private final List<WebSocketPeer> unflushed = new ArrayList<>();

    WriteQueue(EventExecutor eventLoop) {
        this.eventLoop = eventLoop;
    }

    void add(Item item) {
        items.add(item);
        if (unwritten.getAndIncrement() == 0) {
            eventLoop.execute(this::write);
        }
    }

    /// What comes in meanwhile waits for another turn, so that the event loop also hears its connections.
    private void write() {
        int gathered = unwritten.get();
        for (int i = 0; i < gathered; i++) {
            Item item = items.remove();
            guard(() -> write(item));
        }
        unflushed.forEach(peer -> guard(peer::flush));
        unflushed.clear();
        if (unwritten.addAndGet(-gathered) > 0) {
            eventLoop.execute(this::write);
        }
    }

    private void write(Item item) {
        switch (item) {
            case Item.Frame frame -> {
                if (frame.to().write(frame.text())) {
                    unflushed.add(frame.to());
                }
            }
            case Item.End end -> end.to().end(end.reason());
        }
    }

    /// One connection's trouble is not the others'.
    private static void guard(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("A frame could not be written", e);
        }
    }
}

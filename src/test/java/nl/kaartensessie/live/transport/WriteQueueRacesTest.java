package nl.kaartensessie.live.transport;

import io.netty.util.concurrent.AbstractEventExecutor;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import nl.kaartensessie.protocol.CloseCode;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.support.Race;
import org.junit.jupiter.api.Test;

/// With the whole of Netty behind it, which is too much for Lincheck to lead.
class WriteQueueRacesTest {

    @Test
    void whatTwoThreadsHandOverIsWrittenOnceEachInItsOrder() {
        Race.runAsItComes(() -> new Writing());
    }

    /// Two rooms write to two lines of one event loop, which has its turns meanwhile.
    private static final class Writing extends Race {

        private final Turns turns = new Turns();
        private final WriteQueue writeQueue = new WriteQueue(turns);
        private final SlowConnection sam = new SlowConnection();
        private final SlowConnection eve = new SlowConnection();
        private final WebSocketPeer toSam = peer(sam);
        private final WebSocketPeer toEve = peer(eve);

        private WebSocketPeer peer(SlowConnection line) {
            return new WebSocketPeer(
                    new MemberId("m_any"), line.connection, line.guard, writeQueue, 1_000, Instant.EPOCH);
        }

        @Override
        protected List<Runnable> threads() {
            return List.of(
                    () -> {
                        toSam.send("one");
                        toSam.send("two");
                    },
                    () -> {
                        toEve.send("three");
                        toEve.close(CloseCode.ENDED);
                        toEve.send("too late");
                    },
                    () -> {
                        turns.take();
                        turns.take();
                    });
        }

        @Override
        protected void check() {
            while (turns.take()) {}
            require(sam.events().equals(List.of("one", "two")), sam.events());
            require(eve.events().equals(List.of("three", "close 4004")), eve.events());
        }
    }

    /// An event loop that does one thing when it is told to.
    private static final class Turns extends AbstractEventExecutor {

        private final Queue<Runnable> asked = new ConcurrentLinkedQueue<>();

        @Override
        public void execute(Runnable task) {
            asked.add(task);
        }

        boolean take() {
            Runnable task = asked.poll();
            if (task != null) {
                task.run();
            }
            return task != null;
        }

        @Override
        public boolean inEventLoop(Thread thread) {
            return false;
        }

        @Override
        public boolean isShuttingDown() {
            return false;
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }

        @Override
        @Deprecated
        public void shutdown() {}

        @Override
        public Future<?> shutdownGracefully(long quietPeriod, long timeout, TimeUnit unit) {
            return terminationFuture();
        }

        @Override
        public Future<?> terminationFuture() {
            return GlobalEventExecutor.INSTANCE.newSucceededFuture(null);
        }
    }
}

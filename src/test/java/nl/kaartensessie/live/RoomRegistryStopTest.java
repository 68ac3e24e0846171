package nl.kaartensessie.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import java.time.Instant;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import nl.kaartensessie.journal.SimulatedBus;
import nl.kaartensessie.protocol.CloseCode;
import nl.kaartensessie.room.MemberId;
import org.junit.jupiter.api.Test;

class RoomRegistryStopTest {

    private final LiveRoomFixture fixture = LiveRoomFixture.open();
    private final MonotonicClock steady = new MonotonicClock(Instant.EPOCH, () -> 0);
    private final RoomRegistry registry = new RoomRegistry(
            fixture.journal,
            fixture.rules,
            new LiveRoomFixture.Settings(),
            TestLimits.DEFAULT,
            new LiveMetrics(new SimpleMeterRegistry()),
            new ClusterPresence(new SimulatedBus("a", (bus, line) -> {}), steady, Runnable::run),
            null, // It would be told of the use of a room by a thread that there is not.
            fixture.clock,
            steady,
            nobody());

    @Test
    void whoTakesTheirSeatWhileTheServerIsAskedToStopIsSentAwayToo() {
        var peer = new AskedToStop(LiveRoomFixture.KIM);

        LiveRoom room = registry.attach(fixture.id, peer);

        assertThat(peer.closed).isEqualTo(CloseCode.GOING_AWAY);
        assertThat(room.connections()).isZero();
    }

    private static ThreadPoolExecutor nobody() {
        var threads = new ThreadPoolExecutor(
                1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), new ThreadPoolExecutor.DiscardPolicy());
        threads.shutdown();
        return threads;
    }

    /// Whoever asks who this is has let it in already, and not given it a seat yet: then comes the stop.
    private final class AskedToStop implements Peer {

        private final MemberId member;
        private final Heartbeat heartbeat = new Heartbeat();
        private boolean asked;
        private CloseCode closed;

        AskedToStop(MemberId member) {
            this.member = member;
        }

        @Override
        public MemberId member() {
            if (!asked) {
                asked = true;
                registry.stopping(new ShutdownDelayInitiatedEvent());
            }
            return member;
        }

        @Override
        public Heartbeat pulse() {
            return heartbeat;
        }

        @Override
        public void send(String frame) {}

        @Override
        public void close(CloseCode reason) {
            closed = reason;
        }

        @Override
        public Instant lastHeard() {
            return Instant.MAX;
        }
    }
}

package nl.kaartensessie.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import nl.kaartensessie.room.MemberId;
import org.junit.jupiter.api.Test;

class SocketPeerTest {

    private static final Instant NOW = Instant.parse("2026-11-23T13:00:00Z");
    private static final int OUTBOX = 100;

    private final List<String> written = new ArrayList<>();
    private final Deque<CompletableFuture<Void>> onTheirWay = new ArrayDeque<>();
    private final List<Integer> closed = new ArrayList<>();
    private final SocketPeer peer = new SocketPeer(new MemberId("m_sam"), line(), OUTBOX, NOW);

    @Test
    void rule_8_6_aReaderThatKeepsUpIsNeverCut() {
        for (int i = 0; i < 100; i++) {
            peer.send("x".repeat(OUTBOX));
            onTheirWay.remove().complete(null);
        }
        assertThat(written).hasSize(100);
        assertThat(closed).isEmpty();
    }

    @Test
    void rule_8_6_aReaderThatIsTooSlowIsClosedOnceWith4008AndGetsNoMore() {
        peer.send("x".repeat(60));
        peer.send("x".repeat(40));
        assertThat(closed).isEmpty();
        peer.send("one more");
        peer.send("and more");
        peer.close(CloseCode.ENDED);

        assertThat(written).hasSize(2);
        assertThat(closed).containsExactly(4008);
    }

    @Test
    void rule_8_6_aLargeSnapshotAlwaysFitsAnIdleReader() {
        peer.send("x".repeat(10 * OUTBOX));
        assertThat(closed).isEmpty();
        onTheirWay.remove().complete(null);
        peer.send("x".repeat(10 * OUTBOX));
        assertThat(closed).isEmpty();
    }

    @Test
    void aLineThatBrokeIsWrittenToNoMore() {
        peer.send("one");
        onTheirWay.remove().completeExceptionally(new IOException("The other side is gone"));
        peer.send("two");
        assertThat(written).containsExactly("one");
    }

    @Test
    void rule_8_5_silenceIsCountedFromWhatTheClientSaidLast() {
        assertThat(peer.silentSince(NOW)).isTrue();
        peer.heard(NOW.plusMillis(1));
        assertThat(peer.silentSince(NOW)).isFalse();
        assertThat(peer.silentSince(NOW.plusMillis(1))).isTrue();
    }

    /// A line whose writes reach the network when the test says so.
    private WebSocketConnection line() {
        return (WebSocketConnection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {WebSocketConnection.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "sendText" -> {
                            written.add((String) arguments[0]);
                            onTheirWay.add(new CompletableFuture<>());
                            return Uni.createFrom().completionStage(onTheirWay.getLast());
                        }
                        case "close" -> {
                            closed.add(((CloseReason) arguments[0]).getCode());
                            return Uni.createFrom().voidItem();
                        }
                        default -> throw new AssertionError(method);
                    }
                });
    }
}

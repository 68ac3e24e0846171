package nl.kaartensessie.live.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import nl.kaartensessie.protocol.CloseCode;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.support.QuietLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(QuietLog.class)
class WebSocketPeerTest {

    private static final Instant NOW = Instant.parse("2026-11-23T13:00:00Z");
    private static final int ROOM = 100;

    private final SlowConnection line = new SlowConnection();
    private final WebSocketPeer peer =
            new WebSocketPeer(new MemberId("m_sam"), line.connection, line.guard, line.writeQueue, ROOM, NOW);

    @Test
    void rule_8_6_aReaderThatKeepsUpIsNeverCut() {
        for (int i = 0; i < 100; i++) {
            peer.send("x".repeat(ROOM));
            line.turn();
            line.leave();
        }
        assertThat(line.events()).hasSize(100).doesNotContain("close 4008");
    }

    @Test
    void rule_8_6_aReaderThatIsTooSlowIsClosedOnceWith4008AndGetsNoMore() {
        peer.send("x".repeat(60));
        line.turn();
        peer.send("x".repeat(40));
        line.turn();
        assertThat(line.events()).hasSize(2);
        peer.send("one more");
        peer.send("and more");
        peer.close(CloseCode.ENDED);
        line.turn();

        assertThat(line.events()).hasSize(3).endsWith("close 4008");
    }

    @Test
    void rule_8_6_whatTheEventLoopDidNotComeToYetIsWaitingToo() {
        peer.send("x".repeat(60));
        peer.send("x".repeat(60));
        line.turn();

        assertThat(line.events()).containsExactly("x".repeat(60), "close 4008");
    }

    @Test
    void rule_8_6_aLargeSnapshotAlwaysFitsAnIdleReader() {
        peer.send("x".repeat(10 * ROOM));
        line.turn();
        line.leave();
        peer.send("x".repeat(10 * ROOM));
        line.turn();

        assertThat(line.events()).hasSize(2).doesNotContain("close 4008");
    }

    @Test
    void whatIsHandedOverInOneTurnLeavesInOneFlush() {
        peer.send("the event");
        peer.send("the answer");
        line.turn();

        assertThat(line.events()).containsExactly("the event", "the answer");
        assertThat(line.flushes()).isEqualTo(1);
        peer.send("the next");
        line.turn();
        assertThat(line.flushes()).isEqualTo(2);
    }

    @Test
    void aCloseComesBehindWhatWasSentBefore() {
        peer.send("goodbye");
        peer.close(CloseCode.ENDED);
        peer.send("too late");
        line.turn();

        assertThat(line.events()).containsExactly("goodbye", "close 4004");
    }

    @Test
    void aLineThatBrokeIsWrittenToNoMore() {
        peer.send("one");
        line.turn();
        line.fail(new IOException("The other side is gone"));
        peer.send("two");
        line.turn();

        assertThat(line.events()).containsExactly("one");
    }

    @Test
    void oneLineOfAnEventLoopDoesNotKeepTheOthersFromBeingWritten() {
        SlowConnection other = new SlowConnection();
        WebSocketPeer gone = new WebSocketPeer(
                new MemberId("m_eve"),
                other.connection,
                new FrameGuard(FrameGuardTest.NO_FLOOD),
                line.writeQueue,
                ROOM,
                NOW);
        gone.send("to a line that is in no pipeline");
        peer.send("one");
        line.turn();

        assertThat(line.events()).containsExactly("one");
    }

    @Test
    void rule_8_5_silenceIsCountedFromWhatTheClientSaidLast() {
        assertThat(peer.lastHeard()).isEqualTo(NOW);
        peer.heard(NOW.plusMillis(1));
        assertThat(peer.lastHeard()).isEqualTo(NOW.plusMillis(1));
    }
}

package nl.kaartensessie.live.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import nl.kaartensessie.live.TestClock;
import nl.kaartensessie.protocol.CommandReader;
import org.junit.jupiter.api.Test;

class FrameGuardTest {

    /// For who tests something else.
    static final FrameGuard.Limits NO_FLOOD =
            new FrameGuard.Limits(CommandReader.FRAME_LIMIT, Integer.MAX_VALUE, 5000, new TestClock());

    private static final int MOST = 10;

    private final TestClock clock = new TestClock();
    private final EmbeddedChannel line =
            new EmbeddedChannel(new FrameGuard(new FrameGuard.Limits(8, MOST, 5000, clock)));

    @Test
    void rule_8_15_whoDoesNotTakeAGoodbyeIsCutOff() {
        line.freezeTime();
        line.writeOutbound(new CloseWebSocketFrame(4008, ""));
        pass(4);
        assertThat(line.isOpen()).isTrue();
        pass(1);
        assertThat(line.isOpen()).isFalse();
    }

    @Test
    void rule_8_13_theSizeIsThatOfAMessageWhateverStandsBetweenItsParts() {
        line.writeInbound(new TextWebSocketFrame(false, 0, "12345"));
        line.writeInbound(new PingWebSocketFrame(Unpooled.buffer().writeZero(100)));
        line.writeInbound(new ContinuationWebSocketFrame(true, 0, "678"));
        line.writeInbound(new TextWebSocketFrame("12345678"));
        assertThat(line.inboundMessages()).hasSize(4);
        line.writeInbound(new TextWebSocketFrame(false, 0, "12345"));
        line.writeInbound(new ContinuationWebSocketFrame(true, 0, "6789"));

        assertThat(line.<CloseWebSocketFrame>readOutbound().statusCode()).isEqualTo(1009);
        assertThat(line.inboundMessages()).hasSize(5);
        // Nothing more is heard or said, until the client says goodbye too.
        line.writeInbound(new TextWebSocketFrame("more"));
        line.writeOutbound(new TextWebSocketFrame("an event"));
        assertThat(line.inboundMessages()).hasSize(5);
        assertThat(line.<Object>readOutbound()).isNull();
        assertThat(line.isOpen()).isTrue();
        line.writeInbound(new CloseWebSocketFrame(1009, ""));
        assertThat(line.isOpen()).isFalse();
    }

    @Test
    void rule_8_30_framesOfEveryKindCount() {
        for (int i = 0; i < 3; i++) {
            line.writeInbound(new PingWebSocketFrame(), new PongWebSocketFrame());
            line.writeInbound(new TextWebSocketFrame(i == 2, 0, "x"), new ContinuationWebSocketFrame());
            clock.pass(Duration.ofMillis(1));
        }
        assertThat(line.<CloseWebSocketFrame>readOutbound().statusCode()).isEqualTo(4009);
        assertThat(line.inboundMessages()).hasSize(MOST);
    }

    @Test
    void rule_8_36_anEmptyBeginningIsLeftOut() {
        line.writeInbound(new TextWebSocketFrame(false, 0, ""));
        line.writeInbound(new PingWebSocketFrame());
        line.writeInbound(new ContinuationWebSocketFrame(false, 0, ""));
        assertThat(line.<Object>readInbound()).isInstanceOf(PingWebSocketFrame.class);
        assertThat(line.<Object>readInbound()).isNull();
        line.writeInbound(new ContinuationWebSocketFrame(false, 0, "ja"));
        TextWebSocketFrame first = line.readInbound();
        assertThat(first.text()).isEqualTo("ja");
        assertThat(first.isFinalFragment()).isFalse();
        // From here on it is a message like any other, empty parts and all.
        line.writeInbound(new ContinuationWebSocketFrame(false, 0, ""), new ContinuationWebSocketFrame(true, 0, ""));
        assertThat(line.inboundMessages()).hasSize(2).allMatch(ContinuationWebSocketFrame.class::isInstance);
    }

    @Test
    void rule_8_36_aMessageOfEmptyPartsIsAnEmptyMessageOfItsKind() {
        line.writeInbound(new BinaryWebSocketFrame(false, 0, Unpooled.EMPTY_BUFFER));
        line.writeInbound(new ContinuationWebSocketFrame(true, 0, ""));
        BinaryWebSocketFrame empty = line.readInbound();
        assertThat(empty.isFinalFragment()).isTrue();
        assertThat(empty.content().isReadable()).isFalse();
    }

    @Test
    void rule_8_30_whoSpreadsThemGoesOn() {
        for (int i = 0; i < 20 * MOST; i++) {
            line.writeInbound(new PingWebSocketFrame());
            clock.pass(Duration.ofMillis(500));
        }
        assertThat(line.<Object>readOutbound()).isNull();
        assertThat(line.inboundMessages()).hasSize(20 * MOST);
    }

    @Test
    void nothingComesBehindAGoodbye() {
        FrameGuard guard = line.pipeline().get(FrameGuard.class);
        guard.write(Unpooled.copiedBuffer("before", StandardCharsets.UTF_8));
        line.writeOutbound(new CloseWebSocketFrame(4004, ""));
        ByteBuf behind = Unpooled.copiedBuffer("behind", StandardCharsets.UTF_8);
        assertThat(guard.write(behind).isSuccess()).isTrue();
        guard.flush();

        assertThat(line.<ByteBuf>readOutbound().toString(StandardCharsets.UTF_8))
                .isEqualTo("before");
        assertThat(line.<CloseWebSocketFrame>readOutbound().statusCode()).isEqualTo(4004);
        assertThat(line.<Object>readOutbound()).isNull();
        assertThat(behind.refCnt()).isZero();
    }

    private void pass(int seconds) {
        line.advanceTimeBy(seconds, TimeUnit.SECONDS);
        line.runScheduledPendingTasks();
    }
}

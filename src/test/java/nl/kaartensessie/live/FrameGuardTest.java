package nl.kaartensessie.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FrameGuardTest {

    private final EmbeddedChannel line = new EmbeddedChannel(new FrameGuard(8));

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

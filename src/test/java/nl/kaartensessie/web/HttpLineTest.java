package nl.kaartensessie.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import org.junit.jupiter.api.Test;

/// What a connection is waiting for, and whether its other end takes anything, second by second.
class HttpLineTest {

    private int seconds;
    private final EmbeddedChannel channel = new EmbeddedChannel();
    private final HttpLine line = new HttpLine(channel, () -> seconds);

    HttpLineTest() {
        channel.pipeline().addLast("handler", new ChannelInboundHandlerAdapter());
        channel.pipeline().addBefore("handler", HttpLine.NAME, line);
    }

    @Test
    void rule_8_33_aConnectionWaitsForOneThingAfterTheOther() {
        assertThat(line.stage()).isEqualTo(HttpLine.Stage.FIRST_REQUEST);
        seconds = 5;
        assertThat(line.age(seconds)).isEqualTo(5);
        channel.writeInbound(new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/"));
        assertThat(line.stage()).isEqualTo(HttpLine.Stage.BODY);
        assertThat(line.age(seconds)).isZero();
        channel.writeInbound(LastHttpContent.EMPTY_LAST_CONTENT);
        assertThat(line.stage()).isEqualTo(HttpLine.Stage.ANSWER);
        answer(HttpResponseStatus.CONTINUE);
        assertThat(line.stage()).isEqualTo(HttpLine.Stage.ANSWER);
        seconds = 9;
        answer(HttpResponseStatus.OK);
        assertThat(line.stage()).isEqualTo(HttpLine.Stage.NEXT_REQUEST);
        assertThat(line.age(seconds)).isZero();
    }

    @Test
    void rule_8_33_whoAskedTwiceWaitsForTwoAnswers() {
        for (int i = 0; i < 2; i++) {
            channel.writeInbound(
                    new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/"),
                    LastHttpContent.EMPTY_LAST_CONTENT);
        }
        answer(HttpResponseStatus.OK);
        assertThat(line.stage()).isEqualTo(HttpLine.Stage.ANSWER);
        answer(HttpResponseStatus.OK);
        assertThat(line.stage()).isEqualTo(HttpLine.Stage.NEXT_REQUEST);
    }

    @Test
    void rule_8_33_anAnswerMayComeBeforeTheEndOfItsRequest() {
        channel.writeInbound(new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/"));
        answer(HttpResponseStatus.OK);
        assertThat(line.stage()).isEqualTo(HttpLine.Stage.NEXT_REQUEST);
        channel.writeInbound(LastHttpContent.EMPTY_LAST_CONTENT);
        assertThat(line.stage()).isEqualTo(HttpLine.Stage.NEXT_REQUEST);
    }

    @Test
    void rule_8_33_aWebSocketWaitsForNothing() {
        channel.writeInbound(
                new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/"), LastHttpContent.EMPTY_LAST_CONTENT);
        answer(HttpResponseStatus.SWITCHING_PROTOCOLS);
        assertThat(line.stage()).isEqualTo(HttpLine.Stage.ANSWER);
    }

    @Test
    void rule_8_34_whatNobodyTakesIsSeenToWait() {
        // An embedded channel sends at its flush; until then what was written waits.
        channel.write(Unpooled.copiedBuffer("x".repeat(1000), ISO_8859_1));
        assertThat(line.look(1)).isGreaterThanOrEqualTo(1000);
        assertThat(line.untaken(1)).isEqualTo(1);
        line.look(30);
        assertThat(line.untaken(30)).isEqualTo(30);
        channel.flush();
        assertThat(line.look(31)).isZero();
        assertThat(line.untaken(31)).isZero();
    }

    private void answer(HttpResponseStatus status) {
        channel.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status));
    }
}

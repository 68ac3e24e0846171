package nl.kaartensessie.live.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What we write, Netty reads.
class TextFrameEncoderTest {

    static Stream<String> texts() {
        // Where the length goes from one form to the next, and where bytes are not characters.
        return Stream.of(
                "",
                "x",
                "x".repeat(125),
                "x".repeat(126),
                "x".repeat(65_535),
                "x".repeat(65_536),
                "é".repeat(62),
                "é".repeat(63),
                "🚲 fiets");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aFrameIsReadAsItWasWritten(String text) {
        assertThat(read(text)).containsExactly(text);
    }

    @Test
    void severalStandInOneBuffer() {
        String[] all = texts().toArray(String[]::new);
        assertThat(read(all)).containsExactly(all);
    }

    private static List<String> read(String... texts) {
        ByteBuf frames = Unpooled.buffer();
        for (String text : texts) {
            TextFrameEncoder.append(frames, text);
        }
        EmbeddedChannel client = new EmbeddedChannel(new WebSocket13FrameDecoder(WebSocketDecoderConfig.newBuilder()
                .expectMaskedFrames(false)
                .maxFramePayloadLength(1 << 20)
                .build()));
        client.writeInbound(frames);
        return client.inboundMessages().stream()
                .map(TextWebSocketFrame.class::cast)
                .map(frame -> {
                    assertThat(frame.isFinalFragment()).isTrue();
                    return frame.text();
                })
                .toList();
    }
}

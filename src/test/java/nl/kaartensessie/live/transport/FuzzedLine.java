package nl.kaartensessie.live.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.Utf8FrameValidator;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Set;
import nl.kaartensessie.protocol.CommandReader;

/// Any bytes on a line that has become a WebSocket, as Vert.x has it in its pipeline. What comes through is no
/// larger than a message may be, a text is one, and behind a goodbye comes nothing.
public final class FuzzedLine {

    private static final Set<Integer> GOODBYES = Set.of(1002, 1007, 1009);
    private static final int PIECE = 512;

    private FuzzedLine() {}

    public static void feed(byte[] bytes) {
        var line = new EmbeddedChannel(
                new WebSocket13FrameDecoder(WebSocketDecoderConfig.newBuilder()
                        .expectMaskedFrames(true)
                        .allowExtensions(true)
                        .maxFramePayloadLength(65_536)
                        .withUTF8Validator(false)
                        .build()),
                new Utf8FrameValidator(false),
                new FrameGuard(FrameGuardTest.NO_FLOOD));
        try {
            int message = 0;
            for (int start = 0; start < bytes.length && line.isOpen(); start += PIECE) {
                boolean over = saidGoodbye(line);
                line.writeInbound(Unpooled.wrappedBuffer(bytes, start, Math.min(PIECE, bytes.length - start)));
                message = read(line, message, over);
            }
        } finally {
            line.finishAndReleaseAll();
        }
    }

    private static boolean saidGoodbye(EmbeddedChannel line) {
        return line.outboundMessages().stream().anyMatch(CloseWebSocketFrame.class::isInstance);
    }

    /// @param message bytes of the latest one so far
    private static int read(EmbeddedChannel line, int message, boolean over) {
        int size = message;
        for (Object read = line.readInbound(); read != null; read = line.readInbound()) {
            require(!over, "something behind the goodbye");
            if (read instanceof WebSocketFrame frame) {
                int more = frame.content().readableBytes();
                size = frame instanceof ContinuationWebSocketFrame ? size + more : Math.max(more, size);
                require(more <= CommandReader.FRAME_LIMIT, more);
                if (frame instanceof TextWebSocketFrame && frame.isFinalFragment()) {
                    requireText(frame);
                }
            }
            ReferenceCountUtil.release(read);
        }
        for (Object said : line.outboundMessages()) {
            if (said instanceof CloseWebSocketFrame goodbye) {
                require(GOODBYES.contains(goodbye.statusCode()), goodbye.statusCode());
            }
        }
        require(line.outboundMessages().size() <= 1, line.outboundMessages());
        return size;
    }

    private static void requireText(WebSocketFrame frame) {
        ByteBuffer bytes = frame.content().nioBuffer();
        try {
            UTF_8.newDecoder().decode(bytes);
        } catch (CharacterCodingException e) {
            throw new AssertionError("broken text came through", e);
        }
    }

    private static void require(boolean holds, Object found) {
        if (!holds) {
            throw new AssertionError(found);
        }
    }
}

package nl.kaartensessie.live.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// A line whose writes reach the network when the test says so, and whose event loop has its turn then too.
final class SlowConnection {

    final FrameGuard guard = new FrameGuard(FrameGuardTest.NO_FLOOD);
    private final EmbeddedChannel channel = new EmbeddedChannel(new Network(), guard);
    final WriteQueue writeQueue = new WriteQueue(channel.eventLoop());

    private final EmbeddedChannel client =
            new EmbeddedChannel(new WebSocket13FrameDecoder(WebSocketDecoderConfig.newBuilder()
                    .expectMaskedFrames(false)
                    .maxFramePayloadLength(1 << 20)
                    .build()));
    private final Deque<ChannelPromise> onTheirWay = new ArrayDeque<>();
    private final List<String> events = new ArrayList<>();
    private int flushes;

    /// Everything but text frames.
    final WebSocketConnection connection = (WebSocketConnection) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {WebSocketConnection.class}, (proxy, method, arguments) -> {
                if (!method.getName().equals("close")) {
                    throw new AssertionError(method);
                }
                events.add("close " + ((CloseReason) arguments[0]).getCode());
                return Uni.createFrom().voidItem();
            });

    /// The event loop does what it was asked.
    void turn() {
        channel.runPendingTasks();
    }

    /// All that was written has left.
    void leave() {
        while (!onTheirWay.isEmpty()) {
            onTheirWay.remove().setSuccess();
        }
    }

    void fail(Throwable failure) {
        onTheirWay.remove().setFailure(failure);
    }

    /// The frames that were written, and closes, in order.
    List<String> events() {
        return events;
    }

    int flushes() {
        return flushes;
    }

    private final class Network extends ChannelOutboundHandlerAdapter {

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            client.writeInbound((ByteBuf) message);
            for (TextWebSocketFrame frame = client.readInbound(); frame != null; frame = client.readInbound()) {
                events.add(frame.text());
                frame.release();
            }
            onTheirWay.add(promise);
        }

        @Override
        public void flush(ChannelHandlerContext context) {
            flushes++;
        }
    }
}

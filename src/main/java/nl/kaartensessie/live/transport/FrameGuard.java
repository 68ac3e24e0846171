package nl.kaartensessie.live.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.Utf8FrameValidator;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.EventExecutor;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import nl.kaartensessie.live.ConnectionLimits;
import nl.kaartensessie.live.LiveSettings;
import nl.kaartensessie.protocol.CloseCode;
import nl.kaartensessie.protocol.CommandReader;
import org.jspecify.annotations.Nullable;

/// Says goodbye with the close code of RFC 6455 to who breaks the protocol: 1007 for what is no UTF-8, 1009 for
/// what is too big, in one frame or in parts, 1002 for the rest. Vert.x would take broken UTF-8 and reserved bits
/// for text, and cut the line without a word for everything else; no setting changes that, so this stands before
/// it in the pipeline. A message that begins with an empty part, as RFC 6455 (5.4) allows, is handed on from the
/// first part that holds something: Vert.x takes an empty beginning for none, and hears nothing more on that
/// line. It also counts frames of every kind: Vert.x answers each ping, and takes empty parts of a message
/// without end. Text goes out here too, past the locks and the queue that Vert.x has for each frame.
///
/// Thread rule: the event loop of its connection only.
public final class FrameGuard extends ChannelDuplexHandler {

    /// So long the client has to read why; what it sends meanwhile is thrown away, as a reset would overtake the
    /// code.
    private static final int GOODBYE_SECONDS = 5;

    /// What is in the pipeline for HTTP only: files in parts, and clocks for lines on which nothing is asked,
    /// that of Vert.x and ours.
    private static final List<String> FOR_HTTP = List.of("chunkedWriter", "idle", "http-line");

    private final Limits limits;
    private int size;

    /// Since [#windowStart], by the clock of the limits in milliseconds.
    private int frames;

    private long windowStart;
    /// A message has begun, and all of its parts were empty so far.
    private boolean emptySoFar;

    private boolean binary;
    private boolean upgraded;
    private boolean over;

    /// Behind a goodbye comes nothing any more.
    private boolean saidGoodbye;

    private @Nullable ChannelHandlerContext line;

    FrameGuard(Limits limits) {
        this.limits = limits;
    }

    /// What may come in over one line.
    ///
    /// @param largest      bytes of a message, whatever its parts
    /// @param frames       of any kind within the window
    /// @param windowMillis how long that is
    public record Limits(int largest, int frames, long windowMillis, InstantSource clock) {

        public static Limits of(ConnectionLimits connections, LiveSettings live, InstantSource clock) {
            return new Limits(
                    CommandReader.FRAME_LIMIT,
                    connections.frames(),
                    live.commandWindow().toMillis(),
                    clock);
        }
    }

    /// Watches a connection that is about to become a WebSocket.
    public static FrameGuard watch(HttpConnection connection, Limits limits) {
        ChannelHandlerContext vertx = ((ConnectionBase) connection).channelHandlerContext();
        FrameGuard guard = new FrameGuard(limits);
        vertx.pipeline().addBefore(vertx.name(), "utf8", new Utf8FrameValidator(false));
        vertx.pipeline().addBefore(vertx.name(), "guard", guard);
        return guard;
    }

    /// Of the connection. Asked of any thread, once it is in the pipeline.
    EventExecutor eventLoop() {
        return line().executor();
    }

    ByteBuf buffer(int size) {
        return line().alloc().buffer(size);
    }

    /// Writes text frames, unless goodbye was said; flushes nothing.
    ChannelFuture write(ByteBuf frames) {
        leaveHttpBehind();
        if (over || saidGoodbye) {
            frames.release();
            return line().newSucceededFuture();
        }
        return line().write(frames);
    }

    void flush() {
        line().flush();
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        line = context;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (message instanceof WebSocketFrame frame && !over) {
            measure(frame);
            if (frame.rsv() != 0) {
                close(context, WebSocketCloseStatus.PROTOCOL_ERROR.code());
            } else if (size > limits.largest()) {
                close(context, WebSocketCloseStatus.MESSAGE_TOO_BIG.code());
            } else if (isOneTooMany()) {
                close(context, CloseCode.FLOOD.code());
            }
        }
        if (over) {
            ReferenceCountUtil.release(message);
            if (message instanceof CloseWebSocketFrame) {
                var _ = context.close();
            }
        } else if (message instanceof WebSocketFrame frame) {
            WebSocketFrame part = withoutEmptyBeginning(frame);
            if (part != null) {
                super.channelRead(context, part);
            }
        } else {
            super.channelRead(context, message);
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        if (over || saidGoodbye && message instanceof WebSocketFrame) {
            ReferenceCountUtil.release(message);
            promise.trySuccess();
        } else {
            if (message instanceof CloseWebSocketFrame) {
                saidGoodbye = true;
                endSoon(context);
            }
            super.write(context, message, promise);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable failure) throws Exception {
        if (!(failure instanceof CorruptedWebSocketFrameException corrupted)) {
            super.exceptionCaught(context, failure);
        } else if (!over) {
            close(context, corrupted.closeStatus().code());
        }
    }

    private ChannelHandlerContext line() {
        return Objects.requireNonNull(line, "not in a pipeline yet");
    }

    private void leaveHttpBehind() {
        if (!upgraded) {
            upgraded = true;
            ChannelPipeline pipeline = line().pipeline();
            FOR_HTTP.stream().filter(name -> pipeline.get(name) != null).forEach(pipeline::remove);
        }
    }

    private boolean isOneTooMany() {
        long now = limits.clock().millis();
        if (now - windowStart >= limits.windowMillis()) {
            windowStart = now;
            frames = 0;
        }
        return ++frames > limits.frames();
    }

    /// What the next one may have: nothing where this part may still be left out.
    private @Nullable WebSocketFrame withoutEmptyBeginning(WebSocketFrame frame) {
        boolean begins = frame instanceof TextWebSocketFrame || frame instanceof BinaryWebSocketFrame;
        if (begins) {
            binary = frame instanceof BinaryWebSocketFrame;
        } else if (!emptySoFar || !(frame instanceof ContinuationWebSocketFrame)) {
            return frame;
        }
        boolean last = frame.isFinalFragment();
        emptySoFar = !last && !frame.content().isReadable();
        if (emptySoFar) {
            frame.release();
            return null;
        }
        if (begins) {
            return frame;
        }
        return binary
                ? new BinaryWebSocketFrame(last, 0, frame.content())
                : new TextWebSocketFrame(last, 0, frame.content());
    }

    private void measure(WebSocketFrame frame) {
        int more = frame.content().readableBytes();
        if (frame instanceof ContinuationWebSocketFrame) {
            size += more;
        } else if (frame instanceof TextWebSocketFrame || frame instanceof BinaryWebSocketFrame) {
            size = more;
        }
    }

    private void close(ChannelHandlerContext context, int code) {
        over = true;
        var _ = context.writeAndFlush(new CloseWebSocketFrame(code, ""));
        endSoon(context);
    }

    private static void endSoon(ChannelHandlerContext context) {
        var _ = context.executor()
                .schedule(
                        () -> {
                            var _ = context.close();
                        },
                        GOODBYE_SECONDS,
                        TimeUnit.SECONDS);
    }
}

package nl.kaartensessie.web;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.function.IntSupplier;

/// One connection of a caller: what it is doing and since when, and whether it takes what is sent to it. What is
/// too long, [HttpLines] decides.
///
/// Thread rule: the event loop of the connection says what happens; one other thread at a time looks.
final class HttpLine extends ChannelDuplexHandler {

    /// In the pipeline of each connection. `FrameGuard` takes it out of one that has become a WebSocket.
    static final String NAME = "http-line";

    /// What Vert.x calls its own.
    private static final String VERTX = "handler";

    /// What a connection is waiting for.
    enum Stage {
        /// Its first request.
        FIRST_REQUEST,
        /// The rest of a request whose headers are here.
        BODY,
        /// Our answer, however long that takes: a long poll, a stream, a WebSocket.
        ANSWER,
        /// Another request.
        NEXT_REQUEST
    }

    private final Channel channel;
    private final IntSupplier clock;

    private volatile Stage stage = Stage.FIRST_REQUEST;
    private volatile int since;

    /// Requests that came and are not answered. Of the event loop.
    private int unanswered;

    /// Bytes that were waiting when somebody looked, and when something of them was last taken. Of who looks.
    private long waiting;

    private int taken;

    /// @param clock in seconds
    HttpLine(Channel channel, IntSupplier clock) {
        this.channel = channel;
        this.clock = clock;
        this.since = clock.getAsInt();
        this.taken = since;
    }

    /// To be in the pipeline of a new connection before Vert.x has built its own.
    ChannelInboundHandlerAdapter arrival() {
        return new Arrival();
    }

    Stage stage() {
        return stage;
    }

    /// Seconds in this stage.
    int age(int now) {
        return now - since;
    }

    /// Looks at what waits for the other end.
    ///
    /// @return bytes
    long look(int now) {
        ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
        long found = buffer == null ? 0 : buffer.totalPendingWriteBytes();
        if (found == 0 || found < waiting) {
            taken = now;
        }
        waiting = found;
        return found;
    }

    /// As at the last look.
    long waiting() {
        return waiting;
    }

    /// Seconds since something of what waits was taken.
    int untaken(int now) {
        return now - taken;
    }

    void cut() {
        var _ = channel.close();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (message instanceof HttpRequest) {
            unanswered++;
            become(Stage.BODY);
        }
        // The answer may have been quicker than the end of its request.
        if (message instanceof LastHttpContent && unanswered > 0) {
            become(Stage.ANSWER);
        }
        super.channelRead(context, message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        if (message instanceof LastHttpContent && !isInBetween(message)) {
            unanswered = Math.max(0, unanswered - 1);
            become(unanswered == 0 ? Stage.NEXT_REQUEST : Stage.ANSWER);
        }
        super.write(context, message, promise);
    }

    /// "Go on", or "from here on it is a WebSocket": no end to waiting for us.
    private static boolean isInBetween(Object message) {
        return message instanceof HttpResponse response && isInBetween(response.status());
    }

    private static boolean isInBetween(HttpResponseStatus status) {
        return status.codeClass() == HttpStatusClass.INFORMATIONAL;
    }

    private void become(Stage next) {
        // In this order: who looks in between finds the earlier stage, and just begun.
        since = clock.getAsInt();
        stage = next;
    }

    /// Brings the line to its place, between the codec and Vert.x, as soon as there is one.
    private final class Arrival extends ChannelInboundHandlerAdapter {

        @Override
        public void channelActive(ChannelHandlerContext context) throws Exception {
            super.channelActive(context);
            settle(context);
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
            super.channelRead(context, message);
            if (settle(context)) {
                // With TLS of our own the first request may be on its way already.
                unanswered++;
                become(Stage.ANSWER);
            }
        }

        private boolean settle(ChannelHandlerContext context) {
            ChannelPipeline pipeline = context.pipeline();
            if (context.isRemoved() || pipeline.get(VERTX) == null) {
                return false;
            }
            pipeline.addBefore(VERTX, NAME, HttpLine.this);
            pipeline.remove(this);
            return true;
        }
    }
}

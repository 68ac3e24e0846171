package nl.kaartensessie.live.transport;

import io.netty.buffer.ByteBuf;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import nl.kaartensessie.live.Heartbeat;
import nl.kaartensessie.live.Peer;
import nl.kaartensessie.protocol.CloseCode;
import nl.kaartensessie.room.MemberId;
import org.jspecify.annotations.Nullable;

/// A WebSocket as a [Peer]. Frames are written to its line in Netty's pipeline, past the locks and the queue that
/// the connection has for each of them; all else is the connection's.
///
/// Thread rule: any thread hands over; [WriteQueue] calls [#write], [#flush] and [#end] on the event loop of the
/// line. What was handed over but has not reached the network yet counts as waiting.
final class WebSocketPeer implements Peer {

    /// No objects of their own: a delivery touches each of thousands of peers, and what it touches is not at hand.
    private static final AtomicIntegerFieldUpdater<WebSocketPeer> WAITING =
            AtomicIntegerFieldUpdater.newUpdater(WebSocketPeer.class, "waiting");

    private static final AtomicIntegerFieldUpdater<WebSocketPeer> CLOSED =
            AtomicIntegerFieldUpdater.newUpdater(WebSocketPeer.class, "closed");

    private final MemberId member;
    private final WebSocketConnection connection;
    private final FrameGuard line;
    private final WriteQueue writeQueue;
    private final int room;
    private final Heartbeat heartbeat = new Heartbeat();
    private volatile long heardMillis;

    /// Characters that did not reach the network yet.
    private volatile int waiting;

    /// 1 when it is.
    private volatile int closed;

    /// Frames since the last flush, and how many characters that is.
    private @Nullable ByteBuf frames;

    private int size;

    /// @param writeQueue of the event loop of `line`
    /// @param room   characters that may wait
    WebSocketPeer(
            MemberId member,
            WebSocketConnection connection,
            FrameGuard line,
            WriteQueue writeQueue,
            int room,
            Instant now) {
        this.member = member;
        this.connection = connection;
        this.line = line;
        this.writeQueue = writeQueue;
        this.room = room;
        heard(now);
    }

    @Override
    public MemberId member() {
        return member;
    }

    @Override
    public Heartbeat pulse() {
        return heartbeat;
    }

    @Override
    public void send(String frame) {
        if (closed == 1) {
            return;
        }
        // One frame always fits, however large: a snapshot may be larger than the room of an idle reader.
        int before = WAITING.getAndAdd(this, frame.length());
        if (before > 0 && before + frame.length() > room) {
            close(CloseCode.SILENT_OR_SLOW);
            return;
        }
        writeQueue.add(new WriteQueue.Item.Frame(this, frame));
    }

    @Override
    public void close(CloseCode reason) {
        if (CLOSED.compareAndSet(this, 0, 1)) {
            writeQueue.add(new WriteQueue.Item.End(this, reason));
        }
    }

    @Override
    public Instant lastHeard() {
        return Instant.ofEpochMilli(heardMillis);
    }

    void heard(Instant now) {
        heardMillis = now.toEpochMilli();
    }

    /// @return whether it is the first since the last flush
    boolean write(String frame) {
        boolean first = frames == null;
        if (frames == null) {
            frames = line.buffer(TextFrameEncoder.LONGEST_HEADER + frame.length());
        }
        TextFrameEncoder.append(frames, frame);
        size += frame.length();
        return first;
    }

    void flush() {
        if (frames != null) {
            int leaving = size;
            line.write(frames).addListener(done -> {
                WAITING.addAndGet(this, -leaving);
                if (!done.isSuccess()) {
                    // The connection broke; its end is told by `@OnClose`.
                    closed = 1;
                }
            });
            frames = null;
            size = 0;
            line.flush();
        }
    }

    void end(CloseCode reason) {
        flush();
        connection.close(new CloseReason(reason.code())).subscribe().with(done -> {}, failure -> {});
    }
}

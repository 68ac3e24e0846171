package nl.kaartensessie.live;

import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import nl.kaartensessie.room.MemberId;

/// A WebSocket as a [Peer].
///
/// Thread rule: any thread; the connection hands writes to its event loop in the order of the calls. What was
/// written but has not reached the network yet counts as waiting.
final class SocketPeer implements Peer {

    private final MemberId member;
    private final WebSocketConnection connection;
    private final int outbox;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Pulse pulse = new Pulse();
    private volatile Instant heard;

    SocketPeer(MemberId member, WebSocketConnection connection, int outbox, Instant now) {
        this.member = member;
        this.connection = connection;
        this.outbox = outbox;
        this.heard = now;
    }

    @Override
    public MemberId member() {
        return member;
    }

    @Override
    public Pulse pulse() {
        return pulse;
    }

    @Override
    public void send(String frame) {
        if (closed.get()) {
            return;
        }
        // One frame always fits, however large: a snapshot may be larger than the outbox of an idle reader.
        int before = waiting.getAndAdd(frame.length());
        if (before > 0 && before + frame.length() > outbox) {
            close(CloseCode.SILENT_OR_SLOW);
            return;
        }
        connection.sendText(frame).subscribe().with(done -> waiting.addAndGet(-frame.length()), this::failed);
    }

    @Override
    public void close(CloseCode reason) {
        if (closed.compareAndSet(false, true)) {
            connection.close(new CloseReason(reason.code())).subscribe().with(done -> {}, failure -> {});
        }
    }

    @Override
    public boolean silentSince(Instant moment) {
        return !heard.isAfter(moment);
    }

    void heard(Instant now) {
        heard = now;
    }

    /// The connection broke; its end is told by `@OnClose`.
    private void failed(Throwable failure) {
        closed.set(true);
    }
}

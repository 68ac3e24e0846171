package nl.kaartensessie.live;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import nl.kaartensessie.protocol.CloseCode;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.support.LiveClient;
import org.jspecify.annotations.Nullable;

/// A connection that keeps what it gets, for a test to read.
///
/// Thread rule: guarded by itself.
public final class QueuePeer implements Peer {

    private final MemberId member;
    private final List<ObjectNode> frames = new ArrayList<>();
    private final Deque<ObjectNode> unread = new ArrayDeque<>();
    private final Heartbeat heartbeat = new Heartbeat();
    private Instant heard;
    private @Nullable CloseCode closed;

    QueuePeer(MemberId member, Instant now) {
        this.member = member;
        this.heard = now;
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
    public synchronized void send(String frame) {
        if (closed != null) {
            return;
        }
        ObjectNode json = LiveClient.json(frame);
        frames.add(json);
        unread.add(json);
    }

    @Override
    public synchronized void close(CloseCode reason) {
        if (closed == null) {
            closed = reason;
        }
    }

    @Override
    public synchronized Instant lastHeard() {
        return heard;
    }

    synchronized void heard(Instant now) {
        heard = now;
    }

    /// The frames since the last call.
    public synchronized List<ObjectNode> read() {
        List<ObjectNode> read = List.copyOf(unread);
        unread.clear();
        return read;
    }

    /// The types of the frames since the last call.
    public List<String> types() {
        return read().stream().map(frame -> frame.path("type").asText()).toList();
    }

    /// Every frame so far.
    synchronized List<ObjectNode> frames() {
        return List.copyOf(frames);
    }

    public synchronized @Nullable CloseCode closed() {
        return closed;
    }
}

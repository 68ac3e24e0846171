package nl.kaartensessie.live.transport;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.kaartensessie.live.Heartbeat;
import nl.kaartensessie.live.LiveRoom;
import nl.kaartensessie.live.Peer;
import nl.kaartensessie.live.RoomRegistry;
import nl.kaartensessie.protocol.CloseCode;
import nl.kaartensessie.protocol.Frames;
import nl.kaartensessie.room.MemberId;

/// Server-sent events as a [Peer]: the frames as data, the `seq` of an event as its id.
///
/// Thread rule: any thread; what the reader has not taken yet waits in a bounded buffer, and one that is full ends
/// the stream.
final class SsePeer implements Peer {

    private static final int WAITING = 512;

    private final MemberId member;
    private final Sse sse;
    private final MultiEmitter<? super OutboundSseEvent> emitter;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Heartbeat heartbeat = new Heartbeat();

    private SsePeer(MemberId member, Sse sse, MultiEmitter<? super OutboundSseEvent> emitter) {
        this.member = member;
        this.sse = sse;
        this.emitter = emitter;
    }

    /// A stream that is attached to its room while somebody reads it.
    static Multi<OutboundSseEvent> stream(RoomRegistry rooms, LiveRoom room, MemberId member, Sse sse) {
        return Multi.createFrom()
                .<OutboundSseEvent>emitter(emitter -> {
                    SsePeer peer = new SsePeer(member, sse, emitter);
                    LiveRoom attached = rooms.attach(room.id(), peer);
                    emitter.onTermination(() -> attached.detach(peer));
                })
                .onOverflow()
                .buffer(WAITING);
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
        emitter.emit(sse.newEvent(frame));
    }

    @Override
    public void send(String frame, long seq) {
        emitter.emit(sse.newEventBuilder().id(Long.toString(seq)).data(frame).build());
    }

    @Override
    public void close(CloseCode reason) {
        if (closed.compareAndSet(false, true)) {
            try {
                send(Frames.closed(reason));
            } finally {
                emitter.complete();
            }
        }
    }

    /// A stream has one direction: nothing can be heard on it.
    @Override
    public Instant lastHeard() {
        return Instant.MAX;
    }
}

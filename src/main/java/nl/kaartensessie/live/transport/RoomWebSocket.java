package nl.kaartensessie.live.transport;

import io.netty.util.concurrent.EventExecutor;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.InboundProcessingMode;
import io.quarkus.websockets.next.OnBinaryMessage;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.UserData;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import nl.kaartensessie.live.CommandResult;
import nl.kaartensessie.live.LiveRoom;
import nl.kaartensessie.live.LiveSettings;
import nl.kaartensessie.live.MonotonicClock;
import nl.kaartensessie.live.Peers;
import nl.kaartensessie.live.RoomRegistry;
import nl.kaartensessie.problem.Languages;
import nl.kaartensessie.protocol.CloseCode;
import nl.kaartensessie.protocol.CommandReader;
import nl.kaartensessie.protocol.Frames;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.RoomId;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The live channel as a WebSocket. It carries frames and knows no rule; who may open it, [RoomHandshake] tells.
///
/// Thread rule: everything comes in on the event loop of its connection, where a heartbeat is answered at once,
/// as it needs nothing of the room. All else, from coming in to leaving, is handled on virtual threads in the
/// order in which it came, one of a connection at a time. So Quarkus need not keep that order, which it does with
/// a kilobyte for each connection.
@WebSocket(
        path = "/api/v1/rooms/{id}/live",
        endpointId = RoomWebSocket.ENDPOINT,
        inboundProcessingMode = InboundProcessingMode.CONCURRENT)
class RoomWebSocket {

    static final String ENDPOINT = "room";

    private static final Logger LOG = Logger.getLogger(RoomWebSocket.class);

    private static final UserData.TypedKey<Line> LINE = new UserData.TypedKey<>("line");

    private final RoomRegistry rooms;
    private final LiveSettings settings;
    private final MonotonicClock monotonic;
    private final Clock clock;

    /// Without a context of Vert.x for each, which nothing here asks for.
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

    private final Map<EventExecutor, WriteQueue> outboxes = new ConcurrentHashMap<>();

    RoomWebSocket(RoomRegistry rooms, LiveSettings settings, MonotonicClock monotonic, Clock clock) {
        this.rooms = rooms;
        this.settings = settings;
        this.monotonic = monotonic;
        this.clock = clock;
    }

    @OnOpen
    @NonBlocking
    void open(WebSocketConnection connection) {
        Line line = new Line(connection);
        connection.userData().put(LINE, line);
        line.open();
    }

    @OnTextMessage
    @NonBlocking
    void text(String text, WebSocketConnection connection) {
        Line line = connection.userData().get(LINE);
        if (line == null) {
            return;
        }
        line.peer.heard(monotonic.instant());
        CommandReader.Frame frame = CommandReader.read(text);
        // Behind what is being handled it waits its turn: who gets its answer has the others, too.
        if (frame instanceof CommandReader.Frame.Beat && line.inbox.isEmpty()) {
            line.beat();
        } else if (!line.inbox.add(() -> line.handle(frame))) {
            line.peer.close(CloseCode.FLOOD);
        }
    }

    @OnBinaryMessage
    @NonBlocking
    void binary(Buffer ignored, WebSocketConnection connection) {
        Line line = connection.userData().get(LINE);
        if (line != null) {
            line.peer.close(CloseCode.BINARY);
        }
    }

    @OnClose
    @NonBlocking
    void close(WebSocketConnection connection) {
        Line line = connection.userData().get(LINE);
        if (line != null) {
            line.close();
        }
    }

    /// A broken line is everyday; a bug closes this connection and no other.
    @OnError
    @RunOnVirtualThread
    void error(Throwable failure, WebSocketConnection connection) {
        if (connection.isClosed() || failure instanceof IOException) {
            LOG.debug("A connection broke", failure);
            return;
        }
        LOG.error("A frame could not be handled", failure);
        connection.closeAndAwait(new CloseReason(CloseCode.OUR_FAULT.code()));
    }

    /// An open connection: where it is, and the language of its reader.
    private final class Line {

        private final RoomId id;
        private final WebSocketPeer peer;
        private final Locale reader;
        private final Mailbox<Runnable> inbox = new Mailbox<>(threads, this::run);

        /// Where the peer sits; null before that.
        private @Nullable LiveRoom room;

        Line(WebSocketConnection connection) {
            id = new RoomId(connection.pathParam("id"));
            reader = Languages.best(connection.handshakeRequest().header("Accept-Language"));
            MemberId member = new MemberId(connection.userData().get(RoomHandshake.MEMBER));
            FrameGuard guard = connection.userData().get(RoomHandshake.GUARD);
            WriteQueue writeQueue = outboxes.computeIfAbsent(guard.eventLoop(), WriteQueue::new);
            peer = new WebSocketPeer(member, connection, guard, writeQueue, settings.outbox(), monotonic.instant());
        }

        void open() {
            inbox.add(() -> room = rooms.attach(id, peer));
        }

        void close() {
            inbox.close(() -> {
                if (room != null) {
                    room.detach(peer);
                }
            });
        }

        void beat() {
            peer.send(peer.pulse().beat(monotonic.instant(), clock.instant()));
        }

        private void run(Runnable work) {
            try {
                work.run();
            } catch (Throwable e) {
                // Whatever it is: a line on which nothing is handled any more would look alive.
                LOG.error("A frame could not be handled", e);
                Peers.close(peer, CloseCode.OUR_FAULT);
            }
        }

        void handle(CommandReader.Frame frame) {
            if (room == null) {
                // There is no seat for them: they are being closed.
                return;
            }
            switch (frame) {
                case CommandReader.Frame.NotJson _ -> peer.close(CloseCode.NOT_JSON);
                case CommandReader.Frame.Beat _ -> beat();
                case CommandReader.Frame.Invalid invalid -> {
                    if (isPaced(invalid.id())) {
                        refuse(invalid.id(), Refusal.BAD_INPUT);
                    }
                }
                case CommandReader.Frame.Command command -> {
                    if (isPaced(command.id())) {
                        handle(command);
                    }
                }
                case CommandReader.Frame.Look look -> {
                    if (isPaced(look.id())) {
                        look(look);
                    }
                }
            }
        }

        private void handle(CommandReader.Frame.Command frame) {
            room().give(peer.member(), frame.id(), frame.command(), answer -> answer(frame.id(), answer))
                    .join();
        }

        private void look(CommandReader.Frame.Look frame) {
            answer(frame.id(), room().look(peer.member(), frame.position()));
        }

        private LiveRoom room() {
            return Objects.requireNonNull(room, "not open yet");
        }

        private void answer(@Nullable String id, CommandResult answer) {
            switch (answer) {
                case CommandResult.Done done -> {
                    if (id != null) {
                        peer.send(Frames.ack(id, done.seq()));
                    }
                }
                case CommandResult.Refused refused -> refuse(id, refused.refusal());
            }
        }

        private boolean isPaced(@Nullable String id) {
            return switch (room().count(peer.member())) {
                case FINE -> true;
                case TOO_FAST -> {
                    refuse(id, Refusal.TOO_FAST);
                    yield false;
                }
                case FLOOD -> {
                    peer.close(CloseCode.FLOOD);
                    yield false;
                }
            };
        }

        private void refuse(@Nullable String id, Refusal refusal) {
            peer.send(Frames.error(id, refusal, reader));
        }
    }
}

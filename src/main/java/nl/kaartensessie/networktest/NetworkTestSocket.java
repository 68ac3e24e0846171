package nl.kaartensessie.networktest;

import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.OnBinaryMessage;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.UserData;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.buffer.Buffer;
import nl.kaartensessie.guard.ClientAddress;
import nl.kaartensessie.live.CommandRateLimiter;
import nl.kaartensessie.live.LiveSettings;
import nl.kaartensessie.live.MonotonicClock;
import nl.kaartensessie.protocol.CloseCode;
import nl.kaartensessie.protocol.CommandReader;
import org.jboss.logging.Logger;

/// The WebSocket of the network test: it answers a heartbeat with a heartbeat, and knows no room.
///
/// Thread rule: one virtual thread a frame, one frame of a connection at a time.
@WebSocket(path = "/api/v1/test/live", endpointId = NetworkTestSocket.ENDPOINT)
class NetworkTestSocket {

    static final String ENDPOINT = "network-test";

    private static final Logger LOG = Logger.getLogger(NetworkTestSocket.class);
    private static final UserData.TypedKey<Line> LINE = new UserData.TypedKey<>("line");

    private final NetworkTestConnections lines;
    private final LiveSettings settings;
    private final MonotonicClock clock;

    NetworkTestSocket(NetworkTestConnections lines, LiveSettings settings, MonotonicClock clock) {
        this.lines = lines;
        this.settings = settings;
        this.clock = clock;
    }

    @OnOpen
    @RunOnVirtualThread
    void open(WebSocketConnection connection) {
        Line line = new Line(
                connection, caller(connection), new CommandRateLimiter(settings.commands(), settings.commandWindow()));
        connection.userData().put(LINE, line);
        lines.add(line);
    }

    @OnTextMessage
    @RunOnVirtualThread
    void text(String text, WebSocketConnection connection) {
        Line line = connection.userData().get(LINE);
        if (line == null) {
            return;
        }
        if (line.rateLimiter().count(clock.instant()) != CommandRateLimiter.Verdict.FINE) {
            line.close(CloseCode.FLOOD);
        } else if (CommandReader.read(text) instanceof CommandReader.Frame.Beat) {
            line.send(lines.beat());
        } else {
            line.close(CloseCode.NOT_JSON);
        }
    }

    @OnBinaryMessage
    @RunOnVirtualThread
    void binary(Buffer ignored, WebSocketConnection connection) {
        new Line(connection, caller(connection), new CommandRateLimiter(1, settings.commandWindow()))
                .close(CloseCode.BINARY);
    }

    @OnClose
    @RunOnVirtualThread
    void close(WebSocketConnection connection) {
        Line line = connection.userData().get(LINE);
        if (line != null) {
            lines.remove(line);
        }
    }

    /// A broken line is what the test is there to find.
    @OnError
    @RunOnVirtualThread
    void error(Throwable failure, WebSocketConnection connection) {
        LOG.debug("A line of a network test broke", failure);
        connection
                .close(new CloseReason(CloseCode.OUR_FAULT.code()))
                .subscribe()
                .with(done -> {}, ignored -> {});
    }

    private static ClientAddress caller(WebSocketConnection connection) {
        return connection.userData().get(NetworkTestHandshake.CALLER);
    }

    private record Line(WebSocketConnection connection, ClientAddress caller, CommandRateLimiter rateLimiter)
            implements NetworkTestConnections.Line {

        @Override
        public void send(String frame) {
            connection.sendText(frame).subscribe().with(done -> {}, failure -> {});
        }

        @Override
        public void close(CloseCode reason) {
            connection.close(new CloseReason(reason.code())).subscribe().with(done -> {}, failure -> {});
        }
    }
}

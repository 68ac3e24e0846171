package nl.kaartensessie.bench;

import io.vertx.core.Future;
import io.vertx.core.http.WebSocketConnectOptions;
import org.jspecify.annotations.Nullable;

/// The way into a Socket.IO server: that of the [BareTarget], in the frames of Engine.IO 4.
///
/// @see <a href="https://socket.io/docs/v4/socket-io-protocol/">the protocol</a>
final class SocketIoTarget implements Target {

    private static final String EVENT = "42[\"event\",";
    private static final String OPEN = "0{";
    private static final String CONNECT = "40";
    private static final String PING = "2";
    private static final String PONG = "3";

    private final int port;
    private final Target bare;

    SocketIoTarget(int port) {
        this.port = port;
        this.bare = new BareTarget(port, false);
    }

    @Override
    public Future<Room> open(String name) {
        return bare.open(name).map(room -> new Room(name, room.cards(), connection(name)));
    }

    @Override
    public Future<WebSocketConnectOptions> join(Room room) {
        return Future.succeededFuture(connection(room.key()));
    }

    @Override
    public String command(long number, int position) {
        return EVENT + bare.command(number, position) + "]";
    }

    /// Its server asks for them.
    @Override
    public boolean wantsBeats() {
        return false;
    }

    @Override
    public String told(String frame) {
        return frame.startsWith(EVENT) ? frame.substring(EVENT.length(), frame.length() - 1) : "";
    }

    @Override
    public @Nullable String answer(String frame) {
        if (frame.startsWith(OPEN)) {
            return CONNECT;
        }
        return frame.equals(PING) ? PONG : null;
    }

    private WebSocketConnectOptions connection(String room) {
        return new WebSocketConnectOptions()
                .setHost("127.0.0.1")
                .setPort(port)
                .setURI("/socket.io/?EIO=4&transport=websocket&room=" + room);
    }
}

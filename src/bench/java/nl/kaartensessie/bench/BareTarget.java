package nl.kaartensessie.bench;

import io.vertx.core.Future;
import io.vertx.core.http.WebSocketConnectOptions;

/// The way into the [BareServer], which has none: everybody may come in, and says what the others should be told.
final class BareTarget implements Target {

    private static final int CARDS = 31;

    private final int port;
    private final boolean wantsBeats;

    BareTarget(int port, boolean wantsBeats) {
        this.port = port;
        this.wantsBeats = wantsBeats;
    }

    @Override
    public Future<Room> open(String name) {
        return Future.succeededFuture(new Room(name, CARDS, connection(name)));
    }

    @Override
    public Future<WebSocketConnectOptions> join(Room room) {
        return Future.succeededFuture(connection(room.key()));
    }

    /// As long as what the service tells.
    @Override
    public String command(long number, int position) {
        return "{\"seq\":" + (number + 1) + ",\"at\":\"2026-11-23T13:05:07.123Z\",\"by\":\"m_0123456789abcdefghijkl\","
                + "\"type\":\"card.shown\",\"position\":" + position + "}";
    }

    @Override
    public boolean wantsBeats() {
        return wantsBeats;
    }

    private WebSocketConnectOptions connection(String room) {
        return new WebSocketConnectOptions().setHost("127.0.0.1").setPort(port).setURI("/" + room);
    }
}

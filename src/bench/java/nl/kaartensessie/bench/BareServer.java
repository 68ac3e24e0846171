package nl.kaartensessie.bench;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// The limit: whatever somebody says, everybody in the same room is told. It reads nothing, stores nothing and
/// knows nobody. A heartbeat is answered with one as long as the service's.
final class BareServer extends AbstractVerticle {

    private static final String BEAT = "{\"type\":\"beat\",\"at\":\"2026-11-23T13:05:07.123Z\",\"seq\":42}";

    private final int port;
    private final Map<String, List<ServerWebSocket>> rooms;

    private BareServer(int port, Map<String, List<ServerWebSocket>> rooms) {
        this.port = port;
        this.rooms = rooms;
    }

    /// @param arguments the port
    public static void main(String... arguments) {
        int port = Integer.parseInt(arguments[0]);
        Map<String, List<ServerWebSocket>> rooms = new ConcurrentHashMap<>();
        int eventLoops = Runtime.getRuntime().availableProcessors();
        Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
        vertx.deployVerticle(() -> new BareServer(port, rooms), new DeploymentOptions().setInstances(eventLoops))
                .onFailure(failure -> {
                    System.err.println(failure);
                    System.exit(1);
                });
    }

    @Override
    public void start(Promise<Void> started) {
        HttpServerOptions options =
                new HttpServerOptions().setHost("127.0.0.1").setPort(port).setAcceptBacklog(1024);
        vertx.createHttpServer(options)
                .webSocketHandler(this::enter)
                .requestHandler(request -> request.response().end())
                .listen()
                .<Void>mapEmpty()
                .onComplete(started);
    }

    private void enter(ServerWebSocket socket) {
        List<ServerWebSocket> room = rooms.computeIfAbsent(socket.path(), path -> new CopyOnWriteArrayList<>());
        room.add(socket);
        socket.closeHandler(closed -> room.remove(socket));
        socket.textMessageHandler(text -> {
            if (text.equals(LoadGenerator.BEAT)) {
                socket.writeTextMessage(BEAT);
            } else {
                room.forEach(other -> other.writeTextMessage(text));
            }
        });
        socket.writeTextMessage("{\"type\":\"snapshot\",\"seq\":0}");
    }
}

package nl.kaartensessie.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// The way into the service: its REST API, as any client would.
final class ServiceTarget implements Target {

    private static final String API = "/api/v1";
    private static final int POOL = 100;

    private static final long SEED = 31;

    private final Vertx vertx;
    private final HttpClient client;
    private final List<Integer> ports;
    private final Random random = new Random(SEED);

    /// @param ports of the servers, one of which is taken at random for each call and each connection
    ServiceTarget(Vertx vertx, List<Integer> ports) {
        this.vertx = vertx;
        this.ports = ports;
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setDefaultHost("127.0.0.1"),
                new PoolOptions().setHttp1MaxSize(POOL / ports.size()));
    }

    @Override
    public Future<Room> open(String name) {
        JsonObject asked = new JsonObject().put("word", name).put("name", "Kim");
        return post("/rooms", null, asked).compose(answer -> {
            JsonObject room = answer.getJsonObject("room");
            String token = answer.getString("token");
            String path = "/rooms/" + room.getString("id");
            JsonObject start = new JsonObject().put("id", "start").put("type", "session.start");
            return post(path + "/commands", token, start)
                    .map(done -> new Room(name, room.getInteger("cardCount"), connection(path, token)));
        });
    }

    @Override
    public Future<WebSocketConnectOptions> join(Room room) {
        JsonObject asked = new JsonObject().put("word", room.key()).put("name", "Samira");
        return post("/memberships", null, asked)
                .map(answer -> connection(
                        "/rooms/" + answer.getJsonObject("room").getString("id"), answer.getString("token")));
    }

    @Override
    public String command(long number, int position) {
        return "{\"id\":\"" + number + "\",\"type\":\"card.show\",\"position\":" + position + "}";
    }

    @Override
    public boolean wantsBeats() {
        return true;
    }

    private int anyPort() {
        return ports.get(random.nextInt(ports.size()));
    }

    private WebSocketConnectOptions connection(String path, String token) {
        return new WebSocketConnectOptions()
                .setHost("127.0.0.1")
                .setPort(anyPort())
                .setURI(API + path + "/live")
                .putHeader("Authorization", "Bearer " + token);
    }

    private Future<JsonObject> post(String path, @Nullable String token, JsonObject body) {
        return RetryPolicy.untilNotBusy(vertx, () -> postOnce(path, token, body));
    }

    private Future<JsonObject> postOnce(String path, @Nullable String token, JsonObject body) {
        RequestOptions call = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setPort(anyPort())
                .setURI(API + path)
                .putHeader("Content-Type", "application/json");
        if (token != null) {
            call.putHeader("Authorization", "Bearer " + token);
        }
        return client.request(call)
                .compose(request -> request.send(body.toBuffer()))
                .compose(response -> response.body().compose(answer -> read(path, response.statusCode(), answer)));
    }

    private static Future<JsonObject> read(String path, int status, Buffer answer) {
        if (status < 300) {
            return Future.succeededFuture(answer.toJsonObject());
        }
        String message = "POST " + path + " was answered with " + status + ": " + answer;
        return status == RetryPolicy.BUSY
                ? Future.failedFuture(new RetryPolicy.Busy(message))
                : Future.failedFuture(message);
    }
}

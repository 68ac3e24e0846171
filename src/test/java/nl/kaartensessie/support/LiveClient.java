package nl.kaartensessie.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The live channel of one member over the WebSocket of the JDK, which has no code in common with the server.
/// Answers to commands are kept apart from what everybody is told.
public final class LiveClient implements WebSocket.Listener, AutoCloseable {

    private static final int DEADLINE_SECONDS = 20;
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

    private final BlockingQueue<ObjectNode> told = new LinkedBlockingQueue<>();
    private final BlockingQueue<ObjectNode> replies = new LinkedBlockingQueue<>();
    private final List<ObjectNode> transcript = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private WebSocket socket;

    private LiveClient() {}

    public static LiveClient open(RoomClient member) {
        return open(member.room(), HTTP.newWebSocketBuilder().header("Authorization", "Bearer " + member.token()));
    }

    /// @throws CompletionException of a `WebSocketHandshakeException` when the server refuses
    public static LiveClient open(String room, WebSocket.Builder handshake) {
        return openAt("/rooms/" + room + "/live", handshake);
    }

    /// @param path within the API
    public static LiveClient openAt(String path, WebSocket.Builder handshake) {
        LiveClient client = new LiveClient();
        client.socket = handshake
                .buildAsync(URI.create(origin().replace("http", "ws") + RoomClient.API + path), client)
                .join();
        return client;
    }

    public static WebSocket.Builder handshake() {
        return HTTP.newWebSocketBuilder();
    }

    /// Where the pages of this server come from.
    public static String origin() {
        return RestAssured.baseURI + ":" + RestAssured.port;
    }

    /// Reads JSON, in which strings may stand between single quotes.
    public static ObjectNode json(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    public String subprotocol() {
        return socket.getSubprotocol();
    }

    public synchronized LiveClient send(String frame) {
        socket.sendText(frame, true).join();
        return this;
    }

    /// Sends on a line that may end at any moment.
    ///
    /// @return whether it was open
    public synchronized boolean trySend(String frame) {
        try {
            socket.sendText(frame, true).join();
            return true;
        } catch (CompletionException e) {
            return false;
        }
    }

    public LiveClient sendBinary(byte[] frame) {
        socket.sendBinary(ByteBuffer.wrap(frame), true).join();
        return this;
    }

    /// Gives a command with an id of its own, and waits for its answer.
    public ObjectNode ask(String type, Object... fields) {
        send(JSON.valueToTree(RoomClient.frame(type, fields)).toString());
        return reply();
    }

    /// Gives a command, which must be done.
    ///
    /// @return its `seq`
    public int done(String type, Object... fields) {
        ObjectNode reply = ask(type, fields);
        assertThat(reply.path("type").asText()).as("%s", reply).isEqualTo("ack");
        return reply.path("seq").intValue();
    }

    /// The answer to a command that was not answered before.
    public ObjectNode reply() {
        return poll(replies);
    }

    /// The next frame that is no answer to a command.
    public ObjectNode next() {
        return poll(told);
    }

    /// The next frame of this type; others before it are passed over.
    public ObjectNode awaitEvent(String type) {
        Instant deadline = Instant.now().plusSeconds(2 * DEADLINE_SECONDS);
        while (true) {
            ObjectNode frame = next();
            if (frame.path("type").asText().equals(type)) {
                return frame;
            }
            assertThat(Instant.now()).as("%s after %s", type, transcript).isBefore(deadline);
        }
    }

    /// Reads the first frame, and what comes until this member is connected: of who comes at the same moment the first
    /// frame tells, or an event.
    public void awaitConnected(String member) {
        for (JsonNode one : snapshot().at("/state/members")) {
            if (one.path("id").asText().equals(member) && one.path("online").asBoolean()) {
                return;
            }
        }
        assertThat(awaitEvent("member.connected").path("member").asText()).isEqualTo(member);
    }

    /// The first frame.
    public ObjectNode snapshot() {
        ObjectNode frame = next();
        assertThat(frame.path("type").asText()).isEqualTo("snapshot");
        return frame;
    }

    /// Everything so far, in order.
    public List<ObjectNode> transcript() {
        return List.copyOf(transcript);
    }

    /// Waits until the server has closed, and says with which code.
    public int closeCode() {
        try {
            return closed.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("Not closed: " + transcript, e);
        }
    }

    /// Whether it is closed, or is before so long.
    public boolean closedWithin(Duration time) {
        try {
            closed.get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException | ExecutionException e) {
            return true;
        }
    }

    public boolean isOpen() {
        return !closed.isDone();
    }

    @Override
    public void close() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "");
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            ObjectNode frame = json(partial.toString());
            partial.setLength(0);
            transcript.add(frame);
            JsonNode type = frame.path("type");
            (type.asText().equals("ack") || type.asText().equals("error") ? replies : told).add(frame);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        closed.complete(statusCode);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closed.completeExceptionally(error);
    }

    private ObjectNode poll(BlockingQueue<ObjectNode> queue) {
        try {
            ObjectNode frame = queue.poll(DEADLINE_SECONDS, TimeUnit.SECONDS);
            assertThat(frame)
                    .as("a frame after %s, closed: %s", transcript, closed)
                    .isNotNull();
            return frame;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}

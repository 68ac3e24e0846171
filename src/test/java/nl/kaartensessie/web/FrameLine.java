package nl.kaartensessie.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import nl.kaartensessie.support.LiveClient;
import nl.kaartensessie.support.RoomClient;
import org.jspecify.annotations.Nullable;

/// A live channel on which anything is said, and which tells all that came back of it: behind each frame goes a
/// heartbeat, whose answer is the last.
public final class FrameLine implements WebSocket.Listener, AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int DEADLINE_SECONDS = 20;

    private final RoomClient who;
    private final BlockingQueue<Object> heard = new LinkedBlockingQueue<>();
    private final StringBuilder partial = new StringBuilder();
    private WebSocket socket;
    private volatile boolean open = true;

    private FrameLine(RoomClient who) {
        this.who = who;
    }

    /// What came back, and the code with which the line was closed, if it was.
    public record Said(List<ObjectNode> frames, @Nullable Integer closed) {}

    public static FrameLine open(RoomClient who) {
        FrameLine line = new FrameLine(who);
        String address = LiveClient.origin().replace("http", "ws") + RoomClient.API + "/rooms/" + who.room() + "/live";
        line.socket = HTTP.newWebSocketBuilder()
                .header("Authorization", "Bearer " + who.token())
                .buildAsync(URI.create(address), line)
                .join();
        return line;
    }

    RoomClient who() {
        return who;
    }

    public boolean isOpen() {
        return open;
    }

    public Said say(String frame, boolean binary) {
        try {
            if (binary) {
                socket.sendBinary(ByteBuffer.wrap(frame.getBytes(StandardCharsets.UTF_8)), true)
                        .join();
            } else {
                socket.sendText(frame, true).join();
            }
            socket.sendText("{\"type\":\"beat\",\"at\":\"" + frame.hashCode() + "\"}", true)
                    .join();
        } catch (java.util.concurrent.CompletionException e) {
            // Closed meanwhile; the code says why.
        }
        List<ObjectNode> frames = new ArrayList<>();
        while (true) {
            Object next = next();
            if (next instanceof Integer code) {
                open = false;
                return new Said(frames, code);
            }
            ObjectNode answer = (ObjectNode) next;
            frames.add(answer);
            if (answer.path("type").asText().equals("beat")) {
                return new Said(frames, null);
            }
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            heard.add(LiveClient.json(partial.toString()));
            partial.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        heard.add(statusCode);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        heard.add(WebSocket.NORMAL_CLOSURE);
    }

    @Override
    public void close() {
        socket.abort();
    }

    private Object next() {
        try {
            Object next = heard.poll(DEADLINE_SECONDS, TimeUnit.SECONDS);
            assertThat(next).as("an answer or a farewell").isNotNull();
            return next;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}

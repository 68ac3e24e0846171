package nl.kaartensessie.process.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import nl.kaartensessie.live.ReferenceClient;
import nl.kaartensessie.support.LiveClient;
import nl.kaartensessie.support.RoomClient;

/// A member who follows a room over one transport and writes to whichever server answers, as a client of the
/// contract does: it comes back when its line ends, and sends what was not answered again, with the same id.
///
/// Thread rule: one thread follows, one writes; the fold is guarded by the player.
public final class VirtualMember implements AutoCloseable {

    public enum Transport {
        SOCKET,
        STREAM,
        POLL
    }

    private static final int BEAT_SECONDS = 15;
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    static final int CUT = 1006;

    private final RoomClient member;
    private final Transport transport;
    private final List<String> servers;
    private final Random random;
    private final Recorder recorder;
    private final ReferenceClient fold = new ReferenceClient();
    private final Semaphore news = new Semaphore(0);
    private final SortedMap<Long, ObjectNode> events = new ConcurrentSkipListMap<>();
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final List<Integer> endings = new CopyOnWriteArrayList<>();
    private final List<Throwable> troubles = new CopyOnWriteArrayList<>();
    private final Thread follower;
    private volatile int at;
    private final CountDownLatch done = new CountDownLatch(1);

    /// @param servers their addresses
    /// @param first   the server to begin at
    public VirtualMember(
            RoomClient member, Transport transport, List<String> servers, int first, long seed, Recorder recorder) {
        this.member = member;
        this.transport = transport;
        this.servers = servers;
        this.recorder = recorder;
        this.at = first;
        this.random = new Random(seed);
        this.follower = Thread.ofVirtual().start(this::follow);
    }

    public RoomClient member() {
        return member;
    }

    /// The events as they were told, by their `seq`.
    public SortedMap<Long, ObjectNode> events() {
        return events;
    }

    /// What was acknowledged, by the id of the command.
    public Map<String, Long> acknowledged() {
        return acknowledged;
    }

    /// With which codes its lines ended.
    public List<Integer> endings() {
        return endings;
    }

    public synchronized long seq() {
        return fold.seq();
    }

    /// The room as this player knows it, but who is connected: a poll is not told.
    public synchronized JsonNode known() {
        return stored(fold.state());
    }

    public static JsonNode stored(ObjectNode state) {
        state.remove("serverTime");
        state.path("members").forEach(one -> ((ObjectNode) one).without(List.of("online", "looking")));
        return state;
    }

    /// Waits until there is news of the room, but not for long.
    public void awaitNews() throws InterruptedException {
        news.drainPermits();
        news.tryAcquire(1, 250, TimeUnit.MILLISECONDS);
    }

    /// Nothing went wrong so far.
    public void isFine() {
        assertThat(troubles).isEmpty();
    }

    @Override
    public void close() {
        done.countDown();
        follower.interrupt();
    }

    /// Gives a command to any server, until one says that it is done, or may not be.
    ///
    /// @param command the fields behind its id, beginning with the value of `type`
    /// @return the status of the last answer; 0 when this member left
    public int give(String id, String command) throws InterruptedException {
        String body = "{\"id\":\"" + id + "\",\"type\":" + command + "}";
        recorder.gives(id, body);
        while (done.getCount() > 0) {
            try {
                HttpResponse<String> answer = HTTP.send(
                        call(random.nextInt(servers.size()), "/commands")
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                recorder.answered(id, answer.statusCode(), answer.body());
                switch (answer.statusCode()) {
                    case 200 -> {
                        acknowledged.put(
                                id, LiveClient.json(answer.body()).path("seq").asLong());
                        return 200;
                    }
                    case 403, 404, 409 -> {
                        return answer.statusCode();
                    }
                    case 429, 503 -> {}
                    default -> throw new AssertionError(answer + " " + answer.body());
                }
            } catch (IOException e) {
                // That server is away: the next one.
                recorder.answered(id, 0, "");
            }
            news.tryAcquire(1, 50, TimeUnit.MILLISECONDS);
        }
        return 0;
    }

    private void follow() {
        while (done.getCount() > 0) {
            try {
                switch (transport) {
                    case SOCKET -> socket();
                    case STREAM -> stream();
                    case POLL -> poll();
                }
            } catch (IOException | CompletionException | UncheckedIOException e) {
                // That server is away.
                endings.add(CUT);
                if (rests()) {
                    return;
                }
            } catch (InterruptedException e) {
                return;
            } catch (Throwable e) {
                troubles.add(e);
                return;
            }
            at = (at + 1) % servers.size();
        }
    }

    /// Waits a little before it comes back, as a client does.
    ///
    /// @return whether this member left
    private boolean rests() {
        try {
            return done.await(100 + random.nextInt(200), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    private Consumer<String> opens(long since) {
        return recorder.opens(transport + " at " + at, since);
    }

    /// With heartbeats, as every client sends them: a play may take longer than silence is borne.
    private void socket() throws InterruptedException {
        Consumer<String> line = opens(-1);
        FrameListener listener = new FrameListener(text -> {
            line.accept(text);
            hear(LiveClient.json(text));
        });
        WebSocket socket = HTTP.newWebSocketBuilder()
                .header("Authorization", "Bearer " + member.token())
                .buildAsync(URI.create(servers.get(at).replace("http", "ws") + path("/live")), listener)
                .join();
        while (!listener.ended().isDone()) {
            try {
                listener.ended().get(BEAT_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                var _ = socket.sendText("{\"type\":\"beat\"}", true);
            } catch (ExecutionException e) {
                throw new CompletionException(e);
            }
        }
        endings.add(listener.ended().join());
    }

    private void stream() throws IOException, InterruptedException {
        Consumer<String> line = opens(-1);
        HttpResponse<java.util.stream.Stream<String>> answer = HTTP.send(
                call(at, "/events").header("Accept", "text/event-stream").build(), HttpResponse.BodyHandlers.ofLines());
        try (var lines = answer.body()) {
            if (answer.statusCode() != 200) {
                throw new IOException(answer.toString());
            }
            lines.filter(text -> text.startsWith("data:"))
                    .map(text -> text.substring(5))
                    .forEach(text -> {
                        line.accept(text);
                        hear(LiveClient.json(text));
                    });
        }
    }

    private void poll() throws IOException, InterruptedException {
        long since = seq();
        Consumer<String> line = opens(since == 0 ? -1 : since);
        HttpResponse<String> answer = HTTP.send(
                call(at, "/events?wait=2&since=" + since)
                        .header("Accept", "application/json")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(answer.toString());
        }
        line.accept(answer.body());
        ObjectNode heard = LiveClient.json(answer.body());
        if (heard.has("snapshot")) {
            hear((ObjectNode) heard.path("snapshot"));
        }
        ((ArrayNode) heard.withArray("events")).forEach(event -> hear((ObjectNode) event));
    }

    private synchronized void hear(ObjectNode frame) {
        if (frame.path("type").asText().equals("closed")) {
            endings.add(frame.path("code").asInt());
            return;
        }
        try {
            fold.apply(frame);
        } catch (AssertionError e) {
            troubles.add(e);
        }
        if (frame.has("seq") && frame.has("by")) {
            events.put(frame.path("seq").asLong(), frame);
        }
        news.release();
    }

    private HttpRequest.Builder call(int server, String path) {
        return HttpRequest.newBuilder(URI.create(servers.get(server) + path(path)))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + member.token());
    }

    private String path(String path) {
        return RoomClient.API + "/rooms/" + member.room() + path;
    }
}

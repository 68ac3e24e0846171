package nl.kaartensessie.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kaartensessie.journal.GroupCommit.Append;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.RoomId;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/// What the servers on one database tell each other, by `LISTEN/NOTIFY`: entries and erasures with the transaction
/// that makes them true, and hints such as presence, which may get lost.
///
/// Thread rule: any thread tells; one thread listens, one sends the hints. Listeners are called on the listening
/// thread.
@ApplicationScoped
public class Servers {

    private static final Logger LOG = Logger.getLogger(Servers.class);
    static final String CHANNEL = "kaartensessie";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /// PostgreSQL takes 7,999 bytes.
    private static final int PAYLOAD = 7_900;

    private static final int PATIENCE_MILLIS = 1_000;
    private static final int PATIENCE_SECONDS = 5;

    /// Between two looks when there is nobody else.
    private static final int ALONE_MILLIS = 50;

    private static final int HINTS = 10_000;

    private final String self = UUID.randomUUID().toString();

    /// How each of our own messages begins: most of what we hear, and not worth reading.
    private final String own = "{\"server\":\"" + self + "\"";

    private final AgroalDataSource dataSource;
    private final List<Journal.Listener> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<Hint>> hintListeners = new CopyOnWriteArrayList<>();
    private final BlockingQueue<String> hints = new LinkedBlockingQueue<>(HINTS);
    private volatile boolean closed;
    private volatile boolean deaf = true;
    private volatile boolean alone;

    Servers(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Something that one server says to the others and that may get lost.
    public record Hint(String server, JsonNode content) {}

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().daemon().name("servers-listen").start(this::listenUntilClosed);
        Thread.ofPlatform().daemon().name("servers-hint").start(this::hintUntilClosed);
    }

    void stop(@Observes @Priority(Integer.MAX_VALUE) ShutdownEvent event) {
        closed = true;
    }

    /// Tells the other servers, when there is a moment. What does not fit in the queue is dropped.
    public void hint(ObjectNode content) {
        String line = Json.text(
                JsonNodeFactory.instance.objectNode().put("server", self).<ObjectNode>set("hint", content));
        if (bytes(line) > PAYLOAD || !hints.offer(line)) {
            LOG.debug("A hint was dropped");
        }
    }

    /// Calls `listener` with what other servers hint.
    public void listenToHints(Consumer<Hint> listener) {
        hintListeners.add(listener);
    }

    /// Whether nothing that the other servers say can be heard now.
    public boolean areOutOfHearing() {
        return deaf;
    }

    /// Whether there is no other server that could say anything. If there is one after all, it is heard a moment
    /// later: what is heard now is what this one says itself, all of it, and each look costs.
    public void expectNobody(boolean nobody) {
        alone = nobody;
    }

    void listen(Journal.Listener listener) {
        listeners.add(listener);
    }

    void forEachListener(Consumer<Journal.Listener> call) {
        listeners.forEach(call);
    }

    /// @param events those of the entry, as JSON
    String appended(Append append, String events) {
        Entry entry = append.entry();
        ObjectNode whole = line(append.room()).put("last", entry.last());
        whole.put("seq", entry.seq()).put("at", entry.at().toString());
        whole.put("by", entry.by().value()).put("command", entry.command());
        String text = Json.text(whole.putRawValue("events", new RawValue(events)));
        return bytes(text) <= PAYLOAD ? text : Json.text(line(append.room()).put("last", entry.last()));
    }

    String erased(RoomId room) {
        return Json.text(line(room).put("erased", true));
    }

    /// Says these lines when the transaction of `connection` is committed, as few messages as possible.
    void tell(Connection connection, List<String> lines) throws SQLException {
        if (lines.isEmpty()) {
            return;
        }
        try (PreparedStatement notify = connection.prepareStatement("select pg_notify(?, ?)")) {
            for (String payload : packed(lines)) {
                notify.setString(1, CHANNEL);
                notify.setString(2, payload);
                notify.execute();
            }
        }
    }

    private ObjectNode line(RoomId room) {
        return JsonNodeFactory.instance.objectNode().put("server", self).put("room", room.value());
    }

    private static List<String> packed(List<String> lines) {
        List<Integer> messages = messages(lines);
        return IntStream.range(0, lines.size())
                .boxed()
                .collect(Collectors.groupingBy(messages::get, Collectors.mapping(lines::get, Collectors.joining("\n"))))
                .values()
                .stream()
                .toList();
    }

    /// The number of the message that each of these lines goes in: as few as can be.
    static List<Integer> messages(List<String> lines) {
        List<Integer> messages = new ArrayList<>(lines.size());
        int message = 0;
        int size = 0;
        for (String line : lines) {
            int more = bytes(line) + 1;
            if (size > 0 && size + more > PAYLOAD) {
                message++;
                size = 0;
            }
            size += more;
            messages.add(message);
        }
        return messages;
    }

    private void hintUntilClosed() {
        while (!closed) {
            try {
                String first = hints.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    List<String> lines = new ArrayList<>(List.of(first));
                    hints.drainTo(lines);
                    sendHints(lines);
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /// Twice, as the first connection may have been a dead one; when the database is away, all is told afterwards.
    private void sendHints(List<String> lines) {
        if (!isSent(lines)) {
            pause(PATIENCE_MILLIS);
            if (!isSent(lines)) {
                LOG.debug("Hints got lost");
            }
        }
    }

    private boolean isSent(List<String> lines) {
        try (Connection connection = dataSource.getConnection()) {
            tell(connection, lines);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private void listenUntilClosed() {
        while (!closed) {
            try (Connection connection = dataSource.getConnection();
                    Statement listen = connection.createStatement()) {
                listen.execute("listen " + CHANNEL);
                deaf = false;
                listeners.forEach(Journal.Listener::missed);
                PGConnection postgres = connection.unwrap(PGConnection.class);
                while (!closed) {
                    if (alone) {
                        pause(ALONE_MILLIS);
                    }
                    PGNotification[] said = postgres.getNotifications(PATIENCE_MILLIS);
                    for (PGNotification notification : said) {
                        // Of one server are all lines of a message.
                        if (!notification.getParameter().startsWith(own)) {
                            notification.getParameter().lines().forEach(this::heard);
                        }
                    }
                    if (said.length == 0 && !connection.isValid(PATIENCE_SECONDS)) {
                        throw new SQLException("The database has fallen silent");
                    }
                }
            } catch (SQLException e) {
                deaf = true;
                if (closed) {
                    return;
                }
                LOG.warn("The other servers cannot be heard now; trying again");
                // After a failover the other lines are as dead as this one, and each would have to be waited for.
                dataSource.flush(AgroalDataSource.FlushMode.IDLE);
                pause(PATIENCE_MILLIS);
            }
        }
    }

    private static void pause(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void heard(String line) {
        try {
            JsonNode message = MAPPER.readTree(line);
            String server = message.path("server").asText();
            if (message.has("hint")) {
                hintListeners.forEach(listener -> listener.accept(new Hint(server, message.path("hint"))));
            } else {
                heard(message);
            }
        } catch (JsonProcessingException | RuntimeException e) {
            // One strange message, from a newer server perhaps, must not deafen this one.
            LOG.warn("A message of another server was not understood", e);
            listeners.forEach(Journal.Listener::missed);
        }
    }

    private void heard(JsonNode message) {
        RoomId room = new RoomId(message.path("room").asText());
        if (message.path("erased").asBoolean()) {
            listeners.forEach(listener -> listener.erased(room));
        } else {
            Entry entry = entry(message);
            long last = message.path("last").asLong();
            listeners.forEach(listener -> listener.appended(room, last, entry));
        }
    }

    private static @Nullable Entry entry(JsonNode message) {
        return message.has("events")
                ? new Entry(
                        message.path("seq").asLong(),
                        Instant.parse(message.path("at").asText()),
                        new MemberId(message.path("by").asText()),
                        message.path("command").textValue(),
                        EventCodec.decodeAll(message.path("events")))
                : null;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}

package nl.kaartensessie.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import nl.kaartensessie.room.Entry;
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
public class MessageBus {

    private static final Logger LOG = Logger.getLogger(MessageBus.class);
    static final String CHANNEL = "kaartensessie";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final int PATIENCE_MILLIS = 1_000;
    private static final int PATIENCE_SECONDS = 5;

    /// Between two looks at what was said: several messages cost little more than one, and nobody feels the wait.
    private static final int LOOK_MILLIS = 20;

    /// The same when there is nobody else, and what is said is our own.
    private static final int ALONE_MILLIS = 50;

    private static final int HINTS = 10_000;

    /// So long hints gather: when many come in at once, a few messages tell of all of them.
    private static final int HINT_MILLIS = 100;

    private final String self = UUID.randomUUID().toString();
    private final AgroalDataSource dataSource;
    private final List<Journal.Listener> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<Hint>> hintListeners = new CopyOnWriteArrayList<>();
    private final BlockingQueue<String> hints = new LinkedBlockingQueue<>(HINTS);
    private volatile boolean closed;
    private volatile boolean deaf = true;
    private volatile boolean alone;

    MessageBus(AgroalDataSource dataSource) {
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
        String line = BusMessage.hint(self, content);
        if (!BusMessage.fits(line) || !hints.offer(line)) {
            LOG.debug("A hint was dropped");
        }
    }

    /// Calls `listener` with what other servers hint, but for rooms that no [Journal.Listener] follows.
    public void listenToHints(Consumer<Hint> listener) {
        hintListeners.add(listener);
    }

    /// Whether nothing that the other servers say can be heard now.
    public boolean areOutOfHearing() {
        return deaf;
    }

    /// Whether there is no other server that could say anything. If there is one after all, it is heard a moment
    /// later.
    public void expectNobody(boolean nobody) {
        alone = nobody;
    }

    /// Whether nobody else is known of, so that a hint would reach nobody.
    public boolean areAlone() {
        return alone;
    }

    void listen(Journal.Listener listener) {
        listeners.add(listener);
    }

    void forEachListener(Consumer<Journal.Listener> call) {
        listeners.forEach(call);
    }

    /// @param events those of the entry, as JSON
    String appended(RoomId room, Entry entry, String events) {
        return BusMessage.appended(self, room, entry, events);
    }

    String erased(RoomId room) {
        return BusMessage.erased(self, room);
    }

    /// Says these lines when the transaction of `connection` is committed, as few messages as possible.
    void tell(Connection connection, List<String> lines) throws SQLException {
        if (lines.isEmpty()) {
            return;
        }
        try (PreparedStatement notify = connection.prepareStatement("select pg_notify(?, ?)")) {
            for (String payload : BusMessage.packed(lines)) {
                notify.setString(1, CHANNEL);
                notify.setString(2, payload);
                notify.execute();
            }
        }
    }

    private void hintUntilClosed() {
        while (!closed) {
            try {
                String first = hints.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    List<String> lines = new ArrayList<>(List.of(first));
                    hints.drainTo(lines);
                    sendHints(lines);
                    pause(HINT_MILLIS);
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

    /// A message is a transaction like any other, but nobody waits for the disk because of a hint.
    private boolean isSent(List<String> lines) {
        try (Connection connection = dataSource.getConnection();
                Statement setting = connection.createStatement()) {
            connection.setAutoCommit(false);
            setting.execute("set local synchronous_commit to off");
            tell(connection, lines);
            connection.commit();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private void listenUntilClosed() {
        String own = BusMessage.beginning(self);
        while (!closed) {
            try (Connection connection = dataSource.getConnection();
                    Statement listen = connection.createStatement()) {
                listen.execute("listen " + CHANNEL);
                hearAgain();
                PGConnection postgres = connection.unwrap(PGConnection.class);
                while (!closed) {
                    pause(alone ? ALONE_MILLIS : LOOK_MILLIS);
                    PGNotification[] said = postgres.getNotifications(PATIENCE_MILLIS);
                    for (PGNotification notification : said) {
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

    /// In this order: who finds that the others can be heard must not take their silence of before for death.
    void hearAgain() {
        listeners.forEach(Journal.Listener::missed);
        deaf = false;
    }

    private static void pause(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Tells the listeners what another server said.
    void heard(String line) {
        try {
            RoomId room = BusMessage.room(line);
            if (room != null && listeners.stream().noneMatch(listener -> listener.follows(room))) {
                return;
            }
            JsonNode message = MAPPER.readTree(line);
            if (message.has("hint")) {
                Hint hint = new Hint(message.path("server").asText(), message.path("hint"));
                hintListeners.forEach(listener -> listener.accept(hint));
            } else {
                heard(new RoomId(message.path("room").asText()), message);
            }
        } catch (JsonProcessingException | RuntimeException e) {
            // One strange message, from a newer server perhaps, must not deafen this one.
            LOG.warn("A message of another server was not understood", e);
            listeners.forEach(Journal.Listener::missed);
        }
    }

    private void heard(RoomId room, JsonNode message) {
        if (message.path("erased").asBoolean()) {
            listeners.forEach(listener -> listener.erased(room));
        } else {
            @Nullable Entry entry = BusMessage.entry(message);
            long last = message.path("last").asLong();
            listeners.forEach(listener -> listener.appended(room, last, entry));
        }
    }
}

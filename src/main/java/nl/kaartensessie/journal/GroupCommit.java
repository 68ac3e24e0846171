package nl.kaartensessie.journal;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.sql.DataSource;
import nl.kaartensessie.journal.Journal.Outcome;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.GradeEvent.GradesCleared;
import nl.kaartensessie.room.GradeEvent.GradesRevealed;
import nl.kaartensessie.room.RoomEvent;
import nl.kaartensessie.room.RoomEvent.ChatRemoved;
import nl.kaartensessie.room.RoomEvent.SessionEnded;
import nl.kaartensessie.room.RoomEvent.SessionStarted;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.VoteEvent.VoteClosed;
import nl.kaartensessie.room.VoteEvent.VoteRevealed;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Stores what has gathered while the previous transaction was committed, of all rooms, in the next one: one wait
/// for the disk serves all of them.
///
/// Thread rule: [#add] and [#close] from any thread; one thread of its own does the rest.
final class GroupCommit implements AutoCloseable {

    /// One entry on its way, and where its writer waits.
    record Append(RoomId room, Entry entry, CompletableFuture<Outcome> outcome) {

        boolean holds(Class<? extends RoomEvent> type) {
            return entry.events().stream().anyMatch(type::isInstance);
        }
    }

    private static final Logger LOG = Logger.getLogger(GroupCommit.class);
    private static final int BATCH = 500;

    /// The row of the room is locked against its erasing, so that no entry outlives its room.
    private static final String STORE = """
            with incoming as (
              select * from unnest(?::text[], ?::bigint[], ?::timestamptz[], ?::text[], ?::text[], ?::jsonb[])
                as i(room_id, seq, at, by, command, events)
            ), alive as (
              select id from room where id = any(?) for key share
            ), stored as (
              insert into room_event (room_id, seq, at, by, command, events)
              select i.room_id, i.seq, i.at, i.by, i.command, i.events from incoming i join alive on alive.id = i.room_id
              on conflict do nothing
              returning room_id
            )
            select alive.id, stored.room_id is not null from alive left join stored on stored.room_id = alive.id
            """;

    private static final String STARTED = "update room set started_at = ? where id = ?";
    private static final String ENDED = "update room set ended_at = ?, word_hash = null where id = ?";
    private static final String FORGET_LINE =
            "update room_event set events = events #- '{0,text}' where room_id = ? and seq = ?";

    /// What was chosen in secret leaves the log as soon as it is counted: nobody can find out later who chose what.
    private static final String FORGET_VOTES = """
            update room_event set events = events #- '{0,option}'
            where room_id = ? and events @> '[{"type": "vote.cast"}]'
            """;

    private static final String FORGET_GRADES = """
            update room_event set events = events #- '{0,grade}' #- '{0,why}'
            where room_id = ? and events @> '[{"type": "grade.given"}]'
            """;

    private final BlockingQueue<Append> queue = new LinkedBlockingQueue<>();
    private final DataSource dataSource;
    private final Servers servers;
    private final Thread thread;
    private volatile boolean closed;

    /// Kept while there is work: when many join at once the pool is in demand, and everybody waits for the log.
    private @Nullable Connection kept;

    GroupCommit(DataSource dataSource, Servers servers) {
        this.dataSource = dataSource;
        this.servers = servers;
        this.thread = Thread.ofPlatform().daemon().name("journal-commit").start(this::run);
    }

    void add(Append append) {
        queue.add(append);
        if (closed) {
            failAll(List.of(append), new IllegalStateException("The service is stopping"));
        }
    }

    /// Stores what was handed over, then stops.
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        List<Append> waiting = new ArrayList<>();
        while (!closed || !waiting.isEmpty() || !queue.isEmpty()) {
            try {
                if (waiting.isEmpty()) {
                    waiting.add(next());
                }
            } catch (InterruptedException e) {
                continue;
            }
            queue.drainTo(waiting, BATCH);
            waiting = commit(waiting);
        }
        release();
    }

    /// Waits for work, without the connection when that takes long: the database may go away meanwhile.
    private Append next() throws InterruptedException {
        Append next = queue.poll(1, TimeUnit.SECONDS);
        if (next == null) {
            release();
            next = queue.take();
        }
        return next;
    }

    /// @return what has to wait for the next transaction, as one room's entries are told apart by their room
    private List<Append> commit(List<Append> waiting) {
        List<Append> batch = new ArrayList<>();
        List<Append> next = new ArrayList<>();
        Set<RoomId> rooms = new HashSet<>();
        waiting.forEach(append -> (rooms.add(append.room()) ? batch : next).add(append));
        try {
            Map<String, Boolean> stored = store(batch);
            batch.forEach(append ->
                    append.outcome().complete(outcome(stored.get(append.room().value()))));
        } catch (SQLException | RuntimeException e) {
            LOG.warnf(
                    "%d entries could not be stored: %s",
                    batch.size(), e.getClass().getSimpleName());
            failAll(batch, e);
        }
        return next;
    }

    private static Outcome outcome(@Nullable Boolean stored) {
        if (stored == null) {
            return Outcome.GONE;
        }
        return stored ? Outcome.STORED : Outcome.TAKEN;
    }

    private static void failAll(List<Append> batch, Exception cause) {
        batch.forEach(append -> append.outcome().completeExceptionally(cause));
    }

    private Map<String, Boolean> store(List<Append> batch) throws SQLException {
        try {
            Connection connection = connection();
            Map<String, Boolean> stored = insert(connection, batch);
            List<Append> won = batch.stream()
                    .filter(append ->
                            Boolean.TRUE.equals(stored.get(append.room().value())))
                    .toList();
            for (Append append : won) {
                follow(connection, append);
            }
            servers.tell(connection, won.stream().map(servers::appended).toList());
            connection.commit();
            return stored;
        } catch (SQLException | RuntimeException e) {
            release();
            throw e;
        }
    }

    private Connection connection() throws SQLException {
        Connection connection = kept;
        if (connection == null) {
            connection = dataSource.getConnection();
            kept = connection;
            connection.setAutoCommit(false);
        }
        return connection;
    }

    /// Gives the connection back, without what was not committed: the pool tells whether it is still good.
    private void release() {
        Connection connection = kept;
        kept = null;
        if (connection == null) {
            return;
        }
        try (connection) {
            connection.rollback();
        } catch (SQLException e) {
            LOG.debug("A connection broke", e);
        }
    }

    private static Map<String, Boolean> insert(Connection connection, List<Append> batch) throws SQLException {
        Array rooms = array(connection, "text", batch, append -> append.room().value());
        try (PreparedStatement store = connection.prepareStatement(STORE)) {
            store.setArray(1, rooms);
            store.setArray(
                    2,
                    array(connection, "bigint", batch, append -> append.entry().seq()));
            store.setArray(3, array(connection, "timestamptz", batch, append -> PgJournal.timestamp(append.entry())));
            store.setArray(
                    4,
                    array(
                            connection,
                            "text",
                            batch,
                            append -> append.entry().by().value()));
            store.setArray(
                    5, array(connection, "text", batch, append -> append.entry().command()));
            store.setArray(
                    6,
                    array(
                            connection,
                            "jsonb",
                            batch,
                            append -> EventCodec.encode(append.entry().events())));
            store.setArray(7, rooms);
            Map<String, Boolean> stored = new HashMap<>();
            try (ResultSet row = store.executeQuery()) {
                while (row.next()) {
                    stored.put(row.getString(1), row.getBoolean(2));
                }
            }
            return stored;
        }
    }

    private static Array array(
            Connection connection, String type, List<Append> batch, Function<Append, @Nullable Object> field)
            throws SQLException {
        return connection.createArrayOf(type, batch.stream().map(field).toArray());
    }

    /// What has to be true as soon as the entry is.
    private static void follow(Connection connection, Append append) throws SQLException {
        String room = append.room().value();
        if (append.holds(SessionStarted.class)) {
            update(connection, STARTED, PgJournal.timestamp(append.entry()), room);
        }
        if (append.holds(SessionEnded.class)) {
            update(connection, ENDED, PgJournal.timestamp(append.entry()), room);
        }
        for (RoomEvent event : append.entry().events()) {
            switch (event) {
                case ChatRemoved removed -> update(connection, FORGET_LINE, room, removed.line());
                case VoteRevealed _, VoteClosed _ -> update(connection, FORGET_VOTES, room);
                case GradesRevealed _, GradesCleared _ -> update(connection, FORGET_GRADES, room);
                case SessionEnded _ -> {
                    update(connection, FORGET_VOTES, room);
                    update(connection, FORGET_GRADES, room);
                }
                default -> {}
            }
        }
    }

    private static void update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            update.executeUpdate();
        }
    }
}

package nl.kaartensessie.journal;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.sql.DataSource;
import nl.kaartensessie.journal.GroupCommit.Append;
import nl.kaartensessie.protocol.KeptRoomJson;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.RoomState;

/// The log in PostgreSQL: one row an entry, so that an entry is stored all or none.
///
/// Thread rule: any thread may call. Appends of all rooms are handed to one [GroupCommit] and wait there for their
/// commit. What makes the log forget is a transaction of its room alone, in the thread of its writer, as other
/// rooms shall not wait for it; so are reads and erasing.
@ApplicationScoped
@Startup
class PgJournal implements Journal {

    private static final String HEADS =
            "select id, (select max(seq) from room_event where room_id = id) from unnest(?::text[]) as asked(id)";

    private static final String HAS_KEY = "select from room where id = ? and key_hash = ?";

    private final DataSource dataSource;
    private final MessageBus bus;
    private final GroupCommit commits;
    private final LogRead reads;
    private final SnapshotTable snapshots;
    private final SnapshotWriter keeper;

    PgJournal(DataSource dataSource, MessageBus bus) {
        this.dataSource = dataSource;
        this.bus = bus;
        this.commits = new GroupCommit(new KeptConnection(dataSource, bus));
        this.reads = new LogRead(dataSource);
        this.snapshots = new SnapshotTable(dataSource);
        this.keeper = new SnapshotWriter(snapshots, new Pruning(dataSource));
    }

    /// After everything that may still append.
    void stop(@Observes @Priority(Integer.MAX_VALUE) ShutdownEvent event) {
        commits.close();
        keeper.close();
    }

    @Override
    public boolean read(RoomId room, long after, Predicate<Entry> reader) {
        try {
            return reads.read(room, after, reader);
        } catch (SQLException e) {
            throw new Unavailable(e);
        }
    }

    @Override
    public Optional<RoomState> snapshot(RoomId room) {
        try {
            return snapshots.read(room);
        } catch (SQLException e) {
            throw new Unavailable(e);
        }
    }

    @Override
    public void readAnswers(RoomId room, long last, int limit, Consumer<Answered> reader) {
        try {
            reads.readAnswers(room, last, limit, reader);
        } catch (SQLException e) {
            throw new Unavailable(e);
        }
    }

    @Override
    public void keep(RoomId room, RoomState state) {
        keeper.add(room, state);
    }

    /// Stores what was handed over by [#keep], and waits until it is.
    void storeSnapshots() {
        keeper.storeWaiting();
    }

    @Override
    public Outcome append(RoomId room, List<Entry> entries, Credentials credentials) {
        Append append = new Append(room, entries, credentials, new CompletableFuture<>());
        Outcome outcome = append.forgets() ? storeAlone(append) : storeWithOthers(append);
        if (outcome == Outcome.STORED) {
            entries.forEach(entry -> bus.forEachListener(listener -> listener.stored(room, entry)));
        }
        return outcome;
    }

    @Override
    public boolean hasKey(RoomId room, byte[] key) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement(HAS_KEY)) {
            read.setString(1, room.value());
            read.setBytes(2, key);
            try (ResultSet row = read.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new Unavailable(e);
        }
    }

    private Outcome storeWithOthers(Append append) {
        commits.add(append);
        try {
            return append.outcome().join();
        } catch (CompletionException e) {
            throw new Unavailable(e.getCause() == null ? e : e.getCause());
        }
    }

    private Outcome storeAlone(Append append) {
        try (Connection connection = dataSource.getConnection()) {
            try {
                return GroupCommit.outcome(append, BatchInsert.commit(connection, List.of(append), bus::appended));
            } catch (Throwable e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new Unavailable(e);
        }
    }

    @Override
    public boolean erase(RoomId room) {
        int erased = 0;
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            // The room first: an append that holds it is waited for, and one that comes later finds it gone.
            for (String table : List.of("room where id", "room_event where room_id")) {
                try (PreparedStatement delete = connection.prepareStatement("delete from " + table + " = ?")) {
                    delete.setString(1, room.value());
                    erased += delete.executeUpdate();
                }
            }
            bus.tell(connection, List.of(bus.erased(room)));
            connection.commit();
        } catch (SQLException e) {
            throw new Unavailable(e);
        }
        bus.forEachListener(listener -> listener.erased(room));
        return erased > 0;
    }

    @Override
    public boolean reduce(RoomId room, RoomState state, Collection<MemberId> stay) {
        String report = KeptRoomJson.encode(state);
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                if (!Reduction.reduce(connection, room, report, stay)) {
                    connection.rollback();
                    return false;
                }
                bus.tell(connection, List.of(bus.erased(room)));
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new Unavailable(e);
        }
        bus.forEachListener(listener -> listener.erased(room));
        return true;
    }

    @Override
    public Optional<RoomState> report(RoomId room) {
        try (Connection connection = dataSource.getConnection()) {
            return Reduction.report(connection, room).map(KeptRoomJson::decode);
        } catch (SQLException e) {
            throw new Unavailable(e);
        }
    }

    @Override
    public Map<RoomId, Long> heads(Collection<RoomId> rooms) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement(HEADS)) {
            read.setArray(
                    1,
                    connection.createArrayOf(
                            "text", rooms.stream().map(RoomId::value).toArray()));
            Map<RoomId, Long> heads = new HashMap<>();
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    long head = row.getLong(2);
                    if (!row.wasNull()) {
                        heads.put(new RoomId(row.getString(1)), head);
                    }
                }
            }
            return heads;
        } catch (SQLException e) {
            throw new Unavailable(e);
        }
    }

    @Override
    public void listen(Listener listener) {
        bus.listen(listener);
    }

    static Timestamp timestamp(Entry entry) {
        return Timestamp.from(entry.at());
    }
}

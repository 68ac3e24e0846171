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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import nl.kaartensessie.journal.GroupCommit.Append;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.RoomId;
import org.jspecify.annotations.Nullable;

/// The log in PostgreSQL: one row an entry, so that an entry is stored all or none.
///
/// Thread rule: any thread may call. Appends of all rooms are handed to one [GroupCommit] and wait there for their
/// commit; reads and erasing take a connection of their own.
@ApplicationScoped
@Startup
class PgJournal implements Journal {

    private static final String READ =
            "select seq, at, by, command, events from room_event where room_id = ? and seq > ? order by seq";

    private static final String HEADS =
            "select id, (select max(seq) from room_event where room_id = id) from unnest(?::text[]) as asked(id)";

    private final DataSource dataSource;
    private final Servers servers;
    private final GroupCommit commits;

    PgJournal(DataSource dataSource, Servers servers) {
        this.dataSource = dataSource;
        this.servers = servers;
        this.commits = new GroupCommit(dataSource, servers);
    }

    /// After everything that may still append.
    void stop(@Observes @Priority(Integer.MAX_VALUE) ShutdownEvent event) {
        commits.close();
    }

    @Override
    public List<Entry> read(RoomId room, long after) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement(READ)) {
            read.setString(1, room.value());
            read.setLong(2, after);
            List<Entry> entries = new ArrayList<>();
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    entries.add(new Entry(
                            row.getLong(1),
                            row.getTimestamp(2).toInstant(),
                            new MemberId(row.getString(3)),
                            row.getString(4),
                            EventCodec.decode(row.getString(5))));
                }
            }
            return entries;
        } catch (SQLException e) {
            throw new Unavailable(e);
        }
    }

    @Override
    public Outcome append(RoomId room, Entry entry) {
        return append(room, entry, null, null);
    }

    @Override
    public Outcome admit(RoomId room, Entry entry, byte[] token) {
        return append(room, entry, token, null);
    }

    @Override
    public Outcome rekey(RoomId room, Entry entry, byte[] key) {
        return append(room, entry, null, key);
    }

    private Outcome append(RoomId room, Entry entry, byte @Nullable [] token, byte @Nullable [] key) {
        Append append = new Append(room, entry, token, key, new CompletableFuture<>());
        commits.add(append);
        Outcome outcome;
        try {
            outcome = append.outcome().join();
        } catch (CompletionException e) {
            throw new Unavailable(e.getCause() == null ? e : e.getCause());
        }
        if (outcome == Outcome.STORED) {
            servers.forEachListener(listener -> listener.appended(room, entry.last(), entry));
        }
        return outcome;
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
            servers.tell(connection, List.of(servers.erased(room)));
            connection.commit();
        } catch (SQLException e) {
            throw new Unavailable(e);
        }
        servers.forEachListener(listener -> listener.erased(room));
        return erased > 0;
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
        servers.listen(listener);
    }

    static Timestamp timestamp(Entry entry) {
        return Timestamp.from(entry.at());
    }
}

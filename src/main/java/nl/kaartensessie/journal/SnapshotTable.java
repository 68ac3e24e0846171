package nl.kaartensessie.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import nl.kaartensessie.protocol.Json;
import nl.kaartensessie.protocol.StoredSnapshotJson;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.RoomState;
import org.jboss.logging.Logger;

/// The snapshots of rooms in PostgreSQL: one row a room. That they forget what the log forgets is the work of a
/// trigger there, so that it also holds for an older server, which knows of no snapshots.
///
/// Thread rule: any thread; every method blocks.
final class SnapshotTable {

    private static final Logger LOG = Logger.getLogger(SnapshotTable.class);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final String READ =
            "select state from room_snapshot where room_id = ? and format = ? and state is not null";

    /// Of the places that a snapshot may be of, none is before the one where something was forgotten last.
    private static final String STORE = """
            insert into room_snapshot as kept (room_id, seq, format, state)
            select id, ?, ?, ? from room where id = ? and reduced_at is null for key share
            on conflict (room_id) do update
            set seq = excluded.seq, format = excluded.format, state = excluded.state where kept.seq < excluded.seq
            """;

    private final DataSource dataSource;

    SnapshotTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// As [Journal#snapshot].
    Optional<RoomState> read(RoomId room) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement(READ)) {
            read.setString(1, room.value());
            read.setInt(2, StoredSnapshotJson.FORMAT);
            try (ResultSet row = read.executeQuery()) {
                return row.next() ? decode(row.getString(1)) : Optional.empty();
            }
        }
    }

    /// @return whether it is stored: not where there is a later one, something was forgotten since, or the room
    /// is gone
    boolean store(RoomId room, RoomState state) throws SQLException {
        String json = Json.text(StoredSnapshotJson.encode(state));
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement setting = connection.createStatement();
                    PreparedStatement store = connection.prepareStatement(STORE)) {
                // The log can be folded again, so nobody waits for the disk; least of all who makes it forget.
                setting.execute("set local synchronous_commit to off");
                store.setLong(1, state.head());
                store.setInt(2, StoredSnapshotJson.FORMAT);
                store.setString(3, json);
                store.setString(4, room.value());
                boolean stored = store.executeUpdate() == 1;
                connection.commit();
                return stored;
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private static Optional<RoomState> decode(String json) {
        try {
            return Optional.of(StoredSnapshotJson.decode(MAPPER.readTree(json)));
        } catch (JsonProcessingException | RuntimeException e) {
            // Without its message, which may hold what people wrote.
            LOG.warnf("A snapshot could not be read: %s", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}

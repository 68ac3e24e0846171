package nl.kaartensessie.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.RoomId;

/// Takes everything of an ended room out of the database but its report (rules 9.6).
///
/// Thread rule: one thread a connection; it keeps nothing.
final class Reduction {

    /// Who still writes to the room, a snapshot of it too, is waited for; who comes later finds it reduced.
    private static final String LOCK =
            "select id from room where id = ? and ended_at is not null and reduced_at is null for update";

    private static final String REDUCED = "update room set reduced_at = now() where id = ?";
    private static final String REPORT = "insert into room_report (room_id, kept) values (?, ?)";
    private static final String PASSES = "delete from membership where room_id = ? and not id = any(?)";

    private Reduction() {}

    /// @param report what stays of it
    /// @param stay whose tokens do
    /// @return whether it was done: not to a room that is gone, not ended, or reduced already
    static boolean reduce(Connection connection, RoomId room, String report, Collection<MemberId> stay)
            throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setString(1, room.value());
            if (!lock.executeQuery().next()) {
                return false;
            }
        }
        update(connection, REDUCED, room.value());
        update(connection, REPORT, room.value(), report);
        for (String table : List.of("room_event", "room_snapshot", "kept_answer")) {
            update(connection, "delete from " + table + " where room_id = ?", room.value());
        }
        Object[] ids = stay.stream().map(MemberId::value).toArray();
        update(connection, PASSES, room.value(), connection.createArrayOf("text", ids));
        return true;
    }

    /// What is left of a room that was reduced.
    static Optional<String> report(Connection connection, RoomId room) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement("select kept from room_report where room_id = ?")) {
            read.setString(1, room.value());
            try (ResultSet row = read.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
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

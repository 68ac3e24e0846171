package nl.kaartensessie.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import nl.kaartensessie.journal.Journal;
import nl.kaartensessie.room.RoomId;

/// The answers that are kept, for all servers. Each call is one statement.
///
/// Thread rule: any thread; every method blocks.
@ApplicationScoped
class StoredResponseTable {

    private static final String CLAIM = """
            insert into kept_answer as old (id, asked, sealed, at) values (?, ?, ?, ?)
            on conflict (id) do update
            set asked = excluded.asked, sealed = excluded.sealed, room_id = null, at = excluded.at
            where old.at < ?
            """;

    private final DataSource dataSource;

    StoredResponseTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// @param sealed the ticket as long as it is not done, then the answer
    record Kept(byte[] asked, byte[] sealed, boolean done, Instant at) {}

    /// @param since older ones count as gone
    Optional<Kept> find(byte[] id, Instant since) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = prepared(
                        connection,
                        "select asked, sealed, room_id, at from kept_answer where id = ? and at >= ?",
                        id,
                        Timestamp.from(since));
                ResultSet row = select.executeQuery()) {
            return row.next()
                    ? Optional.of(new Kept(
                            row.getBytes(1),
                            row.getBytes(2),
                            row.getString(3) != null,
                            row.getTimestamp(4).toInstant()))
                    : Optional.empty();
        } catch (SQLException e) {
            throw new Journal.Unavailable(e);
        }
    }

    /// @return false when somebody else does it, or has done it since
    boolean claim(byte[] id, byte[] asked, byte[] ticket, Instant now, Instant since) {
        return update(CLAIM, id, asked, ticket, Timestamp.from(now), Timestamp.from(since)) == 1;
    }

    void complete(byte[] id, byte[] answer, RoomId room) {
        update("update kept_answer set sealed = ?, room_id = ? where id = ?", answer, room.value(), id);
    }

    /// It was not done.
    ///
    /// @param at of the claim that is given up; a newer one stays
    void release(byte[] id, Instant at) {
        update("delete from kept_answer where id = ? and room_id is null and at = ?", id, Timestamp.from(at));
    }

    void forget(Instant before) {
        update("delete from kept_answer where at < ?", Timestamp.from(before));
    }

    private int update(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new Journal.Unavailable(e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}

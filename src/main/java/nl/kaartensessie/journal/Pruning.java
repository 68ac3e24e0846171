package nl.kaartensessie.journal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.kaartensessie.protocol.EventJson;
import nl.kaartensessie.protocol.Json;
import nl.kaartensessie.room.RoomEvent.LogPruned;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.RoomState;
import nl.kaartensessie.room.Thoughts;
import nl.kaartensessie.room.Votes;

/// Takes out of the log what nobody can see again, far behind a snapshot: lines of chat that the room no longer
/// remembers, removals of lines, and votes, grades and thoughts that are over (rules 21.4, 21.5). What is left
/// folds to the same room.
///
/// The places stay: a run of such rows becomes one row with as many events that nothing is known of. So a gap is
/// always an entry that was lost, and an older server, which takes these events for those of a newer one, reads
/// on. Only who stands at a place within such a run cannot; he begins anew.
///
/// Thread rule: any thread; every method blocks. Of two who prune one room the second waits.
final class Pruning {

    /// So far behind the snapshot everything stays, as who sends a command again is known by its row;
    static final int BEHIND = 2_000;

    /// and so does what is not so much older than the latest entry.
    static final Duration AGE = Duration.ofMinutes(5);

    /// Rows of a transaction, and so events of a row at most.
    static final int PIECE = 1_000;

    private static final String LOCK =
            "select room_id from room_snapshot where room_id = ? and seq >= ? and state is not null for update";

    /// Rows whose first event nobody misses; behind it may stand that the room fills up, which stays. The place
    /// of the latest event that somebody was told stays too, as it is what clients know as the room's counter.
    private static final String FIND = """
            select seq, seq + jsonb_array_length(events), at, (events - 0)::text from room_event
            where room_id = ? and seq > ? and seq <= ? and at < ? and seq <> ?
              and coalesce(events #>> '{1,type}', 'room.filling') = 'room.filling' and jsonb_array_length(events) <= 2
              and case events #>> '{0,type}'
                  when 'chat.sent' then seq < ? or events #> '{0,text}' is null
                  when 'chat.removed' then true
                  when 'vote.cast' then ?
                  when 'grade.given' then ?
                  when 'think.written' then ?
                  else false end
            order by seq limit ?
            """;

    private static final String DELETE = "delete from room_event where room_id = ? and seq between ? and ?";
    private static final String MERGED =
            "insert into room_event (room_id, seq, at, by, command, events) values (?, ?, ?, '', null, ?::jsonb)";

    private static final String PRUNED =
            Json.text(EventJson.encode(new LogPruned(), JsonNodeFactory.instance.objectNode()));

    private final DataSource dataSource;

    Pruning(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// @param next the place behind it
    /// @param rest the events but the first, as JSON
    private record Row(long seq, long next, Timestamp at, String rest) {}

    /// Prunes the log of a room behind its stored snapshot, piece by piece.
    void prune(RoomId room, RoomState snapshot) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            List<Row> piece;
            long after = 0;
            do {
                piece = prune(connection, room, snapshot, after);
                connection.commit();
                after = piece.isEmpty() ? after : piece.getLast().seq();
            } while (piece.size() == PIECE);
        }
    }

    private static List<Row> prune(Connection connection, RoomId room, RoomState snapshot, long after)
            throws SQLException {
        try (Statement setting = connection.createStatement();
                PreparedStatement lock = connection.prepareStatement(LOCK)) {
            setting.execute("set local synchronous_commit to off");
            lock.setString(1, room.value());
            lock.setLong(2, snapshot.head());
            if (!lock.executeQuery().next()) {
                return List.of();
            }
            List<Row> found = find(connection, room, snapshot, after);
            replace(connection, room, runs(found));
            return found;
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        }
    }

    private static List<Row> find(Connection connection, RoomId room, RoomState snapshot, long after)
            throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setString(1, room.value());
            find.setLong(2, after);
            find.setLong(3, snapshot.head() - BEHIND);
            find.setTimestamp(4, Timestamp.from(snapshot.lastAt().minus(AGE)));
            find.setLong(5, snapshot.seq());
            find.setLong(
                    6,
                    snapshot.chat().isEmpty()
                            ? Long.MAX_VALUE
                            : snapshot.chat().getFirst().seq());
            find.setBoolean(7, votesAreOver(snapshot));
            find.setBoolean(8, gradesAreOver(snapshot));
            find.setBoolean(9, thoughtsAreOver(snapshot));
            find.setInt(10, PIECE);
            List<Row> found = new ArrayList<>();
            try (ResultSet row = find.executeQuery()) {
                while (row.next()) {
                    found.add(new Row(row.getLong(1), row.getLong(2), row.getTimestamp(3), row.getString(4)));
                }
            }
            return found;
        }
    }

    /// Whether what anybody cast has no effect any more: a withdrawn vote may still hold back the one before.
    static boolean votesAreOver(RoomState room) {
        Votes.Vote vote = room.votes().current();
        return (vote == null || vote.isRevealed()) && room.size().votes().entries() == 0;
    }

    static boolean gradesAreOver(RoomState room) {
        return room.grades().given().isEmpty() && room.size().grades().entries() == 0;
    }

    static boolean thoughtsAreOver(RoomState room) {
        Thoughts.Moment moment = room.thoughts().current();
        return (moment == null || moment.revealed() != null)
                && room.size().thoughts().entries() == 0;
    }

    /// Rows that follow each other without a gap, together.
    private static List<List<Row>> runs(List<Row> rows) {
        List<List<Row>> runs = new ArrayList<>();
        long next = 0;
        for (Row row : rows) {
            if (row.seq() != next) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(row);
            next = row.next();
        }
        return runs;
    }

    private static void replace(Connection connection, RoomId room, List<List<Row>> runs) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(DELETE);
                PreparedStatement merged = connection.prepareStatement(MERGED)) {
            for (List<Row> run : runs) {
                delete.setString(1, room.value());
                delete.setLong(2, run.getFirst().seq());
                delete.setLong(3, run.getLast().seq());
                delete.addBatch();
                merged.setString(1, room.value());
                merged.setLong(2, run.getFirst().seq());
                merged.setTimestamp(3, run.getLast().at());
                merged.setString(4, run.stream().map(Pruning::pruned).collect(Collectors.joining(",", "[", "]")));
                merged.addBatch();
            }
            delete.executeBatch();
            merged.executeBatch();
        }
    }

    /// The events of a row, as JSON, without the brackets.
    private static String pruned(Row row) {
        String rest = row.rest().substring(1, row.rest().length() - 1);
        return PRUNED + (rest.isEmpty() ? "" : "," + rest);
    }
}

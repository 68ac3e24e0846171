package nl.kaartensessie.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.sql.DataSource;
import nl.kaartensessie.journal.Journal.Answered;
import nl.kaartensessie.protocol.EventJson;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.RoomId;

/// Reads entries, of whatever number, so that only a piece of them is in memory at a time.
///
/// Nearly always a piece is all there is, and the database is asked once. A longer log is read by a cursor, so
/// that it is the log of one moment, though others write and prune it meanwhile. Of these few run at once:
/// folding is work for the processor, and the connections are for everybody.
///
/// Thread rule: any thread; who reads much waits for others who do.
final class LogRead {

    /// Entries in memory at once.
    static final int PIECE = 500;

    /// Long logs that are read at once.
    private static final int LONG_READS = 2;

    private static final String BEHIND =
            "select seq, at, by, command, events from room_event where room_id = ? and seq > ? order by seq";

    /// Without taking the events apart.
    private static final String ANSWERS = """
            select by, command, case events #>> '{-1,type}' when 'command.noted' then (events #>> '{-1,answer}')::bigint
                                when 'room.filling' then seq + jsonb_array_length(events) - 2
                                else seq + jsonb_array_length(events) - 1 end
            from room_event where room_id = ? and seq <= ? and command is not null order by seq desc limit ?
            """;

    private final DataSource dataSource;
    private final Semaphore longReads = new Semaphore(LONG_READS, true);

    LogRead(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// As [Journal#read].
    boolean read(RoomId room, long after, Predicate<Entry> reader) throws SQLException {
        List<Entry> piece = piece(room, after);
        return piece.size() < PIECE ? piece.stream().allMatch(reader) : readLong(room, after, reader);
    }

    /// As [Journal#readAnswers].
    void readAnswers(RoomId room, long last, int limit, Consumer<Answered> reader) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement read = connection.prepareStatement(ANSWERS)) {
                read.setFetchSize(PIECE);
                read.setInt(3, limit);
                try (ResultSet row = query(read, room, last)) {
                    while (row.next()) {
                        reader.accept(new Answered(new MemberId(row.getString(1)), row.getString(2), row.getLong(3)));
                    }
                }
            } finally {
                connection.rollback();
            }
        }
    }

    private List<Entry> piece(RoomId room, long after) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement(BEHIND + " limit " + PIECE);
                ResultSet row = query(read, room, after)) {
            List<Entry> entries = new ArrayList<>();
            while (row.next()) {
                entries.add(entry(row));
            }
            return entries;
        }
    }

    private boolean readLong(RoomId room, long after, Predicate<Entry> reader) throws SQLException {
        longReads.acquireUninterruptibly();
        try (Connection connection = dataSource.getConnection()) {
            // Without a transaction there is no cursor, and all rows would come at once.
            connection.setAutoCommit(false);
            try (PreparedStatement read = connection.prepareStatement(BEHIND)) {
                read.setFetchSize(PIECE);
                try (ResultSet row = query(read, room, after)) {
                    while (row.next()) {
                        if (!reader.test(entry(row))) {
                            return false;
                        }
                    }
                }
            } finally {
                connection.rollback();
            }
            return true;
        } finally {
            longReads.release();
        }
    }

    private static ResultSet query(PreparedStatement read, RoomId room, long place) throws SQLException {
        read.setString(1, room.value());
        read.setLong(2, place);
        return read.executeQuery();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong(1),
                row.getTimestamp(2).toInstant(),
                new MemberId(row.getString(3)),
                row.getString(4),
                EventJson.decode(row.getString(5)));
    }
}

package nl.kaartensessie.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.kaartensessie.journal.Journal;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.SecretWord;

/// The rows by which rooms and tokens are found. Each call is one statement and one way to the database and back:
/// a whole organisation may come in at nine o'clock. The journal writes the tokens, and when a session starts and
/// ends, with the entries that say so.
///
/// Thread rule: any thread; every method blocks.
@ApplicationScoped
class RoomTable {

    /// Of a room that an older server opened only the normal form is known: its word is not shared when it is the
    /// one that was typed, with or without its spaces.
    private static final String INSERT = """
            insert into room (id, word_hash, squeezed_hash, key_hash, opened_at, used_at)
            select ?, ?, ?, ?, ?, ? where not exists (select from room where word_hash = ?)
            on conflict do nothing
            """;

    /// Rooms to practise in count apart from all others.
    private static final String INSERT_PRACTICE = """
            insert into room (id, word_hash, squeezed_hash, key_hash, opened_at, used_at, practice_until)
            select ?, ?, ?, ?, ?, ?, ? where (select count(*) from room where practice_until is not null) < ?
            on conflict do nothing
            """;

    /// Whoever opens a room to practise in waits here for whoever does so too, as both count the rooms.
    private static final long PRACTICE_LOCK = 0x6b61617274_6f6566L;

    /// Of two that were opened by servers of different versions, the one whose word was typed.
    private static final String FIND = """
            select id, key_hash, opened_at, used_at, practice_until is not null from room
            where word_hash in (?, ?) or squeezed_hash = ? and word_hash is not null
            order by word_hash = ? desc
            limit 1
            """;

    /// What is planned more than a year ahead of the last use counts as if it were then: nobody keeps a room for ever.
    private static final String EXPIRED = """
            select id from room
            where ended_at < ?
              or ended_at is null and used_at < case when started_at is null then ?::timestamptz else ?::timestamptz end
                and (planned_at is null or least(planned_at, used_at + interval '365 days') < ?)
              or practice_until < ?
              or practice_until is not null and ended_at < ?
            """;

    private static final String PASS = """
            select room_id, id, (select max(seq) from room_event where room_event.room_id = membership.room_id)
            from membership where token_hash = ?
            """;

    /// One sending that has no name is never another.
    private static final String ADD_FEEDBACK = """
            update room set feedback = array_append(feedback, cast(? as text))
            where id = ? and cardinality(feedback) < ?
              and not exists (select from unnest(feedback) as sent where split_part(sent, ':', 1) = ?)
            """;

    private final DataSource dataSource;

    RoomTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Takes the word for a new room.
    ///
    /// @return false when an open room has it
    boolean insert(RoomId id, SecretWord word, String facilitatorKey, Instant now) {
        byte[] squeezed = squeezed(word);
        return update(
                        INSERT,
                        id.value(),
                        normal(word),
                        squeezed,
                        Secrets.hashOfKey(facilitatorKey),
                        Timestamp.from(now),
                        Timestamp.from(now),
                        squeezed)
                == 1;
    }

    /// Takes the word for a room to practise in.
    ///
    /// @param most of such rooms, in the whole database
    /// @return false when there are that many already
    boolean insertPractice(RoomId id, SecretWord word, String facilitatorKey, Instant now, Instant until, int most) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement lock = prepared(connection, "select pg_advisory_xact_lock(?)", PRACTICE_LOCK);
                    PreparedStatement insert = prepared(
                            connection,
                            INSERT_PRACTICE,
                            id.value(),
                            normal(word),
                            squeezed(word),
                            Secrets.hashOfKey(facilitatorKey),
                            Timestamp.from(now),
                            Timestamp.from(now),
                            Timestamp.from(until),
                            most)) {
                lock.execute();
                boolean taken = insert.executeUpdate() == 1;
                connection.commit();
                return taken;
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new Journal.Unavailable(e);
        }
    }

    /// The room that this word opens now.
    Optional<RoomRow> find(SecretWord word) {
        byte[] normal = normal(word);
        byte[] squeezed = squeezed(word);
        return select(
                        FIND,
                        row -> new RoomRow(
                                new RoomId(row.getString(1)),
                                row.getBytes(2),
                                row.getTimestamp(3).toInstant(),
                                row.getTimestamp(4).toInstant(),
                                row.getBoolean(5)),
                        normal,
                        squeezed,
                        squeezed,
                        normal)
                .stream()
                .findFirst();
    }

    /// Not one of which nothing but the report is left.
    boolean exists(RoomId room) {
        return !select("select id from room where id = ? and reduced_at is null", row -> row.getString(1), room.value())
                .isEmpty();
    }

    /// @return whether there is such a room
    boolean use(RoomId room, Instant now) {
        return update("update room set used_at = ? where id = ?", Timestamp.from(now), room.value()) == 1;
    }

    /// The rooms that ended before `ended` and still have more than their report.
    List<RoomId> toReduce(Instant ended) {
        return select(
                "select id from room where ended_at < ? and reduced_at is null and practice_until is null",
                row -> new RoomId(row.getString(1)),
                Timestamp.from(ended));
    }

    /// The rooms that ended before `ended`; or were left open and not used since `unended`, or never started and not
    /// used since `prepared`, and in either case were planned for before `unended` if at all. And of the rooms to
    /// practise in those whose time was over `now`, or that ended before `practised`.
    List<RoomId> expired(Instant ended, Instant unended, Instant prepared, Instant now, Instant practised) {
        return select(
                EXPIRED,
                row -> new RoomId(row.getString(1)),
                Timestamp.from(ended),
                Timestamp.from(prepared),
                Timestamp.from(unended),
                Timestamp.from(unended),
                Timestamp.from(now),
                Timestamp.from(practised));
    }

    /// Whose token this is. That its member is still in the room, the room's log tells.
    Optional<MemberToken> pass(String token) {
        return select(
                        PASS,
                        row -> new MemberToken(
                                new RoomId(row.getString(1)), new MemberId(row.getString(2)), row.getLong(3)),
                        (Object) Secrets.hash(token))
                .stream()
                .findFirst();
    }

    /// Writes down that a room sends feedback, in the transaction of the caller if there is one.
    ///
    /// @param name of this sending
    /// @param asked derived from what is sent
    /// @param most so often
    /// @return false when the room did so that often, or under this name, or is gone
    boolean addFeedback(RoomId room, String name, String asked, int most) {
        return update(ADD_FEEDBACK, name + ":" + asked, room.value(), most, name) == 1;
    }

    /// What was asked under which name, as `name:asked`.
    List<String> feedback(RoomId room) {
        return select("select unnest(feedback) from room where id = ?", row -> row.getString(1), room.value());
    }

    private int update(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new Journal.Unavailable(e);
        }
    }

    private <T> List<T> select(String sql, Reader<T> reader, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepared(connection, sql, values);
                ResultSet row = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (row.next()) {
                found.add(reader.read(row));
            }
            return found;
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

    private static byte[] normal(SecretWord word) {
        return Secrets.hash(word.normalForm());
    }

    private static byte[] squeezed(SecretWord word) {
        return Secrets.hash(word.squeezed());
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }
}

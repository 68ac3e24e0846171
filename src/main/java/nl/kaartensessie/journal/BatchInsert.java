package nl.kaartensessie.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import nl.kaartensessie.journal.GroupCommit.Append;
import nl.kaartensessie.protocol.EventJson;
import nl.kaartensessie.room.Agenda;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.Grades.Event.GradesCleared;
import nl.kaartensessie.room.Grades.Event.GradesRevealed;
import nl.kaartensessie.room.RoomEvent;
import nl.kaartensessie.room.RoomEvent.ChatRemoved;
import nl.kaartensessie.room.RoomEvent.MemberRemoved;
import nl.kaartensessie.room.RoomEvent.SessionEnded;
import nl.kaartensessie.room.RoomEvent.SessionStarted;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.Runsheet.Event.AgendaSet;
import nl.kaartensessie.room.Thoughts.Event.MomentClosed;
import nl.kaartensessie.room.Thoughts.Event.ThoughtsRevealed;
import nl.kaartensessie.room.Votes.Event.VoteClosed;
import nl.kaartensessie.room.Votes.Event.VoteRevealed;
import org.jspecify.annotations.Nullable;

/// What a transaction writes: entries, of each room some that are stored all or none, and everything that has to be
/// true as soon as they are.
///
/// Nearly always that is one statement, which is a transaction of its own: the database is asked once, not three
/// times.
///
/// Thread rule: one thread a connection; it keeps nothing.
final class BatchInsert {

    /// The row of the room is locked against its erasing, so that no entry outlives its room. In the order of the
    /// rooms, so that two servers which write to the same ones don't wait for each other. A place before the
    /// last one may be empty, as its row was pruned, and is taken all the same.
    ///
    /// Of a room's entries the first decides for all: whoever has its place has those behind it too, as nobody
    /// writes there without having read it.
    private static final String STORE = """
            with incoming as (
              select * from unnest(?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[],
                                   ?::bytea[], ?::text[], ?::int[], ?::int[])
                as i(room_id, seq, millis, by, command, events, token, line, message, number)
            ), alive as (
              select id from room where id = any(?) and reduced_at is null for key share
            ), stored as (
              insert into room_event (room_id, seq, at, by, command, events)
              select i.room_id, i.seq, timestamptz 'epoch' + i.millis * interval '1 ms', i.by, i.command,
                     i.events::jsonb
              from incoming i join alive on alive.id = i.room_id
              where i.number = 0 and i.seq > coalesce(
                (select e.seq from room_event e where e.room_id = i.room_id order by e.seq desc limit 1), 0)
              order by i.room_id
              on conflict do nothing
              returning room_id
            ), behind as (
              insert into room_event (room_id, seq, at, by, command, events)
              select i.room_id, i.seq, timestamptz 'epoch' + i.millis * interval '1 ms', i.by, i.command,
                     i.events::jsonb
              from incoming i join stored on stored.room_id = i.room_id
              where i.number > 0
              order by i.room_id, i.number
            ), admitted as (
              insert into membership (id, room_id, token_hash)
              select i.by, i.room_id, i.token
              from incoming i join stored on stored.room_id = i.room_id
              where i.token is not null
            ), told as (
              select pg_notify(?, string_agg(i.line, E'\\n' order by i.room_id, i.number))
              from incoming i join stored on stored.room_id = i.room_id
              group by i.message order by i.message
            )
            select alive.id, stored.room_id is not null, (select count(*) from told)
            from alive left join stored on stored.room_id = alive.id
            """;

    private static final String PLANNED = "update room set planned_at = ? where id = ?";
    private static final String STARTED = "update room set started_at = ? where id = ?";
    private static final String ENDED =
            "update room set ended_at = ?, word_hash = null, squeezed_hash = null where id = ?";
    private static final String REKEYED = "update room set key_hash = ? where id = ?";
    private static final String FORGET_LINES =
            "update room_event set events = events #- '{0,text}' where room_id = ? and seq = any(?)";

    /// What was chosen in secret leaves the log as soon as it is counted: nobody can find out later who chose
    /// what. An index holds the rows that still have something to forget, and no others.
    private static final String FORGET_VOTES = """
            update room_event set events = events #- '{0,option}' #- '{0,before}'
            where room_id = ? and events #> '{0,option}' is not null
            """;

    private static final String FORGET_GRADES = """
            update room_event set events = events #- '{0,grade}' #- '{0,why}'
            where room_id = ? and events #> '{0,grade}' is not null
            """;

    /// Who wrote goes with it: of few texts the times alone would tell much.
    private static final String FORGET_THOUGHTS = """
            update room_event set by = '', command = null, events = events #- '{0,text}'
            where room_id = ? and events #>> '{0,type}' = 'think.written' and events #> '{0,text}' is not null
            """;

    private static final String OF_MEMBER = " and by = ?";

    private BatchInsert() {}

    /// Stores `batch` in one transaction, and tells the other servers with it.
    ///
    /// @param batch at most one of each room
    /// @return by room, whether its entries are stored; a room that does not exist is absent
    static Map<String, Boolean> commit(Connection connection, List<Append> batch, Line line) throws SQLException {
        boolean single = batch.stream().noneMatch(BatchInsert::hasConsequences);
        connection.setAutoCommit(single);
        Map<String, Boolean> stored = store(connection, batch, line);
        if (!single) {
            for (Append append : batch) {
                if (Boolean.TRUE.equals(stored.get(append.room().value()))) {
                    follow(connection, append);
                }
            }
            connection.commit();
        }
        return stored;
    }

    /// What the other servers are told of an entry, whose events are given as JSON.
    interface Line {
        String of(RoomId room, Entry entry, String events);
    }

    /// @param number of the entry among those of its room, from 0
    private record Row(RoomId room, Entry entry, int number, byte @Nullable [] token, String events, String line) {}

    private static List<Row> rows(List<Append> batch, Line line) {
        List<Row> rows = new ArrayList<>(batch.size());
        for (Append append : batch) {
            for (int i = 0; i < append.entries().size(); i++) {
                Entry entry = append.entries().get(i);
                String events = EventJson.encode(entry.events());
                rows.add(new Row(
                        append.room(),
                        entry,
                        i,
                        append.credentials().tokens().get(entry.seq()),
                        events,
                        line.of(append.room(), entry, events)));
            }
        }
        return rows;
    }

    private static Map<String, Boolean> store(Connection connection, List<Append> batch, Line line)
            throws SQLException {
        List<Row> rows = rows(batch, line);
        List<Integer> messages =
                BusMessage.messages(rows.stream().map(Row::line).toList());
        try (PreparedStatement store = connection.prepareStatement(STORE)) {
            column(store, 1, "text", rows, row -> row.room().value(), String[]::new);
            column(store, 2, "int8", rows, row -> row.entry().seq(), Long[]::new);
            column(store, 3, "int8", rows, row -> row.entry().at().toEpochMilli(), Long[]::new);
            column(store, 4, "text", rows, row -> row.entry().by().value(), String[]::new);
            column(store, 5, "text", rows, row -> row.entry().command(), String[]::new);
            column(store, 6, "text", rows, Row::events, String[]::new);
            column(store, 7, "bytea", rows, Row::token, byte[][]::new);
            column(store, 8, "text", rows, Row::line, String[]::new);
            column(store, 9, "int4", messages, Function.identity(), Integer[]::new);
            column(store, 10, "int4", rows, Row::number, Integer[]::new);
            column(store, 11, "text", batch, append -> append.room().value(), String[]::new);
            store.setString(12, MessageBus.CHANNEL);
            Map<String, Boolean> stored = new HashMap<>();
            try (ResultSet row = store.executeQuery()) {
                while (row.next()) {
                    stored.put(row.getString(1), row.getBoolean(2));
                }
            }
            return stored;
        }
    }

    /// Gives the statement an array of the very type, which goes to the database as it is; any other would be made
    /// text here, and be read again there.
    private static <R, V> void column(
            PreparedStatement statement,
            int place,
            String type,
            List<R> rows,
            Function<R, @Nullable V> field,
            IntFunction<@Nullable V[]> array)
            throws SQLException {
        @Nullable Object[] values = rows.stream().map(field).toArray(array);
        statement.setArray(place, statement.getConnection().createArrayOf(type, values));
    }

    private static boolean hasConsequences(Append append) {
        return append.credentials().key() != null
                || append.entries().stream()
                        .flatMap(entry -> entry.events().stream())
                        .anyMatch(BatchInsert::hasConsequences);
    }

    private static boolean hasConsequences(RoomEvent event) {
        return event instanceof SessionStarted || event instanceof AgendaSet || event.forgets();
    }

    private static void follow(Connection connection, Append append) throws SQLException {
        String room = append.room().value();
        byte[] key = append.credentials().key();
        if (key != null) {
            update(connection, REKEYED, key, room);
        }
        for (Entry entry : append.entries()) {
            follow(connection, room, entry);
        }
    }

    private static void follow(Connection connection, String room, Entry entry) throws SQLException {
        forgetLines(connection, room, entry);
        for (RoomEvent event : entry.events()) {
            switch (event) {
                case AgendaSet set -> plan(connection, set.agenda(), room);
                case SessionStarted _ -> update(connection, STARTED, PgJournal.timestamp(entry), room);
                case SessionEnded _ -> {
                    update(connection, ENDED, PgJournal.timestamp(entry), room);
                    update(connection, FORGET_VOTES, room);
                    update(connection, FORGET_GRADES, room);
                    update(connection, FORGET_THOUGHTS, room);
                }
                case MemberRemoved removed -> {
                    for (String forget : List.of(FORGET_VOTES, FORGET_GRADES, FORGET_THOUGHTS)) {
                        update(
                                connection,
                                forget + OF_MEMBER,
                                room,
                                removed.member().value());
                    }
                }
                case VoteRevealed _, VoteClosed _ -> update(connection, FORGET_VOTES, room);
                case GradesRevealed _, GradesCleared _ -> update(connection, FORGET_GRADES, room);
                case ThoughtsRevealed _, MomentClosed _ -> update(connection, FORGET_THOUGHTS, room);
                default -> {}
            }
        }
    }

    private static void plan(Connection connection, Agenda agenda, String room) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(PLANNED)) {
            update.setTimestamp(1, agenda.startsAt().map(Timestamp::from).orElse(null));
            update.setString(2, room);
            update.executeUpdate();
        }
    }

    /// All at once: somebody may be removed with everything that they wrote.
    private static void forgetLines(Connection connection, String room, Entry entry) throws SQLException {
        Object[] lines = entry.events().stream()
                .filter(ChatRemoved.class::isInstance)
                .map(event -> ((ChatRemoved) event).line())
                .toArray();
        if (lines.length > 0) {
            update(connection, FORGET_LINES, room, connection.createArrayOf("int8", lines));
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

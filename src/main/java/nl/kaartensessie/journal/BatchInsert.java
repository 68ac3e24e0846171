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
import java.util.function.BiFunction;
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
import nl.kaartensessie.room.Runsheet.Event.AgendaSet;
import nl.kaartensessie.room.Thoughts.Event.MomentClosed;
import nl.kaartensessie.room.Thoughts.Event.ThoughtsRevealed;
import nl.kaartensessie.room.Votes.Event.VoteClosed;
import nl.kaartensessie.room.Votes.Event.VoteRevealed;
import org.jspecify.annotations.Nullable;

/// What a transaction writes: entries, at most one a room, and everything that has to be true as soon as they are.
///
/// Nearly always that is one statement, which is a transaction of its own: the database is asked once, not three
/// times.
///
/// Thread rule: one thread a connection; it keeps nothing.
final class BatchInsert {

    /// The row of the room is locked against its erasing, so that no entry outlives its room. In the order of the
    /// rooms, so that two servers which write to the same ones don't wait for each other. A place before the
    /// last one may be empty, as its row was pruned, and is taken all the same.
    private static final String STORE = """
            with incoming as (
              select * from unnest(?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[],
                                   ?::bytea[], ?::text[], ?::int[])
                as i(room_id, seq, millis, by, command, events, token, line, message)
            ), alive as (
              select id from room where id = any(?) and reduced_at is null for key share
            ), stored as (
              insert into room_event (room_id, seq, at, by, command, events)
              select i.room_id, i.seq, timestamptz 'epoch' + i.millis * interval '1 ms', i.by, i.command,
                     i.events::jsonb
              from incoming i join alive on alive.id = i.room_id
              where i.seq > coalesce(
                (select e.seq from room_event e where e.room_id = i.room_id order by e.seq desc limit 1), 0)
              order by i.room_id
              on conflict do nothing
              returning room_id
            ), admitted as (
              insert into membership (id, room_id, token_hash)
              select i.by, i.room_id, i.token
              from incoming i join stored on stored.room_id = i.room_id
              where i.token is not null
            ), told as (
              select pg_notify(?, string_agg(i.line, E'\\n'))
              from incoming i join stored on stored.room_id = i.room_id
              group by i.message
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
    /// @param message what the others are told of an entry, whose events are given as JSON
    /// @return by room, whether its entry is stored; a room that does not exist is absent
    static Map<String, Boolean> commit(
            Connection connection, List<Append> batch, BiFunction<Append, String, String> message) throws SQLException {
        boolean single = batch.stream().noneMatch(BatchInsert::hasConsequences);
        connection.setAutoCommit(single);
        Map<String, Boolean> stored = store(connection, batch, message);
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

    private static Map<String, Boolean> store(
            Connection connection, List<Append> batch, BiFunction<Append, String, String> message) throws SQLException {
        List<String> events = new ArrayList<>(batch.size());
        List<String> lines = new ArrayList<>(batch.size());
        for (Append append : batch) {
            String json = EventJson.encode(append.entry().events());
            events.add(json);
            lines.add(message.apply(append, json));
        }
        List<Entry> entries = batch.stream().map(Append::entry).toList();
        try (PreparedStatement store = connection.prepareStatement(STORE)) {
            column(store, 1, "text", batch, append -> append.room().value(), String[]::new);
            column(store, 2, "int8", entries, Entry::seq, Long[]::new);
            column(store, 3, "int8", entries, entry -> entry.at().toEpochMilli(), Long[]::new);
            column(store, 4, "text", entries, entry -> entry.by().value(), String[]::new);
            column(store, 5, "text", entries, Entry::command, String[]::new);
            column(store, 6, "text", events, Function.identity(), String[]::new);
            column(store, 7, "bytea", batch, Append::token, byte[][]::new);
            column(store, 8, "text", lines, Function.identity(), String[]::new);
            column(store, 9, "int4", BusMessage.messages(lines), Function.identity(), Integer[]::new);
            column(store, 10, "text", batch, append -> append.room().value(), String[]::new);
            store.setString(11, MessageBus.CHANNEL);
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
        return append.key() != null || append.entry().events().stream().anyMatch(BatchInsert::hasConsequences);
    }

    private static boolean hasConsequences(RoomEvent event) {
        return event instanceof SessionStarted || event instanceof AgendaSet || event.forgets();
    }

    private static void follow(Connection connection, Append append) throws SQLException {
        String room = append.room().value();
        if (append.key() != null) {
            update(connection, REKEYED, append.key(), room);
        }
        forgetLines(connection, append);
        for (RoomEvent event : append.entry().events()) {
            switch (event) {
                case AgendaSet set -> plan(connection, set.agenda(), room);
                case SessionStarted _ -> update(connection, STARTED, PgJournal.timestamp(append.entry()), room);
                case SessionEnded _ -> {
                    update(connection, ENDED, PgJournal.timestamp(append.entry()), room);
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
    private static void forgetLines(Connection connection, Append append) throws SQLException {
        Object[] lines = append.entry().events().stream()
                .filter(ChatRemoved.class::isInstance)
                .map(event -> ((ChatRemoved) event).line())
                .toArray();
        if (lines.length > 0) {
            update(connection, FORGET_LINES, append.room().value(), connection.createArrayOf("int8", lines));
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

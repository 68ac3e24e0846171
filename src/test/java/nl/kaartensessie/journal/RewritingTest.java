package nl.kaartensessie.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.RoomEvent.RoomLocked;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.support.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is erased is taken out of the files of the database while rooms go on. That nothing is left there is
/// shown by `security.ErasedFilesIT`.
@QuarkusTest
class RewritingTest {

    private static final String KEEPS_NO_SAMPLES =
            "select coalesce(string_agg(tablename || '.' || attname, ' '), '') from pg_stats"
                    + " where schemaname = 'public' and (tablename, attname) in (('room_event', 'events'),"
                    + " ('room_event', 'command'), ('room', 'word_hash'), ('room', 'key_hash'),"
                    + " ('membership', 'token_hash'), ('room_snapshot', 'state'))";

    @Inject
    DataSource database;

    @Inject
    Journal journal;

    @Inject
    Rewriting rewriting;

    @Inject
    MovableClock clock;

    @AfterEach
    void setClockRight() {
        clock.setRight();
    }

    @ParameterizedTest
    @ValueSource(strings = {"room_event", "membership"})
    void rule_22_6_a_table_is_as_it_was_and_what_changed_meanwhile_is_in_it(String table) throws Exception {
        RoomId erased = newRoom();
        RoomId room = newRoom();
        append(erased, 1);
        append(room, 1);
        List<String> before = shape(table);
        assertThat(before).anyMatch(line -> line.contains("CREATE TRIGGER note_erasing"));
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Long> writer = CompletableFuture.supplyAsync(() -> {
            long seq = 1;
            while (!over.get()) {
                append(room, ++seq);
                if (seq == 3) {
                    journal.erase(erased);
                }
            }
            return seq;
        });
        try (Connection connection = database.getConnection()) {
            for (int i = 0; i < 3; i++) {
                new TableCopy(connection, table).run();
            }
        } finally {
            over.set(true);
        }
        long last = writer.join();
        assertThat(Entries.of(journal, room))
                .extracting(Entry::seq)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, last).boxed().toList());
        assertThat(one("select count(*)::text from room_event where room_id = '" + erased.value() + "'"))
                .isEqualTo("0");
        assertThat(one("select count(*)::text from membership where room_id = '" + room.value() + "'"))
                .isEqualTo(Long.toString(last));
        assertThat(shape(table)).isEqualTo(before);
        assertThat(one("select count(*)::text from pg_class where relname ~ '_(fresh|changed|taken)$'"))
                .isEqualTo("0");
    }

    @Test
    void rule_22_6_what_a_server_left_that_was_killed_is_taken_away() throws SQLException {
        List<String> before = shape("room_event");
        one("create function room_event_note() returns trigger language plpgsql as $$ begin return null; end $$;"
                + " create table room_event_fresh (); create table room_event_changed ();"
                + " create trigger room_event_note_insert after insert on room_event execute function room_event_note();"
                + " select ''");
        try (Connection connection = database.getConnection()) {
            new TableCopy(connection, "room_event").run();
        }
        assertThat(shape("room_event")).isEqualTo(before);
    }

    @Test
    void rules_22_5_to_22_7_it_is_done_when_something_was_erased_and_its_time_has_come() throws SQLException {
        rewriteWhenItIsTime();
        one("update rewriting set due_since = null; select ''");
        RoomId room = newRoom();
        append(room, 1);
        append(newRoom(), 1);
        assertThat(one("select due_since::text from rewriting"))
                .as("writing is no erasing")
                .isNull();
        assertThat(rewriting.rewriteIfDue()).as("nothing was erased").isFalse();
        journal.erase(room);
        assertThat(one("select due_since::text from rewriting")).isNotNull();
        assertThat(rewriting.rewriteIfDue()).as("its time has not come").isFalse();
        // It was begun by a server that is gone.
        one("update rewriting set begun_for = due_since, due_since = null; select ''");
        rewriteWhenItIsTime();
        one("analyze; select ''");
        assertThat(one(KEEPS_NO_SAMPLES)).isEmpty();
        assertThat(one("select (count(*) > 0)::text from pg_stats where tablename = 'room_event'"))
                .isEqualTo("true");
    }

    /// The service itself may be first.
    private void rewriteWhenItIsTime() throws SQLException {
        one("update rewriting set due_since = coalesce(due_since, now()), done_at = null; select ''");
        clock.pass(Duration.ofHours(25));
        Instant deadline = Instant.now().plusSeconds(60);
        while (!rewriting.rewriteIfDue() && one("select done_at::text from rewriting") == null) {
            assertThat(Instant.now()).isBefore(deadline);
        }
        assertThat(one("select done_at::text from rewriting")).isNotNull();
        // Ahead of time other rooms are erased too.
        clock.setRight();
    }

    /// Everything that a table is, but its rows.
    private List<String> shape(String table) throws SQLException {
        List<String> shape = new ArrayList<>();
        for (String query : List.of(
                "select indexdef from pg_indexes where tablename = '%s' order by 1",
                "select conname || pg_get_constraintdef(oid) || convalidated from pg_constraint"
                        + " where conrelid = '%s'::regclass order by 1",
                "select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal and tgrelid = '%s'::regclass order by 1",
                "select concat_ws(' ', attnum, attname, atttypid::regtype, attnotnull, attstattarget) from pg_attribute"
                        + " where attnum > 0 and attrelid = '%s'::regclass order by attnum",
                "select concat_ws(' ', relname, relacl, reloptions, relpersistence) from pg_class where oid = '%s'::regclass")) {
            shape.addAll(all(query.formatted(table)));
        }
        return shape;
    }

    private RoomId newRoom() {
        String id = UUID.randomUUID().toString();
        try {
            one("insert into room (id, key_hash, opened_at, used_at) values ('" + id
                    + "', '', now(), now()); select ''");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new RoomId(id);
    }

    /// Somebody comes in: rows in both tables.
    private void append(RoomId room, long seq) {
        MemberId member = new MemberId(UUID.randomUUID().toString());
        Entry entry = new Entry(seq, Instant.parse("2026-11-28T06:00:00Z"), member, null, List.of(new RoomLocked()));
        byte[] token = member.value().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(journal.append(room, List.of(entry), Journal.Credentials.token(entry, token)))
                .isEqualTo(Journal.Outcome.STORED);
    }

    private String one(String sql) throws SQLException {
        return all(sql).getFirst();
    }

    private List<String> all(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            try (ResultSet row = statement.getResultSet()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
        }
        return found;
    }
}

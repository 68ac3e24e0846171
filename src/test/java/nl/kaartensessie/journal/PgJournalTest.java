package nl.kaartensessie.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.ClientProxy;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.kaartensessie.journal.GroupCommit.Append;
import nl.kaartensessie.journal.Journal.Credentials;
import nl.kaartensessie.protocol.EventJson;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.RoomEvent.CardShown;
import nl.kaartensessie.room.RoomEvent.SessionEnded;
import nl.kaartensessie.room.RoomEvent.SessionStarted;
import nl.kaartensessie.room.RoomId;
import org.junit.jupiter.api.Test;

/// The contract, held by the real journal on a real PostgreSQL.
@QuarkusTest
class PgJournalTest extends JournalContract {

    private static final int SERVERS = 4;
    private static final int ROUNDS = 40;

    @Inject
    Journal journal;

    @Inject
    DataSource database;

    @Inject
    MessageBus bus;

    @Override
    Journal journal() {
        return journal;
    }

    @Override
    RoomId newRoom() {
        UUID random = UUID.randomUUID();
        byte[] hash = ByteBuffer.allocate(16)
                .putLong(random.getMostSignificantBits())
                .putLong(random.getLeastSignificantBits())
                .array();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into room (id, word_hash, key_hash, opened_at, used_at) values (?, ?, ?, now(), now())")) {
            insert.setString(1, random.toString());
            insert.setBytes(2, hash);
            insert.setBytes(3, hash);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new RoomId(random.toString());
    }

    @Override
    void put(RoomId room, List<Entry> log) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into room_event (room_id, seq, at, by, command, events) values (?, ?, ?, ?, ?, ?::jsonb)")) {
            for (Entry entry : log) {
                insert.setString(1, room.value());
                insert.setLong(2, entry.seq());
                insert.setTimestamp(3, PgJournal.timestamp(entry));
                insert.setString(4, entry.by().value());
                insert.setString(5, entry.command());
                insert.setString(6, EventJson.encode(entry.events()));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    void storeSnapshots() {
        ((PgJournal) ClientProxy.unwrap(journal)).storeSnapshots();
    }

    @Override
    boolean isWordFree(RoomId room) {
        return select("select count(*) from room where id = ? and word_hash is not null", room)
                .equals("0");
    }

    @Override
    String known(RoomId room, byte[] token) {
        return select(
                "select coalesce(max(id), '') from membership where token_hash = '\\x"
                        + HexFormat.of().formatHex(token) + "' and room_id = ?",
                room);
    }

    @Override
    String raw(RoomId room) {
        return select("select coalesce(string_agg(e::text, ' '), '') from room_event e where room_id = ?", room)
                + select("select coalesce(max(state), '') from room_snapshot where room_id = ?", room);
    }

    @Test
    void rule_9_1_the_room_knows_when_its_session_started_and_ended() {
        RoomId room = newRoom();
        assertThat(times(room)).isEqualTo("none none");
        journal.append(room, entry(1, new SessionStarted(), new CardShown(1)));
        assertThat(times(room)).isEqualTo("2026-11-23 13:05:07.123 none");
        journal.append(room, entry(3, new SessionEnded()));
        assertThat(times(room)).isEqualTo("2026-11-23 13:05:07.123 2026-11-23 13:05:07.123");
    }

    @Test
    void rule_51_3_of_servers_that_store_turns_at_one_place_one_wins_whole() {
        List<GroupCommit> servers = Stream.generate(() -> new GroupCommit(new KeptConnection(database, bus)))
                .limit(SERVERS)
                .toList();
        // In one transaction with those of others, in whichever order they came.
        List<RoomId> rooms = List.of(newRoom(), newRoom(), newRoom());
        try {
            for (int round = 0; round < ROUNDS; round++) {
                Map<RoomId, Long> places = new HashMap<>();
                rooms.forEach(room -> places.put(room, head(room) + 1));
                Map<RoomId, List<Append>> appends = new HashMap<>();
                for (int server = 0; server < SERVERS; server++) {
                    List<RoomId> order = new ArrayList<>(rooms);
                    Collections.rotate(order, server);
                    for (RoomId room : order) {
                        List<Entry> turn = turn(server, places.get(room), 1 + (server + round) % 5);
                        Append append = new Append(room, turn, Credentials.NONE, new CompletableFuture<>());
                        servers.get(server).add(append);
                        appends.computeIfAbsent(room, key -> new ArrayList<>()).add(append);
                    }
                }
                appends.forEach((room, ofServers) -> {
                    List<Append> stored = ofServers.stream()
                            .filter(append -> append.outcome().join() == Journal.Outcome.STORED)
                            .toList();
                    assertThat(stored).hasSize(1);
                    assertThat(Entries.of(journal, room, places.get(room) - 1))
                            .isEqualTo(stored.getFirst().entries());
                });
            }
        } finally {
            servers.forEach(GroupCommit::close);
        }
    }

    @Test
    void rule_51_5_a_transaction_takes_some_five_hundred_entries_and_all_of_a_turn() {
        List<RoomId> rooms = Stream.generate(this::newRoom).limit(12).toList();
        int most = 200;
        try (GroupCommit server = new GroupCommit(new KeptConnection(database, bus))) {
            List<Append> appends = rooms.stream()
                    .map(room -> new Append(room, turn(0, 1, most), Credentials.NONE, new CompletableFuture<>()))
                    .toList();
            appends.forEach(server::add);
            assertThat(appends)
                    .allSatisfy(append -> assertThat(append.outcome().join()).isEqualTo(Journal.Outcome.STORED));
        }
        rooms.forEach(room -> assertThat(head(room)).isEqualTo(most));
        // How many of them shared a transaction, the database knows.
        Long together = rooms.stream()
                .collect(Collectors.groupingBy(
                        room -> select("select min(xmin::text) from room_event where room_id = ?", room),
                        Collectors.counting()))
                .values()
                .stream()
                .max(Comparator.naturalOrder())
                .orElseThrow();
        assertThat(together).isBetween(2L, (long) Math.ceilDiv(GroupCommit.BATCH, most));
    }

    private String times(RoomId room) {
        return select(
                "select coalesce((started_at at time zone 'UTC')::text, 'none') || ' '"
                        + " || coalesce((ended_at at time zone 'UTC')::text, 'none') from room where id = ?",
                room);
    }

    private String select(String sql, RoomId room) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, room.value());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package nl.kaartensessie.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import nl.kaartensessie.journal.Journal;
import nl.kaartensessie.room.SecretWord;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.Test;

/// What the database holds of a session, in whichever column of whichever table, and what it holds when the time
/// of the room is over: nothing.
@QuarkusTest
class ErasureTest {

    private static final String NAME = "Wilhelmina-Zwaluw";
    private static final String LINE = "Dit blijft onder ons, Zwaluw";
    private static final String LOG = "room_event.events";

    @Inject
    DataSource dataSource;

    @Inject
    Journal journal;

    @Inject
    RoomTable rooms;

    @Inject
    LoadedRooms loadedRooms;

    @Inject
    RetentionSettings retention;

    @Test
    void rule_2_2_secretsAreStoredAsHashesOnlyAndNamesInTheLogOfTheirRoomOnly() throws SQLException {
        RoomClient kim = RoomClient.open();
        RoomClient sam = play(kim);

        Set<String> columns = holding(kim.room());
        assertThat(columns).contains("room.id", "membership.room_id", "room_event.room_id");
        for (String secret : secrets(kim, sam)) {
            assertThat(holding(secret)).as("where a secret is").isEmpty();
            String bytes = HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
            assertThat(holding(bytes)).as("where a secret is as bytes").isEmpty();
        }
        assertThat(holding(NAME)).containsExactly(LOG);
        assertThat(holding(LINE)).containsExactly(LOG);
        for (String secret : List.of(sam.token(), kim.token())) {
            assertThat(holding(hex(Secrets.hash(secret)))).containsExactly("membership.token_hash");
        }
        assertThat(holding(hex(Secrets.hashOfKey(kim.key())))).containsExactly("room.key_hash");
    }

    @Test
    void rule_9_1_whenItsTimeIsOverNoTableHoldsAnythingOfARoom() throws SQLException {
        RoomClient kim = RoomClient.open();
        RoomClient sam = play(kim);
        kim.done("session.end");
        assertThat(traces(kim, sam)).isNotEmpty();

        cleanAfter(retention.ended().plusMinutes(5));
        assertThat(holding(sam.member())).as("who was there").isEmpty();
        assertThat(holding(hex(Secrets.hash(sam.token())))).isEmpty();
        // The line and its owner are all that is left of what people typed.
        assertThat(holding(NAME)).containsExactly("room_report.kept");
        assertThat(holding(LINE)).containsExactly("room_report.kept");
        assertThat(holding("wilhelmina-zwaluw")).isEmpty();

        cleanAfter(retention.report().plusMinutes(5));
        assertThat(traces(kim, sam)).isEmpty();
        assertThat(holding(NAME)).isEmpty();
    }

    @Test
    void rule_9_2_whatAFacilitatorErasesIsGoneFromEveryTable() throws SQLException {
        RoomClient kim = RoomClient.open();
        RoomClient sam = play(kim);

        kim.erase().then().statusCode(204);

        assertThat(traces(kim, sam)).isEmpty();
    }

    @Test
    void rule_38_3_whatIsLeftOfAPracticeIsNothingInAnyTable() throws SQLException {
        RoomClient stopped = RoomClient.practise();
        RoomClient sam = play(stopped);
        assertThat(traces(stopped, sam)).isNotEmpty();
        stopped.erase().then().statusCode(204);
        assertThat(traces(stopped, sam)).isEmpty();

        RoomClient ended = RoomClient.practise();
        RoomClient other = play(ended);
        ended.done("session.end");
        cleanAfter(Duration.ofMinutes(12));
        assertThat(traces(ended, other)).isEmpty();
    }

    private void cleanAfter(Duration ahead) {
        new Retention(journal, rooms, loadedRooms, retention, Clock.offset(Clock.systemUTC(), ahead)).eraseExpired();
    }

    /// A little of everything that people type.
    private static RoomClient play(RoomClient kim) {
        RoomClient sam = kim.guest(NAME);
        kim.done("agenda.set", "link", "https://overleg.example/wilhelmina-zwaluw");
        kim.done("note.set", "about", "card:1", "text", LINE);
        kim.done("session.start");
        sam.done("chat.send", "text", LINE);
        sam.done("chat.send", "text", LINE, "to", "facilitator");
        sam.done("hand.raise");
        sam.done("outcome.add", "kind", "agreement", "text", LINE, "owner", Map.of("name", NAME));
        sam.done("grade.give", "grade", 7, "why", LINE);
        return sam;
    }

    private static List<String> secrets(RoomClient kim, RoomClient sam) {
        return List.of(
                kim.word(),
                SecretWord.of(kim.word()).orElseThrow().normalForm(),
                kim.key(),
                kim.key().replace("-", ""),
                kim.token(),
                sam.token());
    }

    /// The columns in which there is anything of this room.
    private Map<String, Set<String>> traces(RoomClient kim, RoomClient sam) throws SQLException {
        Map<String, Set<String>> traces = new TreeMap<>();
        for (String trace : List.of(
                kim.room(),
                kim.member(),
                sam.member(),
                hex(Secrets.hash(kim.token())),
                hex(Secrets.hash(sam.token())),
                hex(Secrets.hashOfKey(kim.key())),
                hex(Secrets.hash(SecretWord.of(kim.word()).orElseThrow().normalForm())),
                hex(Secrets.hash(SecretWord.of(kim.word()).orElseThrow().squeezed())))) {
            Set<String> columns = holding(trace);
            if (!columns.isEmpty()) {
                traces.put(trace, columns);
            }
        }
        return traces;
    }

    /// Every column of every table that holds `text`; what is bytes, in hexadecimal.
    private Set<String> holding(String text) throws SQLException {
        Set<String> found = new TreeSet<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> columns = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(
                    "select table_name || '.' || column_name from information_schema.columns where table_schema = 'public'")) {
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
            }
            assertThat(columns).hasSizeGreaterThan(30);
            for (String column : columns) {
                String[] parts = column.split("\\.");
                try (var search = connection.prepareStatement(
                        "select count(*) from %s where strpos(\"%s\"::text, ?) > 0".formatted(parts[0], parts[1]))) {
                    search.setString(1, text);
                    ResultSet count = search.executeQuery();
                    count.next();
                    if (count.getInt(1) > 0) {
                        found.add(column);
                    }
                }
            }
        }
        return found;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}

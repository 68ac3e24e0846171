package nl.kaartensessie.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.kaartensessie.process.support.ServerProcess;
import nl.kaartensessie.support.LiveClient;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

/// A backup is one only when it was put back: both ways of the operator's guide, with a session going on.
class RestoreIT {

    private static final String HISTORY = "flyway_schema_history";

    @TempDir
    Path folder;

    @Test
    void aCopyOfTheFolderGoesOnWhereTheOriginalWas() throws IOException, InterruptedException {
        Path data = folder.resolve("data");
        RoomClient kim;
        try (ServerProcess server = ServerProcess.start(Map.of("kaartensessie.data-dir", data.toString()))) {
            kim = play();
            server.stop();
        }
        run("cp", "-a", data.toString(), folder.resolve("copy").toString());
        run("rm", "-r", data.toString());

        try (ServerProcess _ = ServerProcess.start(
                Map.of("kaartensessie.data-dir", folder.resolve("copy").toString()))) {
            playOn(kim);
        }
    }

    @Test
    void aDumpThatWasMadeWhilePeopleWentOnIsPutBackIntoAnotherDatabase() throws IOException, SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database elders");
            }
            RoomClient kim;
            Map<String, byte[]> dump;
            try (ServerProcess _ = ServerProcess.start(on(postgres, "postgres"))) {
                kim = play();
                dump = dump(postgres, kim);
            }
            // The tables are the service's own making.
            ServerProcess.start(on(postgres, "elders")).close();
            restore(postgres, dump);
            try (ServerProcess _ = ServerProcess.start(on(postgres, "elders"))) {
                playOn(kim);
            }
        }
    }

    /// A session with somebody in it, at card 5.
    private static RoomClient play() {
        RoomClient kim = RoomClient.open();
        RoomClient sam = kim.guest("Sam");
        kim.done("session.start");
        sam.done("chat.send", "text", "Voor de back-up");
        kim.done("card.show", "position", 5);
        return kim;
    }

    /// The same people, the same card, what was said; and everything goes on.
    private static void playOn(RoomClient kim) {
        JsonNode before = LiveClient.json(kim.get("").asString());
        JsonNode state = before.path("state");
        assertThat(state.path("status").asText()).isEqualTo("live");
        assertThat(state.path("position").asInt()).isEqualTo(5);
        assertThat(state.path("members")).hasSize(2);
        assertThat(state.path("chat").path(0).path("text").asText()).isEqualTo("Voor de back-up");
        try (LiveClient live = kim.live()) {
            live.snapshot();
            assertThat(live.done("card.show", "position", 6))
                    .isEqualTo(before.path("seq").asInt() + 1);
            assertThat(live.awaitEvent("card.shown").path("position").asInt()).isEqualTo(6);
        }
        kim.guest("Na de back-up");
        assertThat(kim.colleague("Bo").get("/cards").<List<String>>path("explanation"))
                .isNotEmpty();
    }

    /// Every table as it was at one moment, as `pg_dump` reads them.
    private static Map<String, byte[]> dump(EmbeddedPostgres postgres, RoomClient kim)
            throws SQLException, IOException {
        Map<String, byte[]> dump = new LinkedHashMap<>();
        try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            for (String table : tables(connection)) {
                var rows = new ByteArrayOutputStream();
                connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", rows);
                dump.put(table, rows.toByteArray());
                // Too late for the dump.
                kim.done("card.show", "position", 9 + dump.size());
            }
            connection.commit();
        }
        assertThat(dump).hasSizeGreaterThan(5).containsKey("room_event");
        return dump;
    }

    private static void restore(EmbeddedPostgres postgres, Map<String, byte[]> dump) throws SQLException, IOException {
        try (Connection connection = postgres.getDatabase("postgres", "elders").getConnection();
                Statement statement = connection.createStatement()) {
            // Rows come back table by table: what refers to what is whole again at the end.
            statement.execute("set session_replication_role = replica");
            statement.execute("truncate " + String.join(", ", dump.keySet()));
            for (Map.Entry<String, byte[]> table : dump.entrySet()) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + table.getKey() + " from stdin", new ByteArrayInputStream(table.getValue()));
            }
            statement.execute(
                    "select setval(pg_get_serial_sequence('deck_audit', 'id'), (select coalesce(max(id), 1) from deck_audit))");
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select tablename from pg_tables where schemaname = 'public' order by tablename")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        tables.remove(HISTORY);
        return tables;
    }

    private static Map<String, String> on(EmbeddedPostgres postgres, String database) {
        return Map.of(
                "quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", database),
                "quarkus.datasource.username", "postgres",
                "quarkus.datasource.password", "postgres");
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }
}

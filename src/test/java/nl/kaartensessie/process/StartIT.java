package nl.kaartensessie.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.kaartensessie.process.support.Cluster;
import nl.kaartensessie.process.support.FailedStart;
import nl.kaartensessie.process.support.PostgresProcesses;
import nl.kaartensessie.process.support.ServerProcess;
import nl.kaartensessie.support.LiveClient;
import nl.kaartensessie.support.Management;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A service on a machine that is not as it should be.
class StartIT {

    @TempDir
    Path folder;

    @Test
    void rule_8_20_a_data_folder_that_cannot_be_written_is_named() {
        // Not even root makes a folder there.
        assertThatThrownBy(() -> ServerProcess.start(Map.of("kaartensessie.data-dir", "/proc/kaartensessie")))
                .hasMessageContaining("nothing can be written to the data folder /proc/kaartensessie")
                .hasMessageContaining("kaartensessie.data-dir")
                .message()
                .doesNotContain("\tat ");
    }

    @Test
    void rule_24_2_a_port_that_is_taken_is_named_with_what_to_set() throws IOException {
        Path data = folder.resolve("data");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            for (String of : List.of("quarkus.http", "quarkus.management")) {
                assertThatThrownBy(() -> ServerProcess.start(
                                Map.of("kaartensessie.data-dir", data.toString(), of + ".port", port)))
                        .hasMessageContaining("Kaartensessie cannot start: port " + port)
                        .hasMessageContaining(of.toUpperCase(Locale.ROOT).replace('.', '_') + "_PORT")
                        .message()
                        .doesNotContain("\tat ");
            }
        }
        // Before anything was made.
        assertThat(data).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            KAARTENSESSIE_ZONE          | GMT+1                      | kaartensessie.zone is "GMT+1", which is no time zone
            KAARTENSESSIE_ZONE          | Europe/Amstredam           | kaartensessie.zone is "Europe/Amstredam", which is no
            KAARTENSESSIE_KEEP_ENDED    | vierentwintig              | kaartensessie.keep.ended is "vierentwintig", which is no
            QUARKUS_HTTP_PORT           | achtduizend                | quarkus.http.port is "achtduizend", which is no whole
            KAARTENSESSIE_DECKS_SHIPPED | bestaat-niet               | kaartensessie.decks.shipped is "bestaat-niet", which is no
            QUARKUS_HTTP_HOST           | 192.0.2.7                  | quarkus.http.host is "192.0.2.7", which is no address of
            QUARKUS_HTTP_HOST           | nergens.invalid            | quarkus.http.host is "nergens.invalid", which is no address
            kaartensessie.data-dir      | start                      | is a file. Remove it, or choose another folder
            kaartensessie.data-dir      | start/data                 | nothing can be written to the data folder
            QUARKUS_DATASOURCE_JDBC_URL | jdbc:h2:mem:kaarten        | quarkus.datasource.jdbc.url is no address of a PostgreSQL
            quarkus.http.port           | 1                          | port 1 on 127.0.0.1, for the pages, cannot be opened
            """)
    // What the service is started with is a file of the folder that it runs in.
    void rule_27_1_and_27_2_what_is_wrong_is_told_in_one_sentence(String name, String value, String sentence)
            throws IOException {
        Map<String, String> settings = new HashMap<>(Map.of(name, value));
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            if (value.equals("1")) {
                settings.put(name, Integer.toString(taken.getLocalPort()));
                settings.put("quarkus.http.host", "127.0.0.1");
            }
            says(FailedStart.with(folder, settings), sentence.replace("port 1 ", "port " + settings.get(name) + " "));
        }
        assertThat(folder).as("nothing was made").isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            jdbc:postgresql://localhost:1/kaarten    | Connection to localhost:1 refused
            jdbc:postgresql://nergens.invalid/kaarten | UnknownHostException
            """)
    void rule_27_1_a_database_that_is_not_there_is_told_in_one_sentence(String url, String reason) {
        says(
                FailedStart.with(folder, Map.of("QUARKUS_DATASOURCE_JDBC_URL", url)),
                "the database of quarkus.datasource.jdbc.url cannot be used",
                reason);
    }

    @Test
    void rule_27_1_a_database_that_lets_nobody_in_says_why() throws IOException {
        Path rules = Files.writeString(
                folder.resolve("pg_hba.conf"), "host all ander all scram-sha-256\nhost all all all trust\n");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("hba_file", rules.toString())
                .start()) {
            Map<String, String> settings = new HashMap<>(Cluster.on(postgres.getPort()));
            settings.put("quarkus.datasource.username", "ander");
            settings.put("quarkus.datasource.password", "not the one");
            says(FailedStart.with(folder, settings), "password authentication failed for user \"ander\"");
            settings.put("quarkus.datasource.username", "niemand");
            says(
                    FailedStart.with(folder, settings),
                    "the database of quarkus.datasource.jdbc.url cannot be used",
                    "role \"niemand\" does not exist");
            settings.putAll(Cluster.on(postgres.getPort()));
            settings.compute("quarkus.datasource.jdbc.url", (name, url) -> url.replace("/postgres", "/nergens"));
            says(FailedStart.with(folder, settings), "database \"nergens\" does not exist");
        }
    }

    @Test
    void rule_27_6_and_27_9_one_service_a_folder_and_none_of_it_goes_on_when_it_stops() {
        Path data = folder.resolve("data");
        try (ServerProcess server = ServerProcess.start(
                Map.of("kaartensessie.data-dir", data.toString(), "kaartensessie.keep.endet", "1H"))) {
            assertThat(server.output()).contains("kaartensessie.keep.endet is no setting of this version");
            says(FailedStart.with(folder, Map.of()), "is in use by another Kaartensessie");
            assertThat(runningOn(data)).isNotEmpty();
            server.stop();
            assertThat(runningOn(data)).isEmpty();
            assertThat(data.resolve("postgresql/postmaster.pid")).doesNotExist();
        }
    }

    /// On standard error, and nothing else there.
    private static void says(FailedStart start, String... parts) {
        assertThat(start.errors()).contains(parts);
        assertThat(start.errors().lines())
                .as(start.errors() + start.log())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("Kaartensessie cannot start: ");
        assertThat(start.code()).isEqualTo(1);
        assertThat(start.log()).doesNotContain("\tat ");
    }

    private static List<ProcessHandle> runningOn(Path data) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(data.toString()))
                .filter(process -> process.info().command().orElse("").contains("postgres"))
                .toList();
    }

    @Test
    void rule_19_11_a_credential_that_can_be_guessed_is_refused() {
        Path data = folder.resolve("data");
        String credential = "Geheim-van-de-chef!";
        assertThatThrownBy(() -> ServerProcess.start(Map.of(
                        "kaartensessie.data-dir", data.toString(), "kaartensessie.editor.credential", credential)))
                .hasMessageContaining("cannot start: kaartensessie.editor.credential has fewer than 20 characters")
                .message()
                .doesNotContain("\tat ", credential);
        assertThat(data).doesNotExist();
    }

    @Test
    void rule_8_20_a_log_file_on_a_full_disk_stops_nobody() {
        try (ServerProcess server = ServerProcess.start(Map.of(
                "kaartensessie.data-dir", folder.toString(),
                "quarkus.log.file.enabled", "true",
                "quarkus.log.file.path", "/dev/full"))) {
            RoomClient kim = RoomClient.open();
            try (LiveClient live = kim.live()) {
                live.done("session.start");
                assertThat(live.awaitEvent("card.shown").path("position").asInt())
                        .isEqualTo(1);
            }
            assertThat(server.output()).contains("No space left on device");
        }
    }

    @Test
    void rule_8_20_a_postgresql_of_our_own_that_dies_is_started_again_with_everything_in_it() {
        try (ServerProcess server = ServerProcess.start(Map.of(
                "kaartensessie.data-dir",
                folder.toString(),
                "kaartensessie.live.commands",
                "100000",
                "kaartensessie.connections.frames",
                "100000"))) {
            RoomClient kim = RoomClient.open();
            LiveClient live = kim.live();
            live.snapshot();
            live.done("session.start");
            new PostgresProcesses(folder.resolve("postgresql")).kill();

            String raise = "{\"id\":\"hand\",\"type\":\"hand.raise\"}";
            Instant deadline = Instant.now().plusSeconds(60);
            while (!live.send(raise).reply().path("type").asText().equals("ack")) {
                assertThat(Instant.now()).as(server.output()).isBefore(deadline);
            }
            assertThat(live.awaitEvent("hand.raised").path("member").asText()).isEqualTo(kim.member());
            while (Management.get("/q/health/ready").statusCode() != 200) {
                assertThat(Instant.now()).isBefore(deadline);
            }
            assertThat(server.output()).contains("The embedded PostgreSQL has ended by itself; starting it again");
        }
    }
}

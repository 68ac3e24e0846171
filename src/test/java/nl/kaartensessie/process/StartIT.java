package nl.kaartensessie.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.kaartensessie.LiveClient;
import nl.kaartensessie.Management;
import nl.kaartensessie.RoomClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            for (String of : List.of("quarkus.http", "quarkus.management")) {
                assertThatThrownBy(() -> ServerProcess.start(
                                Map.of("kaartensessie.data-dir", folder.toString(), of + ".port", port)))
                        .hasMessageContaining("Kaartensessie cannot start: port " + port)
                        .hasMessageContaining(of.toUpperCase(Locale.ROOT).replace('.', '_') + "_PORT")
                        .message()
                        .doesNotContain("\tat ");
            }
        }
        // Before anything was made.
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void rule_19_11_a_credential_that_can_be_guessed_is_refused() {
        String credential = "Geheim-van-de-chef!";
        assertThatThrownBy(() -> ServerProcess.start(Map.of(
                        "kaartensessie.data-dir", folder.toString(), "kaartensessie.editor.credential", credential)))
                .hasMessageContaining("cannot start: kaartensessie.editor.credential has fewer than 20 characters")
                .message()
                .doesNotContain("\tat ", credential);
        assertThat(folder).isEmptyDirectory();
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
            new Postmaster(folder.resolve("postgresql")).kill();

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

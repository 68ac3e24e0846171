package nl.kaartensessie.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kaartensessie.process.support.ServerProcess;
import nl.kaartensessie.support.LiveClient;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The service with its own PostgreSQL, killed and stopped in the middle of a session.
class RestartIT {

    private static final int LINES = 200;

    @TempDir
    Path data;

    @Test
    void rule_7_1_what_was_acknowledged_survives_a_kill_exactly_once_and_in_order() {
        try (ServerProcess server = ServerProcess.start(Map.of("kaartensessie.data-dir", data.toString()))) {
            RoomClient kim = RoomClient.open();
            List<RoomClient> guests = new ArrayList<>();
            for (int i = 0; i < LINES / 20; i++) {
                guests.add(kim.guest("Gast " + i));
            }
            // Every guest is written to as fast as the limits allow; the kill comes when half is acknowledged.
            List<LiveClient> lines = guests.stream().map(RoomClient::live).toList();
            for (int i = 0; i < LINES; i++) {
                int guest = i % lines.size();
                lines.get(guest).send(chat(guest, i));
            }
            List<String> acknowledged = new ArrayList<>();
            for (int i = 0; i < LINES / 2; i++) {
                JsonNode ack = lines.get(i % lines.size()).reply();
                assertThat(ack.path("type").asText()).isEqualTo("ack");
                acknowledged.add(ack.path("id").asText());
            }
            server.kill();

            server.startAgain();
            assertThat(server.output()).containsOnlyOnce("The editor credential of this installation");
            assertThat(texts(kim)).containsAll(acknowledged).doesNotHaveDuplicates();
            // Who got no answer sends again, and then all is there, once.
            for (int i = 0; i < LINES; i++) {
                guests.get(i % guests.size())
                        .command(LiveClient.json(chat(i % guests.size(), i)).toString())
                        .then()
                        .statusCode(org.hamcrest.Matchers.oneOf(200, 429));
            }
            assertThat(texts(kim)).containsAll(acknowledged).doesNotHaveDuplicates();
        }
    }

    @Test
    void rule_8_8_a_server_that_stops_says_so_and_everybody_is_back_where_they_were() {
        try (ServerProcess server = ServerProcess.start(Map.of("kaartensessie.data-dir", data.toString()))) {
            RoomClient kim = RoomClient.open();
            RoomClient bo = kim.guest("Bo");
            kim.done("session.start");
            int shown = kim.done("card.show", "position", 7);
            LiveClient line = bo.live();
            line.snapshot();
            server.stop();
            assertThat(line.closeCode()).isEqualTo(1012);

            server.startAgain();
            JsonNode snapshot = bo.live().snapshot();
            assertThat(snapshot.path("seq").asInt()).isEqualTo(shown);
            assertThat(snapshot.path("state").path("position").asInt()).isEqualTo(7);
            assertThat(kim.done("card.show", "position", 8)).isEqualTo(shown + 1);
            assertThat(server.output()).doesNotContain("ERROR", kim.word(), kim.token(), kim.key());
        }
    }

    @Test
    void a_second_service_on_the_same_folder_says_why_it_does_not_start() {
        try (ServerProcess server = ServerProcess.start(Map.of("kaartensessie.data-dir", data.toString()))) {
            assertThat(server.output()).contains("Listening on:");
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> ServerProcess.start(Map.of("kaartensessie.data-dir", data.toString()))))
                    .hasMessageContaining("is in use by another Kaartensessie");
        }
    }

    private static String chat(int guest, int line) {
        String id = "g" + guest + "-" + line;
        return "{\"id\":\"" + id + "\",\"type\":\"chat.send\",\"text\":\"" + id + "\"}";
    }

    private static List<String> texts(RoomClient member) {
        List<String> texts = new ArrayList<>();
        LiveClient.json(member.get("").asString())
                .path("state")
                .path("chat")
                .forEach(line -> texts.add(line.path("text").asText()));
        return texts;
    }
}

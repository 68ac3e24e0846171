package nl.kaartensessie.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import nl.kaartensessie.process.support.ServerProcess;
import nl.kaartensessie.support.Heartbeat;
import nl.kaartensessie.support.LiveClient;
import nl.kaartensessie.support.RawSocket;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lines that go bad, over real sockets, with a service that is quick to notice.
class BadConnectionsIT {

    @TempDir
    static Path data;

    private static ServerProcess server;

    private RoomClient kim;
    private RoomClient bo;

    @BeforeAll
    static void start() {
        server = ServerProcess.start(Map.of(
                "kaartensessie.data-dir", data.toString(),
                "kaartensessie.live.silence", "3S",
                "kaartensessie.live.grace", "1S",
                "kaartensessie.http.untaken", "3S",
                // A reader that stops reading is cut off before one that talks too much.
                "kaartensessie.connections.frames", "1000000"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void openARoom() {
        kim = RoomClient.open();
        kim.done("session.start");
        bo = kim.guest("Bo");
    }

    @Test
    void rule_8_5_a_half_open_line_is_let_go_and_a_new_one_works_meanwhile() {
        try (RawSocket halfOpen = RawSocket.open(bo);
                LiveClient watcher = LiveClient.open(kim);
                Heartbeat heart = new Heartbeat(watcher)) {
            assertThat(watcher.snapshot().path("state").path("members").findValuesAsText("online"))
                    .containsExactly("true", "true");
            // Bo's laptop has a new address; the old line does not know that it is dead.
            try (LiveClient again = bo.live();
                    Heartbeat beating = new Heartbeat(again)) {
                again.snapshot();
                int raised = again.done("hand.raise");
                assertThat(watcher.awaitEvent("hand.raised").path("seq").asInt())
                        .isEqualTo(raised);
                assertThat(halfOpen.closeCode()).isEqualTo(4008);
                again.done("hand.lower");
            }
            assertThat(watcher.awaitEvent("member.disconnected").path("member").asText())
                    .isEqualTo(bo.member());
            assertThat(watcher.transcript().stream()
                            .map(frame -> frame.path("type").asText()))
                    .containsOnlyOnce("member.disconnected");
        }
    }

    @Test
    void rule_8_15_a_reader_that_stops_reading_is_cut_off_and_slows_nobody() {
        try (RawSocket slow = RawSocket.openNarrow(bo);
                LiveClient watcher = kim.live();
                Heartbeat heart = new Heartbeat(watcher)) {
            watcher.snapshot();
            // Answers that nobody takes, until the buffers on the way are full, and that of the service.
            slow.texts(Heartbeat.BEAT, 50_000);
            assertThat(watcher.done("card.show", "position", 3)).isPositive();
            JsonNode shown = watcher.awaitEvent("card.shown");
            assertThat(shown.path("position").asInt()).isEqualTo(3);
            assertThat(watcher.awaitEvent("member.disconnected").path("member").asText())
                    .isEqualTo(bo.member());
        }
    }

    @Test
    void rule_8_22_a_stream_whose_other_end_takes_nothing_is_let_go() {
        try (LiveClient watcher = kim.live();
                Heartbeat heart = new Heartbeat(watcher);
                RawSocket stuck = RawSocket.streamNarrow(bo)) {
            watcher.awaitConnected(bo.member());
            assertThat(watcher.awaitEvent("member.disconnected").path("member").asText())
                    .isEqualTo(bo.member());
        }
    }

    @Test
    void rule_8_7_a_flood_is_answered_then_closed_and_harms_nobody_else() {
        try (LiveClient flood = bo.live();
                LiveClient watcher = kim.live();
                Heartbeat heart = new Heartbeat(watcher)) {
            for (int i = 0; i < 100 && flood.isOpen(); i++) {
                flood.trySend("{\"id\":\"f" + i + "\",\"type\":\"chat.send\",\"text\":\"f" + i + "\"}");
            }
            assertThat(flood.closeCode()).isEqualTo(4009);
            long done = flood.transcript().stream()
                    .filter(frame -> frame.path("type").asText().equals("ack"))
                    .count();
            assertThat(done).isEqualTo(20);
            assertThat(flood.transcript().stream()
                            .filter(frame -> frame.path("type").asText().equals("error"))
                            .map(frame -> frame.path("status").asInt()))
                    .hasSize(40)
                    .containsOnly(429);
            assertThat(watcher.done("card.show", "position", 3)).isPositive();
            assertThat(kim.get("").<java.util.List<?>>path("state.chat")).hasSize(20);
            // Who comes back is let in.
            bo.live().snapshot();
        }
    }
}

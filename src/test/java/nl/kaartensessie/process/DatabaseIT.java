package nl.kaartensessie.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.kaartensessie.process.support.Cluster;
import nl.kaartensessie.process.support.FaultyLink;
import nl.kaartensessie.process.support.PostgresProcesses;
import nl.kaartensessie.process.support.ServerProcess;
import nl.kaartensessie.support.LiveClient;
import nl.kaartensessie.support.Management;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The database goes away under two services and comes back, as with a failover or an update of PostgreSQL.
class DatabaseIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    private static EmbeddedPostgres postgres;
    private static FaultyLink gate;
    private static ServerProcess one;
    private static ServerProcess two;

    @BeforeAll
    static void startAll() throws IOException {
        postgres = postmaster().start(ServerProcess.freePort());
        gate = new FaultyLink(postgres.getPort());
        Map<String, String> configuration = new HashMap<>(Cluster.on(gate.port()));
        configuration.put("kaartensessie.live.commands", "100000");
        configuration.put("kaartensessie.connections.frames", "100000");
        one = ServerProcess.start(configuration);
        two = ServerProcess.start(configuration);
    }

    @AfterAll
    static void stopAll() throws IOException {
        one.close();
        two.close();
        gate.close();
        postgres.close();
    }

    @Test
    void rule_8_10_while_the_database_is_away_nothing_is_lost_and_afterwards_all_goes_on() throws IOException {
        one.use();
        RoomClient kim = RoomClient.open();
        LiveClient atOne = kim.live();
        atOne.snapshot();
        two.use();
        RoomClient bo = kim.guest("Bo");
        LiveClient atTwo = bo.live();
        atTwo.snapshot();
        atOne.done("session.start");
        atTwo.awaitEvent("card.shown");

        int port = postgres.getPort();
        postgres.close();
        String hand = "{\"id\":\"hand\",\"type\":\"hand.raise\"}";
        ObjectNode refused = atTwo.send(hand).reply();
        assertThat(refused.path("type").asText()).isEqualTo("error");
        assertThat(refused.path("id").asText()).isEqualTo("hand");
        assertThat(refused.path("status").asInt()).isEqualTo(503);
        assertThat(refused.path("detail").asText()).isNotBlank();
        // People go on reading: nobody is cut off, and the line answers.
        atTwo.send("{\"type\":\"beat\"}");
        assertThat(atTwo.awaitEvent("beat")).isNotNull();
        bo.command("{\"id\":\"rest\",\"type\":\"hand.raise\"}").then().statusCode(503);
        // Long enough for a server that is not heard to count as dead; without the database none can be heard.
        assertThat(atOne.closedWithin(Duration.ofSeconds(20))).isFalse();

        postgres = postmaster().start(port);
        one.use();
        awaitReady();
        two.use();
        awaitReady();
        assertThat(atTwo.send(hand).reply().path("type").asText()).isEqualTo("ack");
        // The server that nobody asked anything hears of it too, and in the same order.
        assertThat(atOne.awaitEvent("hand.raised").path("member").asText()).isEqualTo(bo.member());
        atOne.done("card.show", "position", 4);
        assertThat(atTwo.awaitEvent("card.shown").path("position").asInt()).isEqualTo(4);
        assertThat(seqs(atTwo, "hand.raised", "card.shown"))
                .isEqualTo(seqs(atOne, "hand.raised", "card.shown"))
                .doesNotHaveDuplicates();
        assertThat(kim.get("").<List<?>>path("state.hands")).isEmpty();
        assertThat(frames(atOne, "member.disconnected")).isEmpty();
    }

    @Test
    void rule_8_10_after_a_failover_amid_commands_everything_acknowledged_is_there_once() throws Exception {
        one.use();
        RoomClient kim = RoomClient.open();
        LiveClient atOne = kim.live();
        atOne.snapshot();
        two.use();
        RoomClient bo = kim.guest("Bo");
        LiveClient atTwo = bo.live();
        atTwo.snapshot();
        atOne.done("session.start");

        List<String> acknowledged = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            LiveClient writer = i % 2 == 0 ? atOne : atTwo;
            writer.send(chat("f" + i));
            if (i == 4) {
                // As a proxy before PostgreSQL does: every line is cut, the one on which the servers hear each other
                // too.
                Cluster.count(
                        postgres,
                        "select count(pg_terminate_backend(pid)) from pg_stat_activity"
                                + " where backend_type = 'client backend' and pid <> pg_backend_pid()");
            }
            if (i == 10) {
                int port = postgres.getPort();
                postmaster().crash(postgres);
                postgres = postmaster().start(port);
            }
            ObjectNode reply = writer.reply();
            while (!reply.path("type").asText().equals("ack")) {
                assertThat(reply.path("status").asInt()).isEqualTo(503);
                reply = writer.send(chat("f" + i)).reply();
            }
            acknowledged.add("f" + i);
        }
        for (LiveClient line : List.of(atOne, atTwo)) {
            while (!texts(line).contains("f15")) {
                line.awaitEvent("chat.sent");
            }
            assertThat(texts(line)).containsExactlyElementsOf(acknowledged);
        }
        assertThat(seqs(atOne, "chat.sent"))
                .isEqualTo(seqs(atTwo, "chat.sent"))
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void rule_8_21_a_database_that_falls_silent_counts_as_away_and_another_is_found() {
        one.use();
        RoomClient kim = RoomClient.open();
        LiveClient atOne = kim.live();
        atOne.snapshot();
        two.use();
        RoomClient bo = kim.guest("Bo");
        LiveClient atTwo = bo.live();
        atTwo.snapshot();
        atOne.done("session.start");
        atTwo.awaitEvent("card.shown");

        gate.silence();
        String hand = "{\"id\":\"hand\",\"type\":\"hand.raise\"}";
        assertThat(atTwo.send(hand).reply().path("status").asInt()).isEqualTo(503);
        awaitStored(atTwo, hand);
        // The servers hear each other over new lines.
        assertThat(atOne.awaitEvent("hand.raised").path("member").asText()).isEqualTo(bo.member());
        awaitStored(atOne, "{\"id\":\"card\",\"type\":\"card.show\",\"position\":4}");
        assertThat(atTwo.awaitEvent("card.shown").path("position").asInt()).isEqualTo(4);
    }

    @Test
    void rule_8_19_on_a_full_disk_nothing_is_acknowledged_that_is_not_stored_and_all_heals() {
        one.use();
        RoomClient kim = RoomClient.open();
        LiveClient atOne = kim.live();
        atOne.snapshot();
        two.use();
        RoomClient bo = kim.guest("Bo");
        LiveClient atTwo = bo.live();
        atTwo.snapshot();
        atOne.done("session.start");

        postmaster().fillDisk(postgres);
        // What the last page still takes is acknowledged; then the system refuses to let the file grow.
        List<String> acknowledged = new ArrayList<>();
        String refused = null;
        for (int i = 0; refused == null; i++) {
            assertThat(i).as("lines before the disk was full").isLessThan(100);
            LiveClient writer = i % 2 == 0 ? atOne : atTwo;
            ObjectNode reply = writer.send(chat("d" + i)).reply();
            if (reply.path("type").asText().equals("ack")) {
                acknowledged.add("d" + i);
            } else if (reply.path("status").asInt() == 503) {
                assertThat(reply.path("title").asText()).isEqualTo("Even geduld");
                refused = "d" + i;
            }
        }
        // People read on, at both servers.
        assertThat(atTwo.send("{\"type\":\"beat\"}").awaitEvent("beat")).isNotNull();
        assertThat(kim.get("").<List<String>>path("state.chat.text")).endsWith(acknowledged.getLast());
        bo.live().snapshot();
        assertThat(one.output() + two.output()).contains("entries could not be stored: PSQLException, SQLSTATE");
        Management.get("/q/metrics").then().body(containsString("kaartensessie_unstored_total"));

        postmaster().liftLimits();
        awaitStored(atOne, chat(refused + " again"));
        for (LiveClient line : List.of(atOne, atTwo)) {
            while (!texts(line).contains(refused + " again")) {
                line.awaitEvent("chat.sent");
            }
        }
        assertThat(texts(atOne))
                .isEqualTo(texts(atTwo))
                .containsSubsequence(acknowledged)
                .doesNotHaveDuplicates();
    }

    @AfterEach
    void makeRoom() {
        postmaster().liftLimits();
    }

    private static String chat(String text) {
        return "{\"id\":\"" + text + "\",\"type\":\"chat.send\",\"text\":\"" + text + "\"}";
    }

    private static void awaitStored(LiveClient line, String command) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!line.send(command).reply().path("type").asText().equals("ack")) {
            assertThat(Instant.now()).as("stored").isBefore(deadline);
        }
    }

    private static List<String> texts(LiveClient client) {
        return frames(client, "chat.sent")
                .map(frame -> frame.path("text").asText())
                .toList();
    }

    private static List<Integer> seqs(LiveClient client, String... types) {
        return frames(client, types).map(frame -> frame.path("seq").asInt()).toList();
    }

    private static Stream<ObjectNode> frames(LiveClient client, String... types) {
        return client.transcript().stream()
                .filter(frame -> List.of(types).contains(frame.path("type").asText()));
    }

    /// The service itself says when it has its database again.
    private static void awaitReady() {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (Management.get("/q/health/ready").statusCode() != 200) {
            assertThat(Instant.now()).as("ready again").isBefore(deadline);
        }
    }

    private static PostgresProcesses postmaster() {
        return new PostgresProcesses(folder.resolve("cluster"));
    }
}

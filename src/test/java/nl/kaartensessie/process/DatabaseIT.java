package nl.kaartensessie.process;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.kaartensessie.LiveClient;
import nl.kaartensessie.RoomClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The database goes away under two services and comes back, as with a failover or an update of PostgreSQL.
class DatabaseIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    private static EmbeddedPostgres postgres;
    private static ServerProcess one;
    private static ServerProcess two;

    @BeforeAll
    static void startAll() throws IOException {
        postgres = start(0);
        Map<String, String> configuration = Map.of(
                "quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "postgres"),
                "quarkus.datasource.username", "postgres",
                "quarkus.datasource.password", "postgres");
        one = ServerProcess.start(configuration);
        two = ServerProcess.start(configuration);
    }

    @AfterAll
    static void stopAll() throws IOException {
        one.close();
        two.close();
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

        postgres = start(port);
        one.use();
        awaitReady();
        two.use();
        awaitReady();
        assertThat(atTwo.send(hand).reply().path("type").asText()).isEqualTo("ack");
        // The server that nobody asked anything hears of it too, and in the same order.
        assertThat(atOne.awaitEvent("hand.raised").path("member").asText()).isEqualTo(bo.member());
        atOne.done("card.show", "position", 4);
        assertThat(atTwo.awaitEvent("card.shown").path("position").asInt()).isEqualTo(4);
        assertThat(events(atTwo)).isEqualTo(events(atOne)).doesNotHaveDuplicates();
        assertThat(kim.get("").<List<?>>path("state.hands")).isEmpty();
    }

    /// The service itself says when it has its database again.
    private static void awaitReady() {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (given().get("/q/health/ready").statusCode() != 200) {
            assertThat(Instant.now()).as("ready again").isBefore(deadline);
        }
    }

    private static List<Integer> events(LiveClient client) {
        return client.transcript().stream()
                .filter(frame -> frame.path("type").asText().equals("hand.raised")
                        || frame.path("type").asText().equals("card.shown"))
                .map(frame -> frame.path("seq").asInt())
                .toList();
    }

    /// @param port 0 for any
    private static EmbeddedPostgres start(int port) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("cluster"))
                .setCleanDataDirectory(false);
        return (port == 0 ? builder : builder.setPort(port)).start();
    }
}

package nl.kaartensessie.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import nl.kaartensessie.support.LiveClient;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Another server writes, and this one, which has the room in memory, is not told.
@QuarkusTest
class ComingBackTest {

    private static final String WRITE = """
            insert into room_event (room_id, seq, at, by, events)
            select ?, max(seq + jsonb_array_length(events)), now(), ?,
              jsonb_build_array(jsonb_build_object('type', 'chat.sent', 'to', 'all', 'text', ?::text))
            from room_event where room_id = ?
            """;

    @Inject
    DataSource dataSource;

    private RoomClient kim;
    private int known;

    @BeforeEach
    void open() {
        kim = RoomClient.open();
        known = kim.done("session.start");
    }

    @Test
    void rule_52_1_a_websocket_begins_with_what_was_done_elsewhere() throws SQLException {
        writeElsewhere();
        try (LiveClient live = kim.live()) {
            assertIsThere(live.snapshot());
        }
    }

    @Test
    void rule_52_1_a_stream_begins_with_what_was_done_elsewhere() throws Exception {
        writeElsewhere();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(LiveClient.origin() + RoomClient.API + "/rooms/" + kim.room() + "/events"))
                .header("Authorization", "Bearer " + kim.token())
                .header("Accept", "text/event-stream")
                .build();
        String first;
        try (HttpClient http = HttpClient.newHttpClient()) {
            first = http.send(request, HttpResponse.BodyHandlers.ofLines())
                    .body()
                    .filter(line -> line.startsWith("data:"))
                    .findFirst()
                    .orElseThrow();
            http.shutdownNow();
        }
        assertIsThere(LiveClient.json(first.substring("data:".length())));
    }

    @Test
    void rule_52_1_a_poll_tells_what_was_done_elsewhere() throws SQLException {
        writeElsewhere();
        JsonNode news = LiveClient.json(kim.get("/events?wait=0&since=" + known).asString());
        assertThat(news.path("events").findValuesAsText("text")).containsExactly("elders");
        assertThat(news.path("seq").asInt()).isEqualTo(known + 1);
    }

    @Test
    void rule_52_1_the_room_is_read_with_what_was_done_elsewhere() throws SQLException {
        writeElsewhere();
        assertIsThere(LiveClient.json(kim.get("").asString()));
    }

    private void assertIsThere(JsonNode snapshot) {
        assertThat(snapshot.path("seq").asInt()).isEqualTo(known + 1);
        assertThat(snapshot.path("state").path("chat").findValuesAsText("text")).containsExactly("elders");
    }

    private void writeElsewhere() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement write = connection.prepareStatement(WRITE)) {
            write.setString(1, kim.room());
            write.setString(2, kim.member());
            write.setString(3, "elders");
            write.setString(4, kim.room());
            assertThat(write.executeUpdate()).isEqualTo(1);
        }
    }
}

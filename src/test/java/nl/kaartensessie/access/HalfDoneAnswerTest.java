package nl.kaartensessie.access;

import static nl.kaartensessie.access.LostAnswerTest.freshKey;
import static nl.kaartensessie.access.LostAnswerTest.named;
import static nl.kaartensessie.support.RoomClient.freshWord;
import static nl.kaartensessie.support.RoomClient.join;
import static nl.kaartensessie.support.RoomClient.open;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.support.Answers;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a server leaves of opening or joining when it dies in between, and what becomes of it under the same key.
@QuarkusTest
class HalfDoneAnswerTest {

    @Inject
    DataSource dataSource;

    @Inject
    ObjectMapper json;

    @ParameterizedTest
    @MethodSource("halfDone")
    void rule_2_38_what_a_server_left_half_done_is_found_again(boolean opening) {
        RoomClient kim = RoomClient.open();
        String header = freshKey();
        Map<String, Object> wish =
                opening ? Map.of("word", freshWord(), "name", "Kim") : Map.of("word", kim.word(), "name", "Anna");
        Response first = opening ? open(named(header), wish) : join(named(header), wish);
        Ticket ticket =
                new Ticket(new MemberId(first.path("member.id")), first.path("token"), first.path("facilitatorKey"));
        update(key(header), ticket, Instant.now());

        Response again = opening ? open(named(header), wish) : join(named(header), wish);

        assertThat(again.asString()).isEqualTo(first.asString());
    }

    static List<Boolean> halfDone() {
        return List.of(true, false);
    }

    @Test
    void rule_2_38_what_it_did_not_do_is_done_after_all() {
        RoomClient kim = RoomClient.open();
        String header = freshKey();
        Map<String, Object> wish = Map.of("word", kim.word(), "name", "Anna");
        String token = join(named(header), wish).path("token");
        update(key(header), Ticket.forJoining(), Instant.now().minusSeconds(60));

        Response again = join(named(header), wish);

        again.then().statusCode(201);
        assertThat(again.<String>path("token")).isNotEqualTo(token);
    }

    @Test
    void rule_2_33_who_has_to_wait_too_long_is_told_to_ask_again() {
        RoomClient kim = RoomClient.open();
        String header = freshKey();
        Map<String, Object> wish = Map.of("word", kim.word(), "name", "Anna");
        join(named(header), wish).then().statusCode(201);
        update(key(header), Ticket.forJoining(), Instant.now());

        Response answer = Answers.problem(409, join(named(header), wish));

        assertThat(answer.<String>path("type")).isEqualTo("urn:kaartensessie:problem:still-under-way");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }

    /// As if whoever did it got no further than this.
    private void update(IdempotencyKey key, Ticket ticket, Instant at) {
        for (String call : List.of("openRoom", "joinRoom")) {
            byte[] id = key.derive("id", call.getBytes(StandardCharsets.UTF_8));
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement update = connection.prepareStatement(
                            "update kept_answer set sealed = ?, room_id = null, at = ? where id = ?")) {
                update.setBytes(1, key.seal(json.writeValueAsBytes(ticket)));
                update.setObject(2, Timestamp.from(at.truncatedTo(ChronoUnit.MILLIS)));
                update.setBytes(3, id);
                update.executeUpdate();
            } catch (SQLException | JsonProcessingException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static IdempotencyKey key(String header) {
        return IdempotencyKey.read(List.of(header), new ArrayList<>()).orElseThrow();
    }
}

package nl.kaartensessie.access;

import static nl.kaartensessie.support.RoomClient.anonymous;
import static nl.kaartensessie.support.RoomClient.freshAddress;
import static nl.kaartensessie.support.RoomClient.freshWord;
import static nl.kaartensessie.support.RoomClient.from;
import static nl.kaartensessie.support.RoomClient.join;
import static nl.kaartensessie.support.RoomClient.open;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.kaartensessie.support.Answers;
import nl.kaartensessie.support.AtOnce;
import nl.kaartensessie.support.MovableClock;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who loses the answer to opening or joining asks again under the same key, and gets it.
@QuarkusTest
class LostAnswerTest {

    @Inject
    MovableClock clock;

    @Inject
    DataSource dataSource;

    @Inject
    IdempotentRequests requests;

    @AfterEach
    void setTheClockRight() {
        clock.setRight();
    }

    @Test
    void rule_2_30_opening_again_under_the_same_key_is_answered_the_same() {
        String key = freshKey();
        Map<String, Object> wish = Map.of("word", freshWord(), "name", "Kim");
        Response first = open(named(key), wish);
        first.then().statusCode(201);

        Response again = open(named(key), wish);

        again.then().statusCode(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        Answers.problem(409, open(named(freshKey()), wish));
        Answers.problem(409, open(anonymous(), wish));
    }

    @Test
    void rule_2_30_so_is_joining_and_there_is_one_of_them() {
        RoomClient kim = RoomClient.open();
        String key = freshKey();
        Map<String, Object> wish = Map.of("word", kim.word(), "name", "Anna");
        Response first = join(named(key), wish);
        kim.guest("Bo");
        kim.done("session.start");

        assertThat(join(named(key), wish).asString()).isEqualTo(first.asString());
        assertThat(join(named(key), Map.of("name", "Anna", "word", kim.word())).asString())
                .isEqualTo(first.asString());
        assertThat(kim.get("").<List<String>>path("state.members.name")).containsExactly("Kim", "Anna", "Bo");
    }

    @Test
    void rule_2_30_opening_and_joining_are_two_attempts() {
        String key = freshKey();
        Map<String, Object> wish = Map.of("word", freshWord(), "name", "Kim");
        String opened = open(named(key), wish).path("member.id");
        Response joined = join(named(key), wish);
        joined.then().statusCode(201);
        assertThat(joined.<String>path("member.id")).isNotEqualTo(opened);
    }

    @Test
    void rule_2_31_another_body_under_the_same_key_is_refused() {
        RoomClient kim = RoomClient.open();
        String key = freshKey();
        join(named(key), Map.of("word", kim.word(), "name", "Anna")).then().statusCode(201);

        Response other = Answers.problem(422, join(named(key), Map.of("word", kim.word(), "name", "Bo")));

        assertThat(other.<String>path("type")).isEqualTo("urn:kaartensessie:problem:idempotency-key-reused");
        Answers.problem(422, join(named(key), Map.of("word", kim.word(), "name", "Anna", "facilitatorKey", kim.key())));
        Answers.problem(422, join(named(key), Map.of("word", freshWord(), "name", "Anna")));
        assertThat(kim.get("").<List<String>>path("state.members.name")).containsExactly("Kim", "Anna");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"\"",
                "8e03978e-40d5-43dd-bc93-6894a57f9324",
                "\"8e03978e-40d5",
                "\"kort\"",
                "\"8e03978e-40d5-43dd-bc93-6894a57f9324\"; a=1",
                "\"8e03978e-40d5-43dd\", \"bc93-6894a57f9324\"",
                "\"8e03978e\\-40d5-43dd-bc93\"",
                "\"8e03978e\"40d5-43dd-bc93\"",
                "'8e03978e-40d5-43dd-bc93-6894a57f9324'",
                ":OGUwMzk3OGUtNDBkNS00M2Rk:",
                "1234567890123456"
            })
    void rule_2_32_a_key_is_a_string_of_structured_fields(String header) {
        Map<String, Object> wish = Map.of("word", freshWord(), "name", "Kim");
        Answers.badInput(open(anonymous().header("Idempotency-Key", header), wish), "Idempotency-Key");
        Answers.badInput(
                join(anonymous().header("Idempotency-Key", header), Map.of()), "Idempotency-Key", "word", "name");
        open(anonymous(), wish).then().statusCode(201);
    }

    @Test
    void rule_2_32_it_has_16_to_128_characters_and_stands_there_once() {
        for (int length : new int[] {15, 129, 4_000}) {
            Answers.badInput(
                    open(named("\"" + "x".repeat(length) + "\""), Map.of("word", freshWord())), "Idempotency-Key");
        }
        for (int length : new int[] {16, 128}) {
            String key = "\"" + UUID.randomUUID().toString().substring(0, 8) + "x".repeat(length - 8) + "\"";
            open(named(key), Map.of("word", freshWord())).then().statusCode(201);
        }
        Answers.badInput(
                open(named(freshKey()).header("Idempotency-Key", freshKey()), Map.of("word", freshWord())),
                "Idempotency-Key");
        open(named("\"" + "\\\"\\\\".repeat(32) + "\""), Map.of("word", freshWord()))
                .then()
                .statusCode(201);
    }

    @Test
    void rule_2_33_at_the_same_moment_there_is_one_room_and_everybody_gets_its_key() {
        String key = freshKey();
        Map<String, Object> wish = Map.of("word", freshWord(), "name", "Kim");

        List<String> said = AtOnce.get(8, i -> open(named(key), wish).asString()).stream()
                .distinct()
                .toList();

        assertThat(said).singleElement().asString().contains("facilitatorKey");
    }

    @Test
    void rule_2_34_after_ten_minutes_the_key_is_new() {
        String key = freshKey();
        String room = RoomClient.open().word();
        Map<String, Object> wish = Map.of("word", room, "name", "Anna");
        String first = join(named(key), wish).path("member.id");
        clock.pass(Duration.ofMinutes(9));
        assertThat(join(named(key), wish).<String>path("member.id")).isEqualTo(first);
        clock.pass(Duration.ofMinutes(2));
        assertThat(join(named(key), Map.of("word", room, "name", "Bo")).<String>path("member.id"))
                .isNotEqualTo(first);
        clock.pass(Duration.ofMinutes(11));
        requests.forget();
        assertThat(count("select count(*) from kept_answer where at < now()")).isZero();
    }

    @Test
    void rule_2_34_it_goes_with_its_room() {
        String key = freshKey();
        Map<String, Object> wish = Map.of("word", freshWord(), "name", "Kim");
        Response opened = open(named(key), wish);
        String room = opened.path("room.id");
        assertThat(count("select count(*) from kept_answer where room_id = '%s'".formatted(room)))
                .isEqualTo(1);
        RoomClient kim = new RoomClient("", "", room, "", opened.path("token"));
        kim.erase().then().statusCode(204);
        assertThat(count("select count(*) from kept_answer where room_id = '%s'".formatted(room)))
                .isZero();
        assertThat(open(named(key), wish).<String>path("room.id")).isNotNull().isNotEqualTo(room);
    }

    @Test
    void rule_2_35_nobody_who_reads_the_table_learns_a_secret() throws SQLException {
        String key = freshKey();
        Response opened = open(named(key), Map.of("word", "heel geheim woord " + UUID.randomUUID(), "name", "Samira"));
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select id, asked, sealed from kept_answer where room_id = ?")) {
            select.setString(1, opened.path("room.id"));
            ResultSet row = select.executeQuery();
            assertThat(row.next()).isTrue();
            String stored = "";
            for (int i = 1; i <= 3; i++) {
                stored += new String(row.getBytes(i), StandardCharsets.ISO_8859_1);
            }
            assertThat(stored)
                    .doesNotContain(
                            opened.<String>path("token"),
                            opened.<String>path("facilitatorKey"),
                            "geheim",
                            "Samira",
                            key.replace("\"", ""));
            assertThat(row.next()).isFalse();
        }
    }

    @Test
    void rule_2_36_it_is_not_counted_again_and_gets_through_where_nobody_else_does() {
        InetAddress address = freshAddress();
        String key = freshKey();
        Map<String, Object> wish = Map.of("word", freshWord(), "name", "Kim");
        String first = open(from(address).header("Idempotency-Key", key), wish).asString();
        for (int i = 0; i < 40; i++) {
            assertThat(open(from(address).header("Idempotency-Key", key), wish).asString())
                    .isEqualTo(first);
        }
        while (join(from(address), Map.of("word", freshWord(), "name", "Raad")).statusCode() != 429) {
            // A few are answered first.
        }
        assertThat(open(from(address).header("Idempotency-Key", key), wish).asString())
                .isEqualTo(first);
        Answers.problem(429, open(from(address).header("Idempotency-Key", freshKey()), Map.of("word", freshWord())));
    }

    @Test
    void rule_2_37_what_was_refused_was_not_done_and_may_be_sent_again() {
        String key = freshKey();
        String word = freshWord();
        Answers.problem(404, join(named(key), Map.of("word", word, "name", "Anna")));
        open(anonymous(), Map.of("word", word)).then().statusCode(201);
        join(named(key), Map.of("word", word, "name", "Anna")).then().statusCode(201);
    }

    private int count(String sql) {
        try (Connection connection = dataSource.getConnection();
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    static String freshKey() {
        return "\"" + UUID.randomUUID() + "\"";
    }

    /// A call that is named by this key.
    static RequestSpecification named(String key) {
        return anonymous().header("Idempotency-Key", key);
    }
}

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
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.kaartensessie.journal.Entries;
import nl.kaartensessie.journal.Journal;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.SecretWord;
import nl.kaartensessie.support.Answers;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.Test;

/// Section 38 of the rules: rooms to practise in.
@QuarkusTest
class PracticeRoomsTest {

    private static final Duration MOMENT = Duration.ofMinutes(2);
    private static final Map<String, Object> PRACTICE = Map.of("word", "oefenen", "practice", true, "name", "Kim");

    @Inject
    Journal journal;

    @Inject
    RoomTable rooms;

    @Inject
    LoadedRooms loadedRooms;

    @Inject
    RetentionSettings retention;

    @Inject
    LimitSettings limits;

    @Test
    void rule_38_1_the_server_makes_the_word_its_own_and_says_that_it_is_practice() {
        Response answer = open(anonymous(), PRACTICE);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.<Map<String, Object>>path("$"))
                .containsOnlyKeys("room", "word", "facilitatorKey", "member", "token");
        assertThat(answer.<String>path("word")).matches("oefenen [0-9a-z]{20}");
        assertThat(answer.<Boolean>path("room.practice")).isTrue();
        RoomClient kim = client(answer);
        assertThat(kim.get("").<Boolean>path("room.practice")).isTrue();
        RoomClient sam = kim.guest("Sam");
        assertThat(sam.get("").<Boolean>path("room.practice")).isTrue();
        assertThat(RoomClient.open().get("").<Map<String, Object>>path("room")).doesNotContainKey("practice");
        Set<String> words = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            words.add(RoomClient.practise().word());
        }
        assertThat(words).hasSize(5);
    }

    @Test
    void rule_38_1_it_takes_no_long_word_and_follows_nothing_and_nothing_follows_it() {
        RoomClient kim = RoomClient.practise();
        Map<String, String> followUp = Map.of("room", kim.room(), "token", kim.token());

        Answers.badInput(open(anonymous(), Map.of("practice", true)), "word");
        Answers.badInput(open(anonymous(), Map.of("practice", true, "word", "x".repeat(40))), "word");
        open(anonymous(), Map.of("practice", true, "word", "x".repeat(39)))
                .then()
                .statusCode(201);
        Answers.badInput(
                open(anonymous(), Map.of("practice", true, "word", "oefenen", "followUp", followUp)), "followUp");
        Answers.badInput(open(anonymous(), Map.of("word", freshWord(), "followUp", followUp)), "followUp");
        Answers.badInput(open(anonymous(), Map.of("practice", "ja", "word", freshWord())), "practice");
        open(anonymous(), Map.of("practice", false, "word", freshWord())).then().statusCode(201);
    }

    @Test
    void rule_38_1_who_lost_the_answer_asks_again_and_gets_the_same_word() {
        String key = "\"" + UUID.randomUUID() + "\"";
        InetAddress address = freshAddress();

        Response first = open(from(address).header("Idempotency-Key", key), PRACTICE);
        Response again = open(from(address).header("Idempotency-Key", key), PRACTICE);

        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(first.<String>path("word")).startsWith("oefenen ");
    }

    @Test
    void rule_38_2_a_few_cards_and_a_plan_of_ten_minutes() {
        RoomClient kim = RoomClient.practise();
        List<Map<String, Object>> cards = kim.get("/cards").path("$");
        List<Map<String, Object>> steps = kim.get("").path("state.agenda.steps");

        assertThat(cards).hasSizeBetween(3, 5);
        assertThat(cards.getFirst()).containsEntry("practice", true);
        assertThat(cards.subList(1, 4))
                .allSatisfy(card -> assertThat(card.get("kind")).isIn("statement", "dilemma"));
        assertThat(steps)
                .extracting(step -> step.get("key"))
                .startsWith("welcome", "start", "round-one")
                .endsWith("closing");
        assertThat(steps.stream()
                        .mapToInt(step -> (Integer) step.get("minutes"))
                        .sum())
                .isLessThanOrEqualTo(10);
        assertThat(kim.get("").<Map<String, Object>>path("state")).doesNotContainKey("elearning");
    }

    @Test
    void rule_38_3_an_hour_after_its_opening_it_is_gone_whatever_was_done_there() {
        RoomClient kim = RoomClient.practise();
        kim.done("session.start");
        Instant until = Instant.parse(kim.get("").path("room.expiresAt"));
        assertThat(until).isBetween(now().plus(Duration.ofMinutes(59)), now().plus(Duration.ofMinutes(60)));
        kim.done("card.show", "position", 2);
        assertThat(kim.get("").<String>path("room.expiresAt")).isEqualTo(until.toString());
        assertThat(kim.get("").<String>path("room.reportExpiresAt")).isEqualTo(until.toString());

        cleanAfter(Duration.ofHours(1).minus(MOMENT));
        kim.get("").then().statusCode(200);
        cleanAfter(Duration.ofHours(1).plus(MOMENT));
        assertErased(kim);
    }

    @Test
    void rule_38_3_ten_minutes_after_the_end_it_is_gone_and_its_report_too() {
        RoomClient kim = RoomClient.practise();
        kim.done("session.start");
        kim.done("session.end");
        Instant until = Instant.parse(kim.get("").path("room.reportExpiresAt"));
        assertThat(until).isBetween(now().plus(Duration.ofMinutes(9)), now().plus(Duration.ofMinutes(10)));
        kim.get("/report").then().statusCode(200);

        cleanAfter(Duration.ofMinutes(10).minus(MOMENT));
        kim.get("/report").then().statusCode(200);
        cleanAfter(Duration.ofMinutes(10).plus(MOMENT));
        assertErased(kim);
        kim.get("/report").then().statusCode(401);

        RoomClient stopped = RoomClient.practise();
        stopped.erase().then().statusCode(204);
        assertErased(stopped);
    }

    @Test
    void rule_38_4_no_more_at_once_than_there_may_be() {
        RoomClient.practise();
        Instant now = now();
        assertThat(rooms.insertPractice(
                        Secrets.roomId(),
                        SecretWord.of(freshWord()).orElseThrow(),
                        Secrets.facilitatorKey(),
                        now,
                        now.plusSeconds(60),
                        1))
                .isFalse();
        assertThat(limits.practiceRooms()).isEqualTo(100);
    }

    @Test
    void rule_38_4_an_address_opens_sixty_an_hour_beside_all_others() {
        InetAddress address = freshAddress();
        for (int i = 0; i < limits.practiceRoomsPerHour(); i++) {
            Response answer = open(from(address), PRACTICE);
            assertThat(answer.statusCode()).isEqualTo(201);
            // Erased before anybody used it: a guess, if it were a real one.
            client(answer).erase().then().statusCode(204);
        }
        Response refused = Answers.problem(429, open(from(address), PRACTICE));
        assertThat(refused.<String>path("type")).endsWith("too-many-rooms");
        assertThat(refused.header("Retry-After")).isNotNull();

        open(from(address), Map.of("word", freshWord())).then().statusCode(201);
    }

    @Test
    void rule_38_4_its_word_is_found_from_an_address_that_guessed_and_opens_no_other() {
        InetAddress address = freshAddress();
        RoomClient real = RoomClient.open();
        RoomClient kim = RoomClient.practise();
        for (int i = 0; i < 11; i++) {
            join(from(address), Map.of("word", freshWord(), "name", "Sam"));
        }
        join(from(address), Map.of("word", kim.word(), "name", "Sam")).then().statusCode(201);
        open(from(address), PRACTICE).then().statusCode(201);
        Answers.problem(429, join(from(address), Map.of("word", real.word(), "name", "Sam")));
    }

    private static RoomClient client(Response answer) {
        return new RoomClient(
                answer.path("word"),
                answer.path("facilitatorKey"),
                answer.path("room.id"),
                answer.path("member.id"),
                answer.path("token"));
    }

    private static Instant now() {
        return Instant.now(Clock.systemUTC());
    }

    private void cleanAfter(Duration ahead) {
        new Retention(journal, rooms, loadedRooms, retention, Clock.offset(Clock.systemUTC(), ahead)).eraseExpired();
    }

    private void assertErased(RoomClient room) {
        room.get("").then().statusCode(401);
        assertThat(Entries.of(journal, new RoomId(room.room()))).isEmpty();
        assertThat(rooms.exists(new RoomId(room.room()))).isFalse();
    }
}

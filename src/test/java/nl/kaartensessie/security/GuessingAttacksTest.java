package nl.kaartensessie.security;

import static io.restassured.RestAssured.given;
import static nl.kaartensessie.RoomClient.freshAddress;
import static nl.kaartensessie.RoomClient.freshWord;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.kaartensessie.Answers;
import nl.kaartensessie.Management;
import nl.kaartensessie.RoomClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who looks for the words of others, by every way there is. The addresses are those of the documentation (RFC 5737,
/// RFC 3849), each used by one test.
@QuarkusTest
@TestProfile(BehindAProxy.class)
class GuessingAttacksTest {

    private static final int MISSES = 3;
    private static final AtomicInteger CALLERS = new AtomicInteger();

    @Test
    void rule_2_11_opening_and_erasing_rooms_tells_no_more_words_than_guessing_does() {
        RoomClient team = RoomClient.open();
        String caller = caller();
        int tried = 0;
        Response answer = open(caller, freshWord());
        while (answer.statusCode() == 201) {
            tried++;
            given().header("Authorization", "Bearer " + answer.path("token"))
                    .delete(RoomClient.API + "/rooms/" + answer.path("room.id"))
                    .then()
                    .statusCode(204);
            answer = open(caller, freshWord());
        }

        assertThat(tried).isEqualTo(MISSES);
        waits(answer);
        waits(open(caller, team.word()));
        waits(join(caller, team.word()));
    }

    @Test
    void rule_2_11_nobody_keeps_many_words_from_others() {
        String caller = caller();
        List<Response> opened = new ArrayList<>();
        Response answer = open(caller, freshWord());
        while (answer.statusCode() == 201) {
            opened.add(answer);
            answer = open(caller, freshWord());
        }

        assertThat(opened).hasSize(30);
        waits(answer);
        assertThat(answer.<String>path("type")).endsWith("too-many-rooms");
        open(caller(), freshWord()).then().statusCode(201);
        // Who opens rooms to use them goes on.
        given().contentType(ContentType.JSON)
                .header("Authorization", "Bearer " + opened.getFirst().path("token"))
                .body(Map.of("id", "start", "type", "session.start"))
                .post(RoomClient.API + "/rooms/" + opened.getFirst().path("room.id") + "/commands")
                .then()
                .statusCode(200);
        open(caller, freshWord()).then().statusCode(201);
        waits(open(caller, freshWord()));
    }

    @Test
    void rule_2_14_who_is_locked_out_hears_the_same_for_a_right_word_as_for_a_wrong_one() {
        RoomClient team = RoomClient.open();
        String caller = caller();
        lockOut(caller);
        List<Response> wrong = new ArrayList<>();
        List<Response> right = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            wrong.add(waits(join(caller, freshWord())));
            right.add(waits(join(caller, team.word())));
        }
        wrong.add(waits(join(caller, freshWord())));

        for (int i = 0; i < right.size(); i++) {
            // Time goes on, and nothing else does.
            assertThat(wait(right.get(i))).isBetween(wait(wrong.get(i + 1)), wait(wrong.get(i)));
            assertThat(right.get(i).asString()).isEqualTo(wrong.get(i).asString());
            assertThat(names(right.get(i))).isEqualTo(names(wrong.get(i)));
        }
        assertThat(team.get("").<List<String>>path("state.members.name")).containsExactly("Kim");
    }

    @Test
    void rule_2_14_the_database_is_asked_the_same_for_a_right_word_as_for_a_wrong_one() {
        int tries = 15;
        RoomClient team = RoomClient.open();
        String caller = caller();
        lockOut(caller);
        double before = asked();
        IntStream.range(0, tries).forEach(i -> waits(join(caller, freshWord())));
        double between = asked();
        IntStream.range(0, tries).forEach(i -> waits(join(caller, team.word())));

        // What else goes on there takes a connection now and then.
        assertThat(between - before).isBetween(tries * 1.0, tries * 1.9);
        assertThat(asked() - between).isBetween(tries * 1.0, tries * 1.9);
    }

    @Test
    void rule_2_12_who_hops_from_network_to_network_is_counted_all_the_same() {
        List<Integer> answers = IntStream.range(0, 60)
                .mapToObj(i -> join(String.format(Locale.ROOT, "2001:db8:77:%x::1", i << 8), freshWord())
                        .statusCode())
                .toList();

        assertThat(answers.subList(0, 48)).containsOnly(404);
        assertThat(answers.subList(48, 60)).containsOnly(429);
        join("2001:db8:78::1", freshWord()).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "198.18.0.%d, {caller}",
                "203.0.113.%d:80,{caller}:4711",
                "[2001:db8:9:%d::1], unknown , {caller}",
                "garbage%d,,,{caller}",
                "%d, ::ffff:{caller}",
                "127.0.0.1, 127.0.0.%d, {caller} "
            })
    void rule_2_13_what_a_caller_writes_in_the_header_does_not_choose_the_address(String pattern) {
        String caller = caller();
        for (int i = 0; i < MISSES; i++) {
            join(pattern.formatted(i).replace("{caller}", caller), freshWord())
                    .then()
                    .statusCode(404);
        }
        waits(join(pattern.formatted(99).replace("{caller}", caller), freshWord()));
        waits(join(caller, freshWord()));
        // In a header of its own, before that of the proxy.
        waits(RoomClient.join(
                peer().header("X-Forwarded-For", "198.18.0.98").header("X-Forwarded-For", caller),
                Map.of("word", freshWord(), "name", "Sam")));
        waits(RoomClient.join(
                peer().header("X-Forwarded-For", caller).header("Forwarded", "for=198.18.0.97"),
                Map.of("word", freshWord(), "name", "Sam")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"198.18.0.1", "198.18.0.1, 198.18.0.2", "unknown", ","})
    void rule_2_13_who_is_no_proxy_of_ours_is_believed_nothing(String forwarded) {
        InetAddress stranger = freshAddress();
        for (int i = 0; i < MISSES; i++) {
            RoomClient.join(
                            RoomClient.from(stranger).header("X-Forwarded-For", forwarded + i),
                            Map.of("word", freshWord(), "name", "Sam"))
                    .then()
                    .statusCode(404);
        }
        waits(RoomClient.join(
                RoomClient.from(stranger).header("X-Forwarded-For", "198.18.0.200"),
                Map.of("word", freshWord(), "name", "Sam")));
        join("198.18.0.200", freshWord()).then().statusCode(404);
    }

    @Test
    void rule_2_13_what_is_no_address_breaks_nothing() {
        for (String odd : List.of(
                "",
                ",",
                " , ,",
                "unknown",
                "_hidden",
                "\"[2001:db8::1]\"",
                "[2001:db8::1",
                "1.2.3.4:99999",
                "1.2.3.4:port",
                "::1%lo",
                "for=1.2.3.4",
                "1.2.3.4,".repeat(1500),
                "x".repeat(15_000))) {
            assertThat(join(odd, freshWord()).statusCode()).as(odd).isIn(404, 429);
        }
    }

    @Test
    void rule_19_12_guessing_the_credential_of_the_editors_is_counted_whichever_way() {
        String caller = caller();
        for (int i = 0; i < MISSES; i++) {
            String way =
                    List.of("/decks/actieve-openbaarmaking/export", "/editor").get(i % 2);
            assertThat(asEditor(caller, "geraden-bewijs-van-20-" + i, way).statusCode())
                    .isEqualTo(401);
        }
        for (String way : List.of("/decks/actieve-openbaarmaking/export", "/editor", "/decks/actieve-openbaarmaking")) {
            Response refused = waits(asEditor(caller, "geraden-bewijs-van-20-x", way));
            assertThat(refused.<String>path("type")).endsWith("too-many-credentials");
            asEditor(caller, BehindAProxy.CREDENTIAL, way).then().statusCode(200);
            asEditor(caller(), "geraden-bewijs-van-20-x", "/editor").then().statusCode(401);
        }
        // Cards that are for anyone go on being so, and so do rooms.
        given().header("X-Forwarded-For", caller)
                .get(RoomClient.API + "/decks/actieve-openbaarmaking")
                .then()
                .statusCode(200);
        join(caller, freshWord()).then().statusCode(404);
    }

    @Test
    void rule_19_12_reading_a_deck_with_the_token_of_a_member_is_no_guess() {
        RoomClient team = RoomClient.open();
        String caller = caller();
        for (int i = 0; i < 2 * MISSES; i++) {
            asEditor(caller, team.token(), "/decks/actieve-openbaarmaking")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void rule_2_15_every_miss_is_counted_where_the_operator_sees_it() {
        RoomClient team = RoomClient.open();
        Map<String, Double> before = misses();
        String caller = caller();
        join(caller, freshWord());
        RoomClient.join(
                peer().header("X-Forwarded-For", caller),
                Map.of("word", team.word(), "name", "Bo", "facilitatorKey", "0000-0000-0000-0000-0000"));
        open(caller, team.word());
        asEditor(caller, "geraden-bewijs-van-20-y", "/editor");
        given().header("Authorization", "Bearer " + "x".repeat(43))
                .get(RoomClient.API + "/rooms/" + team.room())
                .then()
                .statusCode(401);

        Map<String, Double> after = misses();
        assertThat(after.keySet()).containsExactlyInAnyOrder("word", "key", "opening", "credential", "token");
        after.forEach((what, count) -> assertThat(count).as(what).isGreaterThan(before.get(what)));
    }

    @Test
    void rule_2_16_one_address_takes_the_seats_of_a_room_twice_an_hour_and_no_more() {
        RoomClient team = RoomClient.open();
        String caller = caller();
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < 125; i++) {
            answers.add(join(caller, team.word()).statusCode());
        }

        assertThat(answers.subList(0, 60)).containsOnly(201);
        assertThat(answers.subList(60, 120)).as("full").containsOnly(409);
        assertThat(answers.subList(120, 125)).containsOnly(429);
        assertThat(waits(join(caller, team.word())).<String>path("type")).endsWith("too-many-joins");
        join(caller(), team.word()).then().statusCode(409);
        // The key is no matter of seats.
        RoomClient.join(
                        peer().header("X-Forwarded-For", caller),
                        Map.of("word", team.word(), "name", "Bo", "facilitatorKey", team.key()))
                .then()
                .statusCode(201);
        // Nor is it known in another room.
        join(caller, RoomClient.open().word()).then().statusCode(201);
    }

    private static Map<String, Double> misses() {
        Map<String, Double> misses = new HashMap<>();
        Management.get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("kaartensessie_misses_total{"))
                .forEach(
                        line -> misses.put(line.split("\"")[1], Double.valueOf(line.substring(line.lastIndexOf(' ')))));
        return misses;
    }

    /// How often a connection to the database was taken.
    private static double asked() {
        return Management.get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("agroal_acquire_count_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow();
    }

    private static void lockOut(String caller) {
        IntStream.range(0, MISSES)
                .parallel()
                .forEach(i -> join(caller, freshWord()).then().statusCode(404));
    }

    private static Response waits(Response answer) {
        Answers.problem(429, answer);
        assertThat(wait(answer)).isBetween(1, 3600);
        return answer;
    }

    private static int wait(Response answer) {
        return Integer.parseInt(answer.header("Retry-After"));
    }

    private static List<String> names(Response answer) {
        return answer.headers().asList().stream().map(Header::getName).toList();
    }

    private static String caller() {
        int next = CALLERS.incrementAndGet();
        return "192.0.2." + next;
    }

    /// The proxy.
    private static RequestSpecification peer() {
        return given().contentType(ContentType.JSON);
    }

    private static Response open(String forwarded, String word) {
        return RoomClient.open(peer().header("X-Forwarded-For", forwarded), Map.of("word", word));
    }

    private static Response join(String forwarded, String word) {
        return RoomClient.join(peer().header("X-Forwarded-For", forwarded), Map.of("word", word, "name", "Sam"));
    }

    private static Response asEditor(String forwarded, String credential, String path) {
        return peer().header("X-Forwarded-For", forwarded)
                .header("Authorization", "Bearer " + credential)
                .get(RoomClient.API + path);
    }
}

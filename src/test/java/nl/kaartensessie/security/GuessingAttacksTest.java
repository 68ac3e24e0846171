package nl.kaartensessie.security;

import static io.restassured.RestAssured.given;
import static nl.kaartensessie.security.Callers.caller;
import static nl.kaartensessie.security.Callers.join;
import static nl.kaartensessie.security.Callers.peer;
import static nl.kaartensessie.security.Callers.retryAfter;
import static nl.kaartensessie.security.Callers.waits;
import static nl.kaartensessie.support.RoomClient.freshWord;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.http.Header;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.kaartensessie.support.AtOnce;
import nl.kaartensessie.support.Management;
import nl.kaartensessie.support.RoomClient;
import nl.kaartensessie.support.TestInstallation;
import org.junit.jupiter.api.Test;

/// Who looks for the words of others, by every way there is.
@QuarkusTest
@TestProfile(BehindAProxy.class)
class GuessingAttacksTest {

    private static final int MISSES = BehindAProxy.MISSES;

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
            assertThat(retryAfter(right.get(i))).isBetween(retryAfter(wrong.get(i + 1)), retryAfter(wrong.get(i)));
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
            asEditor(caller, TestInstallation.CREDENTIAL, way).then().statusCode(200);
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
        AtOnce.run(MISSES, i -> join(caller, freshWord()).then().statusCode(404));
    }

    private static List<String> names(Response answer) {
        return answer.headers().asList().stream().map(Header::getName).toList();
    }

    private static Response open(String forwarded, String word) {
        return RoomClient.open(peer().header("X-Forwarded-For", forwarded), Map.of("word", word));
    }

    private static Response asEditor(String forwarded, String credential, String path) {
        return peer().header("X-Forwarded-For", forwarded)
                .header("Authorization", "Bearer " + credential)
                .get(RoomClient.API + path);
    }
}

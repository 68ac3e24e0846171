package nl.kaartensessie.security;

import static nl.kaartensessie.support.RoomClient.API;
import static nl.kaartensessie.support.RoomClient.anonymous;
import static nl.kaartensessie.support.RoomClient.freshAddress;
import static nl.kaartensessie.support.RoomClient.from;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kaartensessie.support.Answers;
import nl.kaartensessie.support.LiveClient;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A leaked key was a room taken over for good (finding M2).
@QuarkusTest
class KeyRenewalTest {

    @Test
    void rule_2_21_theOldKeyIsDeadAtOnceAndTheNewOneWorks() {
        RoomClient kim = RoomClient.open();
        Response answer = renew(kim, "{}");

        Answers.headers(answer);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.<Map<String, Object>>path("$")).containsOnlyKeys("facilitatorKey", "seq");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        String key = answer.path("facilitatorKey");
        assertThat(key).isNotEqualTo(kim.key()).matches("([0-9A-Z]{4}-){4}[0-9A-Z]{4}");
        Answers.problem(403, RoomClient.join(from(freshAddress()), joining(kim, kim.key())));
        RoomClient.join(anonymous(), joining(kim, key)).then().statusCode(201);
    }

    @Test
    void rule_2_21_everyRenewalMakesAnother() {
        RoomClient kim = RoomClient.open();
        String first = renew(kim, "{}").path("facilitatorKey");
        String second = renew(kim, "{}").path("facilitatorKey");

        Answers.problem(403, RoomClient.join(from(freshAddress()), joining(kim, first)));
        RoomClient.join(anonymous(), joining(kim, second)).then().statusCode(201);
    }

    @Test
    void rule_2_22_theDevicesThatAreNamedAreOutWithIt() {
        RoomClient kim = RoomClient.open();
        RoomClient thief = kim.colleague("Dief");
        RoomClient bo = kim.colleague("Bo");
        LiveClient line = thief.live();
        line.snapshot();

        renew(kim, Map.of("remove", List.of(thief.member()))).then().statusCode(201);

        assertThat(line.closeCode()).isEqualTo(4003);
        Answers.problem(401, thief.get(""));
        Answers.problem(401, renew(thief, "{}"));
        Answers.problem(401, thief.erase());
        bo.get("").then().statusCode(200);
    }

    @Test
    void rule_2_22_askingAgainAfterALostAnswerIsFine() {
        RoomClient kim = RoomClient.open();
        RoomClient thief = kim.colleague("Dief");
        Map<String, Object> wish = Map.of("remove", List.of(thief.member()));

        renew(kim, wish).then().statusCode(201);
        renew(kim, wish).then().statusCode(201);
    }

    @Test
    void rule_2_22_nobodyNamesThemselvesOrAParticipantAndThenNothingHappened() {
        RoomClient kim = RoomClient.open();
        RoomClient bo = kim.colleague("Bo");
        RoomClient sam = kim.guest("Sam");

        Answers.problem(409, renew(kim, Map.of("remove", List.of(bo.member(), kim.member()))));
        Answers.badInput(renew(kim, Map.of("remove", List.of(bo.member(), sam.member()))), "remove");

        bo.get("").then().statusCode(200);
        RoomClient.join(anonymous(), joining(kim, kim.key())).then().statusCode(201);
    }

    @Test
    void rule_2_21_onlyAFacilitatorOfThisRoomMakesOne() {
        RoomClient kim = RoomClient.open();
        RoomClient sam = kim.guest("Sam");
        RoomClient other = RoomClient.open();

        Answers.problem(403, renew(sam, "{}"));
        Answers.problem(401, anonymous().body("{}").post(API + "/rooms/" + kim.room() + "/key"));
        Answers.problem(403, other.call().body("{}").post(API + "/rooms/" + kim.room() + "/key"));
        Answers.problem(404, kim.call().body("{}").post(API + "/rooms/r_unknown/key"));
        kim.done("session.start");
        kim.done("session.end");
        Answers.problem(409, renew(kim, "{}"));
    }

    static Stream<Object> unusable() {
        return Stream.of("m_1", 7, List.of(7), Map.of("m", 1), Collections.nCopies(101, "m_1"));
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void rule_2_22_whatIsNoListOfMembersIsBadInput(Object remove) {
        Answers.badInput(renew(RoomClient.open(), Map.of("remove", remove)), "remove");
    }

    @Test
    void rule_2_23_theKeyStandsInTheAnswerAndNowhereElse() {
        RoomClient kim = RoomClient.open();
        RoomClient bo = kim.colleague("Bo");
        RoomClient sam = kim.guest("Sam");
        LiveClient line = bo.live();
        line.snapshot();
        LiveClient other = sam.live();
        other.snapshot();

        String key = renew(kim, "{}").path("facilitatorKey");
        kim.done("room.lock");

        assertThat(line.awaitEvent("key.renewed").has("facilitatorKey")).isFalse();
        other.awaitEvent("room.locked");
        assertThat(other.transcript().toString()).doesNotContain("key.renewed");
        assertThat(line.transcript().toString()).doesNotContain(key);
        for (RoomClient member : List.of(kim, bo, sam)) {
            assertThat(member.get("").asString()).doesNotContain(key);
        }
        assertThat(bo.get("").<Integer>path("state.keyRenewed")).isPositive();
        assertThat(sam.get("").<Object>path("state.keyRenewed")).isNull();
    }

    @Test
    void rule_2_24_itCountsAsACommand() {
        RoomClient kim = RoomClient.open();
        List<Integer> answers = IntStream.range(0, 30)
                .mapToObj(i -> renew(kim, "{}").statusCode())
                .toList();
        assertThat(answers).contains(201, 429);
    }

    private static Response renew(RoomClient member, Object body) {
        return member.call().body(body).post(API + "/rooms/" + member.room() + "/key");
    }

    private static Map<String, Object> joining(RoomClient room, String key) {
        return Map.of("word", room.word(), "name", "Iemand", "facilitatorKey", key);
    }
}

package nl.kaartensessie.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.kaartensessie.support.Answers;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RoomApiTest {

    private static final String ROOMS = "/api/v1/rooms/";
    private static final String MEMBERSHIPS = "/api/v1/memberships/";

    @Test
    void aSnapshotIsTheRoomAsThisMemberMaySeeIt() {
        RoomClient kim = RoomClient.open();
        RoomClient sam = kim.guest("Sam");
        kim.done("session.start");
        int raised = sam.done("hand.raise");
        int line = kim.done("chat.send", "text", "Welkom");
        kim.done("card.mark", "position", 3, "mark", "parked");

        Response answer = sam.get("");

        Answers.headers(answer);
        assertThat(answer.<Map<String, Object>>path("$")).containsOnlyKeys("room", "seq", "you", "state");
        assertThat(answer.<Map<String, Object>>path("room")).containsEntry("status", "live");
        assertThat(answer.<Integer>path("seq")).isEqualTo(line + 1);
        assertThat(answer.<Map<String, Object>>path("you"))
                .isEqualTo(Map.of("id", sam.member(), "name", "Sam", "role", "participant"));
        Map<String, Object> state = answer.path("state");
        assertThat(state)
                .containsKeys(
                        "status", "position", "marks", "members", "hands", "floor", "locked", "chat", "serverTime")
                .containsEntry("status", "live")
                .containsEntry("position", 1)
                .containsEntry("marks", Map.of("3", "parked"))
                .containsEntry("hands", List.of(Map.of("member", sam.member(), "about", "new", "seq", raised)))
                .containsEntry("floor", null)
                .containsEntry("locked", false);
        assertThat(answer.<List<Map<String, Object>>>path("state.members"))
                .containsExactly(
                        Map.of(
                                "id",
                                kim.member(),
                                "name",
                                "Kim",
                                "role",
                                "facilitator",
                                "online",
                                false,
                                "away",
                                false),
                        Map.of(
                                "id",
                                sam.member(),
                                "name",
                                "Sam",
                                "role",
                                "participant",
                                "online",
                                false,
                                "away",
                                false));
        Map<String, Object> chat = answer.path("state.chat[0]");
        assertThat(chat).containsOnlyKeys("seq", "at", "by", "text", "to");
        assertThat(chat)
                .containsEntry("seq", line)
                .containsEntry("by", kim.member())
                .containsEntry("to", "all");
        assertThat(Instant.parse((String) state.get("serverTime")))
                .isAfterOrEqualTo(Instant.parse((String) chat.get("at")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer wrong", "Basic wrong"})
    void rule_8_1_withoutAValidTokenEverythingIs401(String authorization) {
        RoomClient kim = RoomClient.open();
        for (String room : List.of(kim.room(), "r_unknown", "%20")) {
            var call = given().urlEncodingEnabled(false).header("Authorization", authorization);
            Response answer = Answers.problem(401, call.get(ROOMS + room));
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        }
        var call = RoomClient.anonymous().header("Authorization", authorization);
        Answers.problem(
                401, call.body("{\"id\":\"c1\",\"type\":\"hand.raise\"}").post(ROOMS + kim.room() + "/commands"));
        Answers.problem(401, call.body("{\"name\":\"Bo\"}").patch(MEMBERSHIPS + kim.member()));
        Answers.problem(401, call.delete(ROOMS + kim.room()));
    }

    @Test
    void rule_8_1_a401GoesBeforeA404BeforeA403() {
        RoomClient kim = RoomClient.open();
        RoomClient other = RoomClient.open();

        Answers.problem(401, given().get(ROOMS + "r_unknown"));
        Answers.problem(404, other.call().get(ROOMS + "r_unknown"));
        Answers.problem(403, other.call().get(ROOMS + kim.room()));
        Answers.problem(404, other.call().body("{}").post(ROOMS + "r_unknown/commands"));
        Answers.problem(403, other.call().body("{}").post(ROOMS + kim.room() + "/commands"));
        Answers.problem(404, other.call().delete(ROOMS + "r_unknown"));
        Answers.problem(403, other.call().delete(ROOMS + kim.room()));
        kim.get("").then().statusCode(200);
    }

    @Test
    void rule_6_3_everybodyChangesTheirOwnName() {
        RoomClient kim = RoomClient.open();
        RoomClient sam = kim.guest("Sam");
        try (var live = kim.live()) {
            live.snapshot();
            Response answer = sam.rename(Map.of("name", " Samira "));

            Answers.headers(answer);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.<Map<String, Object>>path("$"))
                    .isEqualTo(Map.of("id", sam.member(), "name", "Samira", "role", "participant"));
            var event = live.awaitEvent("member.renamed");
            assertThat(event.path("member").asText()).isEqualTo(sam.member());
            assertThat(event.path("name").asText()).isEqualTo("Samira");
        }
        assertThat(kim.get("").<List<String>>path("state.members.name")).containsExactly("Kim", "Samira");
    }

    @Test
    void rule_6_3_nobodyChangesTheNameOfAnother() {
        RoomClient kim = RoomClient.open();
        RoomClient sam = kim.guest("Sam");

        Answers.problem(403, kim.call().body(Map.of("name", "Eve")).patch(MEMBERSHIPS + sam.member()));
        Answers.problem(403, sam.call().body(Map.of("name", "Eve")).patch(MEMBERSHIPS + kim.member()));
        Answers.problem(404, sam.call().body(Map.of("name", "Eve")).patch(MEMBERSHIPS + "m_unknown"));
        Answers.badInput(sam.rename(Map.of("name", "x".repeat(41))), "name");
        Answers.badInput(sam.rename("{}"), "name");
        Answers.badInput(sam.rename(Map.of("name", 7)), "name");
        assertThat(kim.get("").<List<String>>path("state.members.name")).containsExactly("Kim", "Sam");
    }

    @Test
    void rule_9_2_aFacilitatorErasesTheRoomAndEveryTokenWithIt() {
        RoomClient kim = RoomClient.open();
        RoomClient sam = kim.guest("Sam");
        Answers.problem(403, sam.erase());

        Response erased = kim.erase();

        Answers.headers(erased);
        assertThat(erased.statusCode()).isEqualTo(204);
        assertThat(erased.asString()).isEmpty();
        for (RoomClient member : List.of(kim, sam)) {
            Answers.problem(401, member.get(""));
            Answers.problem(401, member.command(Map.of("id", "c1", "type", "hand.raise")));
            Answers.problem(401, member.rename(Map.of("name", "Bo")));
            Answers.problem(401, member.erase());
        }
        RoomClient.open(RoomClient.anonymous(), Map.of("word", kim.word()))
                .then()
                .statusCode(201);
    }

    @Test
    void rule_6_2_theTokenOfARemovedMemberIsDead() {
        RoomClient kim = RoomClient.open();
        RoomClient sam = kim.guest("Sam");
        kim.done("member.remove", "member", sam.member());

        Answers.problem(401, sam.get(""));
        Answers.problem(401, sam.get("/cards"));
        Answers.problem(401, sam.command(Map.of("id", "c1", "type", "hand.raise")));
        Answers.problem(401, sam.rename(Map.of("name", "Bo")));
        Answers.problem(401, sam.erase());
        assertThat(sam.guest("Sam").member()).isNotEqualTo(sam.member());
    }

    @Test
    void rule_3_8_afterTheEndMembersReadAndChangeNothing() {
        RoomClient kim = RoomClient.open();
        RoomClient sam = kim.guest("Sam");
        kim.done("session.start");
        kim.done("chat.send", "text", "Tot ziens");
        kim.done("session.end");

        assertThat(sam.get("").<String>path("state.status")).isEqualTo("ended");
        assertThat(sam.get("").<List<String>>path("state.chat.text")).containsExactly("Tot ziens");
        sam.get("/cards").then().statusCode(200);
        for (String type : List.of("session.start", "session.end", "room.lock", "hand.raise", "member.away")) {
            Answers.problem(409, kim.command(Map.of("id", type, "type", type)));
        }
        Answers.problem(409, kim.command(Map.of("id", "c9", "type", "card.show", "position", 2)));
        Answers.problem(409, kim.rename(Map.of("name", "Bo")));
    }
}

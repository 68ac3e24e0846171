package nl.kaartensessie.access;

import static nl.kaartensessie.support.RoomClient.anonymous;
import static nl.kaartensessie.support.RoomClient.freshAddress;
import static nl.kaartensessie.support.RoomClient.freshWord;
import static nl.kaartensessie.support.RoomClient.from;
import static nl.kaartensessie.support.RoomClient.join;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.kaartensessie.support.Answers;
import nl.kaartensessie.support.AtOnce;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class JoinRoomTest {

    @Test
    void rule_2_1_theWordLetsInAsParticipant() {
        RoomClient kim = RoomClient.open();

        Response answer = join(anonymous(), Map.of("word", kim.word(), "name", "Sam"));

        Answers.headers(answer);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.<Map<String, Object>>path("$")).containsOnlyKeys("room", "member", "token");
        assertThat(answer.<Map<String, Object>>path("room"))
                .containsOnlyKeys(
                        "id", "title", "deck", "deckVersion", "status", "cardCount", "expiresAt", "reportExpiresAt");
        assertThat(answer.<String>path("room.id")).isEqualTo(kim.room());
        assertThat(answer.<Map<String, Object>>path("member"))
                .containsOnlyKeys("id", "name", "role")
                .containsEntry("role", "participant")
                .containsEntry("name", "Sam");
        assertThat(answer.asString()).doesNotContain(kim.key());
    }

    @Test
    void rules_2_1_and_26_9_theKeyLetsInAsFacilitatorHoweverItIsTyped() {
        RoomClient kim = RoomClient.open();
        for (String key : List.of(
                kim.key(), kim.key().toLowerCase(Locale.ROOT), " " + kim.key().replace("-", " ") + " ")) {
            Response answer = join(anonymous(), Map.of("word", kim.word(), "name", "Kim", "facilitatorKey", key));

            assertThat(answer.<String>path("member.role")).isEqualTo("facilitator");
            assertThat(answer.<Object>path("facilitatorKey")).isNull();
            assertThat(answer.<String>path("member.id")).isNotEqualTo(kim.member());
        }
    }

    @Test
    void rule_1_1_theWordIsReadHoweverItIsTyped() {
        String word = "Groene-Fiets " + freshWord();
        RoomClient.open(anonymous(), Map.of("word", word)).then().statusCode(201);
        for (String typed : List.of(
                word.toUpperCase(Locale.ROOT),
                "  ｇｒｏｅｎｅ   fiéts" + word.substring("Groene-Fiets".length()),
                "groene…fiets" + word.substring("Groene-Fiets".length()) + "\t!")) {
            join(anonymous(), Map.of("word", typed, "name", "Sam")).then().statusCode(201);
        }
    }

    @Test
    void anUnknownWordIsNotFound() {
        String word = freshWord();
        Response answer = Answers.problem(404, join(from(freshAddress()), Map.of("word", word, "name", "Sam")));
        assertThat(answer.asString()).doesNotContain(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0000-0000-0000-0000-0000", "{}"})
    void aWrongKeyIsRefusedAndMakesNoMember(String key) {
        RoomClient kim = RoomClient.open();

        Answers.problem(
                403, join(from(freshAddress()), Map.of("word", kim.word(), "name", "Eve", "facilitatorKey", key)));

        assertThat(kim.get("").<List<String>>path("state.members.name")).containsExactly("Kim");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sam",
                "J",
                "Łukasz ❤️ 李",
                "👩‍👩‍👧",
                "<b>Sam</b><script>alert(1)</script>",
                "O'Brien \"Bo\" & Zn.",
                "مرحبا"
            })
    void rule_2_5_aNameComesBackAsItWasTyped(String name) {
        RoomClient kim = RoomClient.open();
        RoomClient sam = RoomClient.join(kim.word(), name);

        assertThat(sam.get("").<String>path("you.name")).isEqualTo(name);
        assertThat(kim.get("").<List<String>>path("state.members.name")).containsExactly("Kim", name);
    }

    @Test
    void rule_2_5_aNameHasAtMostFortyCodePointsAndMembersMayShareOne() {
        RoomClient kim = RoomClient.open();
        String forty = "🚲".repeat(40);
        RoomClient.join(kim.word(), forty);
        RoomClient.join(kim.word(), "  " + forty + " ");

        Answers.badInput(join(anonymous(), Map.of("word", kim.word(), "name", forty + "x")), "name");
        assertThat(kim.get("").<List<String>>path("state.members.name")).containsExactly("Kim", forty, forty);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"",
                "\"  \\t \"",
                "\"\\u0000\\u202e\"",
                "\"\\udeb2\"",
                "\"a\\nb\"",
                "\"\u3164\"",
                "\"\u2800 \u2800\"",
                "\"\u115f\"",
                "\"\u0301\"",
                "\"\u034f\u200b\"",
                "\"\uffa0\"",
                "12",
                "null",
                "[\"Sam\"]"
            })
    void rule_2_5_whatCannotBeSeenIsNoName(String name) {
        RoomClient kim = RoomClient.open();
        Answers.badInput(join(anonymous(), "{\"word\":\"" + kim.word() + "\",\"name\":" + name + "}"), "name");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceAndIsNoMiss() {
        var address = freshAddress();
        for (int i = 0; i < 15; i++) {
            Answers.badInput(join(from(address), Map.of("word", "x", "name", "")), "word", "name");
        }
        Answers.badInput(join(from(address), "{}"), "word", "name");
        Answers.badInput(
                join(from(address), Map.of("word", 1, "name", 2, "facilitatorKey", 3)),
                "word",
                "name",
                "facilitatorKey");
    }

    @Test
    void rule_2_3_aRoomTakesSixtyParticipantsAndAnyFacilitator() {
        RoomClient kim = RoomClient.open();
        AtOnce.run(60, i -> kim.guest("Deelnemer " + i));

        Answers.problem(409, join(anonymous(), Map.of("word", kim.word(), "name", "61")));

        kim.colleague("Bo");
        String removed = kim.get("").path("state.members.find { it.name == 'Deelnemer 7' }.id");
        kim.done("member.remove", "member", removed);
        kim.guest("61");
    }

    @Test
    void rule_2_4_aLockedRoomTakesTheKeyOnly() {
        RoomClient kim = RoomClient.open();
        RoomClient sam = kim.guest("Sam");
        kim.done("room.lock");

        Answers.problem(423, join(anonymous(), Map.of("word", kim.word(), "name", "Late")));
        kim.colleague("Bo");
        sam.get("").then().statusCode(200);

        kim.done("room.unlock");
        kim.guest("Late");
    }

    @Test
    void rule_2_6_theWordIsFreeAtOnceAfterTheEnd() {
        RoomClient kim = RoomClient.open();
        RoomClient sam = kim.guest("Sam");
        kim.done("session.start");
        kim.done("session.end");

        Answers.problem(404, join(from(freshAddress()), Map.of("word", kim.word(), "name", "Late")));
        Answers.problem(
                404,
                join(from(freshAddress()), Map.of("word", kim.word(), "name", "Late", "facilitatorKey", kim.key())));
        String second = RoomClient.open(anonymous(), Map.of("word", kim.word()))
                .then()
                .statusCode(201)
                .extract()
                .path("room.id");
        assertThat(second).isNotEqualTo(kim.room());
        assertThat(sam.get("").<String>path("state.status")).isEqualTo("ended");
    }
}

package nl.kaartensessie.access;

import static nl.kaartensessie.support.RoomClient.anonymous;
import static nl.kaartensessie.support.RoomClient.freshAddress;
import static nl.kaartensessie.support.RoomClient.freshWord;
import static nl.kaartensessie.support.RoomClient.from;
import static nl.kaartensessie.support.RoomClient.open;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.kaartensessie.support.Answers;
import nl.kaartensessie.support.AtOnce;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OpenRoomTest {

    @Test
    void rule_2_1_whoOpensARoomGetsItTheKeyAndATokenAsFacilitator() {
        Response answer = open(anonymous(), Map.of("word", freshWord(), "name", "Kim"));

        Answers.headers(answer);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.<Map<String, Object>>path("$")).containsOnlyKeys("room", "facilitatorKey", "member", "token");
        Map<String, Object> room = answer.path("room");
        assertThat(room)
                .containsOnlyKeys(
                        "id", "title", "deck", "deckVersion", "status", "cardCount", "expiresAt", "reportExpiresAt");
        assertThat(room)
                .containsEntry("deck", "actieve-openbaarmaking")
                .containsEntry("status", "lobby")
                .containsEntry("cardCount", 31);
        assertThat(Instant.parse((String) room.get("expiresAt")))
                .isBetween(
                        Instant.now().plus(Duration.ofDays(29)), Instant.now().plus(Duration.ofDays(30)));
        Map<String, Object> member = answer.path("member");
        assertThat(member).containsOnlyKeys("id", "name", "role");
        assertThat(member).containsEntry("name", "Kim").containsEntry("role", "facilitator");
        assertThat(answer.header("Location")).endsWith("/api/v1/rooms/" + room.get("id"));
    }

    @Test
    void rule_2_2_secretsAreLongAndNeverTheSame() {
        Set<String> secrets = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            RoomClient kim = RoomClient.open();
            // 256 bits in base64url; at least 80 in groups of base 32.
            assertThat(kim.token()).matches("[A-Za-z0-9_-]{43}");
            assertThat(kim.key()).matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){3,}");
            secrets.addAll(List.of(kim.token(), kim.key(), kim.room(), kim.member()));
        }
        assertThat(secrets).hasSize(80);
    }

    @Test
    void theFacilitatorNeedsNoNameAndNoDeck() {
        assertThat(open(anonymous(), Map.of("word", freshWord()))
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("member.name"))
                .isNotBlank();
    }

    @Test
    void aDeckIsChosenByItsKey() {
        open(anonymous(), Map.of("word", freshWord(), "deck", "actieve-openbaarmaking"))
                .then()
                .statusCode(201);
        Answers.badInput(open(anonymous(), Map.of("word", freshWord(), "deck", "bestaat-niet")), "deck");
    }

    @Test
    void rule_1_6_anOpenWordIsTakenInEveryWritingAndNothingIsSaidAboutItsRoom() {
        String word = freshWord();
        String title = open(anonymous(), Map.of("word", word, "name", "Kim")).path("room.title");

        String typed = "  " + word.toUpperCase(Locale.ROOT).replace("-", " — ") + "! ";
        Response taken = Answers.problem(409, open(from(freshAddress()), Map.of("word", typed, "name", "Bo")));

        assertThat(taken.asString()).doesNotContain(word, typed, "Kim", title, "r_", "m_");
        assertThat(taken.<String>path("detail")).isEqualTo("Kies een ander woord.");
    }

    @Test
    void rule_1_6_ofManyWhoOpenTheSameWordAtOnceOneWins() {
        String word = freshWord();

        List<Integer> statuses = AtOnce.get(
                8, i -> open(from(freshAddress()), Map.of("word", word)).statusCode());

        assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409, 409, 409, 409, 409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "ab", "é-", "!!!", "\u0301\u0301\u0301\u0301"})
    void rule_1_2_aWordThatIsTooShortIsRefused(String word) {
        Answers.badInput(open(anonymous(), Map.of("word", word)), "word");
    }

    @Test
    void rule_1_2_aWordHasAtMostSixtyCodePointsInItsNormalForm() {
        String sixty = (freshWord() + "x".repeat(60)).substring(0, 57) + "𝔁𝔁𝔁";
        Answers.badInput(open(anonymous(), Map.of("word", sixty + "x")), "word");
        open(anonymous(), Map.of("word", " - " + sixty + "\u0301 - ")).then().statusCode(201);
        Answers.badInput(open(anonymous(), Map.of("word", "x".repeat(9000))), "word");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        Answers.badInput(
                open(anonymous(), Map.of("word", "x", "name", "", "deck", "bestaat-niet")), "word", "name", "deck");
        Answers.badInput(open(anonymous(), "{}"), "word");
        Answers.badInput(open(anonymous(), Map.of("word", 123)), "word");
        Answers.badInput(open(anonymous(), Map.of("word", List.of("groene fiets"))), "word");
        Answers.badInput(open(anonymous(), "{\"word\":null,\"name\":null}"), "word");
        Answers.badInput(
                open(anonymous(), Map.of("word", 123, "name", true, "deck", Map.of())), "word", "name", "deck");
    }

    @Test
    void fieldsThatWeDoNotKnowAreIgnored() {
        open(anonymous(), Map.of("word", freshWord(), "colour", "green", "nested", Map.of("a", 1)))
                .then()
                .statusCode(201);
    }
}

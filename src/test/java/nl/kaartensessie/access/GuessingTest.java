package nl.kaartensessie.access;

import static nl.kaartensessie.support.RoomClient.freshAddress;
import static nl.kaartensessie.support.RoomClient.freshWord;
import static nl.kaartensessie.support.RoomClient.from;
import static nl.kaartensessie.support.RoomClient.join;
import static nl.kaartensessie.support.RoomClient.open;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import nl.kaartensessie.support.Answers;
import nl.kaartensessie.support.AtOnce;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GuessingTest {

    private static final int MISSES = 10;

    @Test
    void rule_2_7_afterTenMissesARightWordIsAnsweredAsAWrongOne() {
        RoomClient kim = RoomClient.open();
        InetAddress address = freshAddress();
        miss(address);

        Response wrong = Answers.problem(429, guess(address, freshWord()));
        Response right = Answers.problem(429, guess(address, kim.word()));

        for (Response answer : List.of(wrong, right)) {
            assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
        }
        assertThat(right.asString()).isEqualTo(wrong.asString());
        assertThat(kim.get("").<List<String>>path("state.members.name")).containsExactly("Kim");
    }

    @Test
    void rule_2_13_withoutAProxyTheHeadersOfProxiesAreNotBelieved() {
        InetAddress address = freshAddress();
        miss(address);

        for (String header : List.of("X-Forwarded-For", "Forwarded", "X-Real-IP")) {
            Answers.problem(
                    429,
                    join(
                            from(address).header(header, "for=198.51.100.7, 198.51.100.7"),
                            Map.of("word", freshWord(), "name", "Sam")));
        }
    }

    @Test
    void rule_2_7_anotherAddressIsNotBothered() {
        RoomClient kim = RoomClient.open();
        miss(freshAddress());

        guess(freshAddress(), kim.word()).then().statusCode(201);
    }

    @Test
    void rule_2_7_aWrongKeyAndATakenWordAreMissesToo() {
        RoomClient kim = RoomClient.open();
        InetAddress keys = freshAddress();
        InetAddress openings = freshAddress();
        AtOnce.run(MISSES, i -> {
            Answers.problem(403, withKey(keys, kim.word(), "0000-0000-0000-0000-000" + i));
            Answers.problem(409, open(from(openings), Map.of("word", kim.word())));
        });

        for (InetAddress address : List.of(keys, openings)) {
            Answers.problem(429, guess(address, freshWord()));
            // Whether a word is taken would tell which words there are.
            Answers.problem(429, open(from(address), Map.of("word", kim.word())));
            Answers.problem(429, open(from(address), Map.of("word", freshWord())));
        }
    }

    @Test
    void rule_2_8_theRightKeyAlwaysWorks() {
        RoomClient kim = RoomClient.open();
        InetAddress address = freshAddress();
        miss(address);

        withKey(address, kim.word(), kim.key()).then().statusCode(201);
        // And who has it is in the room: the team behind that address may come too.
        guess(address, kim.word()).then().statusCode(201);
        Answers.problem(429, withKey(address, kim.word(), "0000-0000-0000-0000-0000"));
    }

    @Test
    void rule_2_8_aTeamOfSixtyBehindOneAddressGetsInAtOnce() {
        RoomClient kim = RoomClient.open();
        InetAddress address = freshAddress();

        assertThat(team(address, kim.word(), 60)).containsOnly(201).hasSize(60);
    }

    @Test
    void rule_2_8_aTeamGetsInAfterMissesOfColleaguesToo() {
        RoomClient kim = RoomClient.open();
        InetAddress address = freshAddress();
        guess(address, kim.word()).then().statusCode(201);
        miss(address);
        Answers.problem(429, guess(address, freshWord()));

        assertThat(team(address, kim.word(), 59)).containsOnly(201).hasSize(59);
    }

    @Test
    void rule_2_8_theAddressThatOpenedTheRoomIsInIt() {
        InetAddress address = freshAddress();
        String word = freshWord();
        open(from(address), Map.of("word", word)).then().statusCode(201);
        miss(address);

        guess(address, word).then().statusCode(201);
    }

    @Test
    void rule_2_8_thirtyMissesCloseTheDoorForThatAddress() {
        RoomClient kim = RoomClient.open();
        InetAddress address = freshAddress();
        guess(address, kim.word()).then().statusCode(201);
        miss(address);
        for (int i = MISSES; i < 3 * MISSES; i++) {
            Answers.problem(429, guess(address, freshWord()));
        }

        Answers.problem(429, guess(address, kim.word()));
        withKey(address, kim.word(), kim.key()).then().statusCode(201);
    }

    private static void miss(InetAddress address) {
        AtOnce.run(MISSES, i -> Answers.problem(404, guess(address, freshWord())));
    }

    private static List<Integer> team(InetAddress address, String word, int size) {
        return AtOnce.get(
                size,
                i -> join(from(address), Map.of("word", word, "name", "Collega " + i))
                        .statusCode());
    }

    private static Response guess(InetAddress address, String word) {
        return join(from(address), Map.of("word", word, "name", "Sam"));
    }

    private static Response withKey(InetAddress address, String word, String key) {
        return join(from(address), Map.of("word", word, "name", "Bo", "facilitatorKey", key));
    }
}

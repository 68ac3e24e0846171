package nl.kaartensessie.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kaartensessie.support.Answers;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Commands over REST; what they do is the same over the WebSocket, see [CommandsTest].
@QuarkusTest
class CommandApiTest {

    static Stream<String> forFacilitators() {
        return Stream.of(
                "'type':'session.start'",
                "'type':'session.end'",
                "'type':'card.show','position':2",
                "'type':'card.mark','position':2,'mark':'discussed'",
                "'type':'hand.lower','member':'%s'",
                "'type':'hand.lower-all'",
                "'type':'hand.call','member':'%s'",
                "'type':'member.remove','member':'%s'",
                "'type':'member.remove','member':'%s','lines':true,'lock':true",
                "'type':'room.lock'",
                "'type':'room.unlock'");
    }

    static Stream<String> forEverybody() {
        return Stream.of(
                "'type':'hand.raise'",
                "'type':'hand.raise','about':'new'",
                "'type':'hand.raise','about':'reply'",
                "'type':'hand.lower'",
                "'type':'chat.send','text':'Hoi'",
                "'type':'chat.send','text':'Hoi','to':'all'",
                "'type':'chat.send','text':'Hoi','to':'facilitator'",
                "'type':'member.away'",
                "'type':'member.back'");
    }

    static Stream<String> invalid() {
        return Stream.of(
                "'type':'unknown.type' -> type",
                "'type':'room.rename','name':'Bo' -> type",
                "'type':7 -> type",
                "'id':'c1' -> type",
                "'type':'card.show' -> position",
                "'type':'card.show','position':'5' -> position",
                "'type':'card.show','position':1.5 -> position",
                "'type':'card.show','position':99999999999 -> position",
                "'type':'card.show','position':null -> position",
                "'type':'card.mark','position':1 -> mark",
                "'type':'card.mark','position':1,'mark':'lost' -> mark",
                "'type':'hand.raise','about':'gossip' -> about",
                "'type':'hand.lower','member':5 -> member",
                "'type':'hand.call' -> member",
                "'type':'chat.send' -> text",
                "'type':'chat.send','text':5 -> text",
                "'type':'chat.send','text':'Hoi','to':'m_1' -> to",
                "'type':'chat.remove' -> line",
                "'type':'chat.remove','line':'7' -> line",
                "'type':'member.remove' -> member",
                "'type':'member.remove','member':'m_1','lines':'yes' -> lines",
                "'type':'member.remove','member':'m_1','lock':1 -> lock");
    }

    @ParameterizedTest
    @MethodSource("forFacilitators")
    void rule_3_3_whatOnlyAFacilitatorDoes(String fields) {
        RoomClient kim = RoomClient.open();
        RoomClient sam = kim.guest("Sam");
        RoomClient bo = kim.guest("Bo");
        kim.done("session.start");
        bo.done("hand.raise");
        String command = body("c1", fields.formatted(bo.member()));

        int before = kim.get("").path("seq");
        Answers.problem(403, sam.command(command));
        assertThat(kim.get("").<Integer>path("seq")).isEqualTo(before);
        kim.command(command).then().statusCode(200);
    }

    @ParameterizedTest
    @MethodSource("forEverybody")
    void whatEverybodyDoes(String fields) {
        RoomClient kim = RoomClient.open();
        RoomClient sam = kim.guest("Sam");
        for (RoomClient member : List.of(kim, sam)) {
            Response answer = member.command(body("c1", fields));
            Answers.headers(answer);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.<Map<String, Object>>path("$")).containsOnlyKeys("seq");
        }
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void whatIsNoCommandIsBadInput(String fieldsAndWrong) {
        String[] parts = fieldsAndWrong.split(" -> ");
        RoomClient kim = RoomClient.open();
        Answers.badInput(kim.command(body("c1", parts[0])), parts[1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'id':'',", "'id':5,", "'id':null,", "'id':'a\\u0000b',", "'id':'\\ud800',"})
    void aCommandNeedsAnId(String id) {
        RoomClient kim = RoomClient.open();
        Answers.badInput(kim.command(("{" + id + "'type':'hand.raise'}").replace('\'', '"')), "id");
    }

    @Test
    void anIdHasOneToSixtyFourCharacters() {
        RoomClient kim = RoomClient.open();
        kim.command(body("x".repeat(64), "'type':'hand.raise'")).then().statusCode(200);
        kim.command(body("🚲".repeat(64), "'type':'hand.raise'")).then().statusCode(200);
        Answers.badInput(kim.command(body("x".repeat(65), "'type':'hand.raise'")), "id");
    }

    @Test
    void rule_7_4_aCommandThatIsSentAgainIsDoneOnce() {
        RoomClient kim = RoomClient.open();
        RoomClient sam = kim.guest("Sam");
        int first = seq(kim.command(body("c1", "'type':'chat.send','text':'Een'")));
        sam.done("hand.raise");

        assertThat(seq(kim.command(body("c1", "'type':'chat.send','text':'Een'"))))
                .isEqualTo(first);
        assertThat(seq(kim.command(body("c1", "'type':'chat.send','text':'Twee'"))))
                .isEqualTo(first);
        // An id is the member's own.
        assertThat(seq(sam.command(body("c1", "'type':'chat.send','text':'Drie'"))))
                .isGreaterThan(first);
        assertThat(kim.get("").<List<String>>path("state.chat.text")).containsExactly("Een", "Drie");
    }

    @Test
    void rule_7_4_aCommandThatChangedNothingStaysSoWhenItIsSentAgain() {
        RoomClient kim = RoomClient.open();
        int before = kim.get("").path("seq");
        assertThat(seq(kim.command(body("lower", "'type':'hand.lower'")))).isEqualTo(before);
        kim.done("hand.raise");

        assertThat(seq(kim.command(body("lower", "'type':'hand.lower'")))).isEqualTo(before);
        assertThat(kim.get("").<List<String>>path("state.hands.member")).containsExactly(kim.member());
    }

    @Test
    void rule_7_4_aRefusedCommandMayBeSentAgain() {
        RoomClient kim = RoomClient.open();
        String show = body("c1", "'type':'card.show','position':2");
        Answers.problem(409, kim.command(show));
        kim.done("session.start");

        kim.command(show).then().statusCode(200);
        assertThat(kim.get("").<Integer>path("state.position")).isEqualTo(2);
    }

    @Test
    void rule_7_5_aCommandThatChangesNothingIsAnsweredWithTheCurrentSeq() {
        RoomClient kim = RoomClient.open();
        int raised = kim.done("hand.raise");
        int locked = kim.done("room.lock");

        assertThat(locked).isEqualTo(raised + 1);
        assertThat(kim.done("hand.raise")).isEqualTo(locked);
        assertThat(kim.done("room.lock")).isEqualTo(locked);
        assertThat(kim.get("").<Integer>path("seq")).isEqualTo(locked);
    }

    @Test
    void refusalsHaveTheirStatus() {
        RoomClient kim = RoomClient.open();
        RoomClient sam = kim.guest("Sam");
        Answers.problem(409, kim.command(body("c1", "'type':'card.show','position':1")));
        Answers.problem(409, kim.command(body("c2", "'type':'session.end'")));
        kim.done("session.start");
        for (int position : new int[] {0, -1, 32, Integer.MAX_VALUE}) {
            Answers.problem(400, kim.command(body("c3", "'type':'card.show','position':" + position)));
            Answers.problem(400, kim.command(body("c4", "'type':'card.mark','mark':'parked','position':" + position)));
        }
        Answers.problem(404, kim.command(body("c5", "'type':'hand.call','member':'m_x'")));
        Answers.problem(404, kim.command(body("c6", "'type':'hand.lower','member':'m_x'")));
        Answers.problem(404, kim.command(body("c7", "'type':'member.remove','member':'m_x'")));
        Answers.problem(404, kim.command(body("c8", "'type':'chat.remove','line':999")));
        Answers.problem(409, kim.command(body("c9", "'type':'hand.call','member':'" + sam.member() + "'")));
        int line = kim.done("chat.send", "text", "Van Kim");
        Answers.problem(403, sam.command(body("c10", "'type':'chat.remove','line':" + line)));
    }

    @Test
    void rule_5_1_aLineHasOneToAThousandCodePoints() {
        RoomClient kim = RoomClient.open();
        String thousand = "🚲".repeat(1000);
        kim.command(body("c0", "'type':'chat.send','text':'" + thousand + "'"))
                .then()
                .statusCode(200);
        kim.done("chat.send", "text", "<script>alert('x')</script> & \"quotes\"\nline two");
        for (String text : List.of("", "  \\n ", thousand + "x", "\\u0000", "\\ud83d")) {
            Answers.problem(400, kim.command(body("c1", "'type':'chat.send','text':'" + text + "'")));
        }
        assertThat(kim.get("").<List<String>>path("state.chat.text"))
                .containsExactly(thousand, "<script>alert('x')</script> & \"quotes\"\nline two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "nonsense", "{} {}", "[]", "5", "null", "\"text\""})
    void whatIsNoJsonObjectIsBadInput(String body) {
        Answers.problem(400, RoomClient.open().command(body));
    }

    @Test
    void aCommandOverEightKilobytesIsTooLarge() {
        RoomClient kim = RoomClient.open();
        String command = body("c1", "'type':'hand.raise'");
        Answers.problem(413, kim.command(command + " ".repeat(8193 - command.length())));
        kim.command(command + " ".repeat(8192 - command.length())).then().statusCode(200);
    }

    @Test
    void rule_8_7_tooManyCommandsGetA429AndMayBeSentAgain() {
        RoomClient kim = RoomClient.open();
        RoomClient sam = kim.guest("Sam");
        List<Response> answers = IntStream.range(0, 30)
                .mapToObj(i -> kim.command(body("c" + i, "'type':'card.mark','mark':'parked','position':" + (i + 1))))
                .toList();

        assertThat(answers.stream().limit(20)).extracting(Response::statusCode).containsOnly(200);
        Response refused = Answers.problem(429, answers.getLast());
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 5);
        // It counts per member.
        sam.done("hand.raise");
        assertThat(kim.get("").<Map<String, String>>path("state.marks")).doesNotContainKey("30");
    }

    @Test
    void aBeatOverRestChangesNothing() {
        RoomClient kim = RoomClient.open();
        assertThat(seq(kim.command("{\"type\":\"beat\"}")))
                .isEqualTo(kim.get("").path("seq"));
    }

    private static String body(String id, String fields) {
        return ("{'id':'" + id + "'," + fields + "}").replace('\'', '"');
    }

    private static int seq(Response answer) {
        return answer.then().statusCode(200).extract().path("seq");
    }
}

package nl.kaartensessie.live;

import static nl.kaartensessie.support.LiveClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.kaartensessie.support.AtOnce;
import nl.kaartensessie.support.LiveClient;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What clients may send, and what becomes of the connection when they send something else.
@QuarkusTest
class FramesTest {

    private RoomClient kim;
    private LiveClient live;

    @BeforeEach
    void openARoom() {
        kim = RoomClient.open();
        live = kim.live();
        live.snapshot();
    }

    @AfterEach
    void leave() {
        live.close();
    }

    @Test
    void rule_7_6_aRefusalHasItsIdAndClosesNothing() {
        ObjectNode error = live.send("{\"id\":\"c17\",\"type\":\"card.show\",\"position\":5}")
                .reply();

        assertThat(error.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("type", "id", "status", "refusal", "title", "detail");
        assertThat(error.path("type").asText()).isEqualTo("error");
        assertThat(error.path("id").asText()).isEqualTo("c17");
        assertThat(error.path("status").intValue()).isEqualTo(409);
        assertThat(error.path("title").asText()).isEqualTo("De sessie is nog niet begonnen");
        assertThat(live.done("session.start")).isPositive();
        assertThat(live.send("{\"id\":\"c17\",\"type\":\"card.show\",\"position\":5}")
                        .reply())
                .isEqualTo(json("{'type':'ack','id':'c17','seq':%d}"
                        .formatted(kim.get("").<Integer>path("seq"))));
    }

    @Test
    void theReaderChoosesTheLanguageOfErrors() {
        try (LiveClient english = LiveClient.open(
                kim.room(),
                LiveClient.handshake()
                        .header("Authorization", "Bearer " + kim.token())
                        .header("Accept-Language", "en"))) {
            assertThat(english.ask("card.show", "position", 5).path("title").asText())
                    .isEqualTo("The session has not started yet");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "5",
                "null",
                "\"text\"",
                "{}",
                "{\"type\":\"hand.raise\"}",
                "{\"id\":5,\"type\":\"hand.raise\"}",
                "{\"id\":{},\"type\":\"hand.raise\"}",
                "{\"type\":5}"
            })
    void rule_8_3_jsonThatIsNoCommandGetsAnErrorWithoutId(String frame) {
        ObjectNode error = live.send(frame).reply();

        assertThat(error.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("type", "status", "refusal", "title", "detail");
        assertThat(error.path("status").intValue()).isEqualTo(400);
        live.done("hand.raise");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"c1\"}",
                "{\"id\":\"c1\",\"type\":\"unknown\"}",
                "{\"id\":\"c1\",\"type\":[]}",
                "{\"id\":\"c1\",\"type\":\"card.show\"}",
                "{\"id\":\"c1\",\"type\":\"card.show\",\"position\":\"1\"}",
                "{\"id\":\"c1\",\"type\":\"chat.send\",\"text\":\"\"}",
                "{\"id\":\"c1\",\"type\":\"hand.raise\",\"about\":\"x\"}"
            })
    void rule_8_3_jsonThatIsNoCommandGetsAnErrorWithItsId(String frame) {
        ObjectNode error = live.send(frame).reply();

        assertThat(error.path("id").asText()).isEqualTo("c1");
        assertThat(error.path("status").intValue()).isEqualTo(400);
        // It was not done, so the id is still free.
        assertThat(live.send("{\"id\":\"c1\",\"type\":\"hand.raise\"}")
                        .reply()
                        .path("type")
                        .asText())
                .isEqualTo("ack");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "hello", "{", "{\"id\":", "{} {}", "{'id':'c1'}", "NaN"})
    void rule_8_3_aFrameThatIsNoJsonClosesWith1007(String frame) {
        assertThat(live.send(frame).closeCode()).isEqualTo(1007);
    }

    @Test
    void rule_8_3_aBinaryFrameClosesWith1003() {
        assertThat(live.sendBinary("{\"type\":\"beat\"}".getBytes(StandardCharsets.UTF_8))
                        .closeCode())
                .isEqualTo(1003);
    }

    @Test
    void rule_8_3_aFrameOfEightKilobytesWorksAndOneByteMoreClosesWith1009() {
        String command = "{\"id\":\"c1\",\"type\":\"hand.raise\",\"padding\":\"";
        assertThat(live.send(padded(command, 8192)).reply().path("id").asText()).isEqualTo("c1");
        assertThat(live.send(padded(command, 8193)).closeCode()).isEqualTo(1009);
    }

    @Test
    void rule_8_3_theLimitCountsBytes() {
        String wide = "🚲".repeat(1000);
        live.done("chat.send", "text", wide);
        assertThat(live.awaitEvent("chat.sent").path("text").asText()).isEqualTo(wide);
        assertThat(live.send("{\"id\":\"c1\",\"type\":\"x\",\"padding\":\"" + "é".repeat(4200) + "\"}")
                        .closeCode())
                .isEqualTo(1009);
    }

    @Test
    void rule_8_4_aBeatIsAnsweredByABeat() {
        int seq = live.done("hand.raise");
        live.awaitEvent("hand.raised");
        ObjectNode beat = live.send("{\"type\":\"beat\",\"id\":\"c1\"}").next();

        assertThat(beat.fieldNames()).toIterable().containsExactlyInAnyOrder("type", "at", "seq");
        assertThat(beat.path("type").asText()).isEqualTo("beat");
        assertThat(beat.path("seq").intValue()).isEqualTo(seq);
        assertThat(kim.command(Map.of("id", "c1", "type", "hand.lower")).<Integer>path("seq"))
                .isEqualTo(seq + 1);
    }

    @Test
    void rule_8_7_tooManyCommandsGetA429AndThreeTimesThatCloses() {
        RoomClient sam = kim.guest("Sam");
        LiveClient flood = sam.live();
        IntStream.rangeClosed(1, 60).forEach(i -> flood.send("{\"id\":\"c" + i + "\",\"type\":\"hand.raise\"}"));
        List<ObjectNode> replies =
                IntStream.rangeClosed(1, 60).mapToObj(i -> flood.reply()).toList();

        assertThat(replies)
                .extracting(reply -> reply.path("id").asText())
                .isEqualTo(IntStream.rangeClosed(1, 60).mapToObj(i -> "c" + i).toList());
        assertThat(replies.subList(0, 20))
                .allSatisfy(reply -> assertThat(reply.path("type").asText()).isEqualTo("ack"));
        assertThat(replies.subList(20, 60))
                .allSatisfy(reply -> assertThat(reply.path("status").intValue()).isEqualTo(429));
        assertThat(flood.isOpen()).isTrue();
        assertThat(flood.send("{\"id\":\"c61\",\"type\":\"hand.raise\"}").closeCode())
                .isEqualTo(4009);
        // It counts per member: the others go on.
        live.done("hand.raise");
    }

    @Test
    void rule_8_7_beatsAreNotCounted() {
        IntStream.range(0, 100).forEach(i -> live.send("{\"type\":\"beat\"}"));
        IntStream.range(0, 100).forEach(i -> live.awaitEvent("beat"));
        live.done("hand.raise");
    }

    @Test
    void rule_7_4_aCommandIsDoneOnceOverWhicheverTransport() {
        String command = "{\"id\":\"c1\",\"type\":\"chat.send\",\"text\":\"Eens\"}";
        int seq = kim.command(command).path("seq");
        assertThat(live.send(command).reply().path("seq").intValue()).isEqualTo(seq);
        live.close();
        try (LiveClient again = kim.live()) {
            again.snapshot();
            assertThat(again.send(command).reply().path("seq").intValue()).isEqualTo(seq);
        }
        assertThat(kim.get("").<List<String>>path("state.chat.text")).containsExactly("Eens");
    }

    @Test
    void rule_7_2_everybodyGetsTheSameEventsInTheSameOrder() {
        List<RoomClient> members =
                IntStream.range(0, 6).mapToObj(i -> kim.guest("Deelnemer " + i)).toList();
        List<LiveClient> lives = members.stream().map(RoomClient::live).toList();
        lives.forEach(LiveClient::snapshot);
        AtOnce.run(lives.size(), one -> {
            LiveClient member = lives.get(one);
            for (int i = 0; i < 4; i++) {
                member.done("chat.send", "text", "Regel " + i);
                member.done("hand.raise");
                member.done("hand.lower");
            }
        });
        int last = live.done("session.start");

        List<List<Integer>> orders =
                lives.stream().map(member -> seqs(member, last)).toList();
        assertThat(orders.getFirst()).hasSize(6 * 12 + 2).isSorted().doesNotHaveDuplicates();
        assertThat(orders).allMatch(orders.getFirst()::equals);
        lives.forEach(LiveClient::close);
    }

    private static List<Integer> seqs(LiveClient reader, int last) {
        List<Integer> seqs = new ArrayList<>();
        while (seqs.isEmpty() || seqs.getLast() < last) {
            ObjectNode frame = reader.next();
            if (frame.has("by")) {
                seqs.add(frame.path("seq").intValue());
            }
        }
        return seqs;
    }

    private static String padded(String start, int bytes) {
        return start + "x".repeat(bytes - start.length() - 2) + "\"}";
    }
}

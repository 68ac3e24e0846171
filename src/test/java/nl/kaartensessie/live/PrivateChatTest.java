package nl.kaartensessie.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import nl.kaartensessie.support.LiveClient;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PrivateChatTest {

    private static final String SECRET = "Alleen voor de begeleiding";

    @Test
    void rule_5_2_aLineToTheFacilitatorIsReadByTheFacilitatorsAndItsWriter() {
        RoomClient kim = RoomClient.open();
        RoomClient bo = kim.colleague("Bo");
        RoomClient sam = kim.guest("Sam");
        RoomClient eve = kim.guest("Eve");
        try (LiveClient kimLive = kim.live();
                LiveClient boLive = bo.live();
                LiveClient samLive = sam.live();
                LiveClient eveLive = eve.live()) {
            eveLive.snapshot();
            int secret = samLive.done("chat.send", "text", SECRET, "to", "facilitator");
            int line = samLive.done("chat.send", "text", "Voor iedereen");

            for (LiveClient reader : List.of(kimLive, boLive, samLive)) {
                var event = reader.awaitEvent("chat.sent");
                assertThat(event.path("seq").intValue()).isEqualTo(secret);
                assertThat(event.path("text").asText()).isEqualTo(SECRET);
                assertThat(event.path("to").asText()).isEqualTo("facilitator");
            }
            assertThat(eveLive.awaitEvent("chat.sent").path("seq").intValue()).isEqualTo(line);
            assertThat(line).isEqualTo(secret + 1);
            assertThat(eveLive.transcript().toString()).doesNotContain(SECRET);
        }
        for (RoomClient reader : List.of(kim, bo, sam)) {
            assertThat(reader.get("").<List<String>>path("state.chat.text")).containsExactly(SECRET, "Voor iedereen");
            assertThat(lines(reader)).contains(SECRET);
        }
        assertThat(eve.get("").<List<String>>path("state.chat.text")).containsExactly("Voor iedereen");
        assertThat(eve.get("").asString()).doesNotContain(SECRET);
        assertThat(lines(eve)).doesNotContain(SECRET);
    }

    @Test
    void rule_5_2_whatAFacilitatorWritesToTheFacilitatorsNoParticipantReads() {
        RoomClient kim = RoomClient.open();
        RoomClient sam = kim.guest("Sam");
        try (LiveClient samLive = sam.live()) {
            samLive.snapshot();
            int secret = kim.done("chat.send", "text", SECRET, "to", "facilitator");

            // Its number tells nothing either: not that it is there, nor whose it is.
            assertThat(samLive.ask("chat.remove", "line", secret).path("status").intValue())
                    .isEqualTo(404);
            assertThat(samLive.transcript().toString()).doesNotContain(SECRET);
        }
        assertThat(lines(sam)).doesNotContain(SECRET);
    }

    @Test
    void rule_5_2_theBeatTellsTheSeqOfWhatThisMemberWasSent() {
        RoomClient kim = RoomClient.open();
        RoomClient sam = kim.guest("Sam");
        try (LiveClient kimLive = kim.live();
                LiveClient samLive = sam.live()) {
            int before = samLive.snapshot().path("seq").intValue();
            int secret = kimLive.done("chat.send", "text", SECRET, "to", "facilitator");

            assertThat(beat(samLive)).isEqualTo(before);
            assertThat(beat(kimLive)).isEqualTo(secret);
        }
    }

    @Test
    void rule_5_6_anAnswerToOneMemberReachesThatMemberAndFacilitators() {
        RoomClient kim = RoomClient.open();
        RoomClient bo = kim.colleague("Bo");
        RoomClient sam = kim.guest("Sam");
        RoomClient eve = kim.guest("Eve");
        try (LiveClient samLive = sam.live();
                LiveClient eveLive = eve.live()) {
            eveLive.snapshot();
            int answer = kim.done("chat.send", "text", SECRET, "to", "member", "member", sam.member());
            int line = kim.done("chat.send", "text", "Voor iedereen");

            var event = samLive.awaitEvent("chat.sent");
            assertThat(event.path("seq").intValue()).isEqualTo(answer);
            assertThat(event.path("to").asText()).isEqualTo("member");
            assertThat(event.path("member").asText()).isEqualTo(sam.member());
            assertThat(eveLive.awaitEvent("chat.sent").path("seq").intValue()).isEqualTo(line);
            assertThat(eveLive.transcript().toString()).doesNotContain(SECRET);
        }
        for (RoomClient reader : List.of(kim, bo, sam)) {
            assertThat(reader.get("").<List<String>>path("state.chat.to")).containsExactly("member", "all");
            assertThat(reader.get("").<String>path("state.chat[0].member")).isEqualTo(sam.member());
        }
        assertThat(eve.get("").asString()).doesNotContain(SECRET);
        assertThat(lines(eve)).doesNotContain(SECRET);
    }

    private static int beat(LiveClient live) {
        return live.send("{\"type\":\"beat\"}").awaitEvent("beat").path("seq").intValue();
    }

    private static String lines(RoomClient reader) {
        try (LiveClient live = reader.live()) {
            return live.snapshot().path("state").path("chat").toString();
        }
    }
}

package nl.kaartensessie.live;

import static nl.kaartensessie.support.LiveClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import nl.kaartensessie.support.LiveClient;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Every command over the WebSocket, and the events that everybody gets, field by field (contract sections 4 and
/// 5).
@QuarkusTest
class CommandsTest {

    private RoomClient kim;
    private RoomClient sam;
    private LiveClient kimLive;
    private LiveClient samLive;

    @BeforeEach
    void openARoomForTwo() {
        kim = RoomClient.open();
        sam = kim.guest("Sam");
        kimLive = kim.live();
        kimLive.snapshot();
        samLive = sam.live();
        samLive.snapshot();
        assertThat(kimLive.next()).isEqualTo(json("{'type':'member.connected','member':'%s'}".formatted(sam.member())));
    }

    @AfterEach
    void leave() {
        kimLive.close();
        samLive.close();
    }

    @Test
    void rule_7_3_theFirstFrameIsTheSnapshot() {
        try (LiveClient live = sam.live()) {
            ObjectNode snapshot = live.next();

            assertThat(snapshot.fieldNames()).toIterable().containsExactlyInAnyOrder("type", "seq", "you", "state");
            assertThat(snapshot.path("you"))
                    .isEqualTo(json("{'id':'%s','name':'Sam','role':'participant'}".formatted(sam.member())));
            ObjectNode state = (ObjectNode) snapshot.path("state");
            assertThat(Instant.parse(state.remove("serverTime").asText())).isNotNull();
            // Additions are welcome.
            state.retain("status", "position", "marks", "members", "hands", "floor", "locked", "chat");
            assertThat(state).isEqualTo(json("""
                                    {'status':'lobby','position':0,'marks':{},'members':[
                                      {'id':'%s','name':'Kim','role':'facilitator','online':true,'away':false},
                                      {'id':'%s','name':'Sam','role':'participant','online':true,'away':false}],
                                    'hands':[],'floor':null,'locked':false,'chat':[]}""".formatted(kim.member(), sam.member())));
        }
    }

    @Test
    void rule_3_2_startingShowsTheFirstCard() {
        int seq = kimLive.done("session.start");

        told(kim, seq - 1, "'type':'session.started'");
        told(kim, seq, "'type':'card.shown','position':1");
        assertThat(kimLive.done("session.start")).isEqualTo(seq);
    }

    @Test
    void rule_3_4_showingACardIsAbsolute() {
        kimLive.done("session.start");
        skipTo("card.shown");
        for (int position : new int[] {5, 31, 2}) {
            told(kim, kimLive.done("card.show", "position", position), "'type':'card.shown','position':" + position);
        }
        int seq = kimLive.done("card.show", "position", 3);
        assertThat(kimLive.done("card.show", "position", 3)).isEqualTo(seq);
    }

    @Test
    void rule_3_6_showingACardLowersTheHandsAndLeavesTheFloor() {
        RoomClient bo = kim.guest("Bo");
        skipTo("member.joined");
        kimLive.done("session.start");
        samLive.done("hand.raise");
        bo.done("hand.raise");
        kim.done("hand.raise");
        kimLive.done("hand.call", "member", bo.member());
        bo.done("hand.raise", "about", "reply");
        skipTo("hand.called");
        skipTo("hand.raised");

        int seq = kimLive.done("card.show", "position", 2);

        told(kim, seq - 2, "'type':'card.shown','position':2");
        told(kim, seq - 1, "'type':'hand.lowered','member':'%s','because':'card'".formatted(sam.member()));
        told(kim, seq, "'type':'hand.lowered','member':'%s','because':'card'".formatted(kim.member()));
        assertThat(sam.get("").<String>path("state.floor")).isEqualTo(bo.member());
        assertThat(sam.get("").<List<String>>path("state.hands.member")).containsExactly(bo.member());
    }

    @Test
    void rule_3_7_aCardIsMarked() {
        for (String mark : List.of("discussed", "skipped", "parked", "none")) {
            int seq = kimLive.done("card.mark", "position", 4, "mark", mark);
            told(kim, seq, "'type':'card.marked','position':4,'mark':'%s'".formatted(mark));
        }
        assertThat(sam.get("").<Object>path("state.marks.4")).isNull();
    }

    @Test
    void rule_4_1_handsGoUpAndDown() {
        told(
                sam,
                samLive.done("hand.raise"),
                "'type':'hand.raised','member':'%s','about':'new'".formatted(sam.member()));
        int lowered = samLive.done("hand.lower");
        told(sam, lowered, "'type':'hand.lowered','member':'%s'".formatted(sam.member()));
        int raised = samLive.done("hand.raise", "about", "reply");
        told(sam, raised, "'type':'hand.raised','member':'%s','about':'reply'".formatted(sam.member()));
        assertThat(samLive.done("hand.raise", "about", "new")).isEqualTo(raised);
        int others = kimLive.done("hand.lower", "member", sam.member());
        told(kim, others, "'type':'hand.lowered','member':'%s'".formatted(sam.member()));
        assertThat(samLive.done("hand.lower")).isEqualTo(others);
    }

    @Test
    void rule_4_4_aCalledHandHasTheFloorUntilItIsLowered() {
        samLive.done("hand.raise");
        skipTo("hand.raised");
        int called = kimLive.done("hand.call", "member", sam.member());
        told(kim, called, "'type':'hand.called','member':'%s'".formatted(sam.member()));
        assertThat(sam.get("").<String>path("state.floor")).isEqualTo(sam.member());
        assertThat(sam.get("").<List<?>>path("state.hands")).isEmpty();

        int lowered = samLive.done("hand.lower");
        told(sam, lowered, "'type':'hand.lowered','member':'%s'".formatted(sam.member()));
        assertThat(sam.get("").<String>path("state.floor")).isNull();
    }

    @Test
    void rule_4_5_loweringAllFreesTheFloor() {
        samLive.done("hand.raise");
        kimLive.done("hand.call", "member", sam.member());
        kimLive.done("hand.raise");
        skipTo("hand.called");
        skipTo("hand.raised");

        told(kim, kimLive.done("hand.lower-all"), "'type':'hands.lowered'");

        assertThat(kim.get("").<String>path("state.floor")).isNull();
        assertThat(kim.get("").<List<?>>path("state.hands")).isEmpty();
    }

    @Test
    void rule_5_3_aLineIsSentAndRemoved() {
        int line = samLive.done("chat.send", "text", "Dag <allemaal> & \"co\" 🚲");
        told(sam, line, "'type':'chat.sent','to':'all','text':'Dag <allemaal> & \\\"co\\\" 🚲'");
        told(kim, kimLive.done("chat.remove", "line", line), "'type':'chat.removed','line':" + line);
        assertThat(sam.get("").asString()).doesNotContain("allemaal");
        assertThat(samLive.ask("chat.remove", "line", line).path("status").intValue())
                .isEqualTo(404);
    }

    @Test
    void rule_6_1_awayAndBack() {
        told(sam, samLive.done("member.away"), "'type':'member.away','member':'%s'".formatted(sam.member()));
        assertThat(kim.get("").<List<Boolean>>path("state.members.away")).containsExactly(false, true);
        told(sam, samLive.done("member.back"), "'type':'member.back','member':'%s'".formatted(sam.member()));
    }

    @Test
    void rule_2_4_theDoorIsLockedAndUnlocked() {
        told(kim, kimLive.done("room.lock"), "'type':'room.locked'");
        told(kim, kimLive.done("room.unlock"), "'type':'room.unlocked'");
    }

    @Test
    void rule_2_2_aNewcomerIsAnnounced() {
        RoomClient bo = kim.guest("Bo <b>");
        int seq = kim.get("").path("seq");
        told(
                bo,
                seq,
                "'type':'member.joined','member':{'id':'%s','name':'Bo <b>','role':'participant'}"
                        .formatted(bo.member()));
    }

    @Test
    void rule_6_2_whoIsRemovedIsClosedWith4003AndTheOthersAreTold() {
        samLive.done("hand.raise");
        skipTo("hand.raised");
        int seq = kimLive.done("member.remove", "member", sam.member());

        assertThat(samLive.closeCode()).isEqualTo(4003);
        assertThat(told(kim, kimLive))
                .isEqualTo(json("{'seq':%d,'type':'member.removed','member':'%s'}".formatted(seq, sam.member())));
        assertThat(kim.get("").<List<?>>path("state.hands")).isEmpty();
        assertThat(kimLive.ask("member.remove", "member", kim.member())
                        .path("status")
                        .intValue())
                .isEqualTo(409);
    }

    @Test
    void rule_3_8_theEndClosesEverybodyWith4004() {
        kimLive.done("session.start");
        skipTo("card.shown");
        int seq = kimLive.done("session.end");

        assertThat(told(kim, samLive)).isEqualTo(json("{'seq':%d,'type':'session.ended'}".formatted(seq)));
        assertThat(samLive.closeCode()).isEqualTo(4004);
        assertThat(told(kim, kimLive)).isEqualTo(json("{'seq':%d,'type':'session.ended'}".formatted(seq)));
        assertThat(kimLive.closeCode()).isEqualTo(4004);
    }

    @Test
    void rule_9_2_erasingClosesEverybodyWith4011() {
        kim.erase().then().statusCode(204);

        assertThat(kimLive.closeCode()).isEqualTo(4011);
        assertThat(samLive.closeCode()).isEqualTo(4011);
    }

    /// Everybody is told the same, by this member and with this seq.
    private void told(RoomClient by, int seq, String fields) {
        ObjectNode event = json("{'seq':%d,%s}".formatted(seq, fields));
        assertThat(told(by, kimLive)).isEqualTo(event);
        assertThat(told(by, samLive)).isEqualTo(event);
    }

    private static ObjectNode told(RoomClient by, LiveClient reader) {
        ObjectNode event = reader.next();
        assertThat(event.remove("at").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(event.remove("by").asText()).isEqualTo(by.member());
        return event;
    }

    private void skipTo(String type) {
        kimLive.awaitEvent(type);
        samLive.awaitEvent(type);
    }
}

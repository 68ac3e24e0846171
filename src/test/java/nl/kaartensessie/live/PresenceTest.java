package nl.kaartensessie.live;

import static nl.kaartensessie.support.LiveClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import nl.kaartensessie.support.Answers;
import nl.kaartensessie.support.LiveClient;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PresenceTest {

    @Test
    void rule_6_4_comingAndGoingIsToldOnceAMemberAndIsNotHistory() {
        RoomClient kim = RoomClient.open();
        RoomClient sam = kim.guest("Sam");
        try (LiveClient live = kim.live()) {
            int seq = live.snapshot().path("seq").intValue();
            assertThat(online(kim)).containsExactly(true, false);

            LiveClient laptop = sam.live();
            LiveClient phone = sam.live();
            phone.snapshot();
            assertThat(online(kim)).containsExactly(true, true);
            laptop.close();
            phone.close();

            assertThat(live.next())
                    .isEqualTo(json("{'type':'member.connected','member':'%s'}".formatted(sam.member())));
            assertThat(live.next())
                    .isEqualTo(json("{'type':'member.disconnected','member':'%s'}".formatted(sam.member())));
            assertThat(online(kim)).containsExactly(true, false);
            assertThat(kim.get("").<Integer>path("seq")).isEqualTo(seq);
        }
    }

    @Test
    void rule_6_4_aReloadIsNoFarewell() {
        RoomClient kim = RoomClient.open();
        RoomClient sam = kim.guest("Sam");
        RoomClient bo = kim.guest("Bo");
        try (LiveClient live = kim.live()) {
            live.snapshot();
            LiveClient before = sam.live();
            before.snapshot();
            before.close();
            try (LiveClient after = sam.live()) {
                after.snapshot();
                bo.live().close();

                assertThat(live.next().path("member").asText()).isEqualTo(sam.member());
                // Bo came later and is gone now; of Sam's reload nothing was told.
                assertThat(live.next().path("member").asText()).isEqualTo(bo.member());
                assertThat(live.next())
                        .isEqualTo(json("{'type':'member.disconnected','member':'%s'}".formatted(bo.member())));
            }
        }
    }

    @Test
    void rule_6_5_facilitators_are_told_over_the_wire_who_looks_at_another_card() {
        RoomClient kim = RoomClient.open();
        RoomClient sam = kim.guest("Sam");
        try (LiveClient facilitator = kim.live();
                LiveClient participant = sam.live()) {
            facilitator.awaitConnected(sam.member());
            int seq = participant.snapshot().path("seq").intValue();

            participant.send("{\"type\":\"look\",\"position\":5}");
            assertThat(facilitator.next()).isEqualTo(looking(sam, ",'position':5"));
            assertThat(kim.get("").<List<Integer>>path("state.members.looking")).containsExactly(null, 5);
            assertThat(sam.get("").asString()).doesNotContain("looking");
            assertThat(participant.done("look", "position", 6)).isEqualTo(seq);
            assertThat(facilitator.next()).isEqualTo(looking(sam, ",'position':6"));
            assertThat(sam.done("look")).isEqualTo(seq);
            assertThat(facilitator.next()).isEqualTo(looking(sam, ""));

            assertThat(participant.ask("look", "position", 32).path("status").intValue())
                    .isEqualTo(400);
            Answers.badInput(sam.command(Map.of("type", "look", "position", 32)), "position");
            Answers.badInput(sam.command(Map.of("type", "look", "position", "5")), "position");
            Answers.badInput(sam.command(Map.of("type", "look", "id", "")), "id");
            sam.command("{\"type\":\"look\",\"position\":null}").then().statusCode(200);
            kim.done("hand.raise");
            participant.awaitEvent("hand.raised");
            assertThat(participant.transcript().toString()).doesNotContain("member.looking");
            assertThat(facilitator.next().path("type").asText()).isEqualTo("hand.raised");
        }
    }

    @Test
    void rule_6_5_it_counts_as_a_command_for_the_limits() {
        RoomClient kim = RoomClient.open();
        for (int i = 0; i < 20; i++) {
            kim.done("look", "position", i + 1);
        }
        Answers.problem(429, kim.command(Map.of("type", "look", "position", 1)));
    }

    private static ObjectNode looking(RoomClient member, String position) {
        return json("{'type':'member.looking','member':'%s'%s}".formatted(member.member(), position));
    }

    private static List<Boolean> online(RoomClient reader) {
        return reader.get("").path("state.members.online");
    }
}

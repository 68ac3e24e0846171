package nl.kaartensessie.live;

import static nl.kaartensessie.LiveClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import nl.kaartensessie.LiveClient;
import nl.kaartensessie.RoomClient;
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

    private static List<Boolean> online(RoomClient reader) {
        return reader.get("").path("state.members.online");
    }
}

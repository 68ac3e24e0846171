package nl.kaartensessie.live;

import static nl.kaartensessie.live.Hub.KIM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import nl.kaartensessie.room.About;
import nl.kaartensessie.room.Audience;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.RoomCommand.LowerHand;
import nl.kaartensessie.room.RoomCommand.RaiseHand;
import nl.kaartensessie.room.RoomCommand.SendChat;
import nl.kaartensessie.room.RoomCommand.StartSession;
import org.junit.jupiter.api.Test;

/// Signs of life: what the server gives, and who is cut off for giving none.
class HeartbeatTest {

    private final Hub hub = Hub.open();
    private final MemberId sam = hub.join("Sam");

    @Test
    void rule_8_4_everyTwentySecondsABeatTellsTheSeqOfWhatThisMemberWasSent() {
        QueuePeer kimPeer = hub.connect(KIM);
        MemberId eve = hub.join("Eve");
        QueuePeer samPeer = hub.connect(sam);
        QueuePeer evePeer = hub.connect(eve);
        long joined = hub.room.state().orElseThrow().seq();
        long secret = hub.done(sam, new SendChat("Geheim", Audience.FACILITATOR));
        List.of(kimPeer, samPeer, evePeer).forEach(QueuePeer::read);

        hub.pass(Duration.ofMillis(19_999));
        assertThat(kimPeer.read()).isEmpty();
        hub.pass(Duration.ofMillis(1));

        assertThat(beat(kimPeer)).isEqualTo(secret);
        assertThat(beat(samPeer)).isEqualTo(secret);
        assertThat(beat(evePeer)).isEqualTo(joined);
        hub.pass(Duration.ofSeconds(20));
        assertThat(beat(evePeer)).isEqualTo(joined);
    }

    @Test
    void rule_8_4_theAnswerToABeatOfTheClientIsOneToo() {
        QueuePeer peer = hub.connect(KIM);
        hub.pass(Duration.ofSeconds(15));
        peer.send(peer.pulse().beat(hub.clock.instant(), hub.clock.instant()));
        assertThat(beat(peer)).isEqualTo(hub.room.state().orElseThrow().seq());

        hub.pass(Duration.ofMillis(19_999));
        assertThat(peer.read()).isEmpty();
        hub.pass(Duration.ofMillis(1));
        assertThat(peer.types()).containsExactly("beat");
    }

    @Test
    void rule_8_12_aClockThatIsSetCutsNobodyOff() {
        QueuePeer peer = hub.connect(sam);
        for (Duration jump : List.of(Duration.ofHours(5), Duration.ofHours(-5))) {
            hub.ahead = jump;
            hub.pass(Duration.ofSeconds(1));
            hub.done(sam, new RaiseHand(About.NEW));
            hub.done(sam, new LowerHand(null));
            peer.heard(hub.clock.instant());
        }

        assertThat(peer.closed()).isNull();
        assertThat(peer.types()).contains("hand.raised").doesNotContain("member.disconnected");
    }

    @Test
    void rule_8_5_whoIsSilentForAMinuteIsClosedAndWhoBeatsIsNot() {
        QueuePeer silent = hub.connect(sam);
        QueuePeer alive = hub.connect(KIM);
        for (int seconds = 0; seconds < 60; seconds += 20) {
            assertThat(silent.closed()).isNull();
            hub.clock.pass(Duration.ofSeconds(20));
            alive.heard(hub.clock.instant());
            hub.room.tick(hub.clock.instant());
        }

        assertThat(silent.closed()).isEqualTo(CloseCode.SILENT_OR_SLOW);
        assertThat(alive.closed()).isNull();
    }

    @Test
    void rule_9_3_aQuietSessionOfTwoHoursIsNotCut() {
        QueuePeer peer = hub.connect(sam);
        for (int minutes = 0; minutes < 120; minutes++) {
            hub.clock.pass(Duration.ofMinutes(1).minusMillis(1));
            peer.heard(hub.clock.instant());
            assertThat(hub.room.tick(hub.clock.instant())).isFalse();
        }
        assertThat(peer.closed()).isNull();
        hub.done(KIM, new StartSession());
        assertThat(peer.types()).endsWith("session.started", "card.shown");
    }

    private static long beat(QueuePeer peer) {
        var frames = peer.read();
        assertThat(frames).hasSize(1);
        assertThat(frames.getFirst().path("type").asText()).isEqualTo("beat");
        return frames.getFirst().path("seq").asLong();
    }
}

package nl.kaartensessie.live;

import static nl.kaartensessie.live.LiveRoomFixture.KIM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import nl.kaartensessie.protocol.CloseCode;
import nl.kaartensessie.room.ChatLine.Audience;
import nl.kaartensessie.room.Hands.About;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.RoomCommand.LowerHand;
import nl.kaartensessie.room.RoomCommand.RaiseHand;
import nl.kaartensessie.room.RoomCommand.SendChat;
import nl.kaartensessie.room.RoomCommand.StartSession;
import org.junit.jupiter.api.Test;

/// Heartbeats: what the server answers, and who is cut off for sending none.
class HeartbeatTest {

    private final LiveRoomFixture fixture = LiveRoomFixture.open();
    private final MemberId sam = fixture.join("Sam");

    @Test
    void rule_8_4_everyTwentySecondsABeatTellsTheSeqOfWhatThisMemberWasSent() {
        QueuePeer kimPeer = fixture.connect(KIM);
        MemberId eve = fixture.join("Eve");
        QueuePeer samPeer = fixture.connect(sam);
        QueuePeer evePeer = fixture.connect(eve);
        long joined = fixture.room.state().orElseThrow().seq();
        long secret = fixture.done(sam, new SendChat("Geheim", Audience.FACILITATOR));
        List.of(kimPeer, samPeer, evePeer).forEach(QueuePeer::read);

        fixture.pass(Duration.ofMillis(19_999));
        assertThat(kimPeer.read()).isEmpty();
        fixture.pass(Duration.ofMillis(1));

        assertThat(beat(kimPeer)).isEqualTo(secret);
        assertThat(beat(samPeer)).isEqualTo(secret);
        assertThat(beat(evePeer)).isEqualTo(joined);
        fixture.pass(Duration.ofSeconds(20));
        assertThat(beat(evePeer)).isEqualTo(joined);
    }

    @Test
    void rule_8_4_theAnswerToABeatOfTheClientIsOneToo() {
        QueuePeer peer = fixture.connect(KIM);
        fixture.pass(Duration.ofSeconds(15));
        peer.send(peer.pulse().beat(fixture.clock.instant(), fixture.clock.instant()));
        assertThat(beat(peer)).isEqualTo(fixture.room.state().orElseThrow().seq());

        fixture.pass(Duration.ofMillis(19_999));
        assertThat(peer.read()).isEmpty();
        fixture.pass(Duration.ofMillis(1));
        assertThat(peer.types()).containsExactly("beat");
    }

    @Test
    void rule_8_12_aClockThatIsSetCutsNobodyOff() {
        QueuePeer peer = fixture.connect(sam);
        for (Duration jump : List.of(Duration.ofHours(5), Duration.ofHours(-5))) {
            fixture.ahead = jump;
            fixture.pass(Duration.ofSeconds(1));
            fixture.done(sam, new RaiseHand(About.NEW));
            fixture.done(sam, new LowerHand(null));
            peer.heard(fixture.clock.instant());
        }

        assertThat(peer.closed()).isNull();
        assertThat(peer.types()).contains("hand.raised").doesNotContain("member.disconnected");
    }

    @Test
    void rule_8_5_whoIsSilentForAMinuteIsClosedAndWhoBeatsIsNot() {
        QueuePeer silent = fixture.connect(sam);
        QueuePeer alive = fixture.connect(KIM);
        for (int seconds = 0; seconds < 60; seconds += 20) {
            assertThat(silent.closed()).isNull();
            fixture.clock.pass(Duration.ofSeconds(20));
            alive.heard(fixture.clock.instant());
            fixture.room.tick(fixture.clock.instant());
        }

        assertThat(silent.closed()).isEqualTo(CloseCode.SILENT_OR_SLOW);
        assertThat(alive.closed()).isNull();
    }

    @Test
    void rule_9_3_aQuietSessionOfTwoHoursIsNotCut() {
        QueuePeer peer = fixture.connect(sam);
        for (int minutes = 0; minutes < 120; minutes++) {
            fixture.clock.pass(Duration.ofMinutes(1).minusMillis(1));
            peer.heard(fixture.clock.instant());
            assertThat(fixture.room.tick(fixture.clock.instant())).isFalse();
        }
        assertThat(peer.closed()).isNull();
        fixture.done(KIM, new StartSession());
        assertThat(peer.types()).endsWith("session.started", "card.shown");
    }

    private static long beat(QueuePeer peer) {
        var frames = peer.read();
        assertThat(frames).hasSize(1);
        assertThat(frames.getFirst().path("type").asText()).isEqualTo("beat");
        return frames.getFirst().path("seq").asLong();
    }
}

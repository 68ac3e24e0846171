package nl.kaartensessie.live;

import static nl.kaartensessie.live.Hub.KIM;
import static nl.kaartensessie.live.Hub.seq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import nl.kaartensessie.journal.Journal;
import nl.kaartensessie.room.About;
import nl.kaartensessie.room.Audience;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.RoomCommand;
import nl.kaartensessie.room.RoomCommand.EndSession;
import nl.kaartensessie.room.RoomCommand.LockRoom;
import nl.kaartensessie.room.RoomCommand.RaiseHand;
import nl.kaartensessie.room.RoomCommand.RemoveMember;
import nl.kaartensessie.room.RoomCommand.SendChat;
import nl.kaartensessie.room.RoomCommand.ShowCard;
import nl.kaartensessie.room.RoomCommand.StartSession;
import org.junit.jupiter.api.Test;

class LiveRoomTest {

    private static final RoomCommand HAND = new RaiseHand(About.NEW);

    private final Hub hub = Hub.open();
    private final MemberId sam = hub.join("Sam");

    @Test
    void rule_6_4_aMemberIsGoneFiveSecondsAfterTheLastConnection() {
        QueuePeer kimPeer = hub.connect(KIM);
        QueuePeer laptop = hub.connect(sam);
        QueuePeer phone = hub.connect(sam);
        assertThat(kimPeer.types()).containsExactly("member.connected");

        hub.room.detach(laptop);
        hub.pass(Duration.ofSeconds(6));
        assertThat(kimPeer.read()).isEmpty();
        hub.room.detach(phone);
        hub.pass(Duration.ofMillis(4_999));
        assertThat(hub.room.whereabouts().isOnline(sam)).isTrue();
        assertThat(kimPeer.read()).isEmpty();
        hub.pass(Duration.ofMillis(1));

        assertThat(kimPeer.types()).containsExactly("member.disconnected");
        assertThat(hub.room.whereabouts().isOnline(sam)).isFalse();
        hub.room.detach(phone);
        hub.connect(sam);
        assertThat(kimPeer.types()).containsExactly("member.connected");
    }

    @Test
    void rule_6_4_whoIsBackInTimeWasNeverGone() {
        QueuePeer kimPeer = hub.connect(KIM);
        hub.room.detach(hub.connect(sam));
        hub.pass(Duration.ofSeconds(4));
        hub.connect(sam);
        hub.pass(Duration.ofSeconds(10));
        assertThat(kimPeer.types()).containsExactly("member.connected");
    }

    @Test
    void rule_7_7_ofTwoServersOneWinsAndTheOtherCatchesUpAndDecidesAgain() {
        Hub other = hub.elsewhere();
        QueuePeer here = hub.connect(sam);
        QueuePeer there = other.connect(KIM);
        hub.done(KIM, new StartSession());
        hub.done(sam, HAND);

        // The other server knows of neither, and thinks that the session has not begun.
        long shown = other.done(KIM, new ShowCard(4));

        assertThat(there.types())
                .containsExactly("session.started", "card.shown", "hand.raised", "card.shown", "hand.lowered");
        assertThat(hub.done(sam, HAND)).isEqualTo(shown + 1);
        assertThat(here.types())
                .containsExactly(
                        "session.started", "card.shown", "hand.raised", "card.shown", "hand.lowered", "hand.raised");
    }

    @Test
    void rule_7_4_aCommandIsDoneOnceOnWhicheverServer() {
        long first = seq(hub.room.handle(sam, "same", HAND));
        Hub other = hub.elsewhere();
        hub.done(KIM, new LockRoom());

        assertThat(seq(other.room.handle(sam, "same", HAND))).isEqualTo(first);
        assertThat(seq(other.room.handle(KIM, "same", new StartSession()))).isGreaterThan(first);
        assertThat(other.room.state().orElseThrow().hands()).hasSize(1);
    }

    @Test
    void rule_7_4_twoServersThatGetTheSameCommandAtOnceDoItOnce() {
        Hub other = hub.elsewhere();
        other.connect(KIM);
        long first = seq(hub.room.handle(sam, "same", new SendChat("Eens", Audience.ALL)));

        assertThat(seq(other.room.handle(sam, "same", new SendChat("Eens", Audience.ALL))))
                .isEqualTo(first);
        assertThat(other.room.state().orElseThrow().chat()).hasSize(1);
    }

    @Test
    void rule_7_9_withoutTheDatabaseCommandsAreRefusedAndReadingGoesOn() {
        QueuePeer peer = hub.connect(sam);
        hub.journal.down();

        assertThat(hub.room.handle(sam, "c1", HAND)).isEqualTo(new Answer.Refused(Refusal.TRY_AGAIN));
        assertThat(peer.read()).isEmpty();
        assertThat(peer.closed()).isNull();

        hub.journal.up();
        long seq = seq(hub.room.handle(sam, "c1", HAND));
        assertThat(seq(hub.room.handle(sam, "c1", HAND))).isEqualTo(seq);
        assertThat(peer.types()).containsExactly("hand.raised");
    }

    @Test
    void rule_7_4_aCommandWhoseAnswerWasLostIsDoneOnceWhenItIsSentAgain() {
        QueuePeer peer = hub.connect(KIM);
        hub.journal.loseNextAnswer();
        SendChat line = new SendChat("Eens", Audience.ALL);

        assertThat(hub.room.handle(sam, "c1", line)).isEqualTo(new Answer.Refused(Refusal.TRY_AGAIN));
        long seq = seq(hub.room.handle(sam, "c1", line));

        assertThat(peer.read()).singleElement().satisfies(frame -> {
            assertThat(frame.path("type").asText()).isEqualTo("chat.sent");
            assertThat(frame.path("seq").asLong()).isEqualTo(seq);
        });
    }

    @Test
    void rule_7_9_aRoomThatWasNeverReadCannotBeEnteredWithoutTheDatabase() {
        Hub restarted = hub.elsewhere();
        hub.journal.down();
        QueuePeer peer = new QueuePeer(sam, hub.clock.instant());
        assertThatThrownBy(() -> restarted.room.attach(peer)).isInstanceOf(Journal.Unavailable.class);

        hub.journal.up();
        assertThat(restarted.connect(sam).closed()).isNull();
    }

    @Test
    void rule_7_1_afterARestartEverythingIsAsItWas() {
        hub.done(KIM, new StartSession());
        hub.done(sam, HAND);
        hub.done(sam, new SendChat("Bewaard", Audience.ALL));

        assertThat(hub.elsewhere().room.state()).isEqualTo(hub.room.state());
    }

    @Test
    void rule_6_2_aRemovedMemberIsClosedAndHearsNothingAfter() {
        QueuePeer laptop = hub.connect(sam);
        QueuePeer phone = hub.connect(sam);
        hub.done(KIM, new RemoveMember(sam));
        hub.done(KIM, new LockRoom());

        for (QueuePeer peer : List.of(laptop, phone)) {
            assertThat(peer.closed()).isEqualTo(CloseCode.REMOVED);
            assertThat(peer.types()).doesNotContain("room.locked");
        }
        assertThat(hub.room.handle(sam, "c1", HAND)).isEqualTo(new Answer.Refused(Refusal.NO_VALID_TOKEN));
        QueuePeer again = new QueuePeer(sam, hub.clock.instant());
        hub.room.attach(again);
        assertThat(again.closed()).isEqualTo(CloseCode.REMOVED);
        assertThat(again.read()).isEmpty();
    }

    @Test
    void rule_3_8_whoEndsTheSessionHearsTheAnswerBeforeTheClose() {
        hub.done(KIM, new StartSession());
        QueuePeer peer = hub.connect(KIM);

        hub.room.handle(KIM, "end", new EndSession(), answer -> peer.send(Wire.ack("end", seq(answer))));

        assertThat(peer.types()).containsExactly("session.ended", "ack");
        assertThat(peer.closed()).isEqualTo(CloseCode.ENDED);
    }

    @Test
    void rule_9_2_aRoomThatAnotherServerErasedClosesWith4004() {
        QueuePeer peer = hub.connect(sam);
        hub.journal.erase(hub.id);

        assertThat(hub.room.handle(sam, "c1", HAND)).isEqualTo(new Answer.Refused(Refusal.NO_VALID_TOKEN));
        assertThat(peer.closed()).isEqualTo(CloseCode.ENDED);
        assertThat(hub.room.attach(new QueuePeer(sam, hub.clock.instant()))).isFalse();
        assertThat(hub.room.tick(hub.clock.instant())).isTrue();
    }

    @Test
    void rule_8_8_aServerThatStopsClosesWith1012() {
        QueuePeer peer = hub.connect(sam);
        hub.room.goAway();
        assertThat(peer.closed()).isEqualTo(CloseCode.GOING_AWAY);
    }

    @Test
    void aRoomThatNobodyIsInLeavesTheMemoryAndComesBackFromTheLog() {
        hub.done(KIM, new StartSession());
        hub.room.detach(hub.connect(sam));
        hub.pass(Duration.ofMinutes(10));
        assertThat(hub.room.tick(hub.clock.instant())).isFalse();
        hub.clock.pass(Duration.ofMillis(1));

        assertThat(hub.room.tick(hub.clock.instant())).isTrue();
        assertThat(hub.room.attach(new QueuePeer(sam, hub.clock.instant()))).isFalse();
        QueuePeer back = new QueuePeer(sam, hub.clock.instant());
        assertThat(hub.elsewhere().room.attach(back)).isTrue();
        assertThat(back.read().getFirst().path("state").path("position").intValue())
                .isEqualTo(1);
    }
}

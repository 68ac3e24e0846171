package nl.kaartensessie.live;

import static nl.kaartensessie.live.LiveRoomFixture.KIM;
import static nl.kaartensessie.live.LiveRoomFixture.seq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import nl.kaartensessie.journal.Journal;
import nl.kaartensessie.protocol.CloseCode;
import nl.kaartensessie.protocol.Frames;
import nl.kaartensessie.room.ChatLine.Audience;
import nl.kaartensessie.room.Hands.About;
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

    private final LiveRoomFixture fixture = LiveRoomFixture.open();
    private final MemberId sam = fixture.join("Sam");

    @Test
    void rule_6_4_aMemberIsGoneFiveSecondsAfterTheLastConnection() {
        QueuePeer kimPeer = fixture.connect(KIM);
        QueuePeer laptop = fixture.connect(sam);
        QueuePeer phone = fixture.connect(sam);
        assertThat(kimPeer.types()).containsExactly("member.connected");

        fixture.room.detach(laptop);
        fixture.pass(Duration.ofSeconds(6));
        assertThat(kimPeer.read()).isEmpty();
        fixture.room.detach(phone);
        fixture.pass(Duration.ofMillis(4_999));
        assertThat(fixture.room.whereabouts().isOnline(sam)).isTrue();
        assertThat(kimPeer.read()).isEmpty();
        fixture.pass(Duration.ofMillis(1));

        assertThat(kimPeer.types()).containsExactly("member.disconnected");
        assertThat(fixture.room.whereabouts().isOnline(sam)).isFalse();
        fixture.room.detach(phone);
        fixture.connect(sam);
        assertThat(kimPeer.types()).containsExactly("member.connected");
    }

    @Test
    void rule_6_4_whoIsBackInTimeWasNeverGone() {
        QueuePeer kimPeer = fixture.connect(KIM);
        fixture.room.detach(fixture.connect(sam));
        fixture.pass(Duration.ofSeconds(4));
        fixture.connect(sam);
        fixture.pass(Duration.ofSeconds(10));
        assertThat(kimPeer.types()).containsExactly("member.connected");
    }

    @Test
    void rule_7_7_ofTwoServersOneWinsAndTheOtherCatchesUpAndDecidesAgain() {
        LiveRoomFixture other = fixture.elsewhere();
        QueuePeer here = fixture.connect(sam);
        QueuePeer there = other.connect(KIM);
        fixture.done(KIM, new StartSession());
        fixture.done(sam, HAND);

        // The other server knows of neither, and thinks that the session has not begun.
        long shown = other.done(KIM, new ShowCard(4));

        assertThat(there.types())
                .containsExactly("session.started", "card.shown", "hand.raised", "card.shown", "hand.lowered");
        assertThat(fixture.done(sam, HAND)).isEqualTo(shown + 1);
        assertThat(here.types())
                .containsExactly(
                        "session.started", "card.shown", "hand.raised", "card.shown", "hand.lowered", "hand.raised");
    }

    @Test
    void rule_7_4_aCommandIsDoneOnceOnWhicheverServer() {
        long first = seq(fixture.room.handle(sam, "same", HAND));
        LiveRoomFixture other = fixture.elsewhere();
        fixture.done(KIM, new LockRoom());

        assertThat(seq(other.room.handle(sam, "same", HAND))).isEqualTo(first);
        assertThat(seq(other.room.handle(KIM, "same", new StartSession()))).isGreaterThan(first);
        assertThat(other.room.state().orElseThrow().hands()).hasSize(1);
    }

    @Test
    void rule_7_4_twoServersThatGetTheSameCommandAtOnceDoItOnce() {
        LiveRoomFixture other = fixture.elsewhere();
        other.connect(KIM);
        long first = seq(fixture.room.handle(sam, "same", new SendChat("Eens", Audience.ALL)));

        assertThat(seq(other.room.handle(sam, "same", new SendChat("Eens", Audience.ALL))))
                .isEqualTo(first);
        assertThat(other.room.state().orElseThrow().chat()).hasSize(1);
    }

    @Test
    void rule_7_9_withoutTheDatabaseCommandsAreRefusedAndReadingGoesOn() {
        QueuePeer peer = fixture.connect(sam);
        fixture.journal.down();

        assertThat(fixture.room.handle(sam, "c1", HAND)).isEqualTo(new CommandResult.Refused(Refusal.TRY_AGAIN));
        assertThat(peer.read()).isEmpty();
        assertThat(peer.closed()).isNull();

        fixture.journal.up();
        long seq = seq(fixture.room.handle(sam, "c1", HAND));
        assertThat(seq(fixture.room.handle(sam, "c1", HAND))).isEqualTo(seq);
        assertThat(peer.types()).containsExactly("hand.raised");
    }

    @Test
    void rule_7_4_aCommandWhoseAnswerWasLostIsDoneOnceWhenItIsSentAgain() {
        QueuePeer peer = fixture.connect(KIM);
        fixture.journal.loseNextAnswer();
        SendChat line = new SendChat("Eens", Audience.ALL);

        assertThat(fixture.room.handle(sam, "c1", line)).isEqualTo(new CommandResult.Refused(Refusal.TRY_AGAIN));
        long seq = seq(fixture.room.handle(sam, "c1", line));

        assertThat(peer.read()).singleElement().satisfies(frame -> {
            assertThat(frame.path("type").asText()).isEqualTo("chat.sent");
            assertThat(frame.path("seq").asLong()).isEqualTo(seq);
        });
    }

    @Test
    void rule_7_9_aRoomThatWasNeverReadCannotBeEnteredWithoutTheDatabase() {
        LiveRoomFixture restarted = fixture.elsewhere();
        fixture.journal.down();
        QueuePeer peer = new QueuePeer(sam, fixture.clock.instant());
        assertThatThrownBy(() -> restarted.room.attach(peer)).isInstanceOf(Journal.Unavailable.class);

        fixture.journal.up();
        assertThat(restarted.connect(sam).closed()).isNull();
    }

    @Test
    void rule_7_1_afterARestartEverythingIsAsItWas() {
        fixture.done(KIM, new StartSession());
        fixture.done(sam, HAND);
        fixture.done(sam, new SendChat("Bewaard", Audience.ALL));

        assertThat(fixture.elsewhere().room.state()).isEqualTo(fixture.room.state());
    }

    @Test
    void rule_6_2_aRemovedMemberIsClosedAndHearsNothingAfter() {
        QueuePeer laptop = fixture.connect(sam);
        QueuePeer phone = fixture.connect(sam);
        fixture.done(KIM, new RemoveMember(sam));
        fixture.done(KIM, new LockRoom());

        for (QueuePeer peer : List.of(laptop, phone)) {
            assertThat(peer.closed()).isEqualTo(CloseCode.REMOVED);
            assertThat(peer.types()).doesNotContain("room.locked");
        }
        assertThat(fixture.room.handle(sam, "c1", HAND)).isEqualTo(new CommandResult.Refused(Refusal.NO_VALID_TOKEN));
        QueuePeer again = new QueuePeer(sam, fixture.clock.instant());
        fixture.room.attach(again);
        assertThat(again.closed()).isEqualTo(CloseCode.REMOVED);
        assertThat(again.read()).isEmpty();
    }

    @Test
    void rule_3_8_whoEndsTheSessionHearsTheAnswerBeforeTheClose() {
        fixture.done(KIM, new StartSession());
        QueuePeer peer = fixture.connect(KIM);

        fixture.room.give(KIM, "end", new EndSession(), answer -> peer.send(Frames.ack("end", seq(answer))));

        assertThat(peer.types()).containsExactly("session.ended", "ack");
        assertThat(peer.closed()).isEqualTo(CloseCode.ENDED);
    }

    @Test
    void rule_9_2_aRoomThatAnotherServerErasedClosesWith4011() {
        QueuePeer peer = fixture.connect(sam);
        fixture.journal.erase(fixture.id);

        assertThat(fixture.room.handle(sam, "c1", HAND)).isEqualTo(new CommandResult.Refused(Refusal.NO_VALID_TOKEN));
        assertThat(peer.closed()).isEqualTo(CloseCode.ERASED);
        assertThat(fixture.room.attach(new QueuePeer(sam, fixture.clock.instant())))
                .isFalse();
        assertThat(fixture.room.tick(fixture.clock.instant())).isTrue();
    }

    @Test
    void rule_8_8_aServerThatStopsClosesWith1012() {
        QueuePeer peer = fixture.connect(sam);
        fixture.room.goAway();
        assertThat(peer.closed()).isEqualTo(CloseCode.GOING_AWAY);
    }

    @Test
    void aRoomThatNobodyIsInLeavesTheMemoryAndComesBackFromTheLog() {
        fixture.done(KIM, new StartSession());
        fixture.room.detach(fixture.connect(sam));
        fixture.pass(Duration.ofMinutes(10));
        assertThat(fixture.room.tick(fixture.clock.instant())).isFalse();
        fixture.clock.pass(Duration.ofMillis(1));

        assertThat(fixture.room.tick(fixture.clock.instant())).isTrue();
        assertThat(fixture.room.attach(new QueuePeer(sam, fixture.clock.instant())))
                .isFalse();
        QueuePeer back = new QueuePeer(sam, fixture.clock.instant());
        assertThat(fixture.elsewhere().room.attach(back)).isTrue();
        assertThat(back.read().getFirst().path("state").path("position").intValue())
                .isEqualTo(1);
    }
}

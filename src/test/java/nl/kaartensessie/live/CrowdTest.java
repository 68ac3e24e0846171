package nl.kaartensessie.live;

import static nl.kaartensessie.live.LiveRoomFixture.KIM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.kaartensessie.live.transport.LongPollPeer;
import nl.kaartensessie.protocol.CloseCode;
import nl.kaartensessie.room.Hands.About;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.RoomCommand.RaiseHand;
import org.junit.jupiter.api.Test;

/// One connection too many: who makes way.
class CrowdTest {

    private final LiveRoomFixture fixture = LiveRoomFixture.open();
    private final MemberId sam = fixture.join("Sam");

    @Test
    void rule_8_29_ofASeventhConnectionTheOldestCloses() {
        List<QueuePeer> six = connect(sam, 6);
        assertThat(six).allSatisfy(peer -> assertThat(peer.closed()).isNull());

        QueuePeer seventh = fixture.connect(sam);
        assertThat(six.getFirst().closed()).isEqualTo(CloseCode.REPLACED);
        assertThat(six.subList(1, 6))
                .allSatisfy(peer -> assertThat(peer.closed()).isNull());
        assertThat(seventh.closed()).isNull();
        assertThat(fixture.room.connections()).isEqualTo(6);
    }

    @Test
    void rule_8_29_nobodyElseNoticesAndTheMemberStays() {
        QueuePeer kim = fixture.connect(KIM);
        connect(sam, 40);
        fixture.pass(Duration.ofSeconds(10));
        assertThat(kim.types()).containsExactly("member.connected");
        assertThat(fixture.room.connections()).isEqualTo(7);
        assertThat(fixture.room.whereabouts().isOnline(sam)).isTrue();
    }

    @Test
    void rule_8_29_whoMadeWayIsToldNothingMore() {
        List<QueuePeer> seven = connect(sam, 7);
        seven.forEach(QueuePeer::read);
        fixture.done(KIM, new RaiseHand(About.NEW));
        assertThat(seven.getFirst().read()).isEmpty();
        assertThat(seven.getLast().types()).containsExactly("hand.raised");
    }

    @Test
    void rule_8_29_aFullTeamWithSevenWindowsEachWorks() {
        List<MemberId> team =
                IntStream.range(0, 7).mapToObj(i -> fixture.join("Lid" + i)).toList();
        team.forEach(member -> connect(member, 7));
        assertThat(fixture.room.connections()).isEqualTo(42);
    }

    @Test
    void rule_8_29_inAFullRoomWhoHasMostMakesWayAndNobodyLosesTheirOnlyOne() {
        List<QueuePeer> greedy = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            MemberId member = fixture.join("Lid" + i);
            if (i < 48) {
                greedy.addAll(connect(member, 6));
            } else {
                connect(member, 1);
            }
        }
        assertThat(fixture.room.connections()).isEqualTo(300);

        QueuePeer late = fixture.connect(fixture.join("Laat"));
        assertThat(late.closed()).isNull();
        assertThat(fixture.room.connections()).isEqualTo(300);
        assertThat(greedy.stream().filter(peer -> peer.closed() == CloseCode.REPLACED))
                .hasSize(1);
        assertThat(fixture.room.membersOnline()).isEqualTo(61);
    }

    @Test
    void rule_8_32_ofAFourthQuestionTheOldestIsAnswered() {
        List<LongPollPeer> polls = IntStream.range(0, 4)
                .mapToObj(i -> {
                    LongPollPeer poll = new LongPollPeer(sam, true, false);
                    fixture.room.attach(poll);
                    return poll;
                })
                .toList();
        assertThat(polls.getFirst().await(Duration.ZERO)).isTrue();
        assertThat(polls.getFirst().farewell()).isEmpty();
        assertThat(polls.subList(1, 4))
                .noneSatisfy(poll -> assertThat(poll.await(Duration.ZERO)).isTrue());
        assertThat(fixture.room.connections()).isEqualTo(3);
    }

    @Test
    void rule_8_29_aQuestionThatMakesWayIsToldSo() {
        LongPollPeer poll = new LongPollPeer(sam, true, false);
        fixture.room.attach(poll);
        connect(sam, 6);
        assertThat(poll.await(Duration.ZERO)).isTrue();
        assertThat(poll.farewell()).contains(CloseCode.REPLACED);
    }

    @Test
    void rule_21_30_pacesAreKeptOfWhoWritesNow() {
        CommandRateLimiters rateLimiters = new CommandRateLimiters(new LiveRoomFixture.Settings());
        for (int i = 0; i < 1000; i++) {
            rateLimiters.count(new MemberId("m_" + i), fixture.clock.instant());
            fixture.clock.pass(Duration.ofSeconds(1));
        }
        assertThat(rateLimiters.size()).isLessThanOrEqualTo(5);
    }

    private List<QueuePeer> connect(MemberId member, int times) {
        return IntStream.range(0, times).mapToObj(i -> fixture.connect(member)).toList();
    }
}

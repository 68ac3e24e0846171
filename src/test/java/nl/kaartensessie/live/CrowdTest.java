package nl.kaartensessie.live;

import static nl.kaartensessie.live.Hub.KIM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.kaartensessie.room.About;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.RoomCommand.RaiseHand;
import org.junit.jupiter.api.Test;

/// One connection too many: who makes way.
class CrowdTest {

    private final Hub hub = Hub.open();
    private final MemberId sam = hub.join("Sam");

    @Test
    void rule_8_29_ofASeventhConnectionTheOldestCloses() {
        List<QueuePeer> six = connect(sam, 6);
        assertThat(six).allSatisfy(peer -> assertThat(peer.closed()).isNull());

        QueuePeer seventh = hub.connect(sam);
        assertThat(six.getFirst().closed()).isEqualTo(CloseCode.REPLACED);
        assertThat(six.subList(1, 6))
                .allSatisfy(peer -> assertThat(peer.closed()).isNull());
        assertThat(seventh.closed()).isNull();
        assertThat(hub.room.connections()).isEqualTo(6);
    }

    @Test
    void rule_8_29_nobodyElseNoticesAndTheMemberStays() {
        QueuePeer kim = hub.connect(KIM);
        connect(sam, 40);
        hub.pass(Duration.ofSeconds(10));
        assertThat(kim.types()).containsExactly("member.connected");
        assertThat(hub.room.connections()).isEqualTo(7);
        assertThat(hub.room.whereabouts().isOnline(sam)).isTrue();
    }

    @Test
    void rule_8_29_whoMadeWayIsToldNothingMore() {
        List<QueuePeer> seven = connect(sam, 7);
        seven.forEach(QueuePeer::read);
        hub.done(KIM, new RaiseHand(About.NEW));
        assertThat(seven.getFirst().read()).isEmpty();
        assertThat(seven.getLast().types()).containsExactly("hand.raised");
    }

    @Test
    void rule_8_29_aFullTeamWithSevenWindowsEachWorks() {
        List<MemberId> team =
                IntStream.range(0, 7).mapToObj(i -> hub.join("Lid" + i)).toList();
        team.forEach(member -> connect(member, 7));
        assertThat(hub.room.connections()).isEqualTo(42);
    }

    @Test
    void rule_8_29_inAFullRoomWhoHasMostMakesWayAndNobodyLosesTheirOnlyOne() {
        List<QueuePeer> greedy = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            MemberId member = hub.join("Lid" + i);
            if (i < 48) {
                greedy.addAll(connect(member, 6));
            } else {
                connect(member, 1);
            }
        }
        assertThat(hub.room.connections()).isEqualTo(300);

        QueuePeer late = hub.connect(hub.join("Laat"));
        assertThat(late.closed()).isNull();
        assertThat(hub.room.connections()).isEqualTo(300);
        assertThat(greedy.stream().filter(peer -> peer.closed() == CloseCode.REPLACED))
                .hasSize(1);
        assertThat(hub.room.membersOnline()).isEqualTo(61);
    }

    @Test
    void rule_8_32_ofAFourthQuestionTheOldestIsAnswered() {
        List<PollPeer> polls = IntStream.range(0, 4)
                .mapToObj(i -> {
                    PollPeer poll = new PollPeer(sam, true, false);
                    hub.room.attach(poll);
                    return poll;
                })
                .toList();
        assertThat(polls.getFirst().await(Duration.ZERO)).isTrue();
        assertThat(polls.getFirst().farewell()).isEmpty();
        assertThat(polls.subList(1, 4))
                .noneSatisfy(poll -> assertThat(poll.await(Duration.ZERO)).isTrue());
        assertThat(hub.room.connections()).isEqualTo(3);
    }

    @Test
    void rule_8_29_aQuestionThatMakesWayIsToldSo() {
        PollPeer poll = new PollPeer(sam, true, false);
        hub.room.attach(poll);
        connect(sam, 6);
        assertThat(poll.await(Duration.ZERO)).isTrue();
        assertThat(poll.farewell()).contains(CloseCode.REPLACED);
    }

    @Test
    void rule_21_30_pacesAreKeptOfWhoWritesNow() {
        Paces paces = new Paces(new Hub.Settings());
        for (int i = 0; i < 1000; i++) {
            paces.count(new MemberId("m_" + i), hub.clock.instant());
            hub.clock.pass(Duration.ofSeconds(1));
        }
        assertThat(paces.size()).isLessThanOrEqualTo(5);
    }

    private List<QueuePeer> connect(MemberId member, int times) {
        return IntStream.range(0, times).mapToObj(i -> hub.connect(member)).toList();
    }
}

package nl.kaartensessie.live;

import static nl.kaartensessie.live.LiveRoomFixture.KIM;
import static nl.kaartensessie.live.LiveRoomFixture.seq;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import nl.kaartensessie.journal.Entries;
import nl.kaartensessie.protocol.CloseCode;
import nl.kaartensessie.room.ChatLine.Audience;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.Hands.About;
import nl.kaartensessie.room.LogLimits;
import nl.kaartensessie.room.LogSize.Amount;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.RoomCommand;
import nl.kaartensessie.room.RoomCommand.*;
import nl.kaartensessie.room.Setup;
import nl.kaartensessie.room.TestRules;
import nl.kaartensessie.room.Votes.Command.*;
import nl.kaartensessie.room.Votes.Vote;
import org.junit.jupiter.api.Test;

/// Commands that wait for one room while others are stored: [LiveRoomTest] has what one alone does, [JoinTest] who
/// comes
/// in, [RoomTurnFaultsTest] what goes wrong.
class RoomTurnTest {

    private static final CommandResult TRY_AGAIN = new CommandResult.Refused(Refusal.TRY_AGAIN);
    private static final RoomCommand HAND = new RaiseHand(About.NEW);
    private static final SendChat LINE = new SendChat("Eens", Audience.ALL);

    private final LiveRoomFixture fixture = LiveRoomFixture.open(WaitingRoom.VOTES);
    private final MemberId sam = fixture.join("Sam");
    private final MemberId bo = fixture.join("Bo");
    private final WaitingRoom waiting = new WaitingRoom(fixture);

    @Test
    void rule_51_1_each_is_decided_on_what_those_before_it_leave_and_told_and_answered_one_by_one() {
        QueuePeer kimPeer = fixture.connect(KIM);
        int before = fixture.journal.transactions();

        waiting.then(KIM, "start", new StartSession(), kimPeer);
        waiting.then(KIM, "card", new ShowCard(3), kimPeer);
        waiting.then(KIM, "no card", new ShowCard(99), kimPeer);
        waiting.then(sam, "hand", HAND, kimPeer);
        waiting.then(sam, "once more", HAND, kimPeer);
        waiting.then(KIM, "floor", new CallHand(sam), kimPeer);
        List<CommandResult> answers = waiting.play();

        assertThat(fixture.journal.transactions()).isEqualTo(before + 2);
        assertThat(kimPeer.types())
                .containsExactly(
                        "room.locked",
                        "session.started",
                        "card.shown",
                        "ack",
                        "card.shown",
                        "ack",
                        "hand.raised",
                        "ack",
                        "ack",
                        "hand.called",
                        "ack");
        assertThat(answers.get(2)).isEqualTo(new CommandResult.Refused(Refusal.NO_SUCH_POSITION));
        // Raising a hand that is up changes nothing, and is remembered.
        assertThat(seq(answers.get(4))).isEqualTo(seq(answers.get(3)));
        assertThat(fixture.room.latest().floor()).isEqualTo(sam);
        assertThat(fixture.elsewhere().room.state()).isEqualTo(fixture.room.state());
    }

    @Test
    void rule_51_1_what_comes_at_once_from_many_threads_is_all_done_each_member_in_their_order() throws Exception {
        List<MemberId> members =
                IntStream.range(0, 20).mapToObj(i -> fixture.join("Lid " + i)).toList();
        int each = 40;
        List<Thread> threads = members.stream()
                .map(member -> Thread.startVirtualThread(() -> {
                    for (int i = 0; i < each; i++) {
                        seq(fixture.room.handle(
                                member, member.value() + i, new SendChat(Integer.toString(i), Audience.ALL)));
                    }
                }))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }

        List<Entry> log = Entries.of(fixture.journal, fixture.id);
        for (int i = 1; i < log.size(); i++) {
            assertThat(log.get(i).seq()).isEqualTo(log.get(i - 1).last() + 1);
        }
        for (MemberId member : members) {
            assertThat(log.stream().filter(entry -> entry.by().equals(member)).map(Entry::command))
                    .filteredOn(command -> command != null)
                    .containsExactlyElementsOf(IntStream.range(0, each)
                            .mapToObj(i -> member.value() + i)
                            .toList());
        }
        assertThat(fixture.room.latest().head()).isEqualTo(log.getLast().last());
        fixture.awaitRest();
    }

    @Test
    void rule_51_2_the_chat_of_participants_comes_last_with_what_they_gave_behind_it() {
        fixture.done(KIM, new StartSession());
        waiting.then(sam, "line", LINE);
        waiting.then(sam, "hand", HAND);
        waiting.then(bo, "hand", HAND);
        waiting.then(KIM, "talk", LINE);
        waiting.then(KIM, "card", new ShowCard(4));
        waiting.then(bo, "line", LINE);
        waiting.play().forEach(LiveRoomFixture::seq);

        List<Entry> log = Entries.of(fixture.journal, fixture.id);
        assertThat(log.subList(log.size() - 6, log.size()).stream()
                        .map(entry -> entry.by().value() + " " + entry.command()))
                .containsExactly("m_bo hand", "m_kim talk", "m_kim card", "m_sam line", "m_sam hand", "m_bo line");
    }

    @Test
    void rule_51_4_what_makes_the_log_forget_ends_its_transaction_and_so_does_a_key() {
        fixture.done(KIM, new StartSession());
        fixture.done(KIM, new OpenVote(1));
        int before = fixture.journal.transactions();
        byte[] key = {1, 2, 3};
        waiting.then(sam, "vote", new CastVote(1, "agree"));
        waiting.then(bo, "vote", new CastVote(1, "disagree"));
        waiting.then(KIM, "reveal", new RevealVote(1));
        waiting.then(sam, "late", new CastVote(1, "disagree"));
        waiting.then(bo, "hand", HAND);
        waiting.then(KIM, null, new RenewKey(key, Set.of()));
        waiting.then(sam, "hand", HAND);
        List<CommandResult> answers = waiting.play();

        // The lock, the votes with their reveal, a hand with the key, another hand.
        assertThat(fixture.journal.transactions()).isEqualTo(before + 4);
        assertThat(answers.get(3)).isEqualTo(new CommandResult.Refused(Refusal.ALREADY_REVEALED));
        assertThat(fixture.journal.hasKey(fixture.id, key)).isTrue();
        assertThat(fixture.room.latest().hands()).hasSize(2);
        Vote vote = Objects.requireNonNull(fixture.room.latest().votes().current());
        assertThat(Objects.requireNonNull(vote.result()).votes()).isEqualTo(2);
    }

    @Test
    void rule_51_4_whoever_is_removed_in_a_turn_does_nothing_behind_it() {
        QueuePeer peer = fixture.connect(sam);
        waiting.then(sam, "hand", HAND, peer);
        waiting.then(KIM, "out", new RemoveMember(sam));
        waiting.then(sam, "away", new GoAway(), peer);
        waiting.then(sam, "hand", HAND, peer);
        List<CommandResult> answers = waiting.play();

        seq(answers.get(0));
        seq(answers.get(1));
        assertThat(answers.subList(2, 4)).containsOnly(new CommandResult.Refused(Refusal.NO_VALID_TOKEN));
        assertThat(peer.closed()).isEqualTo(CloseCode.REMOVED);
        assertThat(peer.types()).containsExactly("room.locked", "hand.raised", "ack", "member.removed");
    }

    @Test
    void rule_51_5_so_many_wait_and_no_more_and_a_turn_takes_two_hundred() {
        int before = fixture.journal.transactions();
        for (int i = 0; i < CommandQueue.ROOM; i++) {
            waiting.then(i % 2 == 0 ? sam : bo, "c" + i, i % 4 < 2 ? new GoAway() : new ComeBack());
        }
        waiting.then(KIM, "one more", new StartSession());
        List<CommandResult> answers = waiting.play();

        assertThat(answers.getLast()).isEqualTo(TRY_AGAIN);
        assertThat(answers.subList(0, CommandQueue.ROOM)).allMatch(CommandResult.Done.class::isInstance);
        int turns = Math.ceilDiv(CommandQueue.ROOM, CommandQueue.TURN);
        assertThat(fixture.journal.transactions()).isEqualTo(before + 1 + turns);
        assertThat(seq(fixture.room.handle(KIM, "one more", new StartSession())))
                .isPositive();
    }

    @Test
    void rule_51_5_a_log_that_gets_full_within_a_turn_is_full_for_those_behind() {
        LiveRoomFixture small = LiveRoomFixture.open(
                Setup.NONE, TestRules.with(new LogLimits(new Amount(10, 1_000_000), new Amount(14, 1_000_000), 8)));
        small.join("Sam");
        WaitingRoom waitingThere = new WaitingRoom(small);
        for (int i = 0; i < 20; i++) {
            waitingThere.then(sam, "c" + i, i % 2 == 0 ? new GoAway() : new ComeBack());
        }
        List<CommandResult> answers = waitingThere.play();

        long done =
                answers.stream().filter(CommandResult.Done.class::isInstance).count();
        assertThat(done).isEqualTo(7);
        assertThat(answers.subList(7, 20)).containsOnly(new CommandResult.Refused(Refusal.SESSION_FULL));
        assertThat(Entries.of(small.journal, small.id)).hasSize(10);
    }

    @Test
    void rule_51_7_the_same_command_twice_in_a_turn_is_done_once_and_answered_the_same() {
        waiting.then(sam, "line", LINE);
        waiting.then(bo, "line", LINE);
        waiting.then(sam, "line", LINE);
        waiting.then(KIM, "start", new ShowCard(1));
        waiting.then(KIM, "begin", new StartSession());
        waiting.then(KIM, "start", new ShowCard(1));
        List<CommandResult> answers = waiting.play();

        assertThat(answers.get(2)).isEqualTo(answers.get(0));
        assertThat(answers.get(1)).isNotEqualTo(answers.get(0));
        assertThat(fixture.room.latest().chat()).hasSize(2);
        // Refused is not done, and may be sent again.
        assertThat(answers.get(3)).isEqualTo(new CommandResult.Refused(Refusal.NOT_STARTED));
        assertThat(answers.get(5)).isInstanceOf(CommandResult.Done.class);
    }
}

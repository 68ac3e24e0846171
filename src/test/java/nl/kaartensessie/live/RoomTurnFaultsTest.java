package nl.kaartensessie.live;

import static nl.kaartensessie.live.LiveRoomFixture.KIM;
import static nl.kaartensessie.live.LiveRoomFixture.seq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import nl.kaartensessie.protocol.CloseCode;
import nl.kaartensessie.room.ChatLine.Audience;
import nl.kaartensessie.room.Hands.About;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.RoomCommand;
import nl.kaartensessie.room.RoomCommand.*;
import nl.kaartensessie.room.Votes.Command.*;
import org.junit.jupiter.api.Test;

/// A turn of a room in which another server was first, the database is away, or a bug is met.
class RoomTurnFaultsTest {

    private static final CommandResult TRY_AGAIN = new CommandResult.Refused(Refusal.TRY_AGAIN);
    private static final RoomCommand HAND = new RaiseHand(About.NEW);
    private static final SendChat LINE = new SendChat("Eens", Audience.ALL);

    private final LiveRoomFixture fixture = LiveRoomFixture.open(WaitingRoom.VOTES);
    private final MemberId sam = fixture.join("Sam");
    private final MemberId bo = fixture.join("Bo");
    private final WaitingRoom waiting = new WaitingRoom(fixture);

    @Test
    void rule_51_3_where_another_server_was_first_all_of_the_turn_is_decided_again() {
        fixture.done(KIM, new StartSession());
        waiting.then(sam, "vote", new CastVote(1, "agree"));
        waiting.then(bo, "hand", HAND);
        waiting.then(sam, "hand", HAND);
        // They write what makes the vote possible, and Bo's hand impossible.
        waiting.meanwhile(() -> {
            LiveRoomFixture other = fixture.elsewhere();
            other.room.upToDate();
            other.done(KIM, new OpenVote(1));
            other.done(KIM, new RemoveMember(bo));
        });
        List<CommandResult> answers = waiting.play();

        assertThat(answers.get(0)).isInstanceOf(CommandResult.Done.class);
        assertThat(answers.get(1)).isEqualTo(new CommandResult.Refused(Refusal.NO_VALID_TOKEN));
        assertThat(seq(answers.get(2))).isEqualTo(seq(answers.get(0)) + 1);
        assertThat(fixture.elsewhere().room.state()).isEqualTo(fixture.room.state());
    }

    @Test
    void rule_51_3_a_turn_that_would_only_refuse_reads_on_first() {
        waiting.then(KIM, "card", new ShowCard(2));
        waiting.then(bo, "away", new ShowCard(3));
        waiting.meanwhile(() -> {
            LiveRoomFixture other = fixture.elsewhere();
            other.done(KIM, new StartSession());
        });
        List<CommandResult> answers = waiting.play();

        assertThat(seq(answers.get(0))).isEqualTo(fixture.room.latest().head());
        assertThat(answers.get(1)).isEqualTo(new CommandResult.Refused(Refusal.FACILITATOR_ONLY));
        assertThat(fixture.room.latest().position()).isEqualTo(2);
    }

    @Test
    void rule_51_3_without_the_database_all_of_the_turn_is_refused_and_nothing_is_told() {
        QueuePeer peer = fixture.connect(KIM);
        waiting.then(sam, "hand", HAND);
        waiting.then(bo, "line", LINE);
        waiting.meanwhile(fixture.journal::down);

        assertThat(waiting.play()).containsOnly(TRY_AGAIN);
        assertThat(peer.types()).containsExactly("room.locked");

        fixture.journal.up();
        long hand = seq(fixture.room.handle(sam, "hand", HAND));
        assertThat(seq(fixture.room.handle(bo, "line", LINE))).isEqualTo(hand + 1);
        assertThat(peer.types()).containsExactly("hand.raised", "chat.sent");
    }

    @Test
    void rule_51_3_a_turn_whose_answer_was_lost_is_done_once_when_it_is_sent_again() {
        QueuePeer peer = fixture.connect(KIM);
        waiting.then(sam, "hand", HAND);
        waiting.then(bo, "line", LINE);
        waiting.meanwhile(fixture.journal::loseNextAnswer);

        assertThat(waiting.play()).containsOnly(TRY_AGAIN);
        long line = seq(fixture.room.handle(bo, "line", LINE));
        assertThat(seq(fixture.room.handle(sam, "hand", HAND))).isEqualTo(line - 1);
        assertThat(peer.types()).containsExactly("room.locked", "hand.raised", "chat.sent");
    }

    @Test
    void rule_51_3_the_turn_of_a_room_that_was_erased_closes_it() {
        QueuePeer peer = fixture.connect(sam);
        waiting.then(sam, "hand", HAND, peer);
        waiting.then(bo, "line", LINE);
        waiting.meanwhile(() -> fixture.journal.erase(fixture.id));

        assertThat(waiting.play()).containsOnly(new CommandResult.Refused(Refusal.NO_VALID_TOKEN));
        assertThat(peer.closed()).isEqualTo(CloseCode.ERASED);
    }

    @Test
    void rule_8_9_an_answer_that_cannot_be_handed_over_is_the_trouble_of_its_connection() throws Exception {
        List<CommandResult> heard = new ArrayList<>();
        waiting.given(sam, "hand", HAND, answer -> {
            throw new IllegalStateException("A bug, as the test wants it");
        });
        CompletableFuture<CommandResult> fine = waiting.given(bo, "hand", HAND, heard::add);

        assertThatThrownBy(waiting::play)
                .isInstanceOf(CompletionException.class)
                .hasMessageContaining("A bug");
        assertThat(heard).containsExactly(fine.orTimeout(60, TimeUnit.SECONDS).join());
        assertThat(fixture.room.latest().hands()).hasSize(2);
        fixture.awaitRest();
    }

    @Test
    void rule_8_9_a_bug_in_a_turn_fails_it_and_the_room_goes_on() {
        waiting.then(sam, "hand", HAND);
        waiting.meanwhile(() -> {
            throw new IllegalStateException("A bug, as the test wants it");
        });
        List<CommandResult> answers = waiting.play();

        assertThatThrownBy(waiting.lock()::join).hasMessageContaining("A bug");
        assertThat(answers.getFirst()).isInstanceOf(CommandResult.Done.class);
        assertThat(seq(fixture.room.handle(KIM, "lock", new LockRoom()))).isEqualTo(seq(answers.getFirst()) - 1);
        assertThat(fixture.elsewhere().room.state()).isEqualTo(fixture.room.state());
    }
}

package nl.kaartensessie.live;

import static nl.kaartensessie.live.LiveRoomFixture.KIM;
import static nl.kaartensessie.live.LiveRoomFixture.seq;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kaartensessie.journal.MemoryJournal;
import nl.kaartensessie.room.Hands.About;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.Member.Role;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.RoomCommand.Join;
import nl.kaartensessie.room.RoomCommand.RaiseHand;
import nl.kaartensessie.room.RoomCommand.UnlockRoom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Who comes in, in a turn of the room.
class JoinTest {

    private final LiveRoomFixture fixture = LiveRoomFixture.open();
    private final WaitingRoom waiting = new WaitingRoom(fixture);

    @Test
    void rule_51_8_whoever_comes_in_shares_a_turn_and_each_token_counts_from_its_entry() {
        int before = fixture.journal.transactions();
        List<MemberId> newcomers = Stream.of("m_dora", "m_eve", "m_fay", "m_gus")
                .map(MemberId::new)
                .toList();
        List<byte[]> tokens = List.of(new byte[] {10}, new byte[] {11}, new byte[] {12}, new byte[] {13});
        join(newcomers.get(0), Role.PARTICIPANT, tokens.get(0), null);
        waiting.then(KIM, "open", new UnlockRoom());
        join(newcomers.get(1), Role.PARTICIPANT, tokens.get(1), null);
        join(newcomers.get(2), Role.FACILITATOR, tokens.get(2), MemoryJournal.firstKey());
        join(newcomers.get(3), Role.FACILITATOR, tokens.get(3), new byte[] {9});
        waiting.then(newcomers.get(1), "hand", new RaiseHand(About.NEW));
        // Again, as the first answer was lost.
        join(newcomers.get(1), Role.PARTICIPANT, tokens.get(1), null);
        List<CommandResult> answers = waiting.play();

        assertThat(fixture.journal.transactions()).isEqualTo(before + 2);
        assertThat(answers.get(0)).isEqualTo(new CommandResult.Refused(Refusal.ROOM_LOCKED));
        assertThat(answers.get(4)).isEqualTo(new CommandResult.Refused(Refusal.WRONG_KEY));
        Stream.of(1, 2, 3, 5, 6).map(answers::get).forEach(LiveRoomFixture::seq);
        assertThat(fixture.room.latest().members()).hasSize(3);
        for (int i = 0; i < 4; i++) {
            assertThat(fixture.journal.known(fixture.id, tokens.get(i)))
                    .isEqualTo(i == 1 || i == 2 ? Optional.of(newcomers.get(i)) : Optional.empty());
        }
    }

    @Test
    void rule_51_8_nobody_comes_into_a_room_that_was_erased_meanwhile() {
        waiting.meanwhile(() -> fixture.journal.erase(fixture.id));
        waiting.then(KIM, "open", new UnlockRoom());
        join(new MemberId("m_dora"), Role.PARTICIPANT, new byte[] {10}, null);

        assertThat(waiting.play())
                .containsExactly(
                        new CommandResult.Refused(Refusal.NO_VALID_TOKEN),
                        new CommandResult.Refused(Refusal.NO_SUCH_ROOM));
    }

    @Test
    void rule_51_9_a_room_that_has_left_the_memory_does_nothing_more() {
        fixture.clock.pass(Duration.ofMinutes(11));
        assertThat(fixture.room.tick(fixture.clock.instant())).isTrue();
        int before = fixture.journal.transactions();

        assertThat(fixture.room.handle(KIM, "hand", new RaiseHand(About.NEW)))
                .isEqualTo(new CommandResult.Refused(Refusal.TRY_AGAIN));
        assertThat(fixture.journal.transactions()).isEqualTo(before);
        seq(fixture.elsewhere().room.handle(KIM, "hand", new RaiseHand(About.NEW)));
    }

    private void join(MemberId newcomer, Role role, byte[] token, byte @Nullable [] key) {
        waiting.then(newcomer, null, new Join(new Member(newcomer, "Nieuw", role), token, key));
    }
}

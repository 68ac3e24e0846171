package nl.kaartensessie.room;

import static nl.kaartensessie.room.Scene.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import nl.kaartensessie.room.Member.Role;
import nl.kaartensessie.room.RoomCommand.SendChat;
import nl.kaartensessie.room.RoomEvent.RoomOpened;
import org.junit.jupiter.api.Test;

/// Section 38 of the rules: how little a room to practise in holds.
class PracticeRulesTest {

    private static final RoomOpened PRACTICE = new RoomOpened(
            "Set", "set", 1, List.of("een", "twee"), Setup.NONE.withPractice(Instant.parse("2026-11-23T14:00:00Z")));

    private final PlayedRoom room = new PlayedRoom(TestRules.STANDARD, PRACTICE, ANNA);

    @Test
    void rule_38_4_eight_participants_and_two_facilitators_come_in() {
        IntStream.rangeClosed(1, 8)
                .forEach(
                        i -> assertThat(room.joins(member(i, Role.PARTICIPANT))).isInstanceOf(Decision.Accepted.class));
        assertThat(room.joins(member(9, Role.PARTICIPANT))).isEqualTo(Decision.decline(Refusal.ROOM_FULL));

        assertThat(room.joins(member(10, Role.FACILITATOR))).isInstanceOf(Decision.Accepted.class);
        assertThat(room.joins(member(11, Role.FACILITATOR))).isEqualTo(Decision.decline(Refusal.ROOM_FULL));
    }

    @Test
    void rule_38_4_its_log_keeps_a_thousand_entries_of_participants_and_it_is_ended_all_the_same() {
        Member sam = member(1, Role.PARTICIPANT);
        room.joins(sam);
        SendChat line = new SendChat("Ja, maar", ChatLine.Audience.ALL, null);
        int written = 0;
        while (room.does(sam, line) instanceof Decision.Accepted) {
            written++;
            assertThat(written).isLessThanOrEqualTo(1_000);
        }
        assertThat(written).isGreaterThan(900);
        assertThat(room.does(sam, line)).isEqualTo(Decision.decline(Refusal.SESSION_FULL));
        assertThat(room.rules().filling(room.state())).isPresent();
        assertThat(room.does(ANNA, new RoomCommand.StartSession())).isInstanceOf(Decision.Accepted.class);
        assertThat(room.does(ANNA, new RoomCommand.EndSession())).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void the_limits_of_others_stay_as_they_are() {
        PlayedRoom real = new PlayedRoom(
                TestRules.STANDARD, new RoomOpened("Set", "set", 1, List.of("een", "twee"), Setup.NONE), ANNA);
        IntStream.rangeClosed(1, 9)
                .forEach(
                        i -> assertThat(real.joins(member(i, Role.PARTICIPANT))).isInstanceOf(Decision.Accepted.class));
    }

    private static Member member(int number, Role role) {
        return new Member(new MemberId("m_" + number), "Lid " + number, role);
    }
}

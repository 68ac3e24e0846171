package nl.kaartensessie.security;

import static nl.kaartensessie.security.FilledRooms.FULL;
import static nl.kaartensessie.security.FilledRooms.KIM;
import static nl.kaartensessie.security.FilledRooms.NOOR;
import static nl.kaartensessie.security.FilledRooms.SAM;
import static nl.kaartensessie.security.FilledRooms.facilitator;
import static nl.kaartensessie.security.FilledRooms.fill;
import static nl.kaartensessie.security.FilledRooms.live;
import static nl.kaartensessie.security.FilledRooms.lobby;
import static nl.kaartensessie.security.FilledRooms.participant;
import static nl.kaartensessie.security.FilledRooms.told;
import static nl.kaartensessie.security.FilledRooms.whatAFacilitatorMayDo;
import static nl.kaartensessie.security.FilledRooms.whatAParticipantMayDo;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.kaartensessie.room.ChatLine.Audience;
import nl.kaartensessie.room.Decision;
import nl.kaartensessie.room.Hands.About;
import nl.kaartensessie.room.LogLimits;
import nl.kaartensessie.room.LogSize.Amount;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.Member.Role;
import nl.kaartensessie.room.PlayedRoom;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.RoomCommand;
import nl.kaartensessie.room.RoomCommand.*;
import nl.kaartensessie.room.RoomEvent.CommandNoted;
import nl.kaartensessie.room.RoomEvent.RoomFilling;
import nl.kaartensessie.room.RoomStatus;
import nl.kaartensessie.room.TestRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Members who do as much as they can, and what a room lets them (rules 21.10 to 21.15).
class RoomLimitsTest {

    @Test
    void rule_21_10_the_eleventh_device_with_the_key_has_to_wait_for_a_place() {
        PlayedRoom room = lobby(TestRules.STANDARD);
        for (int i = 2; i <= 10; i++) {
            assertThat(room.joins(facilitator(i))).isInstanceOf(Decision.Accepted.class);
        }
        for (int i = 11; i <= 1_211; i++) {
            assertThat(room.joins(facilitator(i))).isEqualTo(new Decision.Declined(Refusal.ROOM_FULL));
        }
        assertThat(room.state().count(Role.FACILITATOR)).isEqualTo(10);

        room.does(KIM, new RemoveMember(facilitator(5).id()));
        assertThat(room.joins(facilitator(11))).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void rule_21_12_participants_stop_at_15000_entries_and_facilitators_at_20000() {
        PlayedRoom room = live(TestRules.STANDARD);
        fill(room, SAM);
        assertThat(room.state().size().total().entries()).isEqualTo(15_000);
        for (RoomCommand command : whatAParticipantMayDo()) {
            assertThat(room.does(SAM, command)).as("%s", command).isEqualTo(FULL);
        }
        assertThat(room.joins(participant(9))).isEqualTo(FULL);

        assertThat(room.joins(facilitator(2))).isInstanceOf(Decision.Accepted.class);
        fill(room, KIM);
        assertThat(room.state().size().total().entries()).isEqualTo(20_000);
        assertThat(room.joins(facilitator(3))).isEqualTo(FULL);
        for (RoomCommand command : whatAFacilitatorMayDo()) {
            assertThat(room.does(KIM, command)).as("%s", command).isEqualTo(FULL);
        }
    }

    @Test
    void rule_21_13_a_full_room_stores_nothing_of_what_it_refuses_or_what_changes_nothing() {
        PlayedRoom room = live(TestRules.STANDARD);
        room.does(SAM, new RaiseHand(About.NEW));
        fill(room, KIM);
        long head = room.state().head();
        for (int i = 0; i < 1_000; i++) {
            room.does(SAM, new RaiseHand(About.NEW));
            room.does(KIM, new UnlockRoom());
            room.does(KIM, new StartSession());
            room.does(SAM, new ComeBack());
            room.does(SAM, new SendChat("", Audience.ALL));
        }
        assertThat(room.state().head()).isEqualTo(head);
    }

    @Test
    void rule_21_14_a_full_room_is_still_started_and_ended() {
        PlayedRoom room = lobby(TestRules.STANDARD);
        fill(room, SAM);
        fill(room, KIM);
        assertThat(room.does(KIM, new LockRoom())).isEqualTo(FULL);
        assertThat(room.does(KIM, new StartSession())).isInstanceOf(Decision.Accepted.class);
        assertThat(room.does(KIM, new ShowCard(2))).isEqualTo(FULL);
        assertThat(room.does(KIM, new RemoveMember(SAM.id()))).isInstanceOf(Decision.Accepted.class);
        assertThat(room.joins(participant(1))).isEqualTo(FULL);
        assertThat(room.does(KIM, new EndSession())).isInstanceOf(Decision.Accepted.class);
        assertThat(room.state().status()).isEqualTo(RoomStatus.ENDED);
    }

    @Test
    void rule_21_14_what_takes_something_away_makes_room() {
        PlayedRoom room = live(TestRules.STANDARD);
        room.does(SAM, new SendChat("Een regel", Audience.ALL));
        room.does(SAM, new SendChat("Nog een", Audience.ALL));
        long line = room.state().chat().getLast().seq();
        fill(room, SAM);
        assertThat(room.does(SAM, new RemoveChat(line))).isInstanceOf(Decision.Accepted.class);
        assertThat(room.does(SAM, new GoAway())).isInstanceOf(Decision.Accepted.class);
        assertThat(room.does(SAM, new ComeBack())).isEqualTo(FULL);
    }

    @Test
    void rule_21_15_a_room_of_before_the_limit_is_a_full_one() {
        PlayedRoom room = live(TestRules.STANDARD);
        while (room.state().size().total().entries() < 90_000) {
            room.write(SAM, new CommandNoted(1));
        }
        assertThat(room.rules().filling(room.state())).contains(new RoomFilling(90_000, 15_000));
        for (RoomCommand command : whatAFacilitatorMayDo()) {
            assertThat(room.does(KIM, command)).as("%s", command).isEqualTo(FULL);
        }
        assertThat(room.does(SAM, new RaiseHand(About.NEW))).isEqualTo(FULL);
        assertThat(room.does(KIM, new EndSession())).isInstanceOf(Decision.Accepted.class);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 20261128, -7})
    void rule_21_12_whatever_members_do_no_room_grows_past_its_limit(long seed) {
        Random random = new Random(seed);
        PlayedRoom room = live(TestRules.with(new LogLimits(new Amount(150, 60_000), new Amount(200, 90_000), 100)));
        List<Member> members = new ArrayList<>(List.of(KIM, SAM, NOOR));
        int full = 0;
        for (int i = 0; i < 3_000; i++) {
            Member who = members.get(random.nextInt(members.size()));
            List<RoomCommand> commands = random.nextInt(3) > 0 ? whatAParticipantMayDo() : whatAFacilitatorMayDo();
            Amount before = room.state().size().total();
            long head = room.state().head();
            Decision decision = room.does(who, commands.get(random.nextInt(commands.size())));
            Amount after = room.state().size().total();
            Amount limit = who.equals(KIM) ? new Amount(200, 90_000) : new Amount(150, 60_000);
            assertThat(after.entries()).isLessThanOrEqualTo(Math.max(before.entries(), limit.entries()));
            assertThat(after.bytes()).isLessThanOrEqualTo(Math.max(before.bytes(), limit.bytes()));
            if (decision instanceof Decision.Declined) {
                assertThat(room.state().head()).isEqualTo(head);
            }
            full += decision.equals(FULL) ? 1 : 0;
        }
        assertThat(full).isGreaterThan(100);
        assertThat(told(room)).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(3);
    }
}

package nl.kaartensessie.room;

import static nl.kaartensessie.room.Scene.ANNA;
import static nl.kaartensessie.room.Scene.BEN;
import static nl.kaartensessie.room.Scene.CHRIS;
import static nl.kaartensessie.room.Scene.DORA;
import static nl.kaartensessie.room.Scene.PARTICIPANT_LIMIT;
import static nl.kaartensessie.room.Scene.STRANGER;
import static nl.kaartensessie.room.Scene.ended;
import static nl.kaartensessie.room.Scene.live;
import static nl.kaartensessie.room.Scene.lobby;
import static nl.kaartensessie.room.Scene.nothing;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.kaartensessie.room.Hands.About;
import nl.kaartensessie.room.Member.Role;
import nl.kaartensessie.room.RoomCommand.*;
import nl.kaartensessie.room.RoomEvent.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Sections 2 and 6 of the rules: coming in, and who is in.
class MemberRulesTest {

    private static final Member EVA = new Member(new MemberId("m_eva"), "Eva", Role.PARTICIPANT);
    private static final Member FRED = new Member(new MemberId("m_fred"), "Fred", Role.FACILITATOR);

    @Test
    void rule_2_1_who_comes_in_is_a_member_with_that_role_before_and_during_the_session() {
        for (Scene scene : List.of(lobby(), live())) {
            assertThat(scene.whenJoining(EVA)
                            .then(new MemberJoined(EVA))
                            .state()
                            .members())
                    .containsExactly(ANNA, DORA, BEN, CHRIS, EVA);
            assertThat(scene.whenJoining(FRED)
                            .then(new MemberJoined(FRED))
                            .state()
                            .member(FRED.id()))
                    .contains(FRED);
        }
    }

    @Test
    void rule_2_3_a_full_room_takes_no_participant_but_facilitators_don_t_count() {
        Scene scene = nothing().and(Scene.OPENED, new MemberJoined(ANNA), new MemberJoined(DORA));
        for (int i = 1; i <= PARTICIPANT_LIMIT; i++) {
            Member guest = new Member(new MemberId("m_" + i), "Gast", Role.PARTICIPANT);
            scene = scene.whenJoining(guest).then(new MemberJoined(guest));
        }
        scene.whenJoining(EVA).thenRefused(Refusal.ROOM_FULL);
        scene.whenJoining(FRED).then(new MemberJoined(FRED));
        scene.and(new MemberRemoved(new MemberId("m_1"))).whenJoining(EVA).then(new MemberJoined(EVA));
    }

    @Test
    void rule_2_4_a_locked_room_takes_no_new_participant_but_the_key_still_opens_it() {
        Scene locked = live().when(ANNA, new LockRoom()).then(new RoomLocked());
        assertThat(locked.state().locked()).isTrue();
        locked.whenJoining(EVA).thenRefused(Refusal.ROOM_LOCKED);
        locked.whenJoining(FRED).then(new MemberJoined(FRED));
        Scene open = locked.when(DORA, new UnlockRoom()).then(new RoomUnlocked());
        assertThat(open.state().locked()).isFalse();
        open.whenJoining(EVA).then(new MemberJoined(EVA));
    }

    @Test
    void rule_2_4_locking_twice_changes_nothing() {
        live().and(new RoomLocked()).when(DORA, new LockRoom()).thenNothing();
        live().when(DORA, new UnlockRoom()).thenNothing();
    }

    @Test
    void rule_2_5_two_members_may_share_a_name() {
        Member otherBen = new Member(new MemberId("m_ben2"), "Ben", Role.PARTICIPANT);
        assertThat(live().whenJoining(otherBen)
                        .then(new MemberJoined(otherBen))
                        .state()
                        .members())
                .contains(BEN, otherBen);
    }

    @Test
    void rule_2_6_an_ended_room_cannot_be_joined() {
        ended().whenJoining(EVA).thenRefused(Refusal.NO_SUCH_ROOM);
        ended().whenJoining(FRED).thenRefused(Refusal.NO_SUCH_ROOM);
    }

    @Test
    void rule_2_6_nor_one_that_was_never_opened() {
        nothing().whenJoining(FRED).thenRefused(Refusal.NO_SUCH_ROOM);
    }

    @Test
    void rule_6_1_everybody_may_be_away_for_a_moment_and_back() {
        Scene away = live().when(BEN, new GoAway()).then(new MemberAway(BEN.id()));
        assertThat(away.state().away()).containsExactly(BEN.id());
        away.when(BEN, new GoAway()).thenNothing();
        Scene back = away.when(BEN, new ComeBack()).then(new MemberBack(BEN.id()));
        assertThat(back.state().away()).isEmpty();
        back.when(BEN, new ComeBack()).thenNothing();
    }

    @Test
    void rule_6_2_who_is_removed_is_out_with_hand_and_all() {
        Scene gone = live().and(new HandRaised(BEN.id(), About.NEW), new MemberAway(BEN.id()))
                .when(ANNA, new RemoveMember(BEN.id()))
                .then(new MemberRemoved(BEN.id()));
        assertThat(gone.state().members()).containsExactly(ANNA, DORA, CHRIS);
        assertThat(gone.state().away()).isEmpty();
        assertThat(gone.state().hands()).isEmpty();
        gone.when(BEN, new RaiseHand(About.NEW)).thenRefused(Refusal.NO_VALID_TOKEN);
        gone.when(ANNA, new RemoveMember(BEN.id())).thenRefused(Refusal.NO_SUCH_MEMBER);
    }

    @Test
    void rule_6_2_a_facilitator_removes_another_facilitator_but_not_themselves() {
        live().when(ANNA, new RemoveMember(DORA.id())).then(new MemberRemoved(DORA.id()));
        live().when(ANNA, new RemoveMember(ANNA.id())).thenRefused(Refusal.NOT_YOURSELF);
        live().when(ANNA, new RemoveMember(STRANGER)).thenRefused(Refusal.NO_SUCH_MEMBER);
    }

    @Test
    void rule_6_3_everybody_changes_their_own_name() {
        Scene renamed = live().when(BEN, new Rename(" Bén 🙂 ")).then(new MemberRenamed(BEN.id(), "Bén 🙂"));
        assertThat(renamed.state().members())
                .containsExactly(ANNA, DORA, new Member(BEN.id(), "Bén 🙂", Role.PARTICIPANT), CHRIS);
        live().when(BEN, new Rename(" Ben ")).thenNothing();
    }

    @Test
    void rule_2_5_a_name_has_40_code_points_at_most() {
        live().when(BEN, new Rename("🙂".repeat(40))).then(new MemberRenamed(BEN.id(), "🙂".repeat(40)));
        live().when(BEN, new Rename("🙂".repeat(41))).thenRefused(Refusal.NAME_UNUSABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00A0", "\u200B\u200D", "\uDC00", "\u0000", "\u202E\uFEFF"})
    void rule_2_5_a_name_can_be_seen(String name) {
        live().when(BEN, new Rename(name)).thenRefused(Refusal.NAME_BLANK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ben\nEva", "Ben\r\nEva", "Ben\u000BEva", "Ben\tEva", "Ben\u2028Eva"})
    void rule_2_5_a_name_stands_on_one_line(String name) {
        live().when(BEN, new Rename(name)).thenRefused(Refusal.NAME_LINE_BREAK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bo\u0007", "\uDC00Bo", "\u202EBo\u2067", "\uFEFFBo\r\n", "B\u0000o\u009F"})
    void rule_5_5_what_is_pasted_along_with_a_name_is_taken_out(String name) {
        live().when(BEN, new Rename(name)).then(new MemberRenamed(BEN.id(), "Bo"));
    }
}

package nl.kaartensessie.room;

import static nl.kaartensessie.room.Scene.ANNA;
import static nl.kaartensessie.room.Scene.BEN;
import static nl.kaartensessie.room.Scene.CHRIS;
import static nl.kaartensessie.room.Scene.DORA;
import static nl.kaartensessie.room.Scene.STRANGER;
import static nl.kaartensessie.room.Scene.live;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Set;
import nl.kaartensessie.room.ChatLine.Audience;
import nl.kaartensessie.room.LogSize.Amount;
import nl.kaartensessie.room.Member.Role;
import nl.kaartensessie.room.Outcomes.Event.*;
import nl.kaartensessie.room.RoomCommand.*;
import nl.kaartensessie.room.RoomEvent.*;
import org.junit.jupiter.api.Test;

/// Removing somebody with what they wrote, the door closed (rules 6.6 to 6.9); the new key (2.21 to 2.23).
class RemovalRulesTest {

    private static final RemoveMember WITH_LINES = new RemoveMember(BEN.id(), true, false);
    private static final byte[] KEY = new byte[32];

    @Test
    void rule_6_6_with_all_they_wrote_goes_every_line_of_theirs_and_no_other() {
        Scene talked = live().by(BEN, chat("Bah"))
                .by(CHRIS, chat("Dag"))
                .by(BEN, new ChatSent("Onder ons", Audience.FACILITATOR));
        long first = talked.state().seq() - 2;
        Scene gone = talked.when(ANNA, WITH_LINES)
                .then(new MemberRemoved(BEN.id()), new ChatRemoved(first), new ChatRemoved(first + 2));
        assertThat(gone.state().chat()).extracting(ChatLine::by).containsExactly(CHRIS.id());
    }

    @Test
    void rule_6_6_without_the_wish_their_lines_stay() {
        Scene talked = live().by(BEN, chat("Dag"), added("Tijd"));
        Scene gone = talked.when(ANNA, new RemoveMember(BEN.id())).then(new MemberRemoved(BEN.id()));
        assertThat(gone.state().chat()).hasSize(1);
        assertThat(gone.state().outcomes().lines()).hasSize(1);
    }

    @Test
    void rule_6_6_a_line_of_the_outcome_that_they_wrote_alone_goes_and_one_of_others_stays() {
        Scene written = live().by(BEN, added("Bah"), added("Wij delen"), added("Tijd"));
        long bah = written.state().seq() - 2;
        Scene changed = written.by(BEN, new OutcomeEdited(bah, content("Bah bah")))
                .by(CHRIS, new OutcomeEdited(bah + 1, content("Wij delen alles")))
                .by(BEN, new OutcomeEdited(bah + 1, content("Wij delen niets")))
                .by(CHRIS, added("Rust"))
                .by(BEN, new OutcomeEdited(bah + 6, content("Onrust")));

        Scene gone = changed.when(ANNA, WITH_LINES)
                .then(new MemberRemoved(BEN.id()), new OutcomeRemoved(bah), new OutcomeRemoved(bah + 2));

        assertThat(gone.state().outcomes().lines())
                .extracting(line -> line.content().text())
                .containsExactly("Wij delen niets", "Onrust");
    }

    @Test
    void rule_6_7_the_door_closes_in_the_same_entry_and_they_do_not_come_back() {
        RemoveMember both = new RemoveMember(BEN.id(), true, true);
        Scene talked = live().by(BEN, chat("Bah"));
        Scene gone = talked.when(ANNA, both)
                .then(
                        new RoomLocked(),
                        new MemberRemoved(BEN.id()),
                        new ChatRemoved(talked.state().seq()));
        gone.whenJoining(new Member(new MemberId("m_ben2"), "Ben", Role.PARTICIPANT))
                .thenRefused(Refusal.ROOM_LOCKED);
    }

    @Test
    void rule_6_7_a_door_that_is_closed_stays_so() {
        live().and(new RoomLocked())
                .when(ANNA, new RemoveMember(BEN.id(), false, true))
                .then(new MemberRemoved(BEN.id()));
    }

    @Test
    void rule_6_8_what_somebody_wrote_who_has_left_can_still_be_removed() {
        Scene gone = live().by(BEN, chat("Bah")).and(new MemberRemoved(BEN.id()));
        long line = gone.state().seq() - 1;
        gone.when(ANNA, new RemoveMember(BEN.id())).thenRefused(Refusal.NO_SUCH_MEMBER);
        Scene cleaned = gone.when(ANNA, WITH_LINES).then(new ChatRemoved(line));
        assertThat(cleaned.state().chat()).isEmpty();
        cleaned.when(ANNA, WITH_LINES).thenRefused(Refusal.NO_SUCH_MEMBER);
        cleaned.when(ANNA, new RemoveMember(STRANGER, true, true)).thenRefused(Refusal.NO_SUCH_MEMBER);
        gone.when(ANNA, new RemoveMember(ANNA.id(), true, true)).thenRefused(Refusal.NOT_YOURSELF);
    }

    @Test
    void rule_6_9_there_are_never_more_events_than_lines_that_a_room_keeps() {
        RoomEvent[] chat =
                Collections.nCopies(RoomState.CHAT_KEPT + 5, chat("Bah")).toArray(RoomEvent[]::new);
        RoomEvent[] outcome =
                Collections.nCopies(Outcomes.COUNT_LIMIT, added("Bah")).toArray(RoomEvent[]::new);
        Scene spoilt = live().by(BEN, chat).by(BEN, outcome);
        Decision.Accepted removal = (Decision.Accepted)
                spoilt.when(ANNA, new RemoveMember(BEN.id(), true, true)).decision();
        assertThat(removal.events()).hasSize(2 + RoomState.CHAT_KEPT + Outcomes.COUNT_LIMIT);
        assertThat(removal.events()).doesNotHaveDuplicates();
    }

    @Test
    void rule_6_10_whoever_filled_the_room_can_be_put_out_with_all_they_wrote() {
        Amount least = new Amount(1, 1);
        RoomRules full = TestRules.with(new LogLimits(least, least, 1));
        RoomState room = live().by(BEN, chat("Bah")).state();
        Circumstances now = new Circumstances(Scene.ROOM, Scene.NOW, TestRules.everybody(room));
        assertThat(full.decide(room, ANNA.id(), new LockRoom(), now))
                .isEqualTo(new Decision.Declined(Refusal.SESSION_FULL));
        assertThat(full.decide(room, ANNA.id(), new RemoveMember(BEN.id(), true, true), now))
                .isEqualTo(Decision.accept(
                        new RoomLocked(),
                        new MemberRemoved(BEN.id()),
                        new ChatRemoved(room.seq()),
                        new RoomEvent.RoomFilling(3001, 1)));
    }

    @Test
    void rule_2_21_a_facilitator_makes_a_new_key_and_the_room_knows_since_when() {
        assertThat(live().state().keyRenewed()).isZero();
        Scene renewed = live().when(ANNA, new RenewKey(KEY, Set.of())).then(new KeyRenewed());
        assertThat(renewed.state().keyRenewed()).isEqualTo(renewed.state().seq());
        Scene again = renewed.when(DORA, new RenewKey(KEY, Set.of())).then(new KeyRenewed());
        assertThat(again.state().keyRenewed()).isGreaterThan(renewed.state().keyRenewed());
    }

    @Test
    void rule_2_22_the_facilitators_that_are_named_go_with_the_old_key_in_one_entry() {
        Member eve = new Member(new MemberId("m_eve"), "Eve", Role.FACILITATOR);
        Scene crowded = live().and(new MemberJoined(eve));
        Scene alone = crowded.when(ANNA, new RenewKey(KEY, Set.of(eve.id(), DORA.id(), STRANGER)))
                .then(new KeyRenewed(), new MemberRemoved(DORA.id()), new MemberRemoved(eve.id()));
        assertThat(alone.state().members()).containsExactly(ANNA, BEN, CHRIS);
        // As after a lost answer: they are gone already.
        alone.when(ANNA, new RenewKey(KEY, Set.of(eve.id(), DORA.id()))).then(new KeyRenewed());
    }

    @Test
    void rule_2_22_nobody_names_themselves_or_a_participant() {
        live().when(ANNA, new RenewKey(KEY, Set.of(ANNA.id()))).thenRefused(Refusal.NOT_YOURSELF);
        live().when(ANNA, new RenewKey(KEY, Set.of(DORA.id(), BEN.id()))).thenRefused(Refusal.NO_FACILITATOR);
        live().when(BEN, new RenewKey(KEY, Set.of())).thenRefused(Refusal.FACILITATOR_ONLY);
    }

    private static ChatSent chat(String text) {
        return new ChatSent(text, Audience.ALL);
    }

    private static OutcomeAdded added(String text) {
        return new OutcomeAdded(content(text));
    }

    private static Outcome.Content content(String text) {
        return new Outcome.Content(Outcome.Kind.NEED, text, null, null, null);
    }
}

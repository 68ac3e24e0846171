package nl.kaartensessie.room;

import static nl.kaartensessie.room.Scene.ANNA;
import static nl.kaartensessie.room.Scene.BEN;
import static nl.kaartensessie.room.Scene.CHRIS;
import static nl.kaartensessie.room.Scene.DORA;
import static nl.kaartensessie.room.Scene.STRANGER;
import static nl.kaartensessie.room.Scene.live;
import static nl.kaartensessie.room.Scene.lobby;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.kaartensessie.room.Hands.About;
import nl.kaartensessie.room.Hands.Hand;
import nl.kaartensessie.room.RoomCommand.*;
import nl.kaartensessie.room.RoomEvent.*;
import org.junit.jupiter.api.Test;

/// Section 4 of the rules: hands and the floor.
class HandRulesTest {

    @Test
    void rule_4_1_the_order_of_hands_is_the_order_of_their_seq() {
        Scene three = live().when(CHRIS, new RaiseHand(About.REPLY)).then(new HandRaised(CHRIS.id(), About.REPLY));
        three = three.when(ANNA, new RaiseHand(About.NEW)).then(new HandRaised(ANNA.id(), About.NEW));
        three = three.when(BEN, new RaiseHand(About.NEW)).then(new HandRaised(BEN.id(), About.NEW));
        long first = live().state().seq() + 1;
        assertThat(three.state().hands())
                .containsExactly(
                        new Hand(CHRIS.id(), About.REPLY, first),
                        new Hand(ANNA.id(), About.NEW, first + 1),
                        new Hand(BEN.id(), About.NEW, first + 2));
    }

    @Test
    void rule_4_1_who_lowers_and_raises_again_is_last() {
        Scene scene = live().and(
                        new HandRaised(BEN.id(), About.NEW),
                        new HandRaised(CHRIS.id(), About.NEW),
                        new HandLowered(BEN.id()))
                .when(BEN, new RaiseHand(About.NEW))
                .then(new HandRaised(BEN.id(), About.NEW));
        assertThat(scene.state().hands()).extracting(Hand::member).containsExactly(CHRIS.id(), BEN.id());
    }

    @Test
    void rule_4_2_raising_a_hand_that_is_up_changes_nothing() {
        Scene up = live().and(new HandRaised(BEN.id(), About.NEW));
        up.when(BEN, new RaiseHand(About.NEW)).thenNothing();
        up.when(BEN, new RaiseHand(About.REPLY)).thenNothing();
    }

    @Test
    void rule_4_2_hands_go_up_in_the_lobby_too() {
        lobby().when(BEN, new RaiseHand(About.NEW)).then(new HandRaised(BEN.id(), About.NEW));
    }

    @Test
    void rule_4_3_everybody_lowers_their_own_hand() {
        Scene up = live().and(new HandRaised(BEN.id(), About.NEW), new HandRaised(CHRIS.id(), About.NEW));
        Scene down = up.when(BEN, new LowerHand(null)).then(new HandLowered(BEN.id()));
        assertThat(down.state().hands()).extracting(Hand::member).containsExactly(CHRIS.id());
        up.when(BEN, new LowerHand(BEN.id())).then(new HandLowered(BEN.id()));
    }

    @Test
    void rule_4_3_lowering_a_hand_that_is_down_changes_nothing() {
        live().when(BEN, new LowerHand(null)).thenNothing();
        live().when(ANNA, new LowerHand(BEN.id())).thenNothing();
        live().when(ANNA, new LowerAllHands()).thenNothing();
    }

    @Test
    void rule_4_3_a_facilitator_lowers_another_s_hand_and_a_participant_does_not() {
        Scene up = live().and(new HandRaised(BEN.id(), About.NEW));
        up.when(ANNA, new LowerHand(BEN.id())).then(new HandLowered(BEN.id()));
        up.when(CHRIS, new LowerHand(BEN.id())).thenRefused(Refusal.FACILITATOR_ONLY);
    }

    @Test
    void rule_4_3_nobody_lowers_the_hand_of_who_is_not_there() {
        live().when(ANNA, new LowerHand(STRANGER)).thenRefused(Refusal.NO_SUCH_MEMBER);
        live().when(BEN, new LowerHand(STRANGER)).thenRefused(Refusal.FACILITATOR_ONLY);
    }

    @Test
    void rule_4_4_a_facilitator_calls_any_hand_and_it_is_down_then() {
        Scene called = live().and(new HandRaised(BEN.id(), About.NEW), new HandRaised(CHRIS.id(), About.NEW))
                .when(ANNA, new CallHand(CHRIS.id()))
                .then(new HandCalled(CHRIS.id()));
        assertThat(called.state().floor()).isEqualTo(CHRIS.id());
        assertThat(called.state().hands()).extracting(Hand::member).containsExactly(BEN.id());
    }

    @Test
    void rule_4_4_only_a_raised_hand_is_called() {
        live().when(ANNA, new CallHand(BEN.id())).thenRefused(Refusal.HAND_NOT_UP);
        live().when(ANNA, new CallHand(STRANGER)).thenRefused(Refusal.NO_SUCH_MEMBER);
    }

    @Test
    void rule_4_4_calling_who_has_the_floor_changes_nothing_unless_the_hand_is_up_again() {
        Scene called = live().and(new HandRaised(BEN.id(), About.NEW), new HandCalled(BEN.id()));
        called.when(DORA, new CallHand(BEN.id())).thenNothing();
        Scene again = called.and(new HandRaised(BEN.id(), About.NEW))
                .when(DORA, new CallHand(BEN.id()))
                .then(new HandCalled(BEN.id()));
        assertThat(again.state().hands()).isEmpty();
        assertThat(again.state().floor()).isEqualTo(BEN.id());
    }

    @Test
    void rule_4_4_a_facilitator_may_have_the_floor_too() {
        live().and(new HandRaised(DORA.id(), About.NEW))
                .when(ANNA, new CallHand(DORA.id()))
                .then(new HandCalled(DORA.id()));
    }

    @Test
    void rule_4_5_lowering_its_holder_frees_the_floor() {
        Scene called = live().and(new HandRaised(BEN.id(), About.NEW), new HandCalled(BEN.id()));
        assertThat(called.when(ANNA, new LowerHand(BEN.id()))
                        .then(new HandLowered(BEN.id()))
                        .state()
                        .floor())
                .isNull();
        assertThat(called.when(BEN, new LowerHand(null))
                        .then(new HandLowered(BEN.id()))
                        .state()
                        .floor())
                .isNull();
    }

    @Test
    void rule_8_11_a_card_of_an_older_server_that_lowers_its_holder_frees_the_floor_too() {
        Scene lowered = live().and(
                        new HandCalled(BEN.id()),
                        new HandRaised(BEN.id(), About.NEW),
                        new CardShown(1),
                        new HandLowered(BEN.id(), true));
        assertThat(lowered.state().floor()).isNull();
        assertThat(lowered.state().hands()).isEmpty();
    }

    @Test
    void rule_8_11_a_hand_that_is_lowered_twice_by_cards_of_which_one_is_unknown_comes_back_once() {
        Scene twice = live().and(
                        new HandRaised(BEN.id(), About.NEW),
                        new CardShown(1),
                        new HandLowered(BEN.id(), true),
                        new HandRaised(BEN.id(), About.REPLY),
                        new CardShown(999),
                        new HandLowered(BEN.id(), true));
        twice.when(ANNA, new ShowCard(2, List.of(BEN.id())))
                .then(new CardShown(2), new HandRaised(BEN.id(), About.REPLY));
    }

    @Test
    void rule_4_5_lowering_somebody_else_does_not() {
        Scene called = live().and(
                        new HandRaised(BEN.id(), About.NEW),
                        new HandCalled(BEN.id()),
                        new HandRaised(CHRIS.id(), About.NEW))
                .when(ANNA, new LowerHand(CHRIS.id()))
                .then(new HandLowered(CHRIS.id()));
        assertThat(called.state().floor()).isEqualTo(BEN.id());
    }

    @Test
    void rule_4_5_calling_another_hands_the_floor_over() {
        Scene other = live().and(
                        new HandRaised(BEN.id(), About.NEW),
                        new HandCalled(BEN.id()),
                        new HandRaised(CHRIS.id(), About.NEW))
                .when(ANNA, new CallHand(CHRIS.id()))
                .then(new HandCalled(CHRIS.id()));
        assertThat(other.state().floor()).isEqualTo(CHRIS.id());
    }

    @Test
    void rule_4_5_removing_its_holder_frees_the_floor_and_lowers_the_hand() {
        Scene gone = live().and(
                        new HandRaised(BEN.id(), About.NEW),
                        new HandCalled(BEN.id()),
                        new HandRaised(BEN.id(), About.NEW))
                .when(ANNA, new RemoveMember(BEN.id()))
                .then(new MemberRemoved(BEN.id()));
        assertThat(gone.state().floor()).isNull();
        assertThat(gone.state().hands()).isEmpty();
    }

    @Test
    void rule_4_5_lowering_all_frees_the_floor_and_lowers_every_hand() {
        Scene all = live().and(
                        new HandRaised(BEN.id(), About.NEW),
                        new HandCalled(BEN.id()),
                        new HandRaised(CHRIS.id(), About.NEW))
                .when(ANNA, new LowerAllHands())
                .then(new HandsLowered());
        assertThat(all.state().floor()).isNull();
        assertThat(all.state().hands()).isEmpty();
    }

    @Test
    void rule_4_5_lowering_all_frees_a_floor_without_hands() {
        live().and(new HandRaised(BEN.id(), About.NEW), new HandCalled(BEN.id()))
                .when(ANNA, new LowerAllHands())
                .then(new HandsLowered());
    }

    @Test
    void rule_4_6_the_undo_of_a_card_raises_the_hands_that_it_lowered() {
        Scene moved = live().and(new HandRaised(CHRIS.id(), About.REPLY), new HandRaised(BEN.id(), About.NEW))
                .when(ANNA, new ShowCard(2))
                .then(new CardShown(2), new HandLowered(CHRIS.id(), true), new HandLowered(BEN.id(), true));
        List<MemberId> named = List.of(BEN.id(), STRANGER, DORA.id(), CHRIS.id());
        Scene undone = moved.when(ANNA, new ShowCard(1, named))
                .then(new CardShown(1), new HandRaised(CHRIS.id(), About.REPLY), new HandRaised(BEN.id(), About.NEW));
        assertThat(undone.state().hands()).extracting(Hand::member).containsExactly(CHRIS.id(), BEN.id());
        // They are up, and so there is nothing more to have back from this card.
        undone.when(ANNA, new ShowCard(3, named))
                .then(new CardShown(3), new HandLowered(CHRIS.id(), true), new HandLowered(BEN.id(), true));
    }

    @Test
    void rule_4_6_a_hand_that_is_up_again_keeps_its_place_where_hands_stay_up() {
        Scene moved = live().and(new HandRaised(CHRIS.id(), About.NEW), new HandRaised(BEN.id(), About.NEW))
                .when(ANNA, new ShowCard(2))
                .then(new CardShown(2), new HandLowered(CHRIS.id(), true), new HandLowered(BEN.id(), true));
        moved.and(new SettingsChanged(new Settings(true, false)), new HandRaised(CHRIS.id(), About.REPLY))
                .when(ANNA, new ShowCard(1, List.of(BEN.id(), CHRIS.id())))
                .then(new CardShown(1), new HandRaised(BEN.id(), About.NEW));
    }

    @Test
    void rule_4_6_of_somebody_who_left_nothing_comes_back() {
        Scene moved = live().and(new HandRaised(BEN.id(), About.NEW), new HandRaised(CHRIS.id(), About.NEW))
                .when(ANNA, new ShowCard(2))
                .then(new CardShown(2), new HandLowered(BEN.id(), true), new HandLowered(CHRIS.id(), true));
        moved.and(new MemberRemoved(BEN.id()))
                .when(ANNA, new ShowCard(1, List.of(BEN.id(), CHRIS.id())))
                .then(new CardShown(1), new HandRaised(CHRIS.id(), About.NEW));
    }

    @Test
    void rule_4_7_a_hand_that_a_card_lowered_says_so_and_another_does_not() {
        Scene up = live().and(new HandRaised(BEN.id(), About.NEW));
        up.when(ANNA, new ShowCard(2)).then(new CardShown(2), new HandLowered(BEN.id(), true));
        up.when(BEN, new LowerHand(null)).then(new HandLowered(BEN.id(), false));
    }
}

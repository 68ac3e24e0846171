package nl.kaartensessie.room;

import static nl.kaartensessie.room.Scene.ANNA;
import static nl.kaartensessie.room.Scene.BEN;
import static nl.kaartensessie.room.Scene.CARDS;
import static nl.kaartensessie.room.Scene.CHRIS;
import static nl.kaartensessie.room.Scene.DORA;
import static nl.kaartensessie.room.Scene.ended;
import static nl.kaartensessie.room.Scene.live;
import static nl.kaartensessie.room.Scene.lobby;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.kaartensessie.room.CardProgress.Mark;
import nl.kaartensessie.room.Hands.About;
import nl.kaartensessie.room.Hands.Hand;
import nl.kaartensessie.room.RoomCommand.*;
import nl.kaartensessie.room.RoomEvent.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Section 3 of the rules: the session and its cards.
class CardRulesTest {

    @Test
    void rule_1_5_the_room_keeps_the_deck_that_it_was_opened_with() {
        assertThat(lobby().state())
                .returns("Titel", RoomState::title)
                .returns("set", RoomState::deck)
                .returns(3, RoomState::deckVersion)
                .returns(CARDS, RoomState::cards);
        RoomState opened = lobby().state();
        assertThat(lobby().and(new RoomOpened("Anders", "ander", 4, List.of("x")))
                        .state())
                .returns(opened.title(), RoomState::title)
                .returns(opened.deck(), RoomState::deck)
                .returns(opened.deckVersion(), RoomState::deckVersion)
                .returns(opened.cards(), RoomState::cards);
    }

    @Test
    void rule_3_1_a_session_goes_from_lobby_to_live_to_ended() {
        assertThat(lobby().state().status()).isEqualTo(RoomStatus.LOBBY);
        assertThat(lobby().state().position()).isZero();
        assertThat(live().state().status()).isEqualTo(RoomStatus.LIVE);
        Scene over = live().when(ANNA, new EndSession()).then(new SessionEnded());
        assertThat(over.state().status()).isEqualTo(RoomStatus.ENDED);
    }

    @Test
    void rule_3_1_a_session_never_goes_back() {
        ended().when(ANNA, new StartSession()).thenRefused(Refusal.SESSION_ENDED);
        ended().when(ANNA, new EndSession()).thenRefused(Refusal.SESSION_ENDED);
        assertThat(ended().and(new SessionStarted()).state().status()).isEqualTo(RoomStatus.ENDED);
    }

    @Test
    void rule_3_1_what_has_not_started_cannot_end() {
        lobby().when(ANNA, new EndSession()).thenRefused(Refusal.NOT_STARTED);
    }

    @Test
    void rule_3_2_starting_shows_card_1() {
        Scene started = lobby().when(ANNA, new StartSession()).then(new SessionStarted(), new CardShown(1));
        assertThat(started.state().position()).isEqualTo(1);
        assertThat(started.state().status()).isEqualTo(RoomStatus.LIVE);
        assertThat(started.state().shownAt()).isEqualTo(started.state().lastAt());
    }

    @Test
    void rule_3_2_starting_a_live_session_changes_nothing() {
        live().and(new CardShown(3)).when(DORA, new StartSession()).thenNothing();
    }

    @Test
    void rule_3_4_showing_is_absolute_for_two_facilitators_too() {
        Scene two = live().when(ANNA, new ShowCard(2)).then(new CardShown(2));
        two.when(DORA, new ShowCard(2)).thenNothing();
    }

    @Test
    void rule_3_4_showing_the_card_in_view_changes_nothing() {
        live().and(new HandRaised(BEN.id(), About.NEW))
                .when(ANNA, new ShowCard(1))
                .thenNothing();
    }

    @Test
    void rule_3_4_any_card_can_be_shown_back_as_well_as_forward() {
        Scene last = live().when(ANNA, new ShowCard(CARDS.size())).then(new CardShown(CARDS.size()));
        Scene back = last.when(ANNA, new ShowCard(2)).then(new CardShown(2));
        assertThat(back.state().position()).isEqualTo(2);
        assertThat(back.state().furthest()).isEqualTo(CARDS.size());
    }

    @Test
    void rule_3_5_no_card_in_the_lobby() {
        lobby().when(ANNA, new ShowCard(1)).thenRefused(Refusal.NOT_STARTED);
        lobby().when(ANNA, new ShowCard(99)).thenRefused(Refusal.NOT_STARTED);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 6, Integer.MAX_VALUE})
    void rule_3_5_no_card_that_is_not_there(int position) {
        live().when(ANNA, new ShowCard(position)).thenRefused(Refusal.NO_SUCH_POSITION);
        live().when(ANNA, new MarkCard(position, Mark.PARKED)).thenRefused(Refusal.NO_SUCH_POSITION);
        lobby().when(ANNA, new MarkCard(position, Mark.NONE)).thenRefused(Refusal.NO_SUCH_POSITION);
    }

    @Test
    void rule_3_6_showing_a_card_lowers_all_hands_in_their_order() {
        Scene shown = live().and(new HandRaised(CHRIS.id(), About.NEW), new HandRaised(BEN.id(), About.REPLY))
                .when(ANNA, new ShowCard(2))
                .then(new CardShown(2), new HandLowered(CHRIS.id(), true), new HandLowered(BEN.id(), true));
        assertThat(shown.state().hands()).isEmpty();
    }

    @Test
    void rule_3_6_the_floor_stays_and_so_does_a_hand_of_its_holder() {
        Scene shown = live().and(
                        new HandRaised(BEN.id(), About.NEW),
                        new HandCalled(BEN.id()),
                        new HandRaised(BEN.id(), About.REPLY),
                        new HandRaised(CHRIS.id(), About.NEW))
                .when(ANNA, new ShowCard(2))
                .then(new CardShown(2), new HandLowered(CHRIS.id(), true));
        assertThat(shown.state().floor()).isEqualTo(BEN.id());
        assertThat(shown.state().hands()).extracting(Hand::member).containsExactly(BEN.id());
    }

    @ParameterizedTest
    @EnumSource(value = Mark.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void rule_3_7_a_card_is_marked_in_the_lobby_too(Mark mark) {
        for (Scene scene : List.of(lobby(), live())) {
            Scene marked = scene.when(ANNA, new MarkCard(3, mark)).then(new CardMarked(3, mark));
            assertThat(marked.state().marks()).isEqualTo(Map.of(3, mark));
            assertThat(marked.state().position()).isEqualTo(scene.state().position());
            marked.when(ANNA, new MarkCard(3, mark)).thenNothing();
        }
    }

    @Test
    void rule_3_7_a_mark_is_replaced_and_taken_away() {
        Scene marked = live().and(new CardMarked(2, Mark.PARKED), new CardMarked(3, Mark.SKIPPED));
        Scene other = marked.when(ANNA, new MarkCard(2, Mark.DISCUSSED)).then(new CardMarked(2, Mark.DISCUSSED));
        assertThat(other.state().marks()).isEqualTo(Map.of(2, Mark.DISCUSSED, 3, Mark.SKIPPED));
        Scene without = other.when(ANNA, new MarkCard(2, Mark.NONE)).then(new CardMarked(2, Mark.NONE));
        assertThat(without.state().marks()).isEqualTo(Map.of(3, Mark.SKIPPED));
        assertThat(without.state().mark(2)).isEqualTo(Mark.NONE);
        without.when(ANNA, new MarkCard(2, Mark.NONE)).thenNothing();
    }

    @Test
    void rule_6_5_a_member_looks_at_any_card_of_a_session_that_is_not_over() {
        RoomState room = lobby().state();
        for (int position = 0; position <= CARDS.size(); position++) {
            assertThat(TestRules.STANDARD.look(room, BEN.id(), position)).isEqualTo(Decision.accept());
        }
        for (int position : new int[] {-1, CARDS.size() + 1}) {
            assertThat(TestRules.STANDARD.look(room, BEN.id(), position))
                    .isEqualTo(Decision.decline(Refusal.NO_SUCH_POSITION));
        }
        assertThat(TestRules.STANDARD.look(room, Scene.STRANGER, 1))
                .isEqualTo(Decision.decline(Refusal.NO_VALID_TOKEN));
        assertThat(TestRules.STANDARD.look(ended().state(), BEN.id(), 1))
                .isEqualTo(Decision.decline(Refusal.SESSION_ENDED));
    }

    @Test
    void rule_3_8_an_ended_room_can_still_be_read() {
        RoomState over = ended().state();
        assertThat(over.cards()).isEqualTo(CARDS);
        assertThat(over.member(BEN.id())).contains(BEN);
        assertThat(over.position()).isEqualTo(1);
    }
}

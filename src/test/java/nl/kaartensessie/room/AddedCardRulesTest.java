package nl.kaartensessie.room;

import static nl.kaartensessie.room.Scene.ANNA;
import static nl.kaartensessie.room.Scene.CARDS;
import static nl.kaartensessie.room.Scene.DORA;
import static nl.kaartensessie.room.Scene.TWISTS;
import static nl.kaartensessie.room.Scene.live;
import static nl.kaartensessie.room.Scene.lobby;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kaartensessie.room.CardProgress.Mark;
import nl.kaartensessie.room.OwnCards.Card;
import nl.kaartensessie.room.OwnCards.Command.AddCard;
import nl.kaartensessie.room.OwnCards.Event.CardAdded;
import nl.kaartensessie.room.OwnCards.Kind;
import nl.kaartensessie.room.RoomCommand.MarkCard;
import nl.kaartensessie.room.RoomCommand.ShowCard;
import nl.kaartensessie.room.RoomEvent.CardMarked;
import nl.kaartensessie.room.RoomEvent.CardShown;
import nl.kaartensessie.room.RoomEvent.RoomOpened;
import nl.kaartensessie.room.Twists.Command.ShowTwist;
import nl.kaartensessie.room.Twists.Event.TwistShown;
import nl.kaartensessie.room.Votes.Command.OpenVote;
import org.junit.jupiter.api.Test;

/// Section 33 of the rules: what-ifs, and cards of the room's own.
class AddedCardRulesTest {

    private static final int AFTER = CARDS.size() + 1;
    private static final AddCard QUESTION = new AddCard(Kind.QUESTION, "Van ons", "Wat doen wij?", List.of());
    private static final Card OWN = new Card("own-1", Kind.QUESTION, "Van ons", "Wat doen wij?", List.of());

    @Test
    void rule_33_1_a_facilitator_shows_the_group_what_ifs_of_a_card_in_any_order() {
        Scene second = live().when(ANNA, new ShowTwist(3, 2)).then(new TwistShown(3, 2, TWISTS.get(1)));
        Scene both = second.when(DORA, new ShowTwist(3, 1)).then(new TwistShown(3, 1, TWISTS.get(0)));
        assertThat(both.state().twists().shown()).isEqualTo(Map.of(3, TWISTS.reversed()));
        assertThat(live().state().twists().shown()).isEmpty();
    }

    @Test
    void rule_33_2_what_is_shown_is_not_shown_again() {
        Scene shown = live().when(ANNA, new ShowTwist(3, 1)).then(new TwistShown(3, 1, TWISTS.get(0)));
        shown.when(DORA, new ShowTwist(3, 1)).thenNothing();
        Scene twice = shown.and(new TwistShown(3, 1, TWISTS.get(0)));
        assertThat(twice.state().twists()).isEqualTo(shown.state().twists());
    }

    @Test
    void rule_33_3_only_what_the_deck_has_and_only_in_a_session() {
        live().when(ANNA, new ShowTwist(3, 0)).thenRefused(Refusal.NO_SUCH_TWIST);
        live().when(ANNA, new ShowTwist(3, 3)).thenRefused(Refusal.NO_SUCH_TWIST);
        live().when(ANNA, new ShowTwist(1, 1)).thenRefused(Refusal.NO_SUCH_TWIST);
        live().when(ANNA, new ShowTwist(AFTER, 1)).thenRefused(Refusal.NO_SUCH_POSITION);
        lobby().when(ANNA, new ShowTwist(3, 1)).thenRefused(Refusal.NOT_STARTED);
    }

    @Test
    void rule_33_4_a_room_shows_fifty_at_most() {
        Map<Integer, List<String>> many = IntStream.rangeClosed(1, 11)
                .boxed()
                .collect(Collectors.toMap(position -> position, position -> List.of("a", "b", "c", "d", "e")));
        List<String> cards =
                IntStream.rangeClosed(1, 11).mapToObj(i -> "kaart-" + i).toList();
        RoomOpened opened = new RoomOpened("Titel", "set", 1, cards, Scene.SETUP.withTwists(many));
        PlayedRoom room = new PlayedRoom(TestRules.STANDARD, opened, ANNA);
        room.does(ANNA, new RoomCommand.StartSession());
        for (int i = 0; i < 50; i++) {
            assertThat(room.does(ANNA, new ShowTwist(1 + i / 5, 1 + i % 5))).isInstanceOf(Decision.Accepted.class);
        }
        assertThat(room.does(ANNA, new ShowTwist(11, 1))).isEqualTo(new Decision.Declined(Refusal.TOO_MANY_TWISTS));
    }

    @Test
    void rule_33_6_a_card_of_its_own_comes_after_all_others_also_in_the_lobby() {
        Scene one = lobby().when(ANNA, QUESTION).then(new CardAdded(AFTER, OWN));
        assertThat(one.state().cardCount()).isEqualTo(AFTER);
        assertThat(one.state().cards()).hasSize(AFTER).endsWith("slot", "own-1");
        assertThat(one.state().ownCard(AFTER)).contains(OWN);
        assertThat(one.state().ownCard(AFTER - 1)).isEmpty();
        assertThat(one.state().ownCard(AFTER + 1)).isEmpty();
        Scene two = one.when(DORA, QUESTION)
                .then(new CardAdded(
                        AFTER + 1, new Card("own-2", Kind.QUESTION, "Van ons", "Wat doen wij?", List.of())));
        assertThat(two.state().cardCount()).isEqualTo(AFTER + 1);
        assertThat(one.and(new CardAdded(AFTER, OWN)).state().ownCards())
                .as("a place that is taken")
                .isEqualTo(one.state().ownCards());
    }

    @Test
    void rule_33_7_it_is_shown_marked_and_voted_on_as_any() {
        Scene added = live().and(new CardAdded(
                AFTER, new Card("own-1", Kind.DILEMMA, "Nu?", "Nu of later?", List.of("Nu", "Later"))));
        Scene shown = added.when(ANNA, new ShowCard(AFTER)).then(new CardShown(AFTER));
        assertThat(shown.state().position()).isEqualTo(AFTER);
        shown.when(ANNA, new MarkCard(AFTER, Mark.PARKED)).then(new CardMarked(AFTER, Mark.PARKED));
        assertThat(shown.when(ANNA, new OpenVote(AFTER)).decision()).isInstanceOf(Decision.Accepted.class);
        live().when(ANNA, new ShowCard(AFTER)).thenRefused(Refusal.NO_SUCH_POSITION);
        live().and(new CardAdded(AFTER, OWN)).when(ANNA, new OpenVote(AFTER)).thenRefused(Refusal.NOTHING_TO_CHOOSE);
    }

    @Test
    void rule_33_8_its_title_has_1_to_80_code_points_and_its_text_1_to_400() {
        live().when(ANNA, add(" ", "Tekst")).thenRefused(Refusal.CARD_TITLE_UNUSABLE);
        live().when(ANNA, add("x".repeat(81), "Tekst")).thenRefused(Refusal.CARD_TITLE_UNUSABLE);
        live().when(ANNA, add("Twee\nregels", "Tekst")).thenRefused(Refusal.CARD_TITLE_UNUSABLE);
        live().when(ANNA, add("Titel", "\u200b")).thenRefused(Refusal.CARD_TEXT_UNUSABLE);
        live().when(ANNA, add("Titel", "x".repeat(401))).thenRefused(Refusal.CARD_TEXT_UNUSABLE);
        String title = "🚲".repeat(80);
        String text = "🚲\n".repeat(199) + "🚲🚲";
        live().when(ANNA, add(" " + title + " ", text + "\r\n"))
                .then(new CardAdded(AFTER, new Card("own-1", Kind.QUESTION, title, text, List.of())));
    }

    @Test
    void rule_33_8_choices_are_two_to_six_different_ones_or_none_and_a_dilemma_has_them() {
        for (List<String> wrong : List.of(
                List.of("Ja"),
                List.of("Ja", " Ja"),
                List.of("Ja", " "),
                List.of("Ja", "x".repeat(201)),
                List.of("1", "2", "3", "4", "5", "6", "7"))) {
            for (Kind kind : Kind.values()) {
                live().when(ANNA, new AddCard(kind, "Titel", "Tekst", wrong))
                        .thenRefused(Refusal.CARD_CHOICES_UNUSABLE);
            }
        }
        live().when(ANNA, new AddCard(Kind.DILEMMA, "Titel", "Tekst", List.of()))
                .thenRefused(Refusal.CARD_CHOICES_UNUSABLE);
        live().when(ANNA, new AddCard(Kind.STATEMENT, "Titel", "Tekst", List.of("Ja", "Nee")))
                .then(new CardAdded(AFTER, new Card("own-1", Kind.STATEMENT, "Titel", "Tekst", List.of("Ja", "Nee"))));
        List<String> most = List.of("1", "2", "3", "4", "5", "6".repeat(200));
        live().when(ANNA, new AddCard(Kind.DILEMMA, "Titel", "Tekst", most))
                .then(new CardAdded(AFTER, new Card("own-1", Kind.DILEMMA, "Titel", "Tekst", most)));
    }

    @Test
    void rule_33_9_a_room_has_ten_at_most() {
        PlayedRoom room = new PlayedRoom(TestRules.STANDARD, (RoomOpened) Scene.OPENED, ANNA);
        for (int i = 0; i < 10; i++) {
            assertThat(room.does(ANNA, QUESTION)).isInstanceOf(Decision.Accepted.class);
        }
        assertThat(room.does(ANNA, QUESTION)).isEqualTo(new Decision.Declined(Refusal.TOO_MANY_CARDS));
        room.write(ANNA, new CardAdded(AFTER + 10, OWN));
        assertThat(room.state().cards()).hasSize(CARDS.size() + 10).doesNotHaveDuplicates();
    }

    @Test
    void rule_33_9_none_has_the_key_of_a_card_of_the_deck() {
        RoomOpened opened = new RoomOpened("Titel", "set", 1, List.of("own-1", "own-3"));
        PlayedRoom room = new PlayedRoom(TestRules.STANDARD, opened, ANNA);
        Collections.nCopies(3, QUESTION).forEach(card -> room.does(ANNA, card));
        assertThat(room.state().cards()).containsExactly("own-1", "own-3", "own-2", "own-4", "own-5");
    }

    private static AddCard add(String title, String text) {
        return new AddCard(Kind.QUESTION, title, text, List.of());
    }
}

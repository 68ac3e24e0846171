package nl.kaartensessie.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kaartensessie.room.CardOrder.Placed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CardOrderTest {

    private static final SecretWord WORD = word("zomer");
    private static final List<Placed> DECK = OrderVectors.READ.deck();

    @ParameterizedTest
    @MethodSource("words")
    void rule_1_3_the_order_is_that_of_the_contract(OrderVectors.Word vector) {
        assertThat(CardOrder.of(word(vector.word()), DECK)).isEqualTo(vector.order());
    }

    @Test
    void rule_1_3_the_order_does_not_depend_on_the_order_of_the_deck() {
        List<Placed> practice = DECK.stream().filter(Placed::practice).toList();
        List<Placed> others = new ArrayList<>(DECK);
        others.removeAll(practice);
        Collections.shuffle(others, new Random(7));
        List<Placed> shuffled =
                Stream.concat(others.stream(), practice.stream()).toList();
        assertThat(CardOrder.of(WORD, shuffled)).isEqualTo(CardOrder.of(WORD, DECK));
    }

    @Test
    void rule_1_3_a_card_more_moves_no_other_two_apart() {
        for (int i = 0; i < 50; i++) {
            Placed added = card("nieuw-" + i);
            List<Placed> larger = new ArrayList<>(DECK);
            larger.add(added);
            List<String> order = new ArrayList<>(CardOrder.of(WORD, larger));
            order.remove(added.key());
            assertThat(order).isEqualTo(CardOrder.of(WORD, DECK));
        }
    }

    @Test
    void rule_1_3_another_word_gives_another_order() {
        List<Placed> large =
                IntStream.range(0, 30).mapToObj(i -> card("kaart-" + i)).toList();
        assertThat(CardOrder.of(word("zomer"), large)).isNotEqualTo(CardOrder.of(word("winter"), large));
    }

    @Test
    void rule_1_4_practice_first_in_deck_order_whatever_their_place_and_last_ones_at_the_end() {
        List<Placed> deck = List.of(
                card("a"),
                new Placed("slot-1", false, true),
                new Placed("oefen-b", true, false),
                new Placed("slot-2", false, true),
                card("b"),
                new Placed("oefen-a", true, true));
        for (String word : List.of("zomer", "winter", "groene fiets", "zon zee 2026", "lente")) {
            List<String> order = CardOrder.of(word(word), deck);
            assertThat(order.subList(0, 2)).containsExactly("oefen-b", "oefen-a");
            assertThat(order.subList(2, 4)).containsExactlyInAnyOrder("a", "b");
            assertThat(order.subList(4, 6)).containsExactlyInAnyOrder("slot-1", "slot-2");
        }
    }

    @Test
    void rule_1_4_several_last_cards_stand_in_the_order_of_the_word() {
        List<Placed> plain = List.of(card("a"), card("b"), card("c"), card("d"));
        List<Placed> last =
                plain.stream().map(card -> new Placed(card.key(), false, true)).toList();
        assertThat(CardOrder.of(WORD, last)).isEqualTo(CardOrder.of(WORD, plain));
    }

    @Test
    void anEmptyDeckHasAnEmptyOrder() {
        assertThat(CardOrder.of(WORD, List.of())).isEmpty();
    }

    static List<OrderVectors.Word> words() {
        return OrderVectors.READ.words();
    }

    private static Placed card(String key) {
        return new Placed(key, false, false);
    }

    private static SecretWord word(String typed) {
        return SecretWord.of(typed).orElseThrow();
    }
}

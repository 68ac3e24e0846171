package nl.kaartensessie.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kaartensessie.deck.CardFeedback;
import nl.kaartensessie.deck.CardFeedback.OnCard;
import nl.kaartensessie.deck.CardFeedback.OwnCase;
import nl.kaartensessie.deck.CardFeedback.Used;
import nl.kaartensessie.deck.CardFeedback.Verdict;
import nl.kaartensessie.problem.FieldFault;
import org.junit.jupiter.api.Test;

/// What is sent back is read as it is meant, or refused with all that is wrong.
class FeedbackReaderTest {

    private final List<FieldFault> faults = new ArrayList<>();

    @Test
    void rule_37_1_what_may_be_said_of_a_card() {
        CardFeedback feedback = read(
                List.of(
                        Map.of("key", "een", "used", "discussed", "minutes", 12, "verdict", "good", "words", " Fijn. "),
                        Map.of("key", "twee", "used", "skipped")),
                List.of(Map.of("title", "Camera uit", "text", "Vraag je ernaar?")));

        assertThat(faults).isEmpty();
        assertThat(feedback.cards())
                .containsExactly(
                        new OnCard("een", Used.DISCUSSED, 12, Verdict.GOOD, "Fijn."),
                        new OnCard("twee", Used.SKIPPED, null, null, ""));
        assertThat(feedback.ownCases()).containsExactly(new OwnCase("Camera uit", "Vraag je ernaar?"));
    }

    @Test
    void rule_37_5_each_card_once_and_only_cards_that_the_room_has_of_the_deck() {
        read(
                List.of(
                        Map.of("key", "een", "used", "shown"),
                        Map.of("key", "een", "used", "shown"),
                        Map.of("key", "vier", "used", "shown")),
                null);
        assertThat(faults).extracting(FieldFault::field).containsExactly("cards[1].key", "cards[2].key");
    }

    @Test
    void rule_37_5_every_field_is_bounded_and_everything_that_is_wrong_is_told() {
        read(
                List.of(
                        Map.of(
                                "key",
                                "een",
                                "used",
                                "gone",
                                "minutes",
                                601,
                                "verdict",
                                "fine",
                                "words",
                                "x".repeat(401)),
                        "twee"),
                List.of(Map.of("title", "x".repeat(81), "text", " ")));
        assertThat(faults)
                .extracting(FieldFault::field)
                .containsExactlyInAnyOrder(
                        "cards[0].used",
                        "cards[0].minutes",
                        "cards[0].verdict",
                        "cards[0].words",
                        "cards[1].used",
                        "cards[1].key",
                        "ownCases[0].title",
                        "ownCases[0].text");
    }

    @Test
    void rule_37_5_no_more_than_there_is_to_say_something_of() {
        read(Collections.nCopies(4, Map.of("key", "een", "used", "shown")), null);
        read(null, Collections.nCopies(11, Map.of("title", "A", "text", "B")));
        read("cards", Map.of());
        assertThat(faults).extracting(FieldFault::field).containsExactly("cards", "ownCases", "cards", "ownCases");
    }

    @Test
    void rule_37_2_nothing_is_no_feedback() {
        read(null, List.of());
        assertThat(faults).extracting(FieldFault::field).containsExactly("cards");
    }

    private CardFeedback read(Object cards, Object ownCases) {
        return new FeedbackReader(Set.of("een", "twee", "drie"), faults).read(cards, ownCases);
    }
}

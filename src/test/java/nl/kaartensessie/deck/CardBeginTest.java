package nl.kaartensessie.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a card may say of how the talk at it best begins.
class CardBeginTest {

    private static final String HEAD = DeckFileTest.HEAD;

    @Test
    void rule_46_1_theTalkAtACardBeginsInOneOfFourWays() {
        for (Begin begin : Begin.values()) {
            assertThat(begin(begin.word())).isEqualTo(begin);
        }
        assertThat(begin("talk")).isNull();
        assertThat(begin("''")).isNull();
        for (String wrong : List.of("zingen", "VOTE", "[vote]", "true")) {
            assertThat(DeckFileTest.faults(HEAD + CardFieldsTest.field("begin", wrong)))
                    .as(wrong)
                    .extracting(DeckFault::field)
                    .containsExactly("cards[0].begin");
        }
        assertThat(DeckFileTest.faults(HEAD + CardFieldsTest.field("begin", "zingen"))
                        .getFirst()
                        .message(Locale.ENGLISH))
                .isEqualTo("Must be talk, vote, think or round, or be left out.");
    }

    @Test
    void rule_46_1_aTalkBeginsWithAVoteWhereThereIsSomethingToChoose() {
        String vote = "cards:\n  - {key: een, kind: %s, title: Een, text: Tekst., begin: vote%s}\n";
        for (String kind : List.of("statement", "question", "dilemma")) {
            assertThat(DeckFileTest.read(HEAD + vote.formatted(kind, ", choices: [Ja, Nee]"))
                            .lacks())
                    .as(kind)
                    .isEmpty();
        }
        assertThat(DeckFileTest.read(HEAD + vote.formatted("statement", "")).lacks())
                .isEmpty();
        assertThat(DeckFileTest.read(HEAD + vote.formatted("question", "")).lacks())
                .containsExactly(new DeckFault("cards[0].begin", DeckFault.Reason.NOTHING_TO_CHOOSE));
    }

    @ParameterizedTest
    @MethodSource("nl.kaartensessie.deck.DeckInputTest#decks")
    void rule_46_5_aFewCardsBeginOtherwiseThanByTalkingAndTheClosestWithoutSpeaking(DeckContent deck) {
        assertThat(deck.lacks()).isEmpty();
        assertThat(deck.cards()).extracting(Card::begin).contains(Begin.values());
        assertThat(deck.cards())
                .filteredOn(card -> card.begin() != null)
                .hasSizeLessThanOrEqualTo(deck.cards().size() / 3);
        assertThat(deck.cards())
                .filteredOn(card -> card.sensitivity() == Sensitivity.HIGH)
                .extracting(Card::begin)
                .isSubsetOf(Begin.THINK, Begin.VOTE);
    }

    private static @Nullable Begin begin(String word) {
        return DeckFileTest.read(HEAD + CardFieldsTest.field("begin", word))
                .cards()
                .getFirst()
                .begin();
    }
}

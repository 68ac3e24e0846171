package nl.kaartensessie.deck;

import static org.assertj.core.api.Assertions.assertThat;

import nl.kaartensessie.problem.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A list of statements as people paste it, from Word, Outlook, a web page or a spreadsheet.
class StatementListTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wij delen alles.",
                "• Wij delen alles.",
                "·\tWij delen alles.",
                "\uF0B7\tWij delen alles.",
                "o\tWij delen alles.",
                "- Wij delen alles.",
                "–\u00a0Wij delen alles.",
                "12. Wij delen alles.",
                "3) Wij delen alles.",
                "(4) Wij delen alles.",
                "a)\tWij delen alles.",
                "1.2\tWij delen alles.",
                "  Wij\tdelen\u00a0 alles.  ",
                "“Wij delen alles.”",
                "„Wij delen alles.”",
                "\"Wij delen alles.\"",
                "‘Wij delen alles.’",
                "Wij de\u00adlen al\u200bles.\ufeff",
                "\u202aWij delen alles.\u202c",
                "Wij delen\u000balles."
            })
    void rule_45_6_whatAWordProcessorPutsAroundItGoes(String line) {
        assertThat(StatementList.cleaned(line)).isEqualTo("Wij delen alles.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5 vragen zijn genoeg",
                "2026 wordt beter",
                "3.3 van de Woo kent iedereen",
                "Hij zei “ja” en “nee”",
                "“Ja” of “nee”",
                "’s Ochtends werk ik thuis",
                "E-mail is dood",
                "=1+1",
                "👩‍👩‍👧 telt mee"
            })
    void rule_45_6_theWordsStay(String line) {
        assertThat(StatementList.cleaned(line)).isEqualTo(line);
    }

    @Test
    void rule_45_6_eachLineBecomesACardToAgreeOrDisagreeWith() {
        var cells = new SheetCells(Languages.DUTCH);
        String list = "1. Een korte stelling.\r\n\r\n2. " + "Een heel lange stelling over werk. ".repeat(4)
                + "\r3. Een korte stelling.";

        DeckContent deck = StatementList.read(list, cells).complete(null, "lijst", "Lijst", "nl", cells);

        assertThat(deck.cards())
                .extracting(Card::key)
                .startsWith("een-korte-stelling")
                .endsWith("een-korte-stelling-2")
                .hasSize(3);
        assertThat(deck.cards()).allSatisfy(card -> {
            assertThat(card.kind()).isEqualTo(Kind.STATEMENT);
            assertThat(card.choices()).containsExactly("Eens", "Oneens");
            assertThat(card.title().length()).isLessThan(62);
        });
        assertThat(deck.cards().get(1).title())
                .startsWith("Een heel lange stelling")
                .endsWith("…");
        assertThat(deck.cards().getFirst().title()).isEqualTo("Een korte stelling");
    }
}

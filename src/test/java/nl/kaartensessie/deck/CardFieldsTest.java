package nl.kaartensessie.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a file may say of one card.
class CardFieldsTest {

    private static final String HEAD = DeckFileTest.HEAD;

    @Test
    void rule_33_4_aCardHasFiveDifferentWhatIfsAtMost() {
        String five = "[a, b, c, d, %s]".formatted("e".repeat(200));
        assertThat(DeckFileTest.read(HEAD + card(five)).cards().getFirst().twists())
                .hasSize(5)
                .startsWith("a", "b");
        for (String wrong : List.of("[a, b, c, d, e, f]", "[a, a]", "[a, ' ']", "[" + "e".repeat(201) + "]", "a")) {
            assertThat(DeckFileTest.faults(HEAD + card(wrong)))
                    .as(wrong)
                    .extracting(DeckFault::field)
                    .allMatch(field -> field.startsWith("cards[0].twists"));
        }
    }

    @Test
    void rule_39_1_aQuestionToGoOnWithHasTwentyWordsAtMost() {
        assertThat(DeckFileTest.read(HEAD + field("ask", "w ".repeat(20)))
                        .cards()
                        .getFirst()
                        .ask())
                .hasSize(39);
        assertThat(DeckFileTest.faults(HEAD + field("ask", "w ".repeat(21))))
                .extracting(DeckFault::field)
                .containsExactly("cards[0].ask");
    }

    @Test
    void rule_39_2_anExplanationInBlocksHasAllThreeInNinetyWordsAtMost() {
        String blocks = "\"**Twee kanten.** Ja en nee.\\n\\n**Feiten.** Zo is het.\\n\\n**Let op.** %s\"";
        for (String right : List.of(
                blocks.formatted("w ".repeat(79)),
                "\"**Two sides.** Yes.\\n\\n**Facts.** So.\\n\\n**Take care.** Oh.\"",
                "\"**Let op.** Vrije uitleg.\"",
                "w ".repeat(200))) {
            assertThat(DeckFileTest.read(HEAD + field("explanation", right)).cards())
                    .as(right)
                    .hasSize(1);
        }
        for (String wrong : List.of(
                blocks.formatted("w ".repeat(80)),
                blocks.formatted(""),
                "\"**Twee kanten.** Ja.\\n\\n**Let op.** Nee.\\n\\n**Feiten.** Zo.\"",
                "\"**Twee kanten.** Ja en nee.\"",
                "\"**Twee kanten.** Ja.\\n\\n**Facts.** So.\\n\\n**Let op.** Nee.\"")) {
            assertThat(DeckFileTest.faults(HEAD + field("explanation", wrong)))
                    .as(wrong)
                    .extracting(DeckFault::reason)
                    .containsExactly(DeckFault.Reason.BAD_BLOCKS);
        }
    }

    @Test
    void rule_39_3_themesAreFiveDifferentOnesAndASensitivityOneOfThree() {
        assertThat(DeckFileTest.read(HEAD + field("themes", "[a, b, c, d, e]"))
                        .cards()
                        .getFirst()
                        .themes())
                .hasSize(5);
        for (String wrong : List.of("[a, b, c, d, e, f]", "[a, a]", "[" + "e".repeat(41) + "]", "a")) {
            assertThat(DeckFileTest.faults(HEAD + field("themes", wrong)))
                    .as(wrong)
                    .extracting(DeckFault::field)
                    .allMatch(field -> field.startsWith("cards[0].themes"));
        }
        assertThat(DeckFileTest.read(HEAD + field("sensitivity", "medium"))
                        .cards()
                        .getFirst()
                        .sensitivity())
                .isEqualTo(Sensitivity.MEDIUM);
        assertThat(DeckFileTest.faults(HEAD + field("sensitivity", "erg")))
                .extracting(DeckFault::field)
                .containsExactly("cards[0].sensitivity");
    }

    @Test
    void rule_43_1_aCardNamesAParagraphOfTheFactsheet() {
        String sheet = HEAD + "factsheet: |\n  ## De wet\n\n  ### Privé, en *meer*\n\n  # De wet\n\n  ## ?\n\n  ## "
                + "e".repeat(70) + "\n";
        assertThat(Markdown.paragraphs(
                        DeckFileTest.read(sheet + field("paragraph", "de-wet")).factsheet()))
                .containsExactly("de-wet", "prive-en-meer", "de-wet-2", "deel", "e".repeat(54))
                .allSatisfy(paragraph -> assertThat(DeckFileTest.read(sheet + field("paragraph", paragraph))
                                .lacks())
                        .isEmpty());
        assertThat(DeckFileTest.read(sheet + field("paragraph", "de-wet-3")).lacks())
                .containsExactly(new DeckFault("cards[0].paragraph", DeckFault.Reason.NO_PARAGRAPH));
        assertThat(DeckFileTest.faults(sheet + field("paragraph", "De wet")))
                .containsExactly(new DeckFault("cards[0].paragraph", DeckFault.Reason.BAD_PARAGRAPH));
    }

    @Test
    void rule_43_2_eachHeadingOfAFactsheetHasAnId() {
        assertThat(Markdown.factsheet("# a\n## b *c*\n# a")).isEqualTo("""
                        <h3 id="paragraaf-a">a</h3>
                        <h4 id="paragraaf-b-c">b <em>c</em></h4>
                        <h3 id="paragraaf-a-2">a</h3>
                        """);
        assertThat(Markdown.html("# a")).isEqualTo("<h3>a</h3>\n");
    }

    @Test
    void rule_39_4_aFactStandsInTheTextAndHasASourceAndADay() {
        String right = "{about: Tekst, source: Wet, checkedOn: 2026-11-23}";
        assertThat(DeckFileTest.read(HEAD + field("facts", "[" + right + "]"))
                        .cards()
                        .getFirst()
                        .facts())
                .containsExactly(new Fact("Tekst", "Wet", LocalDate.of(2026, 11, 23), ""));
        assertThat(DeckFileTest.faults(HEAD + field("facts", """
                        [{about: Elders, source: Wet, checkedOn: 2026-11-23}, {about: Tekst, source: " ", checkedOn: nu},
                         {about: Tekst, who: ik}, Tekst]
                        """.replace("\n", " "))))
                .extracting(DeckFault::field)
                .containsExactlyInAnyOrder(
                        "cards[0].facts[0].about",
                        "cards[0].facts[1].source",
                        "cards[0].facts[1].checkedOn",
                        "cards[0].facts[2].source",
                        "cards[0].facts[2].checkedOn",
                        "cards[0].facts[2].who",
                        "cards[0].facts[3]");
        assertThat(DeckFileTest.faults(HEAD + field("facts", "[" + (right + ",").repeat(21) + "]")))
                .extracting(DeckFault::field)
                .containsExactly("cards[0].facts");
    }

    static String field(String name, String value) {
        return "cards:\n  - {key: een, kind: question, title: Een, text: Tekst., " + name + ": " + value + "}\n";
    }

    private static String card(String twists) {
        return "cards:\n  - {key: een, kind: question, title: Een, text: Tekst., twists: " + twists + "}\n";
    }
}

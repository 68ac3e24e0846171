package nl.kaartensessie.deck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.kaartensessie.problem.RefusedException;
import org.junit.jupiter.api.Test;

class DeckFileTest {

    private static final String HEAD = """
            key: proef
            title: Proef
            description: Een proef.
            language: nl
            asOf: 2026-11-23
            eLearning: true
            """;

    @Test
    void readsADeckWithEveryKindOfCard() {
        DeckContent deck = read(HEAD + """
                cards:
                  - key: eerst
                    kind: statement
                    practice: true
                    title: Eerst
                    text: >-
                      Over twee
                      regels.
                    choices: [Eens, Oneens]
                    explanation: Uitleg.
                    paragraph: in-het-kort
                    twists:
                      - En als het morgen in de krant staat?
                    ask: En wat doe jij?
                    themes: [Vertrouwen, Tijd]
                    sensitivity: high
                    facts:
                      - {about: Over twee regels, source: De wet, checkedOn: 2026-11-28, toCheck: Nog nalezen.}
                  - {key: slot, kind: question, place: last, title: Slot, text: "En nu?"}
                """);

        assertThat(deck)
                .isEqualTo(new DeckContent(
                        "proef",
                        "Proef",
                        "Een proef.",
                        "nl",
                        LocalDate.of(2026, 11, 28),
                        true,
                        "",
                        "",
                        List.of(
                                new Card(
                                        "eerst",
                                        Kind.STATEMENT,
                                        true,
                                        Place.NORMAL,
                                        "Eerst",
                                        "Over twee regels.",
                                        List.of("Eens", "Oneens"),
                                        "Uitleg.",
                                        "in-het-kort",
                                        List.of("En als het morgen in de krant staat?"),
                                        "En wat doe jij?",
                                        List.of("Vertrouwen", "Tijd"),
                                        Sensitivity.HIGH,
                                        List.of(new Fact(
                                                "Over twee regels",
                                                "De wet",
                                                LocalDate.of(2026, 11, 28),
                                                "Nog nalezen."))),
                                new Card(
                                        "slot",
                                        Kind.QUESTION,
                                        false,
                                        Place.LAST,
                                        "Slot",
                                        "En nu?",
                                        List.of(),
                                        "",
                                        "",
                                        List.of(),
                                        "",
                                        List.of(),
                                        null,
                                        List.of())),
                        List.of(),
                        Guidance.NONE));
    }

    @Test
    void namesAllFaultsAtOnceEachWithItsCardAndField() {
        assertThat(faults("""
                        key: Proef!
                        title: 1984
                        language: Dutch
                        asOf: vandaag
                        author: Jan
                        cards:
                          - {key: een, kind: riddle, title: Een, text: Tekst., place: first}
                          - {key: een, kind: dilemma, title: Twee, text: Tekst., choices: [Ja]}
                          - {kind: question, practice: maybe, title: " ", text: Tekst., choices: [Ja, Nee]}
                          - {key: vier, kind: statement, titel: Vier, text: Tekst., choices: [Ja, Ja]}
                          - {key: vijf, kind: statement, title: Vijf, text: [Tekst.], choices: Ja}
                          - zes
                        """))
                .extracting(DeckFault::field)
                .containsExactlyInAnyOrder(
                        "key",
                        "title",
                        "language",
                        "asOf",
                        "author",
                        "cards[0].kind",
                        "cards[0].place",
                        "cards[1].key",
                        "cards[1].choices",
                        "cards[2].key",
                        "cards[2].practice",
                        "cards[2].title",
                        "cards[3].titel",
                        "cards[3].title",
                        "cards[3].choices",
                        "cards[4].text",
                        "cards[4].choices",
                        "cards[5]");
    }

    @Test
    void rule_33_4_aCardHasFiveDifferentWhatIfsAtMost() {
        String five = "[a, b, c, d, %s]".formatted("e".repeat(200));
        assertThat(read(HEAD + card(five)).cards().getFirst().twists())
                .hasSize(5)
                .startsWith("a", "b");
        for (String wrong : List.of("[a, b, c, d, e, f]", "[a, a]", "[a, ' ']", "[" + "e".repeat(201) + "]", "a")) {
            assertThat(faults(HEAD + card(wrong)))
                    .as(wrong)
                    .extracting(DeckFault::field)
                    .allMatch(field -> field.startsWith("cards[0].twists"));
        }
    }

    @Test
    void rule_39_1_aQuestionToGoOnWithHasTwentyWordsAtMost() {
        assertThat(read(HEAD + field("ask", "w ".repeat(20))).cards().getFirst().ask())
                .hasSize(39);
        assertThat(faults(HEAD + field("ask", "w ".repeat(21))))
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
            assertThat(read(HEAD + field("explanation", right)).cards())
                    .as(right)
                    .hasSize(1);
        }
        for (String wrong : List.of(
                blocks.formatted("w ".repeat(80)),
                blocks.formatted(""),
                "\"**Twee kanten.** Ja.\\n\\n**Let op.** Nee.\\n\\n**Feiten.** Zo.\"",
                "\"**Twee kanten.** Ja en nee.\"",
                "\"**Twee kanten.** Ja.\\n\\n**Facts.** So.\\n\\n**Let op.** Nee.\"")) {
            assertThat(faults(HEAD + field("explanation", wrong)))
                    .as(wrong)
                    .extracting(DeckFault::reason)
                    .containsExactly(DeckFault.Reason.BAD_BLOCKS);
        }
    }

    @Test
    void rule_39_3_themesAreFiveDifferentOnesAndASensitivityOneOfThree() {
        assertThat(read(HEAD + field("themes", "[a, b, c, d, e]"))
                        .cards()
                        .getFirst()
                        .themes())
                .hasSize(5);
        for (String wrong : List.of("[a, b, c, d, e, f]", "[a, a]", "[" + "e".repeat(41) + "]", "a")) {
            assertThat(faults(HEAD + field("themes", wrong)))
                    .as(wrong)
                    .extracting(DeckFault::field)
                    .allMatch(field -> field.startsWith("cards[0].themes"));
        }
        assertThat(read(HEAD + field("sensitivity", "medium"))
                        .cards()
                        .getFirst()
                        .sensitivity())
                .isEqualTo(Sensitivity.MEDIUM);
        assertThat(faults(HEAD + field("sensitivity", "erg")))
                .extracting(DeckFault::field)
                .containsExactly("cards[0].sensitivity");
    }

    @Test
    void rule_43_1_aCardNamesAParagraphOfTheFactsheet() {
        String sheet = HEAD + "factsheet: |\n  ## De wet\n\n  ### Privé, en *meer*\n\n  # De wet\n\n  ## ?\n\n  ## "
                + "e".repeat(70) + "\n";
        assertThat(Markdown.paragraphs(
                        read(sheet + field("paragraph", "de-wet")).factsheet()))
                .containsExactly("de-wet", "prive-en-meer", "de-wet-2", "deel", "e".repeat(54))
                .allSatisfy(paragraph -> assertThat(
                                read(sheet + field("paragraph", paragraph)).lacks())
                        .isEmpty());
        assertThat(read(sheet + field("paragraph", "de-wet-3")).lacks())
                .containsExactly(new DeckFault("cards[0].paragraph", DeckFault.Reason.NO_PARAGRAPH));
        assertThat(faults(sheet + field("paragraph", "De wet")))
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
        assertThat(read(HEAD + field("facts", "[" + right + "]"))
                        .cards()
                        .getFirst()
                        .facts())
                .containsExactly(new Fact("Tekst", "Wet", LocalDate.of(2026, 11, 23), ""));
        assertThat(faults(HEAD + field("facts", """
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
        assertThat(faults(HEAD + field("facts", "[" + (right + ",").repeat(21) + "]")))
                .extracting(DeckFault::field)
                .containsExactly("cards[0].facts");
    }

    @Test
    void rule_39_5_theDayOfADeckIsThatOfItsOldestFact() {
        String facts = "facts: [{about: een blad, source: Wet, checkedOn: %s}]\n";
        String deck = HEAD + "factsheet: Dit is een blad.\n"
                + field("facts", "[{about: Tekst, source: Wet, checkedOn: 2026-11-25}]");
        assertThat(read(deck).asOf()).isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(read(deck + facts.formatted("2026-10-01")).asOf()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(read(deck + facts.formatted("2026-11-27")).asOf()).isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(read(HEAD + field("ask", "En nu dan")).asOf()).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    private static String field(String name, String value) {
        return "cards:\n  - {key: een, kind: question, title: Een, text: Tekst., " + name + ": " + value + "}\n";
    }

    private static String card(String twists) {
        return "cards:\n  - {key: een, kind: question, title: Een, text: Tekst., twists: " + twists + "}\n";
    }

    @Test
    void aDraftOfAnOlderVersionHasNothingThatWasNotThereYet() throws JsonProcessingException {
        String kept = """
                {"key":"een","kind":"question","practice":false,"place":"normal","title":"Een","text":"Tekst.",
                 "choices":[],"explanation":""}
                """;
        Card card = new ObjectMapper().readValue(kept, Card.class);
        assertThat(card.twists()).isEmpty();
        assertThat(card.paragraph()).isEmpty();
        assertThat(card.ask()).isEmpty();
        assertThat(card.themes()).isEmpty();
        assertThat(card.sensitivity()).isNull();
        assertThat(card.facts()).isEmpty();
    }

    @Test
    void saysAllFaultsInTheMessageForWhoStartsTheServer() {
        var thrown = catchThrowableOfType(RefusedException.class, () -> read(HEAD + "author: Jan\ncards: [een]"));

        assertThat(thrown)
                .hasMessageContaining("author: Unknown field.")
                .hasMessageContaining("cards[0]: There must be fields with names here.");
    }

    @Test
    void refusesAFieldThatIsThereTwice() {
        assertThat(faults(HEAD + "title: Nog een\ncards: []")).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEmpty();
            assertThat(fault.message(Locale.ENGLISH)).isEqualTo("This text cannot be read (line 7).");
        });
    }

    @Test
    void refusesWhatIsNoDeckAtAll() {
        assertThat(faults("")).hasSize(1);
        assertThat(faults("- een\n- twee")).hasSize(1);
        assertThat(faults("title: [een")).hasSize(1);
        assertThat(faults("---\n" + HEAD + "cards: []\n---\n" + HEAD)).hasSize(1);
    }

    @Test
    void takesAKeyOfSixtyCharactersAndNotOneMore() {
        String card = "cards: [{key: %s, kind: question, title: Titel, text: Tekst.}]";

        assertThat(read(HEAD + card.formatted("a".repeat(60))).cards()).hasSize(1);
        assertThat(faults(HEAD + card.formatted("a".repeat(61)))).hasSize(1);
    }

    private static DeckContent read(String file) {
        return DeckFile.read(file.getBytes(UTF_8));
    }

    private static List<DeckFault> faults(String file) {
        return catchThrowableOfType(RefusedException.class, () -> read(file)).faults().stream()
                .map(DeckFault.class::cast)
                .toList();
    }
}

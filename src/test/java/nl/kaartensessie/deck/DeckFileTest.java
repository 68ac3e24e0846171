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

    static final String HEAD = """
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
                    begin: think
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
                                        Begin.THINK,
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
                                        null,
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
    void rule_39_5_theDayOfADeckIsThatOfItsOldestFact() {
        String facts = "facts: [{about: een blad, source: Wet, checkedOn: %s}]\n";
        String deck = HEAD + "factsheet: Dit is een blad.\n"
                + CardFieldsTest.field("facts", "[{about: Tekst, source: Wet, checkedOn: 2026-11-25}]");
        assertThat(read(deck).asOf()).isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(read(deck + facts.formatted("2026-10-01")).asOf()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(read(deck + facts.formatted("2026-11-27")).asOf()).isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(read(HEAD + CardFieldsTest.field("ask", "En nu dan")).asOf()).isEqualTo(LocalDate.of(2026, 11, 23));
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
        assertThat(card.begin()).isNull();
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

    static DeckContent read(String file) {
        return DeckFile.read(file.getBytes(UTF_8));
    }

    static List<DeckFault> faults(String file) {
        return catchThrowableOfType(RefusedException.class, () -> read(file)).faults().stream()
                .map(DeckFault.class::cast)
                .toList();
    }
}

package nl.kaartensessie.deck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import nl.kaartensessie.deck.InvalidDeckException.Fault;
import org.junit.jupiter.api.Test;

class DeckFileTest {

    private static final String HEAD = """
            key: proef
            title: Proef
            description: Een proef.
            language: nl
            asOf: 2026-11-23
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
                  - {key: slot, kind: question, place: last, title: Slot, text: "En nu?"}
                """);

        assertThat(deck)
                .isEqualTo(new DeckContent(
                        "proef",
                        "Proef",
                        "Een proef.",
                        "nl",
                        LocalDate.of(2026, 11, 23),
                        List.of(
                                new Card(
                                        "eerst",
                                        Kind.STATEMENT,
                                        true,
                                        Place.NORMAL,
                                        "Eerst",
                                        "Over twee regels.",
                                        List.of("Eens", "Oneens"),
                                        "Uitleg."),
                                new Card("slot", Kind.QUESTION, false, Place.LAST, "Slot", "En nu?", List.of(), ""))));
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
                .extracting(Fault::field)
                .containsExactlyInAnyOrder(
                        "key",
                        "title",
                        "description",
                        "language",
                        "asOf",
                        "author",
                        "cards[een].kind",
                        "cards[een].place",
                        "cards[een].key",
                        "cards[een].choices",
                        "cards[3].key",
                        "cards[3].practice",
                        "cards[3].title",
                        "cards[3].choices",
                        "cards[vier].titel",
                        "cards[vier].title",
                        "cards[vier].choices",
                        "cards[vijf].text",
                        "cards[vijf].choices",
                        "cards[vijf].choices",
                        "cards[6]");
    }

    @Test
    void saysAllFaultsInTheMessageForWhoStartsTheServer() {
        var thrown = catchThrowableOfType(InvalidDeckException.class, () -> read(HEAD + "author: Jan\ncards: []"));

        assertThat(thrown)
                .hasMessageContaining("author: Unknown field.")
                .hasMessageContaining("cards: Must not be empty.");
    }

    @Test
    void refusesAFieldThatIsThereTwice() {
        assertThat(faults(HEAD + "title: Nog een\ncards: []")).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo("line 6");
            assertThat(fault.message()).contains("title");
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

    private static List<Fault> faults(String file) {
        return catchThrowableOfType(InvalidDeckException.class, () -> read(file))
                .faults();
    }
}

package nl.kaartensessie.report.paper;

import static nl.kaartensessie.report.paper.PrintedPages.letters;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import nl.kaartensessie.deck.Begin;
import nl.kaartensessie.deck.Card;
import nl.kaartensessie.deck.Kind;
import nl.kaartensessie.deck.Place;
import nl.kaartensessie.deck.Sensitivity;
import nl.kaartensessie.deck.WrittenCards;
import nl.kaartensessie.report.PdfFaults;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;

/// How the texts of cards get the size in which they fit.
@QuarkusTest
class CardSheetsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/printed-cards.txt");

    /// As much as a deck may have on a card.
    private static final Card LONGEST = card(
            "langste",
            text("Titel", 200),
            text("Tekst", 2_000),
            IntStream.range(0, 6).mapToObj(n -> text("Keuze" + n, 200)).toList(),
            text("Uitleg", 10_000),
            text("Hartverscheurend", 200),
            IntStream.range(0, 5).mapToObj(n -> text("Stel" + n, 200)).toList());

    @Test
    void rule_44_7_nothing_is_cut_off_however_long_it_is() throws Exception {
        for (int of : List.of(100, 600, 900, 1_300, 2_000)) {
            Card card = card(
                    "lang",
                    text("Titel", 200),
                    text("Tekst", of),
                    List.of("Ja", "Nee"),
                    text("Uitleg", of),
                    "Waarom?",
                    List.of());
            byte[] pdf = CardSheets.pdf(set(card));
            assertThat(letters(PrintedPages.quarters(pdf, 3).getFirst())).contains(letters(card.title()));
            assertThat(letters(PrintedPages.quarters(pdf, 4).get(1))).contains(letters(card.title()), "Waarom?");
            String all = all(pdf);
            assertThat(all).contains(letters(card.text()), "A.JaB.Nee", letters(card.explanation()));
        }
    }

    @Test
    void rule_44_7_what_fits_no_card_is_on_a_sheet_at_the_end() throws Exception {
        byte[] pdf = CardSheets.pdf(set(LONGEST));
        String front = letters(PrintedPages.quarters(pdf, 3).getFirst());
        String back = letters(PrintedPages.quarters(pdf, 4).get(1));
        assertThat(front).contains(letters(LONGEST.title()), letters("De tekst is te lang voor een kaart."));
        assertThat(back)
                .contains(letters(LONGEST.ask()), letters("De uitleg is te lang voor een kaart."))
                .contains(letters(String.join(", ", LONGEST.themes())));
        List<String> pages = PrintedPages.of(pdf);
        String rest = letters(String.join("", pages.subList(4, pages.size())));
        assertThat(rest).contains(letters(LONGEST.text()), letters(LONGEST.explanation()));
        LONGEST.choices().forEach(choice -> assertThat(rest).contains(letters(choice)));
        LONGEST.twists().forEach(twist -> assertThat(rest).contains(letters(twist)));
        assertThat(PdfFaults.of(pdf)).isEmpty();
    }

    @Test
    void rule_44_2_a_list_that_is_longer_than_a_page_does_not_move_the_backs() {
        Card[] cards = IntStream.range(0, 60)
                .mapToObj(n -> card("k" + n, "Titel " + n, "Tekst " + n, List.of(), "Uitleg.", "", List.of()))
                .toArray(Card[]::new);
        byte[] pdf = CardSheets.pdf(set(cards));
        List<String> pages = PrintedPages.of(pdf);
        assertThat(pages.get(1)).contains("Deze kant is met opzet leeg.");
        assertThat(PrintedPages.quarters(pdf, 3).getFirst()).startsWith("1").contains("Tekst 0");
        assertThat(PrintedPages.quarters(pdf, 4).get(1)).startsWith("1").contains("Uitleg.");
        assertThat(letters(String.join("", pages.subList(32, pages.size())))).contains("60.Titel59");
    }

    @Test
    void rule_44_4_bookmarks_lead_to_each_card_and_its_back() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(CardSheets.pdf(sample()))) {
            PDOutlineItem making = pdf.getDocumentCatalog().getDocumentOutline().getFirstChild();
            PDOutlineItem first = making.getNextSibling();
            assertThat(making.getTitle()).isEqualTo("Zo maak je de kaarten");
            assertThat(first.getTitle()).isEqualTo("1. Mijn concept");
            assertThat(pdf.getPages().indexOf(first.findDestinationPage(pdf))).isEqualTo(2);
            assertThat(pdf.getPages().indexOf(first.getFirstChild().findDestinationPage(pdf)))
                    .isEqualTo(3);
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("nl");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Kaarten: Proef");
        }
    }

    /// What is read, in the order in which it is read: `-Dgolden=write` writes it anew.
    @Test
    void rule_44_4_it_reads_in_the_order_of_the_cards() throws Exception {
        String read = String.join("\f\n", PrintedPages.of(CardSheets.pdf(sample())));
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(GOLDEN, read);
        }
        assertThat(read).isEqualTo(Files.readString(GOLDEN));
    }

    private static CardSet sample() {
        return set(
                new Card(
                        "een",
                        Kind.STATEMENT,
                        true,
                        Place.NORMAL,
                        "Mijn concept",
                        "Mijn eerste versie is van mij & van niemand anders.",
                        List.of("Eens", "Oneens"),
                        "**Twee kanten.** Wie niet mag kladden, denkt minder hardop.\n\n**Feiten.** Ook een concept is een"
                                + " document ([artikel 2.1](https://wetten.overheid.nl)).\n\n**Let op.** Lach gerust.",
                        "",
                        List.of("En als het vrijdag is?"),
                        "Welke versies staan er nog?",
                        Begin.THINK,
                        List.of("Advies en mening"),
                        Sensitivity.HIGH,
                        List.of()),
                card("twee", "Niets erbij", "Wat doe jij?", List.of(), "", "", List.of()),
                card(
                        "drie",
                        "Emoji 🙂",
                        "Een lange gedachte → en dan?",
                        List.of(),
                        "### Kop\n\n- een\n- twee",
                        "",
                        List.of()));
    }

    private static CardSet set(Card... cards) {
        return CardSet.of(new WrittenCards("Proef", "nl", List.of(cards), 1), true);
    }

    private static Card card(
            String key,
            String title,
            String text,
            List<String> choices,
            String explanation,
            String ask,
            List<String> twists) {
        return new Card(
                key,
                Kind.DILEMMA,
                false,
                Place.NORMAL,
                title,
                text,
                choices,
                explanation,
                "",
                twists,
                ask,
                Begin.ROUND,
                IntStream.range(0, 5).mapToObj(n -> text("Thema" + n, 40)).toList(),
                Sensitivity.HIGH,
                List.of());
    }

    private static String all(byte[] pdf) {
        return letters(String.join("", PrintedPages.of(pdf)));
    }

    /// Words that begin with this one, exactly so many signs.
    private static String text(String word, int length) {
        return (word + " " + (word.charAt(0) + "aardrijkskundig ").repeat(length)).substring(0, length - 1) + ".";
    }
}

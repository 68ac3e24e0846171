package nl.kaartensessie.deck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.kaartensessie.kit.Generator;
import nl.kaartensessie.kit.Seeds;
import nl.kaartensessie.problem.Languages;
import nl.kaartensessie.problem.RefusedException;
import nl.kaartensessie.sheet.BadSheetException;
import nl.kaartensessie.sheet.CsvFile;
import nl.kaartensessie.sheet.Sheet;
import nl.kaartensessie.sheet.WorkbookReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A deck as tables: out, in, and told what is wrong. The files in `src/test/resources/sheets` say in their README how
/// they were made.
class DeckSheetsTest {

    private static final Path SAVED = Path.of("src/test/resources/sheets");

    static Stream<DeckContent> shipped() {
        return Stream.of(
                        "actieve-openbaarmaking",
                        "actieve-openbaarmaking-2",
                        "active-disclosure",
                        "samenwerken",
                        "working-together")
                .map(DeckSheetsTest::shipped);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void rule_45_1_everyShippedDeckComesBackWordForWord(DeckContent deck) {
        for (Locale language : List.of(Languages.DUTCH, Locale.ENGLISH)) {
            assertThat(fromWorkbook(DeckTables.workbook(deck, language))).isEqualTo(bare(deck));
            assertThat(fromCsv(DeckTables.csv(deck, language))).isEqualTo(bare(deck));
            assertThat(DeckTables.workbook(deck, language)).isEqualTo(DeckTables.workbook(deck, language));
        }
    }

    @Seeds(200)
    void rule_45_1_whateverAnAuthorWritesComesBackWordForWord(Generator generator) {
        DeckContent deck = DeckReader.deck(DeckRoundTripTest.deck(generator));

        assertThat(fromWorkbook(DeckTables.workbook(deck, Languages.DUTCH))).isEqualTo(bare(deck));
        assertThat(fromCsv(DeckTables.csv(deck, Languages.DUTCH))).isEqualTo(bare(deck));
    }

    @Test
    void rule_45_3_aTextThatLooksLikeAFormulaComesBackWordForWord() {
        Stream.concat(
                        DeckRoundTripTest.HOSTILE.stream(),
                        Stream.of(
                                "=1+1",
                                "+31 6",
                                "-ja",
                                "@SUM(A1)",
                                "'=1",
                                "''=1",
                                "'x",
                                "=cmd|' /C calc'!A0",
                                "＝1",
                                "x".repeat(99_000),
                                "=".repeat(70_000),
                                "_x0041_",
                                "_x005F_x0041_"))
                .filter(text -> text.length() < 5_000 || text.startsWith("x") || text.startsWith("="))
                .forEach(text -> {
                    DeckContent deck = withFactsheet(text);
                    assertThat(fromWorkbook(DeckTables.workbook(deck, Languages.DUTCH)))
                            .isEqualTo(deck);
                    assertThat(fromCsv(DeckTables.csv(deck, Languages.DUTCH))).isEqualTo(deck);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"libreoffice.xlsx", "libreoffice-from-csv.xlsx"})
    void rule_45_1_aWorkbookThatLibreOfficeSavedHasEveryWord(String file) throws IOException {
        assertThat(fromWorkbook(Files.readAllBytes(SAVED.resolve(file)))).isEqualTo(saved());
    }

    @ParameterizedTest
    @ValueSource(strings = {"libreoffice-utf8.csv", "libreoffice-windows-1252.csv", "libreoffice-tabs.csv"})
    void rule_45_2_aCsvFileThatLibreOfficeSavedHasEveryWord(String file) throws IOException {
        assertThat(fromCsv(Files.readAllBytes(SAVED.resolve(file)))).isEqualTo(saved());
    }

    @Test
    void rule_45_2_csvIsReadInEveryEncodingAndWithEverySeparator() {
        String text = "Soort%1$sTitel%1$sTekst%1$sKeuze 1%1$sKeuze 2\r\n"
                + "Stelling%1$sEén cijfer%1$s\"Een 7,5 is \"\"goed\"\";\nof niet\"%1$s7,5%1$s8\r\n";
        for (String separator : List.of(";", "\t")) {
            for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
                Card card = fromCsv(text.formatted(separator).getBytes(charset))
                        .cards()
                        .getFirst();
                assertThat(card.title()).isEqualTo("Eén cijfer");
                assertThat(card.text()).isEqualTo("Een 7,5 is \"goed\";\nof niet");
                assertThat(card.choices()).containsExactly("7,5", "8");
                assertThat(card.key()).isEqualTo("een-cijfer");
            }
        }
        byte[] wide = ("\uFEFF" + text.formatted("\t")).getBytes(StandardCharsets.UTF_16LE);
        assertThat(fromCsv(wide).cards().getFirst().title()).isEqualTo("Eén cijfer");
        String told = "sep=|\r\n" + text.formatted("|");
        assertThat(fromCsv(told.getBytes(StandardCharsets.UTF_8)).cards()).hasSize(1);
    }

    @Test
    void rule_45_4_allFaultsAreToldAtOnceByRowAndColumnInTheReadersLanguage() {
        String csv = """
            Soort;Titel;Tekst;Keuze 1;Keuze 2;Oefenkaart;Kleur
            Stelling;Goed;Een tekst.;Eens;Oneens;ja;
            Gedicht;;Een tekst.;Eens;Eens;misschien;
            Vraag;Te lang;%s;;;;
            """.formatted("a".repeat(2_001));

        assertThat(faults(csv, Languages.DUTCH))
                .containsExactly(
                        "G1 Kleur: Deze naam kennen we niet. Kijk of hij goed is gespeld, of haal hem weg.",
                        "A3 Soort: Kies Stelling, Vraag of Dilemma.",
                        "B3 Titel: Vul dit in.",
                        "D3 Keuze 1: Geef 2 tot 6 verschillende keuzes, of geen.",
                        "F3 Oefenkaart: Kies Ja of Nee.",
                        "C4 Tekst: Dit is te lang: 2000 tekens is het meest.");
        assertThat(faults(csv, Locale.ENGLISH)).contains("A3 Soort: Choose Statement, Question or Dilemma.");
    }

    @Test
    void rule_45_4_faultsOfTheWholeFileAndOfSourcesAreToldToo() {
        assertThat(faults("a;b\n1;2", Languages.DUTCH)).hasSize(2).allMatch(fault -> fault.contains("namen"));
        assertThat(faults("Titel;Tekst\n\"a;b\n", Languages.DUTCH))
                .singleElement()
                .asString()
                .contains("aanhalingstekens");
        assertThat(faults("""
            Titel;Tekst;Let op;Uitleg
            Een;Over artikel 5.;Kijk uit.;Vrij.

            Kaart;Woorden in de tekst;Bron;Nagekeken op
            Een;artikel 6;Woo;31-2-2026
            Twee;artikel 5;Woo;1-2-2026
            """, Languages.DUTCH))
                .containsExactly(
                        "D2 Uitleg: Vul Uitleg in, of Twee kanten, Feiten en Let op. Niet allebei.",
                        "B5 Woorden in de tekst: Deze woorden staan niet op de kaart. Neem ze over zoals ze er staan.",
                        "D5 Nagekeken op: Geef een datum, zoals 23-11-2026.",
                        "A6 Kaart: Er is geen kaart met deze korte naam of titel.");
    }

    @Test
    void rule_45_5_whatThereIsNoColumnForStaysAsItIs() {
        DeckContent present = shipped("actieve-openbaarmaking");
        Card first = present.cards().getFirst();
        String csv = "Titel;Keuze 1;Keuze 2\n" + first.title() + ";Ja;Nee\n";

        DeckContent deck = read(List.of(csv(csv)), present, Languages.DUTCH);

        assertThat(deck.factsheet()).isEqualTo(present.factsheet());
        assertThat(deck.facts()).isEqualTo(present.facts());
        assertThat(deck.cards()).singleElement().satisfies(card -> {
            assertThat(card.choices()).containsExactly("Ja", "Nee");
            assertThat(card.key()).isEqualTo(first.key());
            assertThat(card.explanation()).isEqualTo(first.explanation());
            assertThat(card.facts()).isEqualTo(first.facts());
            assertThat(card.kind()).isEqualTo(first.kind());
        });
    }

    @Test
    void rule_45_5_aColumnOfStatementsIsEnough() {
        DeckContent deck =
                fromCsv("Stelling\nIedereen mag alles weten.\nEen tweede stelling".getBytes(StandardCharsets.UTF_8));

        assertThat(deck.cards())
                .extracting(Card::title)
                .containsExactly("Iedereen mag alles weten", "Een tweede stelling");
        assertThat(deck.cards())
                .extracting(Card::key)
                .containsExactly("iedereen-mag-alles-weten", "een-tweede-stelling");
        assertThat(deck.cards()).allSatisfy(card -> assertThat(card.choices()).containsExactly("Eens", "Oneens"));
    }

    @Test
    void rule_45_8_theTemplateIsFilledInAsItComes() throws BadSheetException {
        for (Locale language : List.of(Languages.DUTCH, Locale.ENGLISH)) {
            List<Sheet> sheets = WorkbookReader.read(DeckTables.template(language));
            assertThat(sheets).hasSize(3);
            assertThat(sheets.getFirst().rows()).hasSizeGreaterThan(8);
            assertThat(read(sheets, null, language).cards()).isEmpty();
        }
    }

    /// As tables have it: without its length, course and tips, which stay as they were in the deck that is there.
    private static DeckContent bare(DeckContent deck) {
        return new DeckContent(
                deck.key(),
                deck.title(),
                deck.description(),
                deck.language(),
                deck.asOf(),
                deck.eLearning(),
                deck.factsheet(),
                deck.runsheet(),
                deck.cards(),
                deck.facts(),
                Guidance.NONE);
    }

    private static DeckContent withFactsheet(String text) {
        DeckContent deck = shipped("samenwerken");
        return new DeckContent(
                deck.key(),
                deck.title(),
                deck.description(),
                deck.language(),
                null,
                false,
                text.length() > 1_000 ? text : text.strip(),
                "",
                deck.cards().subList(0, 1),
                List.of(),
                Guidance.NONE);
    }

    private static DeckContent shipped(String key) {
        return yaml(Path.of("src/main/resources/decks/" + key + ".yaml"));
    }

    /// As the shipped deck was when LibreOffice saved it.
    private static DeckContent saved() {
        return yaml(SAVED.resolve("deck.yaml"));
    }

    private static DeckContent yaml(Path file) {
        try {
            return DeckFile.read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DeckContent fromWorkbook(byte[] file) {
        try {
            return read(WorkbookReader.read(file), null, Languages.DUTCH);
        } catch (BadSheetException e) {
            throw new AssertionError(e);
        }
    }

    private static DeckContent fromCsv(byte[] file) {
        try {
            return read(List.of(CsvFile.read(CsvFile.decode(file), DeckSheets::fit)), null, Languages.DUTCH);
        } catch (BadSheetException e) {
            throw new AssertionError(e);
        }
    }

    private static Sheet csv(String text) {
        try {
            return CsvFile.read(text, DeckSheets::fit);
        } catch (BadSheetException e) {
            throw new AssertionError(e);
        }
    }

    private static DeckContent read(List<Sheet> sheets, DeckContent present, Locale reader) {
        var cells = new SheetCells(reader);
        SheetText text = DeckSheets.read(sheets, cells);
        String key = text.key().isEmpty() ? "proef" : text.key();
        return text.complete(present, key, text.title(present == null ? "Proef" : present.title()), "nl", cells);
    }

    private static List<String> faults(String csv, Locale reader) {
        var cells = new SheetCells(reader);
        try {
            return faults(List.of(CsvFile.read(csv, DeckSheets::fit)), reader);
        } catch (BadSheetException e) {
            cells.add(new SheetFault(SheetFault.At.FILE, e.reason().name(), e.value()));
            return told(SheetText.refused(cells), reader);
        }
    }

    private static List<String> faults(List<Sheet> sheets, Locale reader) {
        var cells = new SheetCells(reader);
        SheetText text = DeckSheets.read(sheets, cells);
        return told(
                catchThrowableOfType(
                        RefusedException.class, () -> text.complete(null, "proef", text.title("Proef"), "nl", cells)),
                reader);
    }

    private static List<String> told(RefusedException refused, Locale reader) {
        return refused.faults().stream()
                .map(fault -> (fault.field() + " " + fault.message(reader)).strip())
                .toList();
    }
}

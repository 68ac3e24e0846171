package nl.kaartensessie.deck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.kaartensessie.problem.Languages;
import nl.kaartensessie.problem.RefusedException;
import nl.kaartensessie.sheet.BadSheetException;
import nl.kaartensessie.sheet.Sheet;
import nl.kaartensessie.sheet.WorkbookReader;
import nl.kaartensessie.support.Generator;
import nl.kaartensessie.support.Seeds;
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
                .map(SheetDecks::shipped);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void rule_45_1_everyShippedDeckComesBackWordForWord(DeckContent deck) {
        for (Locale language : List.of(Languages.DUTCH, Locale.ENGLISH)) {
            assertThat(SheetDecks.fromWorkbook(DeckTables.workbook(deck, language)))
                    .isEqualTo(deck);
            assertThat(SheetDecks.fromCsv(DeckTables.csv(deck, language))).isEqualTo(deck);
            assertThat(DeckTables.workbook(deck, language)).isEqualTo(DeckTables.workbook(deck, language));
        }
    }

    @Test
    void rule_45_1_lengthCourseAndTipsComeBackWordForWord() {
        DeckContent deck = guided("actieve-openbaarmaking");
        for (Locale language : List.of(Languages.DUTCH, Locale.ENGLISH)) {
            assertThat(SheetDecks.fromWorkbook(DeckTables.workbook(deck, language)))
                    .isEqualTo(deck);
            assertThat(SheetDecks.fromCsv(DeckTables.csv(deck, language))).isEqualTo(deck);
        }
    }

    @Seeds(200)
    void rule_45_1_whateverAnAuthorWritesComesBackWordForWord(Generator generator) {
        DeckContent deck = DeckReader.deck(DeckRoundTripTest.deck(generator));

        assertThat(SheetDecks.fromWorkbook(DeckTables.workbook(deck, Languages.DUTCH)))
                .isEqualTo(deck);
        assertThat(SheetDecks.fromCsv(DeckTables.csv(deck, Languages.DUTCH))).isEqualTo(deck);
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
                    assertThat(SheetDecks.fromWorkbook(DeckTables.workbook(deck, Languages.DUTCH)))
                            .isEqualTo(deck);
                    assertThat(SheetDecks.fromCsv(DeckTables.csv(deck, Languages.DUTCH)))
                            .isEqualTo(deck);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"libreoffice.xlsx", "libreoffice-from-csv.xlsx"})
    void rule_45_1_aWorkbookThatLibreOfficeSavedHasEveryWord(String file) throws IOException {
        assertThat(SheetDecks.fromWorkbook(Files.readAllBytes(SAVED.resolve(file))))
                .isEqualTo(saved());
    }

    @ParameterizedTest
    @ValueSource(strings = {"libreoffice-utf8.csv", "libreoffice-windows-1252.csv", "libreoffice-tabs.csv"})
    void rule_45_2_aCsvFileThatLibreOfficeSavedHasEveryWord(String file) throws IOException {
        assertThat(SheetDecks.fromCsv(Files.readAllBytes(SAVED.resolve(file)))).isEqualTo(saved());
    }

    @Test
    void rule_45_1_whatLibreOfficeSavedHasParagraphsLengthCourseAndTips() {
        DeckContent deck = saved();

        assertThat(deck.cards()).extracting(Card::paragraph).doesNotContain("");
        assertThat(deck.guidance().minutes()).isEqualTo(120);
        assertThat(deck.guidance().course()).isNotNull();
        assertThat(deck.guidance().tips()).containsKeys("welcome", "closing");
    }

    @Test
    void rule_45_2_csvIsReadInEveryEncodingAndWithEverySeparator() {
        String text = "Soort%1$sTitel%1$sTekst%1$sKeuze 1%1$sKeuze 2\r\n"
                + "Stelling%1$sEén cijfer%1$s\"Een 7,5 is \"\"goed\"\";\nof niet\"%1$s7,5%1$s8\r\n";
        for (String separator : List.of(";", "\t")) {
            for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
                Card card = SheetDecks.fromCsv(text.formatted(separator).getBytes(charset))
                        .cards()
                        .getFirst();
                assertThat(card.title()).isEqualTo("Eén cijfer");
                assertThat(card.text()).isEqualTo("Een 7,5 is \"goed\";\nof niet");
                assertThat(card.choices()).containsExactly("7,5", "8");
                assertThat(card.key()).isEqualTo("een-cijfer");
            }
        }
        byte[] wide = ("\uFEFF" + text.formatted("\t")).getBytes(StandardCharsets.UTF_16LE);
        assertThat(SheetDecks.fromCsv(wide).cards().getFirst().title()).isEqualTo("Eén cijfer");
        String told = "sep=|\r\n" + text.formatted("|");
        assertThat(SheetDecks.fromCsv(told.getBytes(StandardCharsets.UTF_8)).cards())
                .hasSize(1);
    }

    @Test
    void rule_45_5_whatThereIsNoColumnForStaysAsItIs() {
        DeckContent present = SheetDecks.shipped("actieve-openbaarmaking");
        Card first = present.cards().getFirst();
        String csv = "Titel;Keuze 1;Keuze 2\n" + first.title() + ";Ja;Nee\n";

        DeckContent deck = SheetDecks.read(List.of(SheetDecks.csv(csv)), present, Languages.DUTCH);

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
    void rule_46_4_howATalkBeginsIsAColumnInEitherLanguage() {
        DeckContent deck = SheetDecks.fromCsv(
                ("Stelling;Begin van het gesprek\nEen;stemmen\nTwee;Stil moment\nDrie;Round\n" + "Vier;Praten\nVijf;\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(deck.cards())
                .extracting(Card::begin)
                .containsExactly(Begin.VOTE, Begin.THINK, Begin.ROUND, null, null);

        List<Sheet> changed = List.of(SheetDecks.csv("Titel;Begin van het gesprek\nEen;\nTwee;Talk\n"));
        assertThat(SheetDecks.read(changed, deck, Languages.DUTCH).cards())
                .extracting(Card::begin)
                .containsExactly(null, null);
        List<Sheet> without = List.of(SheetDecks.csv("Titel;Oefenkaart\nEen;nee\n"));
        assertThat(SheetDecks.read(without, deck, Languages.DUTCH).cards())
                .extracting(Card::begin)
                .containsExactly(Begin.VOTE);
    }

    @Test
    void rule_45_5_whatThereIsNoRowForStaysAsItIs() {
        DeckContent present = guided("actieve-openbaarmaking");
        String cards = "Titel\n" + present.cards().getFirst().title() + "\n";
        String table = "Kaartenset;Inhoud\nDuur van een sessie in minuten;%s\nTip bij Welkom;%s\n%s\n" + cards;

        Guidance changed = SheetDecks.read(
                        List.of(SheetDecks.csv(table.formatted("45", "Begin.", ""))), present, Languages.DUTCH)
                .guidance();
        assertThat(changed.minutes()).isEqualTo(45);
        assertThat(changed.tips()).containsEntry("welcome", "Begin.").containsKey("closing");
        assertThat(changed.course()).isEqualTo(present.guidance().course());

        Guidance emptied = SheetDecks.read(
                        List.of(SheetDecks.csv(table.formatted("", "", ""))), present, Languages.DUTCH)
                .guidance();
        assertThat(emptied.minutes()).isNull();
        assertThat(emptied.tips()).doesNotContainKey("welcome").containsKey("closing");

        DeckContent without = SheetDecks.read(
                List.of(SheetDecks.csv(table.formatted("45", "", "E-learning vooraf;Nee\n"))),
                present,
                Languages.DUTCH);
        assertThat(without.eLearning()).isFalse();
        assertThat(without.guidance().course()).isNull();
    }

    @Test
    void rule_45_4_faultsInLengthAndELearningAreToldByTheirRow() {
        String table = """
                Kaartenset;Inhoud
                Duur van een sessie in minuten;anderhalf uur
                E-learning vooraf;Nee
                E-learning: adres;leren.example
                E-learning: minuten;7,5
                E-learning: gratis;misschien

                Stelling
                Iedereen mag alles weten.
                """;
        RefusedException refused = catchThrowableOfType(
                RefusedException.class, () -> SheetDecks.fromCsv(table.getBytes(StandardCharsets.UTF_8)));

        assertThat(refused.faults())
                .extracting(fault -> fault.field() + " " + ((SheetFault) fault).reason())
                .containsExactly("B2 BAD_NUMBER", "B3 NO_E_LEARNING", "B4 BAD_ADDRESS", "B5 BAD_NUMBER", "B6 NOT_FLAG");
        assertThat(refused.faults().getFirst().message(Languages.DUTCH))
                .isEqualTo("Duur van een sessie in minuten: Geef een getal van 30–480.");
    }

    @Test
    void rule_45_5_aColumnOfStatementsIsEnough() {
        DeckContent deck = SheetDecks.fromCsv(
                "Stelling\nIedereen mag alles weten.\nEen tweede stelling".getBytes(StandardCharsets.UTF_8));

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
            assertThat(SheetDecks.read(sheets, null, language).cards()).isEmpty();
        }
    }

    private static DeckContent withFactsheet(String text) {
        DeckContent deck = SheetDecks.shipped("samenwerken");
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

    /// A shipped deck with a course that is known in full.
    private static DeckContent guided(String key) {
        DeckContent deck = SheetDecks.shipped(key);
        return new DeckContent(
                deck.key(),
                deck.title(),
                deck.description(),
                deck.language(),
                deck.asOf(),
                true,
                deck.factsheet(),
                deck.runsheet(),
                deck.cards(),
                deck.facts(),
                new Guidance(
                        90,
                        new Course("Woo in een uur", "https://leren.example/woo", 60, false),
                        deck.guidance().tips()));
    }

    /// As the shipped deck was when LibreOffice saved it.
    private static DeckContent saved() {
        return SheetDecks.yaml(SAVED.resolve("deck.yaml"));
    }
}

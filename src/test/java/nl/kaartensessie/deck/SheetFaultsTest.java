package nl.kaartensessie.deck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import nl.kaartensessie.problem.Languages;
import nl.kaartensessie.problem.RefusedException;
import nl.kaartensessie.sheet.BadSheetException;
import nl.kaartensessie.sheet.CsvFile;
import nl.kaartensessie.sheet.Sheet;
import org.junit.jupiter.api.Test;

/// What is wrong with a table, told by row and column.
class SheetFaultsTest {

    @Test
    void rule_45_4_allFaultsAreToldAtOnceByRowAndColumnInTheReadersLanguage() {
        String csv = """
            Soort;Titel;Tekst;Keuze 1;Keuze 2;Oefenkaart;Kleur;Begin met
            Stelling;Goed;Een tekst.;Eens;Oneens;ja;;
            Gedicht;;Een tekst.;Eens;Eens;misschien;;zingen
            Vraag;Te lang;%s;;;;;
            """.formatted("a".repeat(2_001));

        assertThat(faults(csv, Languages.DUTCH))
                .containsExactly(
                        "G1 Kleur: Deze naam kennen we niet. Kijk of hij goed is gespeld, of haal hem weg.",
                        "A3 Soort: Kies Stelling, Vraag of Dilemma.",
                        "B3 Titel: Vul dit in.",
                        "D3 Keuze 1: Geef 2 tot 6 verschillende keuzes, of geen.",
                        "F3 Oefenkaart: Kies Ja of Nee.",
                        "H3 Begin met: Kies Praten, Stemmen, Stil moment of Rondje, of laat het leeg.",
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

package nl.kaartensessie.deck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.kaartensessie.problem.Languages;
import nl.kaartensessie.sheet.BadSheetException;
import nl.kaartensessie.sheet.CsvFile;
import nl.kaartensessie.sheet.Sheet;
import nl.kaartensessie.sheet.WorkbookReader;
import org.jspecify.annotations.Nullable;

/// Decks of files: those that are shipped, and those of a workbook or CSV.
final class SheetDecks {

    private SheetDecks() {}

    static DeckContent shipped(String key) {
        return yaml(Path.of("src/main/resources/decks/" + key + ".yaml"));
    }

    static DeckContent yaml(Path file) {
        try {
            return DeckFile.read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DeckContent fromWorkbook(byte[] file) {
        try {
            return read(WorkbookReader.read(file), null, Languages.DUTCH);
        } catch (BadSheetException e) {
            throw new AssertionError(e);
        }
    }

    static DeckContent fromCsv(byte[] file) {
        try {
            return read(List.of(CsvFile.read(CsvFile.decode(file), DeckSheets::fit)), null, Languages.DUTCH);
        } catch (BadSheetException e) {
            throw new AssertionError(e);
        }
    }

    static Sheet csv(String text) {
        try {
            return CsvFile.read(text, DeckSheets::fit);
        } catch (BadSheetException e) {
            throw new AssertionError(e);
        }
    }

    static DeckContent read(List<Sheet> sheets, @Nullable DeckContent present, Locale reader) {
        var cells = new SheetCells(reader);
        SheetText text = DeckSheets.read(sheets, cells);
        String key = text.key().isEmpty() ? "proef" : text.key();
        return text.complete(present, key, text.title(present == null ? "Proef" : present.title()), "nl", cells);
    }
}

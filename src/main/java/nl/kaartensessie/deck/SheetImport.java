package nl.kaartensessie.deck;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.kaartensessie.deck.SheetFault.At;
import nl.kaartensessie.problem.RefusedException;
import nl.kaartensessie.sheet.BadSheetException;
import nl.kaartensessie.sheet.CsvFile;
import nl.kaartensessie.sheet.Sheet;
import nl.kaartensessie.sheet.SheetLimits;
import nl.kaartensessie.sheet.WorkbookReader;

/// Makes a deck of a workbook, a CSV file or a list of statements, with what the deck of that name has already.
/// Blocking, and a while: for [DeckWork].
@ApplicationScoped
class SheetImport {

    private static final Pattern KEY = Pattern.compile(DeckFile.KEY_PATTERN);

    /// A list has no names above its columns; a table that was copied from a spreadsheet has two at least.
    private static final int TABLE_FIT = 4;

    private final Drafts drafts;

    SheetImport(Drafts drafts) {
        this.drafts = drafts;
    }

    /// What the file is: each can be read in only one way.
    enum Kind {
        WORKBOOK,
        CSV,
        LIST
    }

    /// @param title of the deck, where the file does not tell it; may be empty
    /// @param reader in whose language the deck is, where neither the file nor the present deck tells it
    /// @throws RefusedException with all faults, by row and column
    DeckContent read(Kind kind, byte[] file, String title, Locale reader) {
        var cells = new SheetCells(reader);
        try {
            return switch (kind) {
                case WORKBOOK -> table(DeckSheets.read(WorkbookReader.read(file), cells), title, cells, reader);
                case CSV -> table(DeckSheets.read(List.of(csv(file)), cells), title, cells, reader);
                case LIST -> list(CsvFile.decode(file), title, cells, reader);
            };
        } catch (BadSheetException e) {
            cells.add(new SheetFault(At.FILE, e.reason().name(), e.value()));
            throw SheetText.refused(cells);
        }
    }

    private static Sheet csv(byte[] file) throws BadSheetException {
        return CsvFile.read(CsvFile.decode(file), DeckSheets::fit);
    }

    private DeckContent list(String typed, String title, SheetCells cells, Locale reader) throws BadSheetException {
        Optional<Sheet> pasted = pastedTable(typed);
        if (pasted.isPresent()) {
            return table(DeckSheets.read(List.of(pasted.get()), cells), title, cells, reader);
        }
        SheetLimits.checkRows(typed.lines().filter(line -> !line.isBlank()).count());
        SheetText text = StatementList.read(typed, cells);
        String key = Keys.of(
                title,
                SheetWords.word("untitled.deck", reader),
                taken -> DeckReader.isReserved(taken) || drafts.content(taken).isPresent());
        return text.complete(null, key, title, reader.getLanguage(), cells);
    }

    private static Optional<Sheet> pastedTable(String typed) {
        if (typed.indexOf('\t') < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(CsvFile.read(typed, DeckSheets::fit))
                    .filter(sheet -> DeckSheets.fit(sheet) >= TABLE_FIT);
        } catch (BadSheetException e) {
            return Optional.empty();
        }
    }

    private DeckContent table(SheetText text, String title, SheetCells cells, Locale reader) {
        String name = text.title(title);
        String key = text.key().isEmpty()
                ? Keys.of(name, SheetWords.word("untitled.deck", reader), DeckReader::isReserved)
                : text.key();
        Optional<DeckContent> present = KEY.matcher(key).matches() ? drafts.content(key) : Optional.empty();
        return text.complete(
                present.orElse(null),
                key,
                name.isEmpty() ? present.map(DeckContent::title).orElse("") : name,
                reader.getLanguage(),
                cells);
    }
}

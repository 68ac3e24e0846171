package nl.kaartensessie.deck;

import java.util.Locale;
import java.util.ResourceBundle;
import nl.kaartensessie.problem.Fault;
import nl.kaartensessie.problem.Messages;
import nl.kaartensessie.sheet.WorkbookWriter;

/// One thing to repair in a table, told by its row and column as the program shows them.
///
/// @param reason of [DeckFault.Reason], or one of a table's own
/// @param value what belongs in the sentence; may be empty
record SheetFault(At at, String reason, String value) implements Fault {

    /// @param sheet empty where the file is no workbook
    /// @param row from 1; 0 for the whole file
    /// @param column from 0; -1 for the whole row
    /// @param header as it stands above the column; may be empty
    record At(String sheet, int row, int column, String header) {

        static final At FILE = new At("", 0, -1, "");

        At ofRow() {
            return new At(sheet, row, -1, "");
        }
    }

    SheetFault(At at, Reason reason) {
        this(at, reason.name(), "");
    }

    /// What only a table can have wrong.
    enum Reason {
        FORMULA,
        ERROR,
        NOT_AS_SHOWN,
        MADE_A_DATE,
        UNKNOWN_COLUMN,
        TWICE,
        NO_CARDS,
        NO_HEADER,
        UNKNOWN_CARD,
        BOTH_EXPLANATIONS,
        KEPT_FACT,
        NO_E_LEARNING,
        NO_STATEMENTS
    }

    /// Such as `Kaarten!C5`, or `C5` where there is one sheet without a name; `Kaarten!5` for a row; empty for the
    /// file.
    @Override
    public String field() {
        if (at.row() == 0) {
            return "";
        }
        String column = at.column() < 0 ? "" : WorkbookWriter.columnName(at.column());
        return (at.sheet().isEmpty() ? "" : at.sheet() + "!") + column + at.row();
    }

    @Override
    public String message(Locale reader) {
        return (at.header().isEmpty() ? "" : at.header() + ": ") + sentence(reader);
    }

    private String sentence(Locale reader) {
        ResourceBundle ours = Messages.in(SheetWords.BUNDLE, reader);
        String key = "FAULT." + reason;
        String text = ours.containsKey(key) ? ours.getString(key) : Messages.text(DeckProblem.BUNDLE, reader, key);
        return text.replace("{0}", value);
    }
}

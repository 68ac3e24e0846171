package nl.kaartensessie.sheet;

import java.util.ArrayList;
import java.util.List;
import nl.kaartensessie.sheet.BadSheetException.Reason;

/// How much of one file was read: every row and cell passes here.
///
/// Thread rule: of one reader.
final class Budget {

    private int rows;
    private long text;

    /// Adds a row to a sheet, unless there is nothing in it.
    void add(List<Row> sheet, int number, List<Cell> cells) throws BadSheetException {
        int used = used(cells);
        if (used == 0) {
            return;
        }
        if (used > SheetLimits.COLUMNS) {
            throw new BadSheetException(Reason.TOO_MANY_COLUMNS, SheetLimits.COLUMNS);
        }
        rows++;
        SheetLimits.checkRows(rows);
        for (Cell cell : cells) {
            if (cell.text().length() > SheetLimits.CELL) {
                throw new BadSheetException(Reason.TOO_LONG_CELL, number);
            }
            text += cell.text().length();
        }
        if (text > SheetLimits.TEXT) {
            throw new BadSheetException(Reason.TOO_MUCH_TEXT, SheetLimits.TEXT);
        }
        sheet.add(new Row(number, new ArrayList<>(cells.subList(0, used))));
    }

    private static int used(List<Cell> cells) {
        int used = cells.size();
        while (used > 0 && cells.get(used - 1).isEmpty()) {
            used--;
        }
        return used;
    }
}

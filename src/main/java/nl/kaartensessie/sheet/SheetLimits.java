package nl.kaartensessie.sheet;

/// How much of a table is read. A file of the largest deck that fits in a request has less of everything.
public final class SheetLimits {

    /// Bytes of a workbook once it is unpacked, all of its parts together.
    public static final int UNPACKED = 10_000_000;

    /// Parts of a workbook; Excel's own have some fifteen.
    public static final int PARTS = 200;

    /// Sheets of a workbook.
    public static final int SHEETS = 20;

    /// Rows with something in them, of all sheets together; or lines of a list.
    public static final int ROWS = 12_000;

    public static final int COLUMNS = 100;

    /// UTF-16 units in a cell, which is Excel's own limit. What is longer goes on in the next cell.
    public static final int CELL = 32_767;

    /// UTF-16 units in all cells together: a workbook may name one long text a thousand times.
    public static final int TEXT = 2_000_000;

    private SheetLimits() {}

    /// @throws BadSheetException for more than are read
    public static void checkRows(long rows) throws BadSheetException {
        if (rows > ROWS) {
            throw new BadSheetException(BadSheetException.Reason.TOO_MANY_ROWS, ROWS);
        }
    }
}

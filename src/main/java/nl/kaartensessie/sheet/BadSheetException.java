package nl.kaartensessie.sheet;

/// A file that cannot be read, or has more in it than is read.
public final class BadSheetException extends Exception {

    private final Reason reason;
    private final String value;

    BadSheetException(Reason reason, String value) {
        super(reason + " " + value, null, false, false);
        this.reason = reason;
        this.value = value;
    }

    BadSheetException(Reason reason, int limit) {
        this(reason, String.valueOf(limit));
    }

    public Reason reason() {
        return reason;
    }

    /// What belongs in the sentence: the limit, or the row; may be empty.
    public String value() {
        return value;
    }

    /// The sentences stand with those of the decks.
    public enum Reason {
        NO_WORKBOOK,
        NO_CSV,
        NO_TEXT,
        TOO_LARGE,
        TOO_MANY_SHEETS,
        TOO_MANY_ROWS,
        TOO_MANY_COLUMNS,
        TOO_LONG_CELL,
        TOO_MUCH_TEXT
    }
}

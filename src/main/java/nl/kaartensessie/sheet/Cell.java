package nl.kaartensessie.sheet;

/// What is in a cell.
///
/// @param text as it was typed, or as the program shows it; of a date as in ISO 8601
public record Cell(String text, Form form) {

    static final Cell EMPTY = new Cell("", Form.TEXT);

    /// What the program that wrote the file took it for.
    public enum Form {
        TEXT,
        /// A number that is shown with all of its digits: what was typed.
        NUMBER,
        DATE,
        BOOLEAN,
        /// Computed, so nobody typed it. Neither the formula nor its outcome is read.
        FORMULA,
        /// Such as `#NAME?`.
        ERROR,
        /// A number that is shown in another way than it is kept, such as a time or a percentage.
        OTHERWISE
    }

    static Cell text(String text) {
        return text.isEmpty() ? EMPTY : new Cell(text, Form.TEXT);
    }

    public boolean isEmpty() {
        return form == Form.TEXT && text.isBlank();
    }
}

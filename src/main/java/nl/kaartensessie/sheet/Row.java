package nl.kaartensessie.sheet;

import java.util.List;

/// A row with something in it.
///
/// @param number as the program shows it, from 1
/// @param cells from the first column on
public record Row(int number, List<Cell> cells) {

    public Row {
        cells = List.copyOf(cells);
    }

    /// The cell of a column, counted from 0.
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }
}

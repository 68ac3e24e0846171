package nl.kaartensessie.sheet;

import java.util.List;

/// A sheet that was read.
///
/// @param name empty where the file is no workbook
/// @param rows those with something in them, in order
public record Sheet(String name, List<Row> rows) {

    public Sheet {
        rows = List.copyOf(rows);
    }
}

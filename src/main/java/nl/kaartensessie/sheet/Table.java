package nl.kaartensessie.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A sheet to write; all of it is text.
///
/// @param name at most 31 characters, none of `[]:*?/\`
/// @param widths of the columns, in characters
/// @param headed whether the first row names the columns, and stays in sight
/// @param choices the words to choose from in a column, counted from 0
public record Table(
        String name,
        List<Integer> widths,
        boolean headed,
        List<List<String>> rows,
        Map<Integer, List<String>> choices) {

    public Table {
        widths = List.copyOf(widths);
        rows = List.copyOf(rows);
        choices = Map.copyOf(choices);
    }

    /// A text as one cell, or as several for one that is longer than a cell can be. No sign is cut in two.
    public static List<String> cells(String text) {
        int most = SheetLimits.CELL - 2;
        if (text.length() <= most) {
            return List.of(text);
        }
        var cells = new ArrayList<String>();
        for (int start = 0; start < text.length(); ) {
            int end = Math.min(text.length(), start + most);
            if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
            cells.add(text.substring(start, end));
            start = end;
        }
        return cells;
    }
}

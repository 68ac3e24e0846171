package nl.kaartensessie.deck;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kaartensessie.deck.SheetFault.At;
import nl.kaartensessie.deck.SheetFault.Reason;
import nl.kaartensessie.sheet.Cell;

/// What an author meant with a cell. What the program made something else of is a fault: a text that came out a little
/// different would be found by nobody.
final class SheetCells {

    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");

    private final Locale reader;
    private final List<SheetFault> faults = new ArrayList<>();

    /// @param reader whose language it is that decimals are written in
    SheetCells(Locale reader) {
        this.reader = reader;
    }

    List<SheetFault> faults() {
        return faults;
    }

    void fault(At at, Reason reason) {
        add(new SheetFault(at, reason));
    }

    void add(SheetFault fault) {
        if (faults.size() < DeckReader.FAULTS_LIMIT) {
            faults.add(fault);
        }
    }

    boolean hasFault(At at) {
        return faults.stream()
                .anyMatch(fault -> fault.at().row() == at.row()
                        && fault.at().column() == at.column()
                        && fault.at().sheet().equals(at.sheet()));
    }

    /// A text; empty with a fault for what is none.
    String text(Cell cell, At at) {
        return switch (cell.form()) {
            case TEXT -> cell.text();
            case NUMBER -> number(cell.text());
            case DATE -> refused(at, Reason.MADE_A_DATE);
            case FORMULA -> refused(at, Reason.FORMULA);
            case ERROR -> refused(at, Reason.ERROR);
            case BOOLEAN, OTHERWISE -> refused(at, Reason.NOT_AS_SHOWN);
        };
    }

    /// A date as in ISO 8601, of what people write for one; anything else as it was typed.
    String date(Cell cell, At at) {
        if (cell.form() == Cell.Form.DATE) {
            return cell.text();
        }
        String typed = text(cell, at).strip();
        Matcher parts = DAY_FIRST.matcher(typed);
        try {
            return parts.matches()
                    ? LocalDate.of(number(parts, 3), number(parts, 2), number(parts, 1))
                            .toString()
                    : typed;
        } catch (DateTimeException e) {
            return typed;
        }
    }

    /// Yes or no; no for an empty cell, and with a fault for anything else.
    boolean flag(Cell cell, At at) {
        String typed = cell.form() == Cell.Form.BOOLEAN ? cell.text() : text(cell, at);
        if (typed.isBlank()) {
            return false;
        }
        String value = SheetWords.value("flag", List.of("yes", "no"), typed).orElse("");
        if (value.isEmpty()) {
            add(new SheetFault(at, DeckFault.Reason.NOT_FLAG.name(), ""));
        }
        return value.equals("yes");
    }

    private String number(String digits) {
        return reader.getLanguage().equals("nl") ? digits.replace('.', ',') : digits;
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private String refused(At at, Reason reason) {
        fault(at, reason);
        return "";
    }
}

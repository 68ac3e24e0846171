package nl.kaartensessie.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kaartensessie.sheet.Table;
import org.jspecify.annotations.Nullable;

/// The agreements of a report as a table, for a facilitator who keeps them in a spreadsheet: those of this session, and
/// those of the one before with what became of them.
final class Agreements {

    private static final int NARROW = 20;
    private static final int WIDE = 60;

    private Agreements() {}

    static Table table(Report report, Texts texts) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                texts.get("table.what"),
                texts.get("table.who"),
                texts.get("table.when"),
                texts.get("table.state"),
                texts.get("table.card")));
        report.agreements()
                .forEach(line -> rows.add(List.of(
                        line.text(),
                        orNothing(line.owner()),
                        day(line.due()),
                        texts.get("table.new"),
                        line.card() == null ? "" : line.card().title())));
        if (report.previous() != null) {
            report.previous()
                    .agreements()
                    .forEach(line -> rows.add(List.of(
                            line.text(),
                            orNothing(line.owner()),
                            day(line.due()),
                            texts.get(line.state() == null ? "unknown" : line.state()),
                            "")));
        }
        return new Table(
                texts.get("agreements"), List.of(WIDE, NARROW, NARROW, NARROW, 2 * NARROW), true, rows, Map.of());
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }

    /// As in ISO 8601, which every spreadsheet program sorts rightly.
    private static String day(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }
}

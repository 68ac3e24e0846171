package nl.kaartensessie.deck;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.kaartensessie.deck.SheetFault.At;
import nl.kaartensessie.deck.SheetFault.Reason;
import nl.kaartensessie.deck.SheetWords.CardColumn;
import nl.kaartensessie.deck.SheetWords.Column;
import nl.kaartensessie.deck.SheetWords.DeckField;
import nl.kaartensessie.deck.SheetWords.FactColumn;
import nl.kaartensessie.deck.SheetWords.Header;
import nl.kaartensessie.sheet.Cell;
import nl.kaartensessie.sheet.Row;
import nl.kaartensessie.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/// Reads the tables of a deck, as [DeckTables] writes them or as people make them: the table of cards is
/// enough. A table begins with a row of names, the first on its sheet or below an empty row, so a file of one
/// sheet may have all of them.
///
/// Thread rule: of one caller.
final class DeckSheets {

    private static final Map<String, Header<CardColumn>> CARDS = SheetWords.headers(List.of(CardColumn.values()));
    private static final Map<String, Header<FactColumn>> FACTS = SheetWords.headers(List.of(FactColumn.values()));
    private static final Map<String, Header<DeckField>> DECK = SheetWords.headers(List.of(DeckField.values()));
    private static final List<String> DECK_TABLE = SheetWords.all("deck.table");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final List<String> HELP = SheetWords.all("sheet.help.title");

    private final SheetCells cells;
    private final SheetText text = new SheetText();

    private DeckSheets(SheetCells cells) {
        this.cells = cells;
    }

    /// What stands in the tables, with faults for what cannot stand there. [SheetText] completes it.
    static SheetText read(List<Sheet> sheets, SheetCells cells) {
        var reader = new DeckSheets(cells);
        sheets.forEach(reader::read);
        if (reader.text.cardColumns.isEmpty()) {
            cells.fault(At.FILE, Reason.NO_CARDS);
        }
        return reader.text;
    }

    /// How well rows look like tables of a deck, to find out what separates their cells: names that are known.
    static int fit(Sheet sheet) {
        return sheet.rows().stream()
                .limit(50)
                .mapToInt(row -> row.cells().size() < 2 ? known(row, CARDS) : 2 * knownOfAny(row))
                .max()
                .orElse(0);
    }

    private static int knownOfAny(Row row) {
        int ofDeck = isDeckTable(row) ? 2 : 0;
        return Math.max(ofDeck, Math.max(known(row, CARDS), known(row, FACTS)));
    }

    private void read(Sheet sheet) {
        int last = -1;
        RowReader table = null;
        for (Row row : sheet.rows()) {
            boolean mayBegin = table == null || row.number() > last + 1;
            last = row.number();
            RowReader other = mayBegin ? begin(sheet, row) : null;
            if (other != null) {
                table = other;
            } else if (table == null) {
                if (!HELP.contains(SheetWords.plain(row.cell(0).text()))) {
                    cells.fault(new At(sheet.name(), row.number(), -1, ""), Reason.NO_HEADER);
                }
                return;
            } else {
                table.read(row);
            }
        }
    }

    private interface RowReader {

        void read(Row row);
    }

    private @Nullable RowReader begin(Sheet sheet, Row row) {
        if (isDeckTable(row)) {
            return each -> deckField(sheet, each);
        }
        int ofCards = known(row, CARDS);
        int ofFacts = known(row, FACTS);
        long named = row.cells().stream().filter(cell -> !cell.isEmpty()).count();
        if (ofCards >= ofFacts && ofCards > 0 && 2L * ofCards >= named) {
            Map<Integer, Header<CardColumn>> columns = columns(sheet, row, CARDS);
            columns.values().forEach(header -> text.cardColumns.add(header.column()));
            return each -> card(new RowAt(sheet, each, row), columns);
        }
        if (ofFacts > 1 && 2L * ofFacts >= named) {
            text.hasFacts = true;
            Map<Integer, Header<FactColumn>> columns = columns(sheet, row, FACTS);
            return each -> fact(new RowAt(sheet, each, row), columns);
        }
        return null;
    }

    private static boolean isDeckTable(Row row) {
        return DECK_TABLE.contains(SheetWords.plain(row.cell(0).text()))
                && row.cells().size() <= 2;
    }

    private static <E> int known(Row row, Map<String, Header<E>> headers) {
        return (int) row.cells().stream()
                .filter(cell -> headers.containsKey(SheetWords.plain(cell.text())))
                .count();
    }

    private <E extends Enum<E> & Column> Map<Integer, Header<E>> columns(
            Sheet sheet, Row row, Map<String, Header<E>> headers) {
        var columns = new TreeMap<Integer, Header<E>>();
        for (int i = 0; i < row.cells().size(); i++) {
            Cell cell = row.cell(i);
            Header<E> header = headers.get(SheetWords.plain(cell.text()));
            At at = new At(sheet.name(), row.number(), i, cell.text().strip());
            if (header == null && !cell.isEmpty()) {
                cells.fault(at, Reason.UNKNOWN_COLUMN);
            } else if (header != null && columns.containsValue(header)) {
                cells.fault(at, Reason.TWICE);
            } else if (header != null) {
                columns.put(i, header);
            }
        }
        return columns;
    }

    /// A row with its sheet and the row of names above it.
    private record RowAt(Sheet sheet, Row row, Row names) {

        At at(int column) {
            return new At(
                    sheet.name(),
                    row.number(),
                    column,
                    names.cell(column).text().strip());
        }

        At whole() {
            return new At(sheet.name(), row.number(), -1, "");
        }
    }

    private void deckField(Sheet sheet, Row row) {
        String name = row.cell(0).text().strip();
        Header<DeckField> header = DECK.get(SheetWords.plain(name));
        At at = new At(sheet.name(), row.number(), 1, name);
        if (header == null) {
            cells.fault(new At(sheet.name(), row.number(), 0, name), Reason.UNKNOWN_COLUMN);
            return;
        }
        DeckField field = header.column();
        if (text.places.putIfAbsent(field.field, at) != null) {
            cells.fault(at, Reason.TWICE);
            return;
        }
        ObjectNode whole = text.whole(field);
        Cell cell = row.cell(1);
        switch (field) {
            case E_LEARNING -> whole.put(field.part(), cells.flag(cell, at));
            case COURSE_FREE -> {
                if (!cell.isEmpty()) {
                    whole.put(field.part(), cells.flag(cell, at));
                }
            }
            case AS_OF -> put(whole, field.part(), cells.date(cell, at));
            case MINUTES, COURSE_MINUTES ->
                number(whole, field.part(), cells.text(cell, at).strip());
            // A text that is too long for a cell goes on in the next.
            default ->
                put(
                        whole,
                        field.part(),
                        row.cells().stream()
                                .skip(1)
                                .map(each -> cells.text(each, at))
                                .collect(Collectors.joining()));
        }
    }

    /// What is no whole number stays as it was typed, and is refused with the others.
    private static void number(ObjectNode node, String field, String typed) {
        if (WHOLE_NUMBER.matcher(typed).matches()) {
            node.put(field, Integer.parseInt(typed));
        } else {
            put(node, field, typed);
        }
    }

    private void card(RowAt row, Map<Integer, Header<CardColumn>> columns) {
        ObjectNode card = JsonNodeFactory.instance.objectNode();
        String where = "cards[" + text.cards.size() + "]";
        text.cards.add(card);
        text.places.put(where, row.whole());
        Map<CardColumn, String> blocks = new TreeMap<>();
        columns.forEach((index, header) -> {
            CardColumn column = header.column();
            At at = row.at(index);
            Cell cell = row.row().cell(index);
            switch (column) {
                case PRACTICE -> card.put(column.field, cells.flag(cell, at));
                case PLACE -> card.put(column.field, cells.flag(cell, at) ? "last" : "normal");
                case KIND ->
                    put(card, column.field, word(column, List.of("statement", "question", "dilemma"), cell, at));
                case BEGIN ->
                    put(card, column.field, word(column, List.of(Begin.TALK, "vote", "think", "round"), cell, at));
                case SENSITIVITY -> put(card, column.field, word(column, List.of("low", "medium", "high"), cell, at));
                case CHOICE, TWIST, THEME -> list(card, where, header, cells.text(cell, at), at);
                case TWO_SIDES, FACTS, TAKE_CARE ->
                    blocks.put(column, cells.text(cell, at).strip());
                default -> put(card, column.field, cells.text(cell, at));
            }
            String place = where + "." + column.field;
            if (!CardColumn.BLOCKS.contains(column) || cell.isEmpty()) {
                text.places.putIfAbsent(place, at);
            }
        });
        text.blocks.add(blocks);
        if (card.has("explanation") && blocks.values().stream().anyMatch(block -> !block.isEmpty())) {
            cells.fault(text.places.getOrDefault(where + ".explanation", row.whole()), Reason.BOTH_EXPLANATIONS);
        }
    }

    private String word(CardColumn column, List<String> values, Cell cell, At at) {
        String typed = cells.text(cell, at);
        return SheetWords.value(column.field, values, typed).orElse(typed);
    }

    private void list(ObjectNode card, String where, Header<CardColumn> header, String typed, At at) {
        String field = header.column().field;
        ArrayNode list = card.has(field) ? (ArrayNode) card.get(field) : card.putArray(field);
        List<String> texts =
                header.number() > 0 ? List.of(typed) : typed.lines().toList();
        texts.stream().filter(each -> !each.isBlank()).forEach(each -> {
            text.places.put(where + "." + field + "[" + list.size() + "]", at);
            list.add(each);
        });
    }

    private void fact(RowAt row, Map<Integer, Header<FactColumn>> columns) {
        var places = new HashMap<String, At>();
        ObjectNode fact = JsonNodeFactory.instance.objectNode();
        String[] card = {""};
        columns.forEach((index, header) -> {
            FactColumn column = header.column();
            At at = row.at(index);
            Cell cell = row.row().cell(index);
            places.put(column.field, at);
            switch (column) {
                case CARD -> card[0] = cells.text(cell, at).strip();
                case CHECKED_ON -> put(fact, column.field, cells.date(cell, at));
                default -> put(fact, column.field, cells.text(cell, at));
            }
        });
        text.facts.add(new SheetText.FactRow(card[0], fact, row.whole(), places));
    }

    private static void put(ObjectNode node, String field, String text) {
        if (!text.isBlank()) {
            node.put(field, text);
        }
    }
}

package nl.kaartensessie.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.kaartensessie.sheet.BadSheetException.Reason;
import nl.kaartensessie.sheet.Parts.Relation;

/// Reads a workbook (`.xlsx`, ECMA-376), of either edition of the standard, whoever wrote it.
///
/// Thread rule: of one caller.
public final class WorkbookReader {

    /// A character that XML has not, or that would be lost (ECMA-376, 22.9.2.19).
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final Parts parts;
    private final Budget budget = new Budget();
    private final NumberFormats formats = new NumberFormats();
    private final List<String> shared = new ArrayList<>();

    private WorkbookReader(Parts parts) {
        this.parts = parts;
    }

    /// Every sheet of a workbook, also a hidden one, in order.
    ///
    /// @throws BadSheetException for what is no workbook, is locked by a password or of an older kind (`.xls`), and
    ///     for too much of anything
    public static List<Sheet> read(byte[] workbook) throws BadSheetException {
        try {
            return new WorkbookReader(Parts.of(workbook)).sheets();
        } catch (XMLStreamException e) {
            throw Parts.noWorkbook();
        }
    }

    private List<Sheet> sheets() throws XMLStreamException, BadSheetException {
        String workbook = parts.relations("").values().stream()
                .filter(relation -> relation.kind().equals("officeDocument"))
                .map(Relation::target)
                .findFirst()
                .orElseThrow(Parts::noWorkbook);
        Map<String, Relation> relations = parts.relations(workbook);
        for (Relation relation : relations.values()) {
            Optional<XMLStreamReader> part = parts.open(relation.target());
            if (part.isPresent() && relation.kind().equals("styles")) {
                formats.readStyles(part.get());
            } else if (part.isPresent() && relation.kind().equals("sharedStrings")) {
                readShared(part.get());
            }
        }
        var sheets = new ArrayList<Sheet>();
        XMLStreamReader xml = parts.open(workbook).orElseThrow(Parts::noWorkbook);
        while (Parts.next(xml)) {
            if (Parts.starts(xml, "workbookPr")) {
                formats.countFrom1904(Parts.attribute(xml, "date1904").matches("1|true"));
            } else if (Parts.starts(xml, "sheet")) {
                if (sheets.size() == SheetLimits.SHEETS) {
                    throw new BadSheetException(Reason.TOO_MANY_SHEETS, SheetLimits.SHEETS);
                }
                Relation relation = relations.get(relationOf(xml));
                if (relation == null) {
                    throw Parts.noWorkbook();
                }
                if (relation.kind().equals("worksheet")) {
                    XMLStreamReader sheet = parts.open(relation.target()).orElseThrow(Parts::noWorkbook);
                    sheets.add(new Sheet(Parts.attribute(xml, "name"), rows(sheet)));
                }
            }
        }
        return sheets;
    }

    /// The only attribute of a sheet that is in a namespace, of which there are two.
    private static String relationOf(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("id") && xml.getAttributeNamespace(i) != null) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private void readShared(XMLStreamReader xml) throws XMLStreamException, BadSheetException {
        while (Parts.next(xml)) {
            if (Parts.starts(xml, "si")) {
                shared.add(text(xml, "si"));
            }
        }
    }

    private List<Row> rows(XMLStreamReader xml) throws XMLStreamException, BadSheetException {
        var rows = new ArrayList<Row>();
        int last = 0;
        while (Parts.next(xml)) {
            if (Parts.starts(xml, "row")) {
                String told = Parts.attribute(xml, "r");
                int number = told.matches("\\d{1,7}") ? Integer.parseInt(told) : last + 1;
                if (number <= last) {
                    throw Parts.noWorkbook();
                }
                budget.add(rows, number, cells(xml));
                last = number;
            }
        }
        return rows;
    }

    private List<Cell> cells(XMLStreamReader xml) throws XMLStreamException, BadSheetException {
        var cells = new ArrayList<Cell>();
        int column = 0;
        while (Parts.next(xml) && !Parts.ends(xml, "row")) {
            if (Parts.starts(xml, "c")) {
                String told = Parts.attribute(xml, "r");
                column = told.isEmpty() ? column : column(told);
                Cell cell = cell(xml);
                if (!cell.isEmpty()) {
                    if (column >= SheetLimits.COLUMNS) {
                        throw new BadSheetException(Reason.TOO_MANY_COLUMNS, SheetLimits.COLUMNS);
                    }
                    while (cells.size() <= column) {
                        cells.add(Cell.EMPTY);
                    }
                    cells.set(column, cell);
                }
                column++;
            }
        }
        return cells;
    }

    /// Of a name such as `AB12`, counted from 0. There are no more than three letters.
    private static int column(String name) throws BadSheetException {
        int column = 0;
        for (int i = 0; i < name.length() && Character.isLetter(name.charAt(i)); i++) {
            if (i == 3 || name.charAt(i) < 'A' || name.charAt(i) > 'Z') {
                throw Parts.noWorkbook();
            }
            column = column * 26 + name.charAt(i) - 'A' + 1;
        }
        if (column == 0) {
            throw Parts.noWorkbook();
        }
        return column - 1;
    }

    private Cell cell(XMLStreamReader xml) throws XMLStreamException, BadSheetException {
        String type = Parts.attribute(xml, "t");
        String style = Parts.attribute(xml, "s");
        String value = "";
        boolean computed = false;
        while (Parts.next(xml) && !Parts.ends(xml, "c")) {
            if (Parts.starts(xml, "f")) {
                computed = true;
            } else if (Parts.starts(xml, "v")) {
                value = xml.getElementText();
            } else if (Parts.starts(xml, "is")) {
                value = text(xml, "is");
            }
        }
        if (computed) {
            return new Cell(value, Cell.Form.FORMULA);
        }
        if (value.isEmpty()) {
            return Cell.EMPTY;
        }
        return switch (type) {
            case "s" -> Cell.text(Guard.off(shared(value)));
            case "inlineStr" -> Cell.text(Guard.off(value));
            case "str" -> Cell.text(Guard.off(unescaped(value)));
            case "b" -> new Cell(value.equals("1") ? "TRUE" : "FALSE", Cell.Form.BOOLEAN);
            case "e" -> new Cell(value, Cell.Form.ERROR);
            case "d" -> new Cell(value, value.length() == 10 ? Cell.Form.DATE : Cell.Form.OTHERWISE);
            case "", "n" -> formats.cell(value, style);
            default -> throw Parts.noWorkbook();
        };
    }

    private String shared(String index) throws BadSheetException {
        int at = index.matches("\\d{1,8}") ? Integer.parseInt(index) : Integer.MAX_VALUE;
        if (at >= shared.size()) {
            throw Parts.noWorkbook();
        }
        return shared.get(at);
    }

    /// All runs of a text, whatever they look like, without how it is pronounced.
    private static String text(XMLStreamReader xml, String element) throws XMLStreamException, BadSheetException {
        var text = new StringBuilder();
        boolean aloud = false;
        while (Parts.next(xml) && !Parts.ends(xml, element)) {
            if (Parts.starts(xml, "rPh")) {
                aloud = true;
            } else if (Parts.ends(xml, "rPh")) {
                aloud = false;
            } else if (Parts.starts(xml, "t") && !aloud) {
                text.append(unescaped(xml.getElementText()));
            }
        }
        return text.toString();
    }

    private static String unescaped(String text) {
        return ESCAPED.matcher(text)
                .replaceAll((MatchResult sign) ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(sign.group(1), 16))));
    }
}

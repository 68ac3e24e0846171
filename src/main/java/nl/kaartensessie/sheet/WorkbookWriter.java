package nl.kaartensessie.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes a workbook (`.xlsx`, ECMA-376) of texts: no cell of it is ever computed, also not after somebody edits it, as
/// each has the format *Text*. The same tables are always the same bytes.
public final class WorkbookWriter {

    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final LocalDateTime NO_MOMENT = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /// What XML has not, and what looks like the escape for it.
    private static final Pattern TO_ESCAPE =
            Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)|[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]");

    private static final int CHOICE_ROWS = 1_000;

    private static final String STYLES = HEAD + "<styleSheet xmlns=\"" + MAIN + "\">"
            + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
            + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
            + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
            + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
            + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
            + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
            + "<cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
            + style(0) + style(1) + "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\""
            + " builtinId=\"0\"/></cellStyles></styleSheet>";

    private WorkbookWriter() {}

    private static String style(int font) {
        return "<xf numFmtId=\"49\" fontId=\"" + font + "\" fillId=\"0\" borderId=\"0\" xfId=\"0\" "
                + "applyNumberFormat=\"1\" applyFont=\"1\" applyAlignment=\"1\">"
                + "<alignment vertical=\"top\" wrapText=\"1\"/></xf>";
    }

    /// @param tables each a sheet of its own
    public static byte[] write(List<Table> tables) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, UTF_8)) {
            put(zip, "[Content_Types].xml", contentTypes(tables.size()));
            put(
                    zip,
                    "_rels/.rels",
                    relations("<Relationship Id=\"rId1\" Type=\"" + OFFICE
                            + "/officeDocument\" Target=\"xl/workbook.xml\"/>"));
            put(zip, "xl/workbook.xml", workbook(tables));
            String sheets = numbers(tables.size())
                    .mapToObj(
                            n -> "<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                                    .formatted(n, OFFICE, n))
                    .collect(Collectors.joining());
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    relations(sheets
                            + "<Relationship Id=\"rId%d\" Type=\"%s/styles\" Target=\"styles.xml\"/>"
                                    .formatted(tables.size() + 1, OFFICE)));
            put(zip, "xl/styles.xml", STYLES);
            for (int i = 0; i < tables.size(); i++) {
                put(zip, "xl/worksheets/sheet" + (i + 1) + ".xml", sheet(tables.get(i)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_MOMENT);
        zip.putNextEntry(entry);
        zip.write(xml.getBytes(UTF_8));
        zip.closeEntry();
    }

    private static IntStream numbers(int count) {
        return IntStream.rangeClosed(1, count);
    }

    private static String contentTypes(int sheets) {
        return HEAD + "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
                + " Extension=\"xml\" ContentType=\"application/xml\"/><Override"
                + " PartName=\"/xl/workbook.xml\""
                + " ContentType=\"" + TYPE + "sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPE + "styles+xml\"/>"
                + numbers(sheets)
                        .mapToObj(n ->
                                "<Override PartName=\"/xl/worksheets/sheet%d.xml\" ContentType=\"%sworksheet+xml\"/>"
                                        .formatted(n, TYPE))
                        .collect(Collectors.joining())
                + "</Types>";
    }

    private static String relations(String each) {
        return HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + each + "</Relationships>";
    }

    private static String workbook(List<Table> tables) {
        return HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>"
                + numbers(tables.size())
                        .mapToObj(n -> "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>"
                                .formatted(escaped(tables.get(n - 1).name()), n, n))
                        .collect(Collectors.joining())
                + "</sheets></workbook>";
    }

    private static String sheet(Table table) {
        var xml = new StringBuilder(
                HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\">");
        if (table.headed()) {
            xml.append("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>");
        }
        xml.append("</sheetView></sheetViews><cols>");
        for (int i = 0; i < table.widths().size(); i++) {
            // Whoever fills in an empty row writes texts too.
            xml.append("<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d\" style=\"1\" customWidth=\"1\"/>"
                    .formatted(i + 1, table.widths().get(i)));
        }
        xml.append("</cols><sheetData>");
        for (int i = 0; i < table.rows().size(); i++) {
            appendRow(xml, i, table.rows().get(i), table.headed() && i == 0 ? 2 : 1);
        }
        xml.append("</sheetData>");
        appendChoices(xml, table.choices());
        return xml.append("</worksheet>").toString();
    }

    private static void appendRow(StringBuilder xml, int row, List<String> texts, int style) {
        xml.append("<row r=\"").append(row + 1).append("\">");
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).isEmpty()) {
                xml.append("<c r=\"")
                        .append(columnName(i))
                        .append(row + 1)
                        .append("\" s=\"")
                        .append(style);
                xml.append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
                xml.append(escaped(Guard.inWorkbook(texts.get(i)))).append("</t></is></c>");
            }
        }
        xml.append("</row>");
    }

    private static void appendChoices(StringBuilder xml, Map<Integer, List<String>> choices) {
        if (choices.isEmpty()) {
            return;
        }
        xml.append("<dataValidations count=\"").append(choices.size()).append("\">");
        choices.keySet().stream()
                .sorted()
                .forEach(column -> xml.append(
                        "<dataValidation type=\"list\" allowBlank=\"1\" sqref=\"%1$s2:%1$s%2$d\"><formula1>\"%3$s\"</formula1></dataValidation>"
                                .formatted(
                                        columnName(column),
                                        CHOICE_ROWS,
                                        escaped(String.join(",", choices.getOrDefault(column, List.of()))))));
        xml.append("</dataValidations>");
    }

    /// The letters of a column, counted from 0.
    public static String columnName(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : columnName(column / 26 - 1) + last;
    }

    private static String escaped(String text) {
        return TO_ESCAPE
                .matcher(text)
                .replaceAll(sign -> "_x%04X_".formatted((int) sign.group().charAt(0)))
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

package nl.kaartensessie.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.kaartensessie.sheet.BadSheetException.Reason;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/// Workbooks as Excel writes them, by way of Apache POI and by hand, and such as nobody means well with.
class WorkbookTest {

    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    @Test
    void rule_45_1_aTextIsReadInEveryShapeThatExcelGivesIt() throws Exception {
        Map<String, String> parts = parts("""
                <row r="2" spans="1:5"><c r="A2" t="s" s="1"><v>0</v></c><c r="B2" t="s"><v>1</v></c>
                <c r="D2" t="inlineStr"><is><r><t xml:space="preserve">een </t></r><r><rPr><b/></rPr><t>twee</t></r></is></c>
                <c r="E2" t="str"><v>los</v></c></row><row r="9"/><row r="12"><c t="b"><v>1</v></c><c t="e"><v>#NAME?</v></c></row>
                """);
        parts.put("xl/sharedStrings.xml", """
                <sst %s><si><r><t>Rijk </t></r><r><rPr><i/></rPr><t xml:space="preserve"> getypt</t></r>
                <rPh sb="0" eb="1"><t>zo klinkt het</t></rPh></si><si><t>een_x000A_twee_x005F_x0041_</t></si></sst>
                """.formatted(MAIN));

        Sheet sheet = WorkbookReader.read(zip(parts)).getFirst();

        assertThat(sheet.name()).isEqualTo("Blad & 1");
        assertThat(sheet.rows()).extracting(Row::number).containsExactly(2, 12);
        assertThat(sheet.rows().getFirst().cells())
                .extracting(nl.kaartensessie.sheet.Cell::text)
                .containsExactly("Rijk  getypt", "een\ntwee_x0041_", "", "een twee", "los");
        assertThat(sheet.rows().getLast().cells())
                .extracting(nl.kaartensessie.sheet.Cell::form)
                .containsExactly(nl.kaartensessie.sheet.Cell.Form.BOOLEAN, nl.kaartensessie.sheet.Cell.Form.ERROR);
    }

    @Test
    void rule_45_3_aNumberIsReadOnlyAsItIsShown() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var row = book.createSheet("Getallen").createRow(0);
            List<Object> values = List.of(7.5, 2026, 0.1 + 0.2, 123456789012.0, 0.5, 46349, 46349.5, 46349, "tekst", 1);
            List<String> formats = List.of(
                    "General",
                    "General",
                    "General",
                    "General",
                    "0%",
                    "d-m-yyyy",
                    "d-m-yyyy h:mm",
                    "[$-413]d mmmm yyyy;@",
                    "@",
                    "0");
            for (int i = 0; i < values.size(); i++) {
                CellStyle style = book.createCellStyle();
                style.setDataFormat(book.createDataFormat().getFormat(formats.get(i)));
                Cell cell = row.createCell(i);
                cell.setCellStyle(style);
                if (values.get(i) instanceof Number number) {
                    cell.setCellValue(number.doubleValue());
                } else {
                    cell.setCellValue((String) values.get(i));
                }
            }
            row.createCell(values.size()).setCellFormula("1+1");
            book.write(out);
        }

        List<nl.kaartensessie.sheet.Cell> cells = WorkbookReader.read(out.toByteArray())
                .getFirst()
                .rows()
                .getFirst()
                .cells();

        String day = LocalDate.of(1899, 12, 30).plusDays(46_349).toString();
        assertThat(cells.stream().map(cell -> cell.form() + " " + cell.text()).toList())
                .startsWith("NUMBER 7.5", "NUMBER 2026", "NUMBER 0.3")
                .element(5)
                .isEqualTo("DATE " + day);
        assertThat(cells)
                .extracting(nl.kaartensessie.sheet.Cell::form)
                .map(Enum::name)
                .containsExactly(
                        "NUMBER",
                        "NUMBER",
                        "NUMBER",
                        "OTHERWISE",
                        "OTHERWISE",
                        "DATE",
                        "OTHERWISE",
                        "DATE",
                        "TEXT",
                        "NUMBER",
                        "FORMULA");
    }

    @Test
    void rule_45_3_whatWeWriteIsTextForOthersToo() throws IOException {
        List<String> texts =
                List.of("=1+1", "'=1", "-5", "@A1", "1984", "een\n twee ", "_x0041_", "é😀<&>\"", "\u0001");
        byte[] file = WorkbookWriter.write(
                List.of(new Table("Kaarten", List.of(10, 20), true, List.of(texts), Map.of(1, List.of("Ja", "Nee")))));

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var row = book.getSheet("Kaarten").getRow(0);
            for (int i = 0; i < texts.size(); i++) {
                assertThat(row.getCell(i).getCellType()).isEqualTo(CellType.STRING);
                assertThat(row.getCell(i).getCellStyle().getDataFormatString()).isEqualTo("@");
                String text = texts.get(i);
                assertThat(row.getCell(i).getStringCellValue()).isEqualTo(text.startsWith("'") ? "'" + text : text);
            }
            assertThat(book.getSheet("Kaarten").getDataValidations()).hasSize(1);
        }
    }

    @Test
    void rule_45_1_aWorkbookOfAnotherProgramIsReadWithItsRunsAndStyles() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("Kaarten");
            XSSFFont bold = book.createFont();
            bold.setBold(true);
            var rich = new XSSFRichTextString("Vet en gewoon");
            rich.applyFont(0, 3, bold);
            sheet.createRow(0).createCell(2).setCellValue(rich);
            sheet.createRow(1).createCell(0).setCellValue("regel een\nregel twee");
            book.write(out);
        }

        Sheet sheet = WorkbookReader.read(out.toByteArray()).getFirst();

        assertThat(sheet.rows().getFirst().cell(2).text()).isEqualTo("Vet en gewoon");
        assertThat(sheet.rows().getLast().cell(0).text()).isEqualTo("regel een\nregel twee");
    }

    @Test
    void rule_45_7_whatIsNoWorkbookOrMeantToHarmIsRefused() throws Exception {
        assertThat(reason("geen zip".getBytes(UTF_8))).isEqualTo(Reason.NO_WORKBOOK);
        assertThat(reason(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
                .isEqualTo(Reason.NO_WORKBOOK);
        assertThat(reason(zip(Map.of("mimetype", "x")))).isEqualTo(Reason.NO_WORKBOOK);
        for (String entity :
                List.of("<!ENTITY x SYSTEM \"file:///etc/passwd\">", "<!ENTITY x \"" + "y".repeat(99) + "\">")) {
            Map<String, String> parts = parts("<row r=\"1\"><c t=\"inlineStr\"><is><t>&x;</t></is></c></row>");
            parts.compute("xl/worksheets/sheet1.xml", (name, xml) -> "<!DOCTYPE worksheet [" + entity + "]>" + xml);
            assertThat(reason(zip(parts))).isEqualTo(Reason.NO_WORKBOOK);
        }
        assertThat(reason(zip(parts("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>"))))
                .isEqualTo(Reason.NO_WORKBOOK);
        assertThat(reason(zip(parts("<row r=\"1\"><c t=\"s\"><v>9</v></c></row>"))))
                .isEqualTo(Reason.NO_WORKBOOK);
        assertThat(reason(zip(parts("<row r=\"2\"/><row r=\"1\"/>")))).isEqualTo(Reason.NO_WORKBOOK);
        assertThat(reason(zip(parts("<row r=\"1\"><c")))).isEqualTo(Reason.NO_WORKBOOK);
    }

    @Test
    void rule_45_7_aWorkbookHasABoundOfEverything() throws Exception {
        assertThat(reason(zip(parts(" ".repeat(SheetLimits.UNPACKED))))).isEqualTo(Reason.TOO_LARGE);
        Map<String, String> many = parts("");
        IntStream.range(0, SheetLimits.PARTS).forEach(i -> many.put("xl/media/" + i + ".png", ""));
        assertThat(reason(zip(many))).isEqualTo(Reason.TOO_LARGE);
        assertThat(reason(zip(parts("<row r=\"1\"><c r=\"CW1\"><v>1</v></c></row>"))))
                .isEqualTo(Reason.TOO_MANY_COLUMNS);
        assertThat(reason(zip(parts("<row><c><v>1</v></c></row>".repeat(SheetLimits.ROWS + 1)))))
                .isEqualTo(Reason.TOO_MANY_ROWS);
        assertThat(WorkbookReader.read(zip(parts("<row/>".repeat(100_000))))
                        .getFirst()
                        .rows())
                .isEmpty();
        String longest = "<row><c t=\"inlineStr\"><is><t>%s</t></is></c></row>";
        assertThat(WorkbookReader.read(zip(parts(longest.formatted("x".repeat(SheetLimits.CELL))))))
                .hasSize(1);
        assertThat(reason(zip(parts(longest.formatted("x".repeat(SheetLimits.CELL + 1))))))
                .isEqualTo(Reason.TOO_LONG_CELL);
        Map<String, String> shared = parts("<row><c t=\"s\"><v>0</v></c></row>".repeat(100));
        shared.put(
                "xl/sharedStrings.xml",
                "<sst %s><si><t>%s</t></si></sst>".formatted(MAIN, "x".repeat(SheetLimits.CELL)));
        assertThat(reason(zip(shared))).isEqualTo(Reason.TOO_MUCH_TEXT);
        Map<String, String> sheets = parts("");
        sheets.compute("xl/workbook.xml", (name, xml) -> xml.replaceFirst("(<sheet [^>]*>)", "$1".repeat(21)));
        assertThat(reason(zip(sheets))).isEqualTo(Reason.TOO_MANY_SHEETS);
    }

    @Test
    void rule_45_7_aNumberThatNoProgramWritesIsNotReckonedWith() throws Exception {
        for (String strange : List.of(
                "1".repeat(41),
                "1".repeat(SheetLimits.CELL),
                "12345678901234567E2147483647",
                "1000E2147483646",
                "0.1E-2147483647",
                "1E401")) {
            Row row = onlyRow(parts("<row><c><v>%s</v></c></row>".formatted(strange)));
            assertThat(row.cell(0).form().name()).isEqualTo("OTHERWISE");
        }
    }

    /// It would be looked through for each cell.
    @Test
    void rule_45_7_aFormatThatIsLongerThanExcelTakesIsAnother() throws Exception {
        Map<String, String> parts = parts("<row><c s=\"0\"><v>46349</v></c></row>");
        String styles = "<styleSheet %s><numFmts><numFmt numFmtId=\"200\" formatCode=\"d-m-yyyy%s\"/></numFmts>"
                + "<cellXfs><xf numFmtId=\"200\"/></cellXfs></styleSheet>";
        parts.put("xl/styles.xml", styles.formatted(MAIN, "-".repeat(247)));
        assertThat(onlyRow(parts).cell(0).text()).isEqualTo("2026-11-23");
        parts.put("xl/styles.xml", styles.formatted(MAIN, "-".repeat(248)));
        assertThat(onlyRow(parts).cell(0).form().name()).isEqualTo("OTHERWISE");
    }

    private static Row onlyRow(Map<String, String> parts) throws Exception {
        return WorkbookReader.read(zip(parts)).getFirst().rows().getFirst();
    }

    private static Reason reason(byte[] file) {
        return catchThrowableOfType(BadSheetException.class, () -> WorkbookReader.read(file))
                .reason();
    }

    /// A workbook of one sheet, as Excel lays it out.
    private static Map<String, String> parts(String rows) {
        String relations =
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>";
        String relation =
                "<Relationship Id=\"%s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s\"/>";
        var parts = new LinkedHashMap<String, String>();
        parts.put("_rels/.rels", relations.formatted(relation.formatted("rId1", "officeDocument", "xl/workbook.xml")));
        parts.put("xl/workbook.xml", """
                <workbook %s xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                <sheets><sheet name="Blad &amp; 1" sheetId="1" r:id="rId1"/></sheets></workbook>
                """.formatted(MAIN));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations.formatted(relation.formatted("rId1", "worksheet", "/xl/worksheets/sheet1.xml")
                        + relation.formatted("rId2", "sharedStrings", "sharedStrings.xml")
                        + relation.formatted("rId3", "styles", "styles.xml")));
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet %s><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows));
        return parts;
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (String name : parts.keySet()) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(parts.get(name).getBytes(UTF_8));
            }
        }
        return out.toByteArray();
    }
}

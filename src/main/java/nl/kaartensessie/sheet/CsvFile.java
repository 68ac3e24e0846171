package nl.kaartensessie.sheet;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import nl.kaartensessie.sheet.BadSheetException.Reason;

/// CSV as spreadsheet programs write and read it: in the encoding and with the separator of the country, or others.
public final class CsvFile {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final List<Character> SEPARATORS = List.of(';', ',', '\t');
    private static final char MARK = '\uFEFF';
    private static final String TOLD = "sep=";

    private CsvFile() {}

    /// The text of a file: in UTF-8, or in UTF-16 with its mark, or else in the code page of Windows.
    ///
    /// @throws BadSheetException for what is none of these
    public static String decode(byte[] file) throws BadSheetException {
        String text = begins(file, 0xFF, 0xFE)
                ? strictly(file, UTF_16LE)
                : begins(file, 0xFE, 0xFF) ? strictly(file, UTF_16BE) : eightBits(file);
        if (text.indexOf('\0') >= 0) {
            throw new BadSheetException(Reason.NO_TEXT, "");
        }
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    /// The rows of a file, as one sheet without a name.
    ///
    /// @param fit how well rows suit the reader: the separator of the best fit is taken, of equals the first
    /// @throws BadSheetException for quotes that do not close, and for too much of anything
    public static Sheet read(String text, ToIntFunction<Sheet> fit) throws BadSheetException {
        if (text.regionMatches(true, 0, TOLD, 0, TOLD.length()) && text.length() > TOLD.length()) {
            return read(text, text.charAt(TOLD.length()), true);
        }
        Sheet best = null;
        BadSheetException fault = null;
        for (char separator : SEPARATORS) {
            try {
                Sheet sheet = read(text, separator, false);
                best = best == null || fit.applyAsInt(sheet) > fit.applyAsInt(best) ? sheet : best;
            } catch (BadSheetException e) {
                fault = fault == null ? e : fault;
            }
        }
        if (best == null || fault != null && fit.applyAsInt(best) == 0) {
            throw fault == null ? new BadSheetException(Reason.NO_CSV, 1) : fault;
        }
        return best;
    }

    private static Sheet read(String text, char separator, boolean told) throws BadSheetException {
        var rows = new ArrayList<Row>();
        var budget = new Budget();
        int number = 0;
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (Iterator<CsvRecord> each = records.iterator(); each.hasNext(); ) {
                List<String> fields = each.next().getFields();
                if (number == 0 && told) {
                    told = false;
                } else {
                    number++;
                    budget.add(
                            rows,
                            number,
                            fields.stream()
                                    .map(field -> Cell.text(Guard.off(field)))
                                    .toList());
                }
            }
        } catch (CsvParseException e) {
            throw new BadSheetException(Reason.NO_CSV, number + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Sheet("", rows);
    }

    /// A file that Excel opens by a double click where this language is spoken: UTF-8 with its mark, and in Dutch a
    /// semicolon between cells, as a comma is for decimals there.
    ///
    /// @param tables one below the other, with an empty row in between
    public static byte[] write(List<Table> tables, Locale reader) {
        char separator = reader.getLanguage().equals("nl") ? ';' : ',';
        var out = new StringWriter();
        out.write(MARK);
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out)) {
            for (int i = 0; i < tables.size(); i++) {
                if (i > 0) {
                    csv.writeRecord("");
                }
                tables.get(i)
                        .rows()
                        .forEach(row ->
                                csv.writeRecord(row.stream().map(Guard::inCsv).toList()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(UTF_8);
    }

    private static boolean begins(byte[] file, int first, int second) {
        return file.length >= 2 && (file[0] & 0xFF) == first && (file[1] & 0xFF) == second;
    }

    private static String eightBits(byte[] file) throws BadSheetException {
        try {
            return decoded(file, UTF_8);
        } catch (CharacterCodingException e) {
            return strictly(file, WINDOWS);
        }
    }

    private static String strictly(byte[] file, Charset charset) throws BadSheetException {
        try {
            return decoded(file, charset);
        } catch (CharacterCodingException e) {
            throw new BadSheetException(Reason.NO_TEXT, "");
        }
    }

    private static String decoded(byte[] file, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(file))
                .toString();
    }
}

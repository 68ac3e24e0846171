package nl.kaartensessie.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.kaartensessie.sheet.Cell.Form;
import org.jspecify.annotations.Nullable;

/// What a workbook shows for its numbers: a number is all that is kept of a date (ECMA-376, 18.8.30).
final class NumberFormats {

    /// What Excel keeps of a number, and what it shows of it where nothing else is asked.
    private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final int SHOWN = 11;

    /// Characters of a number, and how far its decimal sign may be moved: more than Excel writes of any, and less than
    /// costs anything to reckon with.
    private static final int LONGEST = 40;

    private static final int FARTHEST = 400;

    /// Characters of a format, which are looked through for each cell: more than Excel takes.
    private static final int LONGEST_CODE = 255;

    /// What stands for itself in a format: quoted, escaped, or in brackets, such as a colour or a language.
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]");

    private static final Pattern DAY = Pattern.compile("[yd]", Pattern.CASE_INSENSITIVE);
    private static final Pattern TIME = Pattern.compile("[hs]", Pattern.CASE_INSENSITIVE);

    /// Of Excel for Windows, with its 29 February 1900 that never was; dates before that are wrong anyway.
    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);

    private static final LocalDate ZERO_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST_DAY = 2_958_465;

    /// Another than those that are shown as they are.
    private static final String OTHER = "other";

    private final Map<String, String> codes = new HashMap<>();
    private final List<String> ofStyle = new ArrayList<>();
    private boolean from1904;

    void readStyles(XMLStreamReader xml) throws XMLStreamException, BadSheetException {
        boolean ofCells = false;
        while (Parts.next(xml)) {
            if (Parts.starts(xml, "numFmt")) {
                String code = Parts.attribute(xml, "formatCode");
                codes.put(Parts.attribute(xml, "numFmtId"), code.length() > LONGEST_CODE ? OTHER : code);
            } else if (Parts.starts(xml, "cellXfs")) {
                ofCells = true;
            } else if (Parts.ends(xml, "cellXfs")) {
                ofCells = false;
            } else if (ofCells && Parts.starts(xml, "xf")) {
                ofStyle.add(Parts.attribute(xml, "numFmtId"));
            }
        }
    }

    /// Whether days are counted as Excel for the Mac once did.
    void countFrom1904(boolean from1904) {
        this.from1904 = from1904;
    }

    /// @param style as the cell names it; empty for none
    Cell cell(String number, String style) {
        BigDecimal value = value(number);
        if (value == null) {
            return new Cell(number, Form.OTHERWISE);
        }
        String code = code(style);
        String plain = LITERAL.matcher(code).replaceAll("");
        if (DAY.matcher(plain).find()) {
            return date(value)
                    .filter(day -> !TIME.matcher(plain).find())
                    .map(day -> new Cell(day.toString(), Form.DATE))
                    .orElseGet(() -> new Cell(number, Form.OTHERWISE));
        }
        boolean asTyped = switch (code) {
            case "General", "@" -> digits(value) <= SHOWN;
            case "0" -> digits(value) <= SHOWN && isWhole(value);
            default -> false;
        };
        return asTyped ? new Cell(shown(value), Form.NUMBER) : new Cell(number, Form.OTHERWISE);
    }

    /// Null for what Excel would not write.
    private static @Nullable BigDecimal value(String number) {
        if (number.length() > LONGEST) {
            return null;
        }
        try {
            BigDecimal value = new BigDecimal(number);
            return Math.abs((long) value.scale()) > FARTHEST ? null : value.round(KEPT);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private String code(String style) {
        int index = style.matches("\\d{1,6}") ? Integer.parseInt(style) : 0;
        String id = index < ofStyle.size() ? ofStyle.get(index) : "0";
        String builtIn = switch (id) {
            case "", "0" -> "General";
            case "1" -> "0";
            case "49" -> "@";
            case "14", "15", "16", "17" -> "d-m-yyyy";
            default -> id.matches("2[7-9]|3[016]|5[0-8]") ? "d-m-yyyy" : OTHER;
        };
        return codes.getOrDefault(id, builtIn);
    }

    private Optional<LocalDate> date(BigDecimal value) {
        if (!isWhole(value) || value.signum() < 0 || value.compareTo(BigDecimal.valueOf(LAST_DAY)) > 0) {
            return Optional.empty();
        }
        try {
            return Optional.of((from1904 ? ZERO_OF_1904 : ZERO).plusDays(value.intValueExact()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isWhole(BigDecimal value) {
        return value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
    }

    /// Before and after the decimal sign.
    private static int digits(BigDecimal value) {
        BigDecimal bare = value.stripTrailingZeros();
        long digits = (long) Math.max(bare.precision() - (long) bare.scale(), 1) + Math.max(bare.scale(), 0);
        return (int) Math.min(digits, Integer.MAX_VALUE);
    }

    private static String shown(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}

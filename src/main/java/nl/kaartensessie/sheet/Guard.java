package nl.kaartensessie.sheet;

import java.util.regex.Pattern;

/// Keeps a text from being taken for a formula. A spreadsheet program computes what begins so in a CSV file, whatever
/// stands around it; an apostrophe before it makes it a text. In a workbook a text is a text, so there only a text that
/// would be taken for a guarded one gets another apostrophe: what comes in loses one, from either kind of file.
final class Guard {

    /// With the wide forms, which some editions of Excel take for the same.
    private static final String SIGNS = "[=+\\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]";

    private static final Pattern RISKY = Pattern.compile("^'*" + SIGNS);
    private static final Pattern GUARDED = Pattern.compile("^'+" + SIGNS);

    private Guard() {}

    static String inCsv(String text) {
        return RISKY.matcher(text).find() ? "'" + text : text;
    }

    static String inWorkbook(String text) {
        return GUARDED.matcher(text).find() ? "'" + text : text;
    }

    static String off(String text) {
        return GUARDED.matcher(text).find() ? text.substring(1) : text;
    }
}

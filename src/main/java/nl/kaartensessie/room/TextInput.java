package nl.kaartensessie.room;

import java.util.Arrays;
import java.util.Optional;

/// What people type or paste: names, chat lines, notes. What nobody means to send is taken out, and what is left
/// is judged. Lengths count code points, so that an emoji is one.
public final class TextInput {

    /// What has no look although it is no mark and not of the kind *format*: fillers of Korean, an empty pattern
    /// of Braille, a place for an object, a note without a head. In ascending order.
    private static final int[] DRAWS_NOTHING = {0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0, 0xFFFC, 0x1D159};

    private TextInput() {}

    /// The text without white space around it, when it has 1 to `limit` code points of which at least one is seen.
    public static Optional<String> clean(String typed, int limit) {
        String text = pasted(typed).strip();
        int length = text.codePointCount(0, text.length());
        return length > limit || isBlank(text) ? Optional.empty() : Optional.of(text);
    }

    /// As [#clean], for what stands on one line, such as a name.
    public static Optional<String> cleanLine(String typed, int limit) {
        return clean(typed, limit).filter(text -> text.codePoints().noneMatch(TextInput::isLineBreak));
    }

    /// As [#clean], for a text that may be empty.
    public static Optional<String> cleanOrEmpty(String typed, int limit) {
        return isBlank(pasted(typed)) ? Optional.of("") : clean(typed, limit);
    }

    /// Whether nothing of the text can be seen once it is clean.
    public static boolean isBlank(String typed) {
        return pasted(typed).codePoints().noneMatch(TextInput::isSeen);
    }

    /// Whether a text that stands on one line has more than one.
    public static boolean hasLineBreak(String typed) {
        return pasted(typed).strip().codePoints().anyMatch(TextInput::isLineBreak);
    }

    /// The text without what comes along when people paste: control characters but line feed and tab, marks that
    /// turn the direction of what follows, byte order marks, and halves of surrogate pairs, which no database
    /// stores. Line ends of other systems become line feeds.
    static String pasted(String typed) {
        if (typed.codePoints().allMatch(TextInput::isMeant)) {
            return typed;
        }
        StringBuilder text = new StringBuilder(typed.length());
        typed.replace("\r\n", "\n")
                .replace('\u000B', '\n')
                .codePoints()
                .filter(TextInput::isMeant)
                .forEach(text::appendCodePoint);
        return text.toString();
    }

    /// What a code point takes as UTF-8 at most.
    static final int LONGEST_CODE_POINT_BYTES = 4;

    /// How much `text` takes as UTF-8.
    static long bytes(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            // Both halves of a surrogate pair: four together.
            bytes += unit < 0x80 ? 1 : unit < 0x800 || Character.isSurrogate(unit) ? 2 : 3;
        }
        return bytes;
    }

    private static boolean isMeant(int codePoint) {
        boolean control = Character.isISOControl(codePoint) && codePoint != '\n' && codePoint != '\t';
        boolean loneSurrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        boolean turn = codePoint >= 0x202A && codePoint <= 0x202E || codePoint >= 0x2066 && codePoint <= 0x2069;
        return !control && !loneSurrogate && !turn && codePoint != 0xFEFF;
    }

    private static boolean isLineBreak(int codePoint) {
        int type = Character.getType(codePoint);
        return Character.isISOControl(codePoint)
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    /// A mark is seen on the letter before it; alone it is not.
    private static boolean isSeen(int codePoint) {
        return !Character.isWhitespace(codePoint)
                && !Character.isSpaceChar(codePoint)
                && !isOfType(
                        codePoint,
                        Character.FORMAT,
                        Character.NON_SPACING_MARK,
                        Character.COMBINING_SPACING_MARK,
                        Character.ENCLOSING_MARK)
                && Arrays.binarySearch(DRAWS_NOTHING, codePoint) < 0
                && !(codePoint >= 0xFFF0 && codePoint <= 0xFFF8)
                && codePoint < 0xE0000;
    }

    private static boolean isOfType(int codePoint, byte... types) {
        int type = Character.getType(codePoint);
        for (byte one : types) {
            if (type == one) {
                return true;
            }
        }
        return false;
    }
}

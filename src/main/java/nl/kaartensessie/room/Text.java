package nl.kaartensessie.room;

import java.util.Optional;

/// What people type: names and chat lines. Lengths count code points, so that an emoji is one.
public final class Text {

    private Text() {}

    /// The text without white space around it, when it can be shown and stored and has 1 to `limit` code points
    /// of which at least one is seen.
    ///
    /// NUL and half a surrogate pair can be typed by no one and stored by no database; direction overrides
    /// could make one name look like another.
    public static Optional<String> clean(String typed, int limit) {
        String text = typed.strip();
        int length = text.codePointCount(0, text.length());
        if (length < 1
                || length > limit
                || text.codePoints().anyMatch(Text::isUnusable)
                || text.codePoints().noneMatch(Text::isSeen)) {
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /// As [#clean], for what stands on one line, such as a name.
    public static Optional<String> cleanLine(String typed, int limit) {
        return clean(typed, limit).filter(text -> text.codePoints().noneMatch(Text::isLineBreak));
    }

    private static boolean isLineBreak(int codePoint) {
        int type = Character.getType(codePoint);
        return Character.isISOControl(codePoint)
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    /// As [#clean], for a text that may be empty.
    public static Optional<String> cleanOrEmpty(String typed, int limit) {
        return typed.isBlank() ? Optional.of("") : clean(typed, limit);
    }

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

    private static boolean isUnusable(int codePoint) {
        boolean control =
                Character.isISOControl(codePoint) && codePoint != '\n' && codePoint != '\t' && codePoint != '\r';
        boolean loneSurrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        boolean override = codePoint >= 0x202A && codePoint <= 0x202E || codePoint >= 0x2066 && codePoint <= 0x2069;
        return control || loneSurrogate || override;
    }

    private static boolean isSeen(int codePoint) {
        int type = Character.getType(codePoint);
        return !Character.isWhitespace(codePoint) && !Character.isSpaceChar(codePoint) && type != Character.FORMAT;
    }
}

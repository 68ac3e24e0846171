package nl.kaartensessie.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.kaartensessie.problem.Messages;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// A text as it can be printed: the two fonts have nearly every letter and sign of Europe, and few emoji. Those
/// get their name in words, so that nothing that people wrote is lost: `[duim omhoog]`.
///
/// Thread rule: any thread.
final class Printable {

    /// In place of a script that no font has: the sign that says so.
    static final String NO_GLYPH = "\uFFFD";

    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int FIRST_VARIATION = 0xFE00;
    private static final int LAST_VARIATION = 0xFE0F;
    private static final int FIRST_FLAG_LETTER = 0x1F1E6;
    private static final int LAST_FLAG_LETTER = 0x1F1FF;

    private Printable() {}

    /// @param html whose own signs are all in the fonts
    /// @param language of the names
    static String of(String html, Locale language) {
        if (html.chars().allMatch(unit -> unit < 0x80)) {
            return html;
        }
        StringBuilder text = new StringBuilder(html.length());
        html.codePoints().forEach(sign -> append(text, sign, language));
        return text.toString();
    }

    private static void append(StringBuilder text, int sign, Locale language) {
        if (Fonts.HAVE.get(sign)) {
            text.appendCodePoint(sign);
        } else if (sign == 0xFFFE || sign == 0xFFFF) {
            // People can type these two, and XML cannot hold them.
            text.append(NO_GLYPH);
        } else if (Character.getType(sign) == Character.PRIVATE_USE) {
            // A sign of whoever agreed on it; a font may have one of its own.
            text.append(NO_GLYPH);
        } else if (FIRST_FLAG_LETTER <= sign && sign <= LAST_FLAG_LETTER) {
            text.append((char) ('A' + sign - FIRST_FLAG_LETTER));
        } else if (Character.isEmoji(sign) && !Character.isEmojiModifier(sign)) {
            text.append('[').append(name(sign, language)).append(']');
        } else if (!onlyChangesAnother(sign)) {
            text.appendCodePoint(sign);
        }
    }

    /// The colour of a skin, or which of two looks an emoji has.
    private static boolean onlyChangesAnother(int sign) {
        return sign == ZERO_WIDTH_JOINER
                || sign >= FIRST_VARIATION && sign <= LAST_VARIATION
                || Character.isEmojiModifier(sign);
    }

    private static String name(int sign, Locale language) {
        ResourceBundle names = Messages.in("messages.emoji", language);
        String key = Integer.toHexString(sign).toUpperCase(Locale.ROOT);
        return names.containsKey(key)
                ? names.getString(key)
                : String.valueOf(Character.getName(sign)).toLowerCase(Locale.ROOT);
    }

    /// What is in the fonts, read once.
    private static final class Fonts {

        static final BitSet HAVE = new BitSet();

        static {
            for (PdfRenderer.Font font : PdfRenderer.Font.values()) {
                add(font);
            }
            HAVE.clear(ZERO_WIDTH_JOINER);
            HAVE.clear(FIRST_VARIATION, LAST_VARIATION + 1);
            HAVE.set('\n');
            HAVE.set('\t');
            HAVE.set('\r');
        }

        private static void add(PdfRenderer.Font font) {
            try (InputStream file = font.open();
                    TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
                CmapLookup glyphs = parsed.getUnicodeCmapLookup();
                for (int sign = 0; sign <= Character.MAX_CODE_POINT; sign++) {
                    if (glyphs.getGlyphId(sign) > 0 && Character.getType(sign) != Character.PRIVATE_USE) {
                        HAVE.set(sign);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

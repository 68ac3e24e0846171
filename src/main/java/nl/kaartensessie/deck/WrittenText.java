package nl.kaartensessie.deck;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import nl.kaartensessie.deck.DeckFault.Reason;
import nl.kaartensessie.problem.RefusedException;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/// What an author may not see of a file: how it is encoded, and what a reader of YAML takes for something else
/// than text. That is refused by its line, before the file is read.
final class WrittenText {

    /// Of YAML, in bytes.
    private static final int LONGEST_LINE = 150_000;

    private static final int DEEPEST = 10;
    private static final int MOST_EVENTS = 50_000;

    private WrittenText() {}

    /// @throws RefusedException for what is not in UTF-8: another encoding of 8 or 16 bits, with or without its
    /// mark
    static String decode(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        // No text has this in it, and in 16 bits every other byte is one.
        int zero = text.indexOf('\0');
        if (result.isError() || zero >= 0) {
            throw refused(Reason.ENCODING, line(text, zero < 0 ? text.length() : zero));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /// @throws RefusedException for an alias, of which the library gives the name for what it points to, and for
    /// text of
    ///     which a part counts as a comment
    static void checkYaml(String text) {
        refuseLongLines(text);
        int[] signs = text.codePoints().toArray();
        try {
            ParserImpl parser = new ParserImpl(new StreamReader(text), new LoaderOptions());
            int depth = 0;
            // What has more than this is refused by who reads it.
            for (int i = 0; i < MOST_EVENTS && depth <= DEEPEST && !parser.checkEvent(Event.ID.StreamEnd); i++) {
                Event event = parser.getEvent();
                depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
                if (event instanceof AliasEvent) {
                    throw new RefusedException(DeckProblem.BAD_DECK, List.of(new DeckFault("", Reason.ALIAS)));
                }
                if (event instanceof ScalarEvent scalar
                        && scalar.getScalarStyle() == ScalarStyle.PLAIN
                        && !scalar.getValue().isEmpty()
                        && isCutShort(signs, scalar.getEndMark().getIndex())) {
                    throw refused(Reason.COMMENT, scalar.getEndMark().getLine() + 1);
                }
            }
        } catch (YAMLException e) {
            // Reading it tells.
        }
    }

    /// Whether a comment stands behind a text without quotes, on its line.
    private static boolean isCutShort(int[] signs, int end) {
        int next = end;
        while (next < signs.length && (signs[next] == ' ' || signs[next] == '\t')) {
            next++;
        }
        return next > end && next < signs.length && signs[next] == '#';
    }

    /// The library copies what it has of a line again and again, and needs the square of its length.
    private static void refuseLongLines(String text) {
        int start = 0;
        int line = 1;
        for (int end = text.indexOf('\n'); start < text.length(); end = text.indexOf('\n', start)) {
            int next = end < 0 ? text.length() : end;
            if (text.substring(start, next).getBytes(UTF_8).length > LONGEST_LINE) {
                throw refused(Reason.LONG_LINE, line);
            }
            start = next + 1;
            line++;
        }
    }

    private static int line(String text, int at) {
        return 1 + (int) text.chars().limit(at).filter(unit -> unit == '\n').count();
    }

    private static RefusedException refused(Reason reason, int line) {
        return new RefusedException(DeckProblem.BAD_DECK, List.of(new DeckFault("", reason, String.valueOf(line))));
    }
}

package nl.kaartensessie.deck;

import java.util.Optional;
import nl.kaartensessie.deck.DeckFault.Reason;
import org.commonmark.node.Node;

/// How intricate Markdown may be. Within these limits reading it takes milliseconds; beyond them it could take
/// seconds, as the library then needs the square of the length, or one call within another until the stack is
/// full.
final class MarkdownLimits {

    /// Of quotes and lists within each other, as authors are told; a level of a list is two nodes, and a few are
    /// for what stands in it.
    static final int LEVELS = 15;

    private static final int DEEPEST = 2 * LEVELS + 10;

    /// Blocks that the parser opens within each other: more than are allowed, so that it is seen when there are
    /// more.
    static final int OPEN_BLOCKS = DEEPEST + 10;

    /// Without a blank line in between.
    static final int SIGNS_TOGETHER = 500;

    static final int SIGNS = 5_000;
    static final int LINES = 5_000;
    static final int TABLE_ROWS = 1_000;
    static final int TABLE_COLUMNS = 20;

    private static final String SIGN = "[]<*_`";

    private MarkdownLimits() {}

    /// What is too much in a text that was not parsed yet; the name of the field is left to the caller.
    static Optional<DeckFault> fault(String text) {
        int together = 0;
        int signs = 0;
        int rows = 0;
        int lines = 0;
        for (String line : text.lines().toList()) {
            int here = Math.toIntExact(
                    line.chars().filter(c -> SIGN.indexOf(c) >= 0).count());
            int bars = Math.toIntExact(line.chars().filter(c -> c == '|').count());
            together = line.isBlank() ? 0 : together + here;
            signs += here;
            rows += bars > 0 ? 1 : 0;
            lines++;
            if (together > SIGNS_TOGETHER) {
                return fault(Reason.MARKUP_TOGETHER, SIGNS_TOGETHER);
            }
            if (bars > TABLE_COLUMNS + 1) {
                return fault(Reason.TABLE_COLUMNS, TABLE_COLUMNS);
            }
        }
        return signs > SIGNS
                ? fault(Reason.MARKUP, SIGNS)
                : rows > TABLE_ROWS
                        ? fault(Reason.TABLE_ROWS, TABLE_ROWS)
                        : lines > LINES ? fault(Reason.LINES, LINES) : Optional.empty();
    }

    /// What is too deep in a text that was parsed. It walks, and calls nothing within itself.
    static Optional<DeckFault> fault(Node document) {
        int depth = 0;
        Node node = document;
        while (node != null) {
            if (depth > DEEPEST) {
                return fault(Reason.TOO_DEEP, LEVELS);
            }
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
                continue;
            }
            while (node != null && node.getNext() == null) {
                node = node.getParent();
                depth--;
            }
            node = node == null ? null : node.getNext();
        }
        return Optional.empty();
    }

    private static Optional<DeckFault> fault(Reason reason, int limit) {
        return Optional.of(new DeckFault("", reason, String.valueOf(limit)));
    }
}

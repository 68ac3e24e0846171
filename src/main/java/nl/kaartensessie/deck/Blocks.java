package nl.kaartensessie.deck;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.kaartensessie.deck.DeckFault.Reason;

/// An explanation in three short blocks, each a paragraph that begins with its name in bold. It is plain Markdown, so
/// that it reads well wherever it is shown; whoever begins with the first name keeps to the form. Any other explanation
/// is free.
final class Blocks {

    static final int WORDS = 90;

    /// In each language that we have names in.
    static final List<List<String>> NAMES =
            List.of(List.of("Twee kanten", "Feiten", "Let op"), List.of("Two sides", "Facts", "Take care"));

    private static final Pattern PARAGRAPH = Pattern.compile("\n[ \t]*\n\\s*");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Blocks() {}

    /// What is wrong with an explanation that is written in blocks.
    static Optional<DeckFault> fault(String explanation) {
        return NAMES.stream()
                .filter(names -> explanation.startsWith(label(names.getFirst())))
                .filter(names -> !fits(explanation, names))
                .findFirst()
                .map(names -> new DeckFault(
                        "", Reason.BAD_BLOCKS, names.stream().map(Blocks::label).collect(Collectors.joining(" "))));
    }

    private static boolean fits(String explanation, List<String> names) {
        List<String> blocks = PARAGRAPH.splitAsStream(explanation).toList();
        boolean inOrder = blocks.size() == names.size();
        for (int i = 0; inOrder && i < blocks.size(); i++) {
            String label = label(names.get(i));
            inOrder = blocks.get(i).startsWith(label) && blocks.get(i).length() > label.length() + 1;
        }
        return inOrder && words(explanation) <= WORDS;
    }

    static int words(String text) {
        return Math.toIntExact(
                SPACE.splitAsStream(text).filter(word -> !word.isEmpty()).count());
    }

    private static String label(String name) {
        return "**" + name + ".**";
    }
}

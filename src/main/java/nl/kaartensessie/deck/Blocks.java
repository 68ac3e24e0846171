package nl.kaartensessie.deck;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /// What stands in each block, of an explanation that is exactly what [#joined] makes of these in this
    /// language; empty for any other.
    static Optional<List<String>> split(String explanation, String language) {
        List<String> names = names(language);
        if (!explanation.startsWith(label(names.getFirst())) || !fits(explanation, names)) {
            return Optional.empty();
        }
        List<String> paragraphs = PARAGRAPH.splitAsStream(explanation).toList();
        List<String> blocks = IntStream.range(0, names.size())
                .mapToObj(i -> paragraphs
                        .get(i)
                        .substring(label(names.get(i)).length())
                        .strip())
                .toList();
        return Optional.of(blocks).filter(texts -> joined(texts, names).equals(explanation));
    }

    /// The explanation with these blocks, by their names.
    static String joined(List<String> blocks, List<String> names) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> label(names.get(i)) + " " + blocks.get(i))
                .collect(Collectors.joining("\n\n"));
    }

    /// The names of the blocks in a deck in this language.
    static List<String> names(String language) {
        return NAMES.get(language.equals("en") || language.startsWith("en-") ? 1 : 0);
    }

    static int words(String text) {
        return Math.toIntExact(
                SPACE.splitAsStream(text).filter(word -> !word.isEmpty()).count());
    }

    private static String label(String name) {
        return "**" + name + ".**";
    }
}

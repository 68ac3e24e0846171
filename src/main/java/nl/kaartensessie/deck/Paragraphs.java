package nl.kaartensessie.deck;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/// What a heading of a factsheet and all that stands under it is called: the words of the heading, in small letters and
/// with hyphens; the second of the same name gets a number. One for each text, asked in the order of the headings.
final class Paragraphs {

    /// Before the name of a paragraph, in the id of its heading, so that it is no other id of the page.
    static final String PREFIX = "paragraaf-";

    /// So that a number still fits behind it.
    private static final int LONGEST = 54;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-+|-+$");

    private final Set<String> taken = new HashSet<>();

    static List<String> of(Node document) {
        var paragraphs = new Paragraphs();
        var names = new ArrayList<String>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                names.add(paragraphs.name(heading));
            }
        });
        return names;
    }

    /// Gives the tag of a heading its id.
    void put(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Heading heading) {
            attributes.put("id", PREFIX + name(heading));
        }
    }

    private String name(Heading heading) {
        String plain = MARKS.matcher(Normalizer.normalize(words(heading), Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String whole = hyphened(plain);
        String first = whole.isEmpty() ? "deel" : whole;
        String name = first;
        for (int number = 2; !taken.add(name); number++) {
            name = first + "-" + number;
        }
        return name;
    }

    private static String hyphened(String plain) {
        String whole = EDGES.matcher(OTHER.matcher(plain).replaceAll("-")).replaceAll("");
        return whole.length() <= LONGEST
                ? whole
                : EDGES.matcher(whole.substring(0, LONGEST)).replaceAll("");
    }

    private static String words(Heading heading) {
        var words = new StringBuilder();
        heading.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }
        });
        return words.toString();
    }
}

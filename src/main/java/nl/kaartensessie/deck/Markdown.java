package nl.kaartensessie.deck;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/// Markdown (CommonMark with tables) as HTML that is safe to put in a page: tags that an author types show as
/// text, an image becomes its description, and a link leads to the web, to a mail address, to a page of ours or
/// nowhere. What is too intricate for [MarkdownLimits], as older versions of the software could store it, is shown
/// as it was typed.
///
/// Thread rule: any thread.
public final class Markdown {

    /// The page has the first, the deck or card the second.
    private static final int HIGHEST_HEADING = 3;

    private static final int LOWEST_HEADING = 6;

    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(TABLES)
            .maxOpenBlockParsers(MarkdownLimits.OPEN_BLOCKS)
            .build();
    private static final HtmlRenderer PLAIN = renderer().build();

    /// With an id on each heading.
    private static final HtmlRenderer ANCHORED = renderer()
            .attributeProviderFactory(context -> new Paragraphs()::put)
            .build();

    /// Signs of Markdown and HTML, both of all texts, that are kept.
    private static final long MOST_KEPT = 8_000_000;

    /// A text is rendered once, as what was published never changes and drafts do in one place at a time.
    private static final Cache<Source, String> RENDERED = Caffeine.newBuilder()
            .maximumWeight(MOST_KEPT)
            .<Source, String>weigher((source, html) -> 100 + source.text().length() + html.length())
            .build();

    private static final Pattern BLANK_LINES = Pattern.compile("\n\\s*\n");

    private Markdown() {}

    /// `text` as HTML; empty when there is nothing in it.
    public static String html(String text) {
        return RENDERED.get(new Source(text, PLAIN), Markdown::render);
    }

    /// A factsheet as HTML: each heading has an id, by which a card can name what stands under it.
    public static String factsheet(String text) {
        return RENDERED.get(new Source(text, ANCHORED), Markdown::render);
    }

    /// The ids of its headings, without their prefix.
    static List<String> paragraphs(String factsheet) {
        return MarkdownLimits.fault(factsheet).isPresent() ? List.of() : Paragraphs.of(PARSER.parse(factsheet));
    }

    private record Source(String text, HtmlRenderer renderer) {}

    private static HtmlRenderer.Builder renderer() {
        return HtmlRenderer.builder()
                .extensions(TABLES)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto")))
                .percentEncodeUrls(true)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (node instanceof Link) {
                        attributes.putAll(Map.of("rel", "nofollow noopener noreferrer", "target", "_blank"));
                        attributes.remove("title");
                    } else if (node instanceof TableCell cell && cell.isHeader()) {
                        attributes.put("scope", "col");
                    }
                });
    }

    /// What makes this text too intricate to show, if anything does; the name of the field is left to the caller.
    static Optional<DeckFault> fault(String text) {
        return MarkdownLimits.fault(text).or(() -> MarkdownLimits.fault(PARSER.parse(text)));
    }

    private static String render(Source source) {
        String text = source.text();
        if (MarkdownLimits.fault(text).isPresent()) {
            return asTyped(text);
        }
        Node document = PARSER.parse(text);
        if (MarkdownLimits.fault(document).isPresent()) {
            return asTyped(text);
        }
        document.accept(new Tamer());
        return source.renderer().render(document);
    }

    private static String asTyped(String text) {
        String escaped = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
        return "<p>" + BLANK_LINES.matcher(escaped.strip()).replaceAll("</p>\n<p>") + "</p>\n";
    }

    private static final class Tamer extends AbstractVisitor {

        /// The levels, as they were typed, of the headings that the next one may stand under.
        private final Deque<Integer> above = new ArrayDeque<>();

        @Override
        public void visit(Image image) {
            visitChildren(image);
            for (Node child : children(image)) {
                image.insertBefore(child);
            }
            image.unlink();
        }

        /// To start with `#` or with `##` is the same to the page, and so is to go on with `##` or with `####`:
        /// a heading stands one level below the one that it is under.
        @Override
        public void visit(Heading heading) {
            int typed = heading.getLevel();
            while (!above.isEmpty() && above.peek() >= typed) {
                above.pop();
            }
            heading.setLevel(Math.min(LOWEST_HEADING, HIGHEST_HEADING + above.size()));
            above.push(typed);
            visitChildren(heading);
        }

        private static List<Node> children(Node parent) {
            var children = new ArrayList<Node>();
            for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
                children.add(child);
            }
            return children;
        }
    }
}

package nl.kaartensessie.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Who may know whom, as the tables in `src/docs/architecture.md` have it: the first column names a part, the
/// second what it may know, and the third what it is for.
public final class Arrows {

    private static final Path PAGE = Path.of("src/docs/architecture.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(?<part>[^`]+)` \\|(?<known>[^|]*)\\| [^|]+ \\|$");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    /// How the page names the package around all others.
    private static final String ROOT = "(root)";

    private Arrows() {}

    /// Of the server's packages; the root's own name is empty.
    public static Map<String, Set<String>> ofServer() {
        return table("## The server");
    }

    /// Of the folders of the browser's client; that of `index.ts` is empty.
    public static Map<String, Set<String>> ofBrowser() {
        return table("## The browser");
    }

    private static Map<String, Set<String>> table(String heading) {
        String page = text();
        int from = page.indexOf(heading + "\n");
        int end = page.indexOf("\n## ", from + 1);
        Map<String, Set<String>> arrows = new LinkedHashMap<>();
        ROW.matcher(page.substring(from, end < 0 ? page.length() : end))
                .results()
                .forEach(row -> arrows.put(
                        name(row.group("part")),
                        NAME.matcher(row.group("known"))
                                .results()
                                .map(known -> name(known.group(1)))
                                .collect(Collectors.toSet())));
        return arrows;
    }

    private static String name(String written) {
        return written.equals(ROOT) ? "" : written;
    }

    private static String text() {
        try {
            return Files.readString(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

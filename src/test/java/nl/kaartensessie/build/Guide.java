package nl.kaartensessie.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// `src/docs/operating.md`, as its tests read it.
public final class Guide {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z0-9_.-]+)` \\| (.*?) \\|");

    private Guide() {}

    static String text() {
        return read(Path.of("src/docs/operating.md"));
    }

    /// Every row that begins with a name in the tables of a chapter, and what its second column says.
    public static Map<String, String> rows(String chapter) {
        Map<String, String> rows = new TreeMap<>();
        String from = text().split("\n## " + chapter + "\n", 2)[1];
        ROW.matcher(from.split("\n## ", 2)[0]).results().forEach(row -> {
            if (rows.put(row.group(1), row.group(2)) != null) {
                throw new AssertionError(row.group(1) + " stands there twice");
            }
        });
        return rows;
    }

    /// The examples in this language.
    public static List<String> examples(String language) {
        return Pattern.compile("(?s)\n```" + language + "\n(.*?)\n```")
                .matcher(text())
                .results()
                .map((MatchResult example) -> example.group(1))
                .toList();
    }

    static Stream<String> sources() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).map(Guide::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

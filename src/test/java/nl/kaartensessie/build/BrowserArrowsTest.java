package nl.kaartensessie.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kaartensessie.support.Arrows;
import org.junit.jupiter.api.Test;

/// Holds the folders of the browser's client to the table in `src/docs/architecture.md`.
class BrowserArrowsTest {

    private static final Path APP = Path.of("src/main/resources/web/app");
    private static final Pattern IMPORT = Pattern.compile("\\b(?:from|import)\\s*\\(?\\s*\"(\\.[^\"]+)\"");

    @Test
    void foldersKnowOnlyThoseOfTheirLine() throws IOException {
        Map<String, Set<String>> known = new TreeMap<>();
        imports().forEach((file, imported) -> {
            Set<String> others = known.computeIfAbsent(folder(file), _ -> new TreeSet<>());
            imported.stream().map(BrowserArrowsTest::folder).forEach(others::add);
            others.remove(folder(file));
        });
        assertThat(known).isEqualTo(Arrows.ofBrowser());
    }

    @Test
    void everyLineOnlyKnowsLinesAboveIt() {
        Set<String> above = new HashSet<>();
        Arrows.ofBrowser().forEach((folder, known) -> {
            assertThat(above).as(folder).containsAll(known);
            above.add(folder);
        });
    }

    @Test
    void filesDoNotGoRoundInCircles() throws IOException {
        Map<Path, Set<Path>> imports = imports();
        for (Path file : imports.keySet()) {
            assertThat(reachable(file, imports)).as(file.toString()).doesNotContain(file);
        }
    }

    private static Set<Path> reachable(Path from, Map<Path, Set<Path>> imports) {
        Set<Path> seen = new HashSet<>();
        Deque<Path> open = new ArrayDeque<>(imports.getOrDefault(from, Set.of()));
        while (!open.isEmpty()) {
            Path next = open.pop();
            if (seen.add(next)) {
                open.addAll(imports.getOrDefault(next, Set.of()));
            }
        }
        return seen;
    }

    /// What each file imports of ours, be it later on.
    private static Map<Path, Set<Path>> imports() throws IOException {
        try (Stream<Path> files = Files.walk(APP)) {
            return files.filter(file -> file.toString().endsWith(".ts"))
                    .collect(Collectors.toMap(file -> file, BrowserArrowsTest::importsOf));
        }
    }

    private static Set<Path> importsOf(Path file) {
        try {
            return IMPORT.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1))
                    .filter(name -> !name.endsWith(".css"))
                    .map(name -> file.resolveSibling(name + ".ts").normalize())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The pages for editors are one part, whatever folders they have, and so are the texts.
    private static String folder(Path file) {
        String folder = APP.relativize(file.getParent()).toString().replace('\\', '/');
        return folder.replaceFirst("^(decks|messages)/.*", "$1");
    }
}

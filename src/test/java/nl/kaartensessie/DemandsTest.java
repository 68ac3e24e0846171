package nl.kaartensessie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `src/docs/demands.md` answers every demand, with rules and tests that exist.
class DemandsTest {

    private static final Path DOCS = Path.of("src/docs");
    private static final Pattern TEST = Pattern.compile("\\b[A-Z]\\w+(Test|IT)\\b");
    private static final Pattern RULE = Pattern.compile("(?<![\\d.])\\d{1,2}\\.\\d{1,2}(?![\\d.])");

    private static final Pattern CELL = Pattern.compile("\\|");

    private final List<List<String>> rows;

    DemandsTest() throws IOException {
        rows = Files.readAllLines(DOCS.resolve("demands.md")).stream()
                .filter(line -> line.matches("\\| \\d+ \\|.*"))
                .map(line ->
                        CELL.splitAsStream(line.substring(1)).map(String::strip).toList())
                .toList();
    }

    @Test
    void everyDemandIsAnsweredByTheServerAndOnAScreen() {
        assertThat(rows)
                .extracting(row -> Integer.valueOf(row.getFirst()))
                .isSorted()
                .doesNotHaveDuplicates()
                .containsAll(IntStream.rangeClosed(1, 120).boxed().toList());
        assertThat(rows).allSatisfy(row -> assertThat(row).hasSize(4).doesNotContain(""));
    }

    @Test
    void itsTestsAndRulesExist() throws IOException {
        Set<String> tests;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            tests = files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
        }
        Set<String> rules = Pattern.compile("(?m)^(\\d+\\.\\d+) ")
                .matcher(Files.readString(DOCS.resolve("rules.md")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(all(TEST, 2, 3)).isNotEmpty().isSubsetOf(tests);
        assertThat(all(RULE, 2, 2)).isNotEmpty().isSubsetOf(rules);
    }

    private Set<String> all(Pattern pattern, int from, int to) {
        return rows.stream()
                .flatMap(row -> row.subList(from, to + 1).stream())
                .flatMap(text -> pattern.matcher(text).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}

package nl.kaartensessie;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One word for one thing, in everything that people read: `src/docs/words.md`.
class WordsTest {

    private static final Path MAIN = Path.of("src/main/resources");
    private static final Path TABLE = Path.of("src/docs/words.md");
    private static final int COLUMNS = 5;
    private static final int NOT_DUTCH = 3;
    private static final int NOT_ENGLISH = 4;

    /// What the columns are called, and the line below that.
    private static final int HEADER_ROWS = 2;

    /// What a page or a sheet says stands between quotes in a script, behind the name in a list of texts, and between
    /// the tags of a page.
    private static final Pattern SCRIPT = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"|`((?:[^`\\\\]|\\\\.)*)`");
    private static final Pattern INSERTED = Pattern.compile("\\$\\{[^}]*}");
    private static final Pattern SETTING = Pattern.compile("(?m)^[^#=\\n]+=(.*)$");
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*(//|#|/?\\*).*$");
    private static final Pattern TAG = Pattern.compile("\\{[#/!][^}]*}|<[^>]+>");

    private static final Pattern AMERICAN = Pattern.compile(
            "(?i)\\b(\\w*(ganiz|cogniz|aliz|maliz|mariz|ologiz|imiz)(e|ed|es|ing|ation)|behavior|colors?|center|favorites?"
                    + "|fulfill|gotten|judgment|toward|canceled|dialog box)\\b");
    private static final Pattern AMERICAN_DATE = Pattern.compile(
            "\\b(January|February|March|April|May|June|July|August|September|October|November|December) \\d{1,2}(,|\\b)");

    private record Term(List<String> cells) {
        List<String> not(String language) {
            String cell = cells.get(language.equals("nl") ? NOT_DUTCH : NOT_ENGLISH);
            return Stream.of(cell.split(", ", -1))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void rule_43_7_oneWordForOneThing(String language) {
        Map<String, List<String>> texts = texts(language);
        assertThat(texts).hasSizeGreaterThan(20);
        List<String> found = new ArrayList<>();
        for (Term term : terms()) {
            for (String word : term.not(language)) {
                Pattern whole = Pattern.compile("(?iU)(?<![\\p{L}-])" + Pattern.quote(word) + "(?![\\p{L}])");
                texts.forEach((file, lines) -> lines.stream()
                        .filter(line -> whole.matcher(line).find())
                        .forEach(line -> found.add(file + ": " + word + " in: " + line)));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void rule_43_7_englishIsWrittenAsInBritain() {
        texts("en")
                .forEach((file, lines) -> assertThat(lines)
                        .as(file)
                        .allSatisfy(line ->
                                assertThat(line).doesNotContainPattern(AMERICAN).doesNotContainPattern(AMERICAN_DATE)));
    }

    @Test
    void rule_43_7_theListHasEachTermOnce_andNoneIsForbiddenToItself() {
        Set<String> dutch = new HashSet<>();
        assertThat(terms()).hasSizeGreaterThan(30).allSatisfy(term -> {
            assertThat(term.cells()).hasSize(COLUMNS);
            assertThat(dutch.add(term.cells().getFirst()))
                    .as(term.cells().getFirst())
                    .isTrue();
            assertThat(term.not("nl"))
                    .doesNotContainAnyElementsOf(List.of(term.cells().get(0).split(", ", -1)));
            assertThat(term.not("en"))
                    .doesNotContainAnyElementsOf(List.of(term.cells().get(1).split(", ", -1)));
        });
    }

    private static List<Term> terms() {
        List<String> rows = read(TABLE)
                .lines()
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| "))
                .toList();
        return rows.subList(HEADER_ROWS, rows.size()).stream()
                .map(line ->
                        new Term(Stream.of(line.substring(1, line.length() - 1).split("\\|", -1))
                                .map(String::strip)
                                .toList()))
                .toList();
    }

    /// What is said in this language, by file.
    private static Map<String, List<String>> texts(String language) {
        var texts = new TreeMap<String, List<String>>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> isIn(language, file))
                    .forEach(file -> texts.put(MAIN.relativize(file).toString(), said(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static boolean isIn(String language, Path file) {
        String name = file.getFileName().toString();
        String path = MAIN.relativize(file).toString().replace('\\', '/');
        if (path.startsWith("decks/") || name.startsWith("emoji")) {
            return false;
        }
        if (name.endsWith(".properties")) {
            boolean english = name.contains("_en");
            return path.startsWith("messages/") && !name.contains("_fy") && english == language.equals("en");
        }
        return name.matches("(?:.*[-_])?" + language + "(?:-.*)?\\.(ts|html|yaml)");
    }

    private static List<String> said(Path file) {
        String text = read(file);
        String name = file.getFileName().toString();
        if (name.endsWith(".ts")) {
            return found(SCRIPT, COMMENT.matcher(text).replaceAll(""));
        }
        return name.endsWith(".properties")
                ? found(SETTING, text)
                : TAG.matcher(text)
                        .replaceAll(" ")
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .toList();
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> INSERTED.matcher(first(found)).replaceAll(" "))
                .toList();
    }

    private static String first(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

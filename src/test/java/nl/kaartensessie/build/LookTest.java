package nl.kaartensessie.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// One look: what the style sheets choose from.
class LookTest {

    private static final Path WEB = Path.of("src/main/resources/web");

    /// Every size of type on a screen, small to large. Choose one; paper has points.
    private static final List<String> TYPE_SIZES = List.of(
            "0.8125rem", // badges, and labels under icons
            "0.875rem", // facts beside a name
            "0.9375rem", // hints
            "1rem", // headings of panels
            "1.0625rem", // text
            "1.125rem", // leads, and titles of cards
            "1.25rem", // headings
            "1.375rem", // a card beside its explanation
            "clamp(1.0625rem, min(0.6rem + 0.8vw, 0.6rem + 1.2vh), 1.25rem)", // what to do now
            "clamp(1.375rem, 1.1rem + 1.35vw, 1.875rem)", // a card
            "clamp(1.6rem, 1.25rem + 1.6vw, 2.25rem)", // the title of a page
            "clamp(1.5rem, 5vh, 2.25rem)", // that title where nothing scrolls
            "clamp(1.25rem, 1rem + 1.5vw, 2.25rem)", // beside a card on a beamer
            "clamp(1.375rem, 0.9rem + 2.4vw, 3rem)", // a card on a beamer
            "clamp(2.5rem, 6vw, 6rem)", // the word on a beamer
            "clamp(3.5rem, min(3rem + 8vw, 16vh), 8rem)"); // the clock of the break

    /// In the size of what is around it, and of the document.
    private static final List<String> RELATIVE =
            List.of("0.9375em", "100%", "inherit", "var(--utrecht-document-font-size)");

    private static final Pattern COMMENT_OR_IMPORT = Pattern.compile("(?s)/\\*.*?\\*/|@import [^;]+;");
    private static final Pattern SELECTOR = Pattern.compile("([^{}]+)\\{");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][\\w-]*");
    private static final Pattern NAME = Pattern.compile("[.#]([A-Za-z][\\w-]*)");
    private static final Pattern FONT_SIZE = Pattern.compile("font-size: ([^;]+);");
    private static final Pattern MOTION = Pattern.compile("(?:transition|animation)[a-z-]*:\\s*([^;]+);");
    private static final Pattern TIME = Pattern.compile("\\b([\\d.]+)(ms|s)\\b");
    private static final String WANTED = "@media (prefers-reduced-motion: no-preference)";

    @Test
    void typeHasOnlySizesOfTheList() throws IOException {
        TreeSet<String> used = new TreeSet<>();
        for (Path sheet : sheets()) {
            FONT_SIZE
                    .matcher(Files.readString(sheet))
                    .results()
                    .map(size -> size.group(1))
                    .forEach(used::add);
        }
        used.removeIf(size -> size.endsWith("pt") || RELATIVE.contains(size));
        assertThat(TYPE_SIZES).containsAll(used);
    }

    /// A style whose name nobody has any more is lost without a word.
    @Test
    void everyNameInTheStyleSheetsIsThatOfSomethingInThePages() throws IOException {
        String pages = text(Path.of("src/main"), ".ts", ".html", ".java");
        Set<String> words =
                WORD.matcher(pages).results().map(MatchResult::group).collect(Collectors.toSet());
        TreeSet<String> lost = new TreeSet<>();
        for (Path sheet : sheets()) {
            String rules = COMMENT_OR_IMPORT.matcher(Files.readString(sheet)).replaceAll("");
            SELECTOR.matcher(rules)
                    .results()
                    .flatMap(rule -> NAME.matcher(rule.group(1)).results())
                    .map(name -> name.group(1))
                    .filter(name -> !words.contains(name) && !isPutTogether(name, words, pages))
                    .forEach(lost::add);
        }
        assertThat(lost).isEmpty();
    }

    /// Of what stands before its `--`, and a string that is written somewhere.
    private static boolean isPutTogether(String name, Set<String> words, String pages) {
        int end = name.lastIndexOf("--") + 2;
        return end > 1 && words.contains(name.substring(0, end)) && pages.contains('"' + name.substring(end) + '"');
    }

    private static String text(Path folder, String... endings) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(file -> Stream.of(endings)
                            .anyMatch(ending -> file.toString().endsWith(ending)))
                    .toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }

    @Test
    void nothingMovesLongerThan200MillisecondsOrWhereMotionIsNotWanted() throws IOException {
        for (Path sheet : sheets()) {
            String text = Files.readString(sheet);
            for (MatchResult motion : MOTION.matcher(text).results().toList()) {
                TIME.matcher(motion.group(1)).results().limit(1).forEach(time -> {
                    double duration =
                            Double.parseDouble(time.group(1)) * (time.group(2).equals("s") ? 1000 : 1);
                    assertThat(duration).as("%s: %s", sheet, motion.group()).isLessThanOrEqualTo(200);
                    if (duration > 0) {
                        assertThat(text.lastIndexOf(WANTED, motion.start()))
                                .as("%s: %s", sheet, motion.group())
                                .isGreaterThan(text.lastIndexOf("\n}", motion.start()));
                    }
                });
            }
        }
    }

    private static List<Path> sheets() throws IOException {
        try (Stream<Path> files = Files.walk(WEB)) {
            return files.filter(file -> file.toString().endsWith(".css")).toList();
        }
    }
}

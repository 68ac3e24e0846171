package nl.kaartensessie.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The browsers that we say will do: everywhere the same, and the client keeps to what they have.
class SupportedBrowsersTest {

    private static final Path CLIENT = Path.of("src", "main", "resources", "web");

    /// What one of them lacks by MDN's tables, of what a client like ours would use; the first that lacks it.
    private static final List<Pattern> TOO_YOUNG = Stream.of(
                    // Safari 15.4. A part with such a text does not load at all.
                    "\\(\\?<[=!]",
                    "\\bstatic \\{",
                    "\\brequestSubmit\\b",
                    "\\bshowPicker\\b",
                    "\\brequestIdleCallback\\b",
                    "\\badoptedStyleSheets\\b",
                    "\\bAbortSignal\\.(any|timeout)\\b",
                    "\\bcheckVisibility\\b",
                    "\\b(show|hide|toggle)Popover\\b",
                    "\\bstartViewTransition\\b",
                    "\\.(toSorted|toReversed|toSpliced|isWellFormed|toWellFormed)\\(",
                    "\\b(Object|Map)\\.groupBy\\b",
                    "\\bPromise\\.(withResolvers|try)\\b",
                    "\\bArray\\.fromAsync\\b",
                    "\\bURL\\.(canParse|parse)\\b",
                    "\\bResponse\\.json\\b",
                    "\\b(De)?CompressionStream\\b",
                    "\\bDurationFormat\\b",
                    // Firefox 98
                    "\\bText(De|En)coderStream\\b",
                    "\\bfindLast(Index)?\\(",
                    "\\bSegmenter\\b",
                    "\\.inert\\b")
            .map(Pattern::compile)
            .toList();

    @Test
    void rule_26_5_theClientUsesNothingThatOneOfThemLacks() {
        try (Stream<Path> files = Files.walk(CLIENT)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".ts")).toList();
            assertThat(sources).hasSizeGreaterThan(100);
            assertThat(sources).allSatisfy(source -> {
                String code = read(source).replaceAll("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$", "");
                assertThat(TOO_YOUNG).noneMatch(young -> young.matcher(code).find());
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "src/docs/rules.md",
                "src/main/resources/templates/prose/help_nl.html",
                "src/main/resources/templates/prose/help_en.html"
            })
    void rule_26_5_everyListIsTheSame(String file) {
        String list = read(Path.of(file)).replaceAll("\\s+", " ");
        assertThat(list)
                .containsPattern("2022.{0,20}: Chrome, Edge")
                .containsPattern("Firefox( 98)?, Safari 15\\.4")
                .contains("Samsung Internet");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package nl.kaartensessie.problem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A language is a folder in the browser, a file on the server, and a few lines that name it.
class LanguageFilesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path CLIENT = Path.of("src/main/resources/web/app/messages");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(src/[^`]*)` \\|");
    private static final Path APP = Path.of("src/main/resources/web/app");
    private static final Pattern IMPORT =
            Pattern.compile("(?m)^(?:import|export) (type )?.*?from \"([^\"]+)\"", Pattern.DOTALL);
    private static final Pattern RELATIVE = Pattern.compile("\\b(?:from|import)\\s*\\(?\\s*\"(\\.[^\"]+)\"");
    private static final Pattern TYPE_ONLY =
            Pattern.compile("(?m)^import type [^;]*;|\\btypeof import\\([^)]*\\)|^import \"[^\"]*\\.css\";");

    /// What somebody loads who leads, or practises leading.
    private static final Set<String> OF_OTHERS =
            Set.of("facilitator-bundle.ts", "lead.ts", "practice-bundle.ts", "open.ts");
    private static final List<String> CHOOSERS = List.of("i18n", "around", "entry", "later", "moment", "report");

    @Test
    void rule_48_2_whatALanguageTakesIsThere() throws IOException {
        String contributing = Files.readString(Path.of("src/docs/contributing.md"), UTF_8);
        List<String> rows =
                ROW.matcher(contributing).results().map(row -> row.group(1)).toList();
        assertThat(rows).hasSize(5).allSatisfy(row -> assertThat(Path.of(row)).exists());
        for (Language language : parts()) {
            String tag = language.tag();
            for (String chooser : CHOOSERS) {
                assertThat(Files.readString(CLIENT.resolve(chooser + ".ts"), UTF_8))
                        .contains("import(\"./" + tag + "/" + (chooser.equals("i18n") ? tag : chooser) + "\")");
            }
            assertThat(Files.readString(Path.of("src/main/resources/application.properties"), UTF_8))
                    .containsPattern("quarkus.locales=.*\\b" + tag + "\\b");
        }
    }

    @Test
    void rule_48_1_whatTheServerSaysAroundAPageIsInEachLanguage() throws IOException {
        Properties dutch = page(Language.NL);
        for (Language language : Language.values()) {
            assertThat(page(language).keySet()).as(language.tag()).isEqualTo(dutch.keySet());
            assertThat(page(language).values())
                    .noneMatch(text -> text.toString().isBlank());
        }
    }

    @Test
    void rule_48_1_noTextOfAParticipantIsDutchInFrisian() throws IOException {
        Pattern dutch = Pattern.compile("(?i)\\b(het|een|niet|jij|je|wij|naar|voor|zijn|wordt|geen|nog|alleen)\\b");
        Pattern said = Pattern.compile("\"[^\"\\n]*\"|`[^`]*`");
        try (Stream<Path> files = Files.list(CLIENT.resolve("fy"))) {
            List<Path> all = files.toList();
            assertThat(all).hasSizeGreaterThan(8);
            for (Path file : all) {
                assertThat(said.matcher(Files.readString(file, UTF_8)).results().map(text -> text.group()))
                        .allSatisfy(text -> assertThat(text).doesNotContainPattern(dutch));
                assertThat(IMPORT.matcher(Files.readString(file, UTF_8)).results())
                        .allSatisfy(found -> assertThat(
                                        found.group(1) != null || found.group(2).startsWith("./"))
                                .as(found.group())
                                .isTrue());
            }
        }
    }

    /// The texts of a page come by a file that chooses the language; a participant's page has no others than these.
    @Test
    void rule_48_1_aParticipantsPagesHaveNoOtherTexts() throws IOException {
        Set<Path> seen = new HashSet<>();
        Deque<Path> open = new ArrayDeque<>(
                List.of(APP.resolve("pages/start-page.ts"), APP.resolve("pages/participant-bundle.ts")));
        while (!open.isEmpty()) {
            Path file = open.pop();
            if (seen.add(file) && !file.startsWith(CLIENT)) {
                String text = TYPE_ONLY.matcher(Files.readString(file, UTF_8)).replaceAll("");
                RELATIVE.matcher(text)
                        .results()
                        .map(found ->
                                file.resolveSibling(found.group(1) + ".ts").normalize())
                        .filter(other -> !OF_OTHERS.contains(other.getFileName().toString()))
                        .forEach(open::add);
            }
        }
        assertThat(seen).hasSizeGreaterThan(80);
        assertThat(seen.stream()
                        .filter(file -> file.startsWith(CLIENT))
                        .map(file -> file.getFileName().toString().replace(".ts", "")))
                .containsExactlyInAnyOrderElementsOf(CHOOSERS);
    }

    private static List<Language> parts() {
        List<Language> parts = Stream.of(Language.values())
                .filter(language -> !language.whole())
                .toList();
        assertThat(parts).isNotEmpty();
        return parts;
    }

    private static Properties page(Language language) throws IOException {
        var texts = new Properties();
        try (var in = Files.newBufferedReader(MESSAGES.resolve("page_" + language.tag() + ".properties"), UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}

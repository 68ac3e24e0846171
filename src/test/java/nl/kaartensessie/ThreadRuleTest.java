package nl.kaartensessie;

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
import org.junit.jupiter.params.provider.MethodSource;

/// Where threads meet, every class says which may call it and what guards it.
class ThreadRuleTest {

    private static final Path MAIN = Path.of("src/main/java/nl/kaartensessie");
    private static final Pattern CLASS =
            Pattern.compile("(?m)^(public |abstract |final )*class (?<name>\\w+)(?<rest>.*)");
    private static final Pattern JAVADOC = Pattern.compile("(?m)^///.*$");

    @ParameterizedTest
    @MethodSource("classes")
    void everyClassStatesItsThreadRule(Path file) throws IOException {
        String source = Files.readString(file);
        String javadoc = String.join(
                "\n",
                JAVADOC.matcher(source.substring(0, firstClass(source)))
                        .results()
                        .map(line -> line.group())
                        .toList());
        assertThat(javadoc).as(file.toString()).contains("Thread rule:");
    }

    @Test
    void theClassesAreFound() throws IOException {
        assertThat(classes())
                .extracting(file -> file.getFileName().toString())
                .contains("LiveRoom.java", "Presence.java", "GroupCommit.java", "PgJournal.java")
                .doesNotContain("CloseCode.java", "CommandResult.java");
    }

    static List<Path> classes() throws IOException {
        try (Stream<Path> live = Files.walk(MAIN.resolve("live"));
                Stream<Path> journal = Files.list(MAIN.resolve("journal"))) {
            return Stream.concat(live, journal)
                    .filter(Files::isRegularFile)
                    .filter(ThreadRuleTest::declaresAClass)
                    .sorted()
                    .toList();
        }
    }

    private static boolean declaresAClass(Path file) {
        try {
            return CLASS.matcher(Files.readString(file))
                    .results()
                    .anyMatch(match -> !match.group("rest").contains("Exception"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int firstClass(String source) {
        return CLASS.matcher(source).results().findFirst().orElseThrow().start();
    }
}

package nl.kaartensessie.model;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The models of `src/test/alloy`, checked by Alloy within the scopes that they name; with
/// `-Dkaartensessie.model=large` within those of the checks whose names end in `Large`.
@Tag("slow")
@Execution(ExecutionMode.CONCURRENT)
class ModelTest {

    private static final boolean LARGE = "large".equals(System.getProperty("kaartensessie.model"));

    @TempDir
    Path work;

    /// What the design promises holds, and does not where one of its guards is taken out: so the check can fail.
    @ParameterizedTest
    @ValueSource(strings = {"log", "presence"})
    void holdsAndFailsWithoutAnyOfItsGuards(String model) throws Exception {
        String text = Files.readString(Path.of("src/test/alloy/" + model + ".als"));
        List<String> checks = all("(?m)^(\\w+): (?:check|run) ", text).stream()
                .filter(name -> name.endsWith("Large") == LARGE)
                .toList();
        List<String> guards = all("(?s)one sig ([\\w,\\s]+?) extends Guard", text).stream()
                .flatMap(names -> Pattern.compile(",\\s*").splitAsStream(names))
                .toList();

        String said = check(model);

        assertThat(Pattern.compile("(?m)^(\\w+) (found|nothing), ")
                        .matcher(said)
                        .results()
                        .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2))))
                .as(said)
                .isEqualTo(checks.stream().collect(Collectors.toMap(name -> name, ModelTest::expected)));
        if (!LARGE) {
            assertThat(guards)
                    .hasSizeGreaterThan(3)
                    .allSatisfy(guard -> assertThat(checks).anyMatch(name -> name.endsWith("Without" + guard)));
        }
    }

    private static String expected(String name) {
        return name.contains("Without") || name.startsWith("Possible") ? "found" : "nothing";
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1).strip())
                .toList();
    }

    /// As a process of its own: Alloy brings libraries that others have in another version.
    private String check(String model) throws Exception {
        Path said = work.resolve("alloy.log");
        Process alloy = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx1g",
                        "-cp",
                        "target/alloy/*",
                        "src/test/alloy/Check.java",
                        "src/test/alloy/" + model + ".als",
                        LARGE ? ".*Large" : "(?!.*Large).*")
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            boolean done = alloy.waitFor(LARGE ? 600 : 10, MINUTES);
            String text = Files.readString(said);
            assertThat(done).as(text).isTrue();
            assertThat(alloy.exitValue()).as(text).isZero();
            if (LARGE) {
                System.out.println(text);
            }
            return text;
        } finally {
            alloy.destroyForcibly();
        }
    }
}

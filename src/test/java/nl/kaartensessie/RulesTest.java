package nl.kaartensessie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A rule without a test is not a rule yet: every number of `src/docs/rules.md` is in the name of a test.
class RulesTest {

    private static final Pattern RULE = Pattern.compile("(?m)^(?<section>\\d+)\\.(?<number>\\d+) ");
    /// As in `rule_3_4_showing_is_absolute`, `rules_21_4_and_21_5_…` and `rules_22_5_to_22_7_…`.
    private static final Pattern JAVA = Pattern.compile("\\brules?((?:_(?:and_|to_)?\\d+_\\d+)+)");
    /// As in `"rule 2.39: a try after …"`.
    private static final Pattern TYPESCRIPT = Pattern.compile("\"rules?((?: (?:and |to )?\\d+\\.\\d+,?)+)");
    private static final Pattern ONE = Pattern.compile("(?<to>to[_ ])?(?<section>\\d+)[_.](?<number>\\d+)");

    @Test
    void everyRuleIsInTheNameOfATest() throws IOException {
        Set<String> tested = new TreeSet<>();
        named(Path.of("src/test/java"), ".java", JAVA, tested);
        named(Path.of("src/test/web"), ".ts", TYPESCRIPT, tested);
        List<String> rules = RULE.matcher(Files.readString(Path.of("src/docs/rules.md")))
                .results()
                .map(rule -> rule.group("section") + "." + rule.group("number"))
                .toList();

        assertThat(rules).hasSizeGreaterThan(250).doesNotHaveDuplicates();
        assertThat(tested).containsExactlyInAnyOrderElementsOf(new TreeSet<>(rules));
    }

    private static void named(Path folder, String ending, Pattern names, Set<String> tested) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(ending))
                    .flatMap(file -> names.matcher(read(file)).results())
                    .forEach(name -> add(name.group(1), tested));
        }
    }

    private static void add(String numbers, Set<String> tested) {
        int last = 0;
        for (MatchResult one : ONE.matcher(numbers).results().toList()) {
            int number = Integer.parseInt(one.group("number"));
            int first = one.group("to") == null ? number : last + 1;
            IntStream.rangeClosed(first, number).forEach(each -> tested.add(one.group("section") + "." + each));
            last = number;
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

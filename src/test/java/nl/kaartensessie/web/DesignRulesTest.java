package nl.kaartensessie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every rule of the design rules has its tests.
class DesignRulesTest {

    @Test
    void everyRuleNamesTestsThatExist() throws IOException {
        List<String> rules = Files.readAllLines(Path.of("src/docs/api.md")).stream()
                .filter(line -> line.startsWith("| /core/"))
                .toList();
        Set<String> tests = Stream.of(OpenApiRulesTest.class, ServerRulesTest.class, GeneratedClientTest.class)
                .flatMap(each -> Arrays.stream(each.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(Method::getName)
                .collect(Collectors.toSet());
        assertThat(rules).hasSizeGreaterThan(20).allSatisfy(rule -> {
            String named = rule.substring(0, rule.length() - 1)
                    .replaceFirst(".*\\|", "")
                    .strip();
            if (!named.equals("by people")) {
                assertThat(tests).contains(named.replace("`", "").split(", "));
            }
        });
    }
}

package nl.kaartensessie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Which classes run beside one server is chance: a word that two of them open is taken for the second.
class RoomWordsTest {

    private static final Pattern OPENED =
            Pattern.compile("(?:\\bopen(?:byhand|withdeck)?\\(|\\bword = |\"word\", )\"([^/\"]+)\"");

    @Test
    void aWordThatABrowserTestOpensIsInNoOtherClass() throws IOException {
        Map<String, String> classes = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/java/nl/kaartensessie/browser"))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith("IT.java")).toList()) {
                classes.put(
                        file.getFileName().toString(), Files.readString(file).toLowerCase(Locale.ROOT));
            }
        }
        List<String> shared = new ArrayList<>();
        int opened = 0;
        for (Map.Entry<String, String> one : classes.entrySet()) {
            Matcher words = OPENED.matcher(one.getValue());
            while (words.find()) {
                opened++;
                // In quotes, or a cell of a table.
                Pattern elsewhere = Pattern.compile("[\"',]\\s*" + Pattern.quote(words.group(1)) + "\\s*[\"',]");
                classes.forEach((other, text) -> {
                    if (!other.equals(one.getKey()) && elsewhere.matcher(text).find()) {
                        shared.add(words.group(1) + ": " + one.getKey() + ", " + other);
                    }
                });
            }
        }
        assertThat(opened).isGreaterThan(100);
        assertThat(shared).isEmpty();
    }
}

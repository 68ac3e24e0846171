package nl.kaartensessie.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What is known of our parts, in the form of OSV (<https://ossf.github.io/osv-schema/>), and what we say of those
/// that don't reach us.
final class Advisories {

    private static final Pattern NOT_DIGITS = Pattern.compile("\\D+");

    private final JsonNode file;

    private Advisories(JsonNode file) {
        this.file = file;
    }

    static Advisories read() throws IOException {
        return new Advisories(new ObjectMapper()
                .readTree(Path.of("src/main/resources/META-INF/sbom/advisories.json")
                        .toFile()));
    }

    LocalDate checkedOn() {
        return LocalDate.parse(file.path("checkedOn").asText());
    }

    /// What is known of a part in this version, as `id part`.
    ///
    /// @param part `group:artifact`
    Set<String> of(String part, String version) {
        Set<String> known = new TreeSet<>();
        for (JsonNode advisory : file.path("advisories")) {
            for (JsonNode affected : advisory.path("affected")) {
                if (affected.at("/package/name").asText().equals(part) && isWithin(affected.path("ranges"), version)) {
                    known.add(advisory.path("id").asText() + " " + part);
                }
            }
        }
        return known;
    }

    /// Those that were looked at and don't reach us, each with a reason, as `id part`.
    Set<String> assessed() {
        return file.path("assessments")
                .valueStream()
                .filter(assessment -> !assessment.path("reason").asText().isBlank())
                .map(assessment -> assessment.path("id").asText() + " "
                        + assessment.path("package").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isWithin(JsonNode ranges, String version) {
        for (JsonNode range : ranges) {
            boolean within = false;
            for (JsonNode event : range.path("events")) {
                if (event.has("introduced")) {
                    within |= compare(version, event.path("introduced").asText()) >= 0;
                } else if (event.has("fixed")
                        && compare(version, event.path("fixed").asText()) >= 0) {
                    within = false;
                }
            }
            if (within) {
                return true;
            }
        }
        return false;
    }

    /// By the numbers in it, as all of our parts count: 4.1.137.Final is after 4.1.99.Final.
    private static int compare(String one, String other) {
        List<Integer> a = numbers(one);
        List<Integer> b = numbers(other);
        for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
            int difference = Integer.compare(i < a.size() ? a.get(i) : 0, i < b.size() ? b.get(i) : 0);
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private static List<Integer> numbers(String version) {
        List<Integer> numbers = new ArrayList<>();
        for (String number : NOT_DIGITS.split(version)) {
            if (!number.isEmpty()) {
                numbers.add(Integer.parseInt(number));
            }
        }
        return numbers;
    }
}

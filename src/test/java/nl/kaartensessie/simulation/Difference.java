package nl.kaartensessie.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// What differs between two things that should be the same, and nothing else of them.
final class Difference {

    private Difference() {}

    /// @return empty when they are the same
    static String between(JsonNode seen, JsonNode expected) {
        Set<String> fields = new TreeSet<>();
        seen.fieldNames().forEachRemaining(fields::add);
        expected.fieldNames().forEachRemaining(fields::add);
        List<String> differences = new ArrayList<>();
        for (String field : fields) {
            if (!seen.path(field).equals(expected.path(field))) {
                differences.add(field + ": " + seen.path(field) + " instead of " + expected.path(field));
            }
        }
        return String.join("\n", differences);
    }

    /// @return empty when they are the same
    static String between(Record seen, Record expected) {
        List<String> differences = new ArrayList<>();
        for (RecordComponent component : seen.getClass().getRecordComponents()) {
            try {
                Object one = component.getAccessor().invoke(seen);
                Object other = component.getAccessor().invoke(expected);
                if (!Objects.equals(one, other)) {
                    differences.add(component.getName() + ": " + one + " instead of " + other);
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return String.join("\n", differences);
    }
}

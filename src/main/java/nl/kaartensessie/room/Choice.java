package nl.kaartensessie.room;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What was chosen on one device: by one person, or by those who share it (rules 42).
///
/// @param counts how many chose each option, none of them 0
/// @param before what one person chose in the first round, as their own device remembers; null in the first
/// round, where they don't tell, and for several people: their counts don't say which of them moved
public record Choice(Map<String, Integer> counts, @Nullable String before) {

    public Choice {
        counts = Collections.unmodifiableMap(new TreeMap<>(counts));
        before = counts.size() == 1 && counts.containsValue(1) ? before : null;
    }

    /// Of one person.
    public Choice(String option, @Nullable String before) {
        this(Map.of(option, 1), before);
    }

    /// How many people chose.
    public int people() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// The choice of one person; null for several.
    public @Nullable String option() {
        return people() == 1 ? counts.keySet().iterator().next() : null;
    }
}

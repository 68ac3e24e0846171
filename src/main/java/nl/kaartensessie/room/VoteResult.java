package nl.kaartensessie.room;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a vote came to: numbers, and nobody.
///
/// @param counts by option, all options in order
/// @param voters how many could have voted
/// @param moved null where it is not told
/// @param earlier the counts of the vote before it on this card; null for the first one
public record VoteResult(
        Map<String, Integer> counts,
        int voters,
        @Nullable Moved moved,
        @Nullable Map<String, Integer> earlier) {

    public VoteResult {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        earlier = earlier == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(earlier));
    }

    /// Who moved between the rounds, by numbers.
    ///
    /// @param flows of those who changed; null where that could name somebody
    public record Moved(int stayed, int changed, @Nullable List<Flow> flows) {

        public Moved {
            flows = flows == null ? null : List.copyOf(flows);
        }
    }

    /// So many chose `from` in the first round and `to` in the second.
    public record Flow(String from, String to, int count) {}

    public int votes() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}

package nl.kaartensessie.room;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What happens to a vote on a card.
public sealed interface VoteEvent extends RoomEvent {

    /// @param options the names of what can be chosen, in order
    record VoteOpened(int position, List<String> options) implements VoteEvent {

        public VoteOpened {
            options = List.copyOf(options);
        }
    }

    /// A choice, which its voter alone is told; the others are told how many there are.
    ///
    /// @param option null when the vote was withdrawn, and once the vote is over: the log does not keep it
    /// @param votes how many there are now
    record VoteCast(int position, @Nullable String option, int votes) implements VoteEvent {}

    /// @param counts by option, all options in order
    record VoteRevealed(int position, Map<String, Integer> counts) implements VoteEvent {

        public VoteRevealed {
            counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        }
    }

    record VoteClosed(int position) implements VoteEvent {}
}

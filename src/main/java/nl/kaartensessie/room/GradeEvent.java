package nl.kaartensessie.room;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What happens to the grades for the session.
public sealed interface GradeEvent extends RoomEvent {

    /// A grade, which its giver alone is told; the others are told how many there are.
    ///
    /// @param grade 1 to 10; null when it was withdrawn, and once grades are revealed: the log does not keep it
    /// @param why may be empty
    /// @param grades how many there are now
    record GradeGiven(@Nullable Integer grade, String why, int grades) implements GradeEvent {}

    /// @param counts by grade; a grade that nobody gave is absent
    /// @param whys in an order that says nothing
    record GradesRevealed(Map<Integer, Integer> counts, List<String> whys) implements GradeEvent {

        public GradesRevealed {
            counts = Map.copyOf(counts);
            whys = List.copyOf(whys);
        }
    }

    /// Everybody may give a grade again.
    record GradesCleared() implements GradeEvent {}
}

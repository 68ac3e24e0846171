package nl.kaartensessie.room;

import static nl.kaartensessie.room.Decision.accept;
import static nl.kaartensessie.room.Decision.decline;
import static nl.kaartensessie.room.Decision.when;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.kaartensessie.room.Grades.Command.*;
import nl.kaartensessie.room.Grades.Event.*;
import org.jspecify.annotations.Nullable;

/// What members thought of the session: secret until all of it is revealed together, and then without names
/// (rules 14).
///
/// @param given by member; empty once revealed
/// @param revealed null until then
public record Grades(Map<MemberId, Grade> given, @Nullable Summary revealed) {

    static final int WHY_LIMIT = 300;
    static final Grades NONE = new Grades(Map.of(), null);

    public Grades {
        given = Map.copyOf(given);
    }

    /// @param grade 1 to 10
    /// @param why may be empty
    public record Grade(int grade, String why) {}

    /// All grades together.
    ///
    /// @param counts by grade, lowest first
    public record Summary(Map<Integer, Integer> counts, List<String> whys) {

        public int total() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }

        /// To one decimal.
        public double average() {
            int sum = counts.entrySet().stream()
                    .mapToInt(entry -> entry.getKey() * entry.getValue())
                    .sum();
            return Math.round(10.0 * sum / total()) / 10.0;
        }

        public int lowest() {
            return counts.keySet().stream().mapToInt(Integer::intValue).min().orElse(0);
        }

        public int highest() {
            return counts.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
        }
    }

    /// How many there are.
    public int count() {
        return revealed == null ? given.size() : revealed.total();
    }

    /// What this member gave, while that is not revealed.
    public Optional<Grade> of(MemberId member) {
        return Optional.ofNullable(given.get(member));
    }

    /// What is revealed changes no more, and nothing is revealed that nobody gave.
    boolean fits(Event event) {
        return switch (event) {
            case GradeGiven _ -> revealed == null;
            case GradesRevealed all -> revealed == null && !all.counts().isEmpty();
            case GradesCleared _ -> true;
        };
    }

    Grades apply(Event event, MemberId by) {
        return switch (event) {
            case GradeGiven grade -> with(by, grade);
            case GradesRevealed all -> new Grades(Map.of(), new Summary(Immutables.sorted(all.counts()), all.whys()));
            case GradesCleared _ -> NONE;
        };
    }

    private Grades with(MemberId by, GradeGiven event) {
        return event.grade() == null
                ? without(by)
                : new Grades(Immutables.with(given, by, new Grade(event.grade(), event.why())), null);
    }

    Grades without(MemberId member) {
        return new Grades(Immutables.without(given, member), revealed);
    }

    /// What was never revealed is gone.
    Grades ended() {
        return revealed == null ? NONE : this;
    }

    Decision decide(RoomState room, MemberId who, Command command) {
        if (room.status() == RoomStatus.LOBBY) {
            return decline(Refusal.NOT_STARTED);
        }
        return switch (command) {
            case GiveGrade give -> give(who, give);
            case RevealGrades _ -> reveal();
            case ClearGrades _ -> when(!equals(NONE), GradesCleared::new);
        };
    }

    private Decision give(MemberId who, GiveGrade command) {
        if (revealed != null) {
            return decline(Refusal.ALREADY_REVEALED);
        }
        Integer grade = command.grade();
        Optional<String> why = TextInput.cleanOrEmpty(command.why(), WHY_LIMIT);
        if (grade != null && (grade < 1 || grade > 10)) {
            return decline(Refusal.GRADE_UNUSABLE);
        }
        if (why.isEmpty()) {
            return decline(Refusal.REASON_UNUSABLE);
        }
        GradeGiven event = new GradeGiven(grade, grade == null ? "" : why.get(), 0);
        Grades changed = with(who, event);
        return when(!changed.equals(this), () -> new GradeGiven(grade, event.why(), changed.count()));
    }

    private Decision reveal() {
        if (revealed != null) {
            return accept();
        }
        if (given.isEmpty()) {
            return decline(Refusal.NOTHING_TO_REVEAL);
        }
        Map<Integer, Integer> counts = new TreeMap<>();
        given.values().forEach(grade -> counts.merge(grade.grade(), 1, Integer::sum));
        List<String> whys = given.values().stream()
                .map(Grade::why)
                .filter(why -> !why.isEmpty())
                .sorted()
                .toList();
        return accept(new GradesRevealed(counts, whys));
    }

    /// What a member wants of the grades.
    public sealed interface Command extends RoomCommand {

        /// @param grade null to withdraw
        record GiveGrade(@Nullable Integer grade, String why) implements Command {}

        record RevealGrades() implements Command {}

        record ClearGrades() implements Command {}

        default boolean forFacilitator() {
            return !(this instanceof GiveGrade);
        }
    }

    /// What happens to the grades for the session.
    public sealed interface Event extends RoomEvent {

        /// A grade, which its giver alone is told; the others are told how many there are.
        ///
        /// @param grade 1 to 10; null when it was withdrawn, and once grades are revealed: the log does
        /// not keep it
        /// @param why may be empty
        /// @param grades how many there are now
        record GradeGiven(@Nullable Integer grade, String why, int grades) implements Event {}

        /// @param counts by grade; a grade that nobody gave is absent
        /// @param whys in an order that says nothing
        record GradesRevealed(Map<Integer, Integer> counts, List<String> whys) implements Event {

            public GradesRevealed {
                counts = Map.copyOf(counts);
                whys = List.copyOf(whys);
            }
        }

        /// Everybody may give a grade again.
        record GradesCleared() implements Event {}
    }
}

package nl.kaartensessie.room;

import static nl.kaartensessie.room.Scene.ANNA;
import static nl.kaartensessie.room.Scene.BEN;
import static nl.kaartensessie.room.Scene.CHRIS;
import static nl.kaartensessie.room.Scene.STRANGER;
import static nl.kaartensessie.room.Scene.live;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.kaartensessie.room.Grades.Command.*;
import nl.kaartensessie.room.Grades.Event.*;
import nl.kaartensessie.room.Outcomes.Command.*;
import nl.kaartensessie.room.Outcomes.Event.*;
import nl.kaartensessie.room.RoomEvent.MemberRemoved;
import nl.kaartensessie.room.RoomEvent.MemberRenamed;
import nl.kaartensessie.room.RoomEvent.SessionEnded;
import org.junit.jupiter.api.Test;

/// Sections 14 and 15 of the rules: grades and the outcome.
class ClosingRulesTest {

    private static final LocalDate DUE = LocalDate.parse("2026-12-08");

    @Test
    void rule_14_1_a_grade_is_1_to_10_with_a_short_why() {
        live().when(BEN, new GiveGrade(8, " Goed ")).then(new GradeGiven(8, "Goed", 1));
        for (int grade : new int[] {1, 10}) {
            live().when(BEN, new GiveGrade(grade, "")).then(new GradeGiven(grade, "", 1));
        }
        live().when(BEN, new GiveGrade(0, "")).thenRefused(Refusal.GRADE_UNUSABLE);
        live().when(BEN, new GiveGrade(11, "")).thenRefused(Refusal.GRADE_UNUSABLE);
        live().when(BEN, new GiveGrade(8, "x".repeat(301))).thenRefused(Refusal.REASON_UNUSABLE);
    }

    @Test
    void rule_14_2_a_grade_can_be_changed_and_withdrawn_until_all_are_revealed() {
        Scene given = live().by(BEN, new GradeGiven(8, "", 1));
        assertThat(given.state().grades().of(BEN.id())).contains(new Grades.Grade(8, ""));
        assertThat(given.state().grades().of(CHRIS.id())).isEmpty();
        given.when(BEN, new GiveGrade(8, "")).thenNothing();
        Scene two = given.when(CHRIS, new GiveGrade(6, "Kort")).then(new GradeGiven(6, "Kort", 2));
        two.when(BEN, new GiveGrade(7, "")).then(new GradeGiven(7, "", 2));
        Scene one = two.when(BEN, new GiveGrade(null, "weg")).then(new GradeGiven(null, "", 1));
        one.when(BEN, new GiveGrade(null, "")).thenNothing();
    }

    @Test
    void rule_14_3_grades_are_shown_together_and_without_names() {
        Scene shown = live().by(BEN, new GradeGiven(8, "Zin in morgen", 1))
                .by(CHRIS, new GradeGiven(8, "", 2))
                .by(ANNA, new GradeGiven(5, "Druk", 3))
                .when(ANNA, new RevealGrades())
                .then(new GradesRevealed(Map.of(8, 2, 5, 1), List.of("Druk", "Zin in morgen")));
        Grades grades = shown.state().grades();
        assertThat(grades.given()).isEmpty();
        assertThat(grades.of(BEN.id())).isEmpty();
        assertThat(grades.count()).isEqualTo(3);
        assertThat(grades.revealed().average()).isEqualTo(7.0);
        assertThat(grades.revealed().lowest()).isEqualTo(5);
        assertThat(grades.revealed().highest()).isEqualTo(8);
        shown.when(BEN, new GiveGrade(9, "")).thenRefused(Refusal.ALREADY_REVEALED);
        shown.when(ANNA, new RevealGrades()).thenNothing();
        live().when(ANNA, new RevealGrades()).thenRefused(Refusal.NOTHING_TO_REVEAL);
    }

    @Test
    void rule_14_4_a_facilitator_starts_the_grades_again() {
        Scene shown = live().by(BEN, new GradeGiven(8, "", 1)).and(new GradesRevealed(Map.of(8, 1), List.of()));
        Scene again = shown.when(ANNA, new ClearGrades()).then(new GradesCleared());
        again.when(ANNA, new ClearGrades()).thenNothing();
        again.when(BEN, new GiveGrade(9, "")).then(new GradeGiven(9, "", 1));
    }

    @Test
    void rule_14_5_the_grade_of_who_is_removed_and_one_that_was_never_revealed_are_gone() {
        Scene given = live().by(BEN, new GradeGiven(8, "", 1));
        assertThat(given.and(new MemberRemoved(BEN.id())).state().grades().count())
                .isZero();
        assertThat(given.and(new SessionEnded()).state().grades()).isEqualTo(Grades.NONE);
    }

    @Test
    void rule_15_1_everybody_writes_lines_of_four_kinds_and_may_link_a_card() {
        Scene added = live().when(BEN, new AddOutcome(typed(Outcome.Kind.TOMORROW, " Eerst publiceren ", 2)))
                .then(new OutcomeAdded(new Outcome.Content(Outcome.Kind.TOMORROW, "Eerst publiceren", 2, null, null)));
        Outcome line = added.state().outcomes().lines().getFirst();
        assertThat(line.item()).isEqualTo(added.state().seq());
        assertThat(line.version()).isEqualTo(line.item());
        live().when(BEN, new AddOutcome(typed(Outcome.Kind.NEED, "", null))).thenRefused(Refusal.TEXT_BLANK);
        live().when(BEN, new AddOutcome(typed(Outcome.Kind.NEED, "x".repeat(501), null)))
                .thenRefused(Refusal.OUTCOME_UNUSABLE);
        live().when(BEN, new AddOutcome(typed(Outcome.Kind.NEED, "Tijd", 6))).thenRefused(Refusal.NO_SUCH_POSITION);
    }

    @Test
    void rule_15_2_an_agreement_or_question_has_an_owner_and_a_date() {
        live().when(BEN, new AddOutcome(new Typed(Outcome.Kind.QUESTION, "Wie?", null, CHRIS.id(), null, DUE)))
                .then(new OutcomeAdded(question("Wie?", new Outcome.Owner(CHRIS.id(), "Chris"))));
        live().when(BEN, new AddOutcome(new Typed(Outcome.Kind.QUESTION, "Wie?", null, null, " Het team ", DUE)))
                .then(new OutcomeAdded(question("Wie?", new Outcome.Owner(null, "Het team"))));
        live().when(BEN, new AddOutcome(new Typed(Outcome.Kind.QUESTION, "Wie?", null, STRANGER, null, DUE)))
                .thenRefused(Refusal.NO_SUCH_MEMBER);
        live().when(BEN, new AddOutcome(new Typed(Outcome.Kind.QUESTION, "Wie?", null, null, "x".repeat(41), DUE)))
                .thenRefused(Refusal.NAME_UNUSABLE);
        live().when(BEN, new AddOutcome(new Typed(Outcome.Kind.NEED, "Tijd", null, null, null, DUE)))
                .thenRefused(Refusal.NOT_TAKEN_UP);
    }

    @Test
    void rule_15_3_who_edits_a_line_that_changed_meanwhile_is_told_so() {
        Scene added = live().and(new OutcomeAdded(question("Wie?", null)));
        long item = added.state().seq();
        Typed later = new Typed(Outcome.Kind.QUESTION, "Wie en wanneer?", null, null, null, DUE);
        Scene edited = added.when(BEN, new EditOutcome(item, item, later))
                .then(new OutcomeEdited(item, question("Wie en wanneer?", null)));
        long version = edited.state().outcomes().line(item).orElseThrow().version();
        assertThat(version).isEqualTo(edited.state().seq());

        Typed clash = new Typed(Outcome.Kind.QUESTION, "Wie niet?", null, null, null, DUE);
        edited.when(CHRIS, new EditOutcome(item, item, clash)).thenRefused(Refusal.ITEM_CHANGED);
        edited.when(CHRIS, new RemoveOutcome(item, item)).thenRefused(Refusal.ITEM_CHANGED);
        edited.when(CHRIS, new EditOutcome(item, version, clash))
                .then(new OutcomeEdited(item, question("Wie niet?", null)));
    }

    @Test
    void rule_15_4_writing_what_stands_there_changes_nothing() {
        Scene added = live().and(new OutcomeAdded(question("Wie?", null)));
        Typed same = new Typed(Outcome.Kind.QUESTION, "Wie?", null, null, null, DUE);
        added.when(CHRIS, new EditOutcome(added.state().seq(), 1, same)).thenNothing();
        Scene two = added.and(new OutcomeAdded(question("Hoe?", null)));
        long second = two.state().seq();
        two.when(CHRIS, new EditOutcome(second, second, same)).then(new OutcomeEdited(second, question("Wie?", null)));
    }

    @Test
    void rule_15_5_a_line_can_be_removed_and_added_again() {
        Scene added = live().and(new OutcomeAdded(question("Wie?", null)));
        long item = added.state().seq();
        Scene gone = added.when(BEN, new RemoveOutcome(item, item)).then(new OutcomeRemoved(item));
        gone.when(CHRIS, new RemoveOutcome(item, item)).thenRefused(Refusal.NO_SUCH_ITEM);
        Typed again = new Typed(Outcome.Kind.QUESTION, "Wie?", null, null, null, DUE);
        gone.when(BEN, new EditOutcome(item, item, again)).thenRefused(Refusal.NO_SUCH_ITEM);
        gone.when(BEN, new AddOutcome(again)).then(new OutcomeAdded(question("Wie?", null)));
    }

    @Test
    void rule_15_6_who_has_left_stays_the_owner_of_a_line() {
        Scene left = live().and(new OutcomeAdded(question("Wie?", new Outcome.Owner(CHRIS.id(), "Chris"))));
        long item = left.state().seq();
        Typed edit = new Typed(Outcome.Kind.QUESTION, "Wie dan?", null, CHRIS.id(), null, DUE);
        left.and(new MemberRemoved(CHRIS.id()))
                .when(BEN, new EditOutcome(item, item, edit))
                .then(new OutcomeEdited(item, question("Wie dan?", new Outcome.Owner(CHRIS.id(), "Chris"))));
        Typed stranger = new Typed(Outcome.Kind.QUESTION, "Wie dan?", null, STRANGER, null, DUE);
        left.when(BEN, new EditOutcome(item, item, stranger)).thenRefused(Refusal.NO_SUCH_MEMBER);
        assertThat(left.and(new MemberRenamed(CHRIS.id(), "Chris V."))
                        .state()
                        .ownerName(question("Wie?", new Outcome.Owner(CHRIS.id(), "Chris"))))
                .isEqualTo("Chris V.");
        RoomState without = left.and(new MemberRemoved(CHRIS.id())).state();
        assertThat(without.ownerName(question("Wie?", new Outcome.Owner(CHRIS.id(), "Chris"))))
                .isEqualTo("Chris");
        assertThat(without.ownerName(question("Wie?", null))).isNull();
    }

    @Test
    void rule_15_7_the_page_has_room_for_200_lines() {
        Scene full = live();
        for (int i = 0; i < Outcomes.COUNT_LIMIT; i++) {
            full = full.and(new OutcomeAdded(question("Wie?", null)));
        }
        full.when(BEN, new AddOutcome(typed(Outcome.Kind.NEED, "Tijd", null))).thenRefused(Refusal.TOO_MANY_LINES);
    }

    private static Typed typed(Outcome.Kind kind, String text, Integer position) {
        return new Typed(kind, text, position, null, null, null);
    }

    private static Outcome.Content question(String text, Outcome.Owner owner) {
        return new Outcome.Content(Outcome.Kind.QUESTION, text, null, owner, DUE);
    }
}

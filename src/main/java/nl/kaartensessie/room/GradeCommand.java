package nl.kaartensessie.room;

import org.jspecify.annotations.Nullable;

/// What a member wants of the grades.
public sealed interface GradeCommand extends RoomCommand {

    /// @param grade null to withdraw
    record GiveGrade(@Nullable Integer grade, String why) implements GradeCommand {}

    record RevealGrades() implements GradeCommand {}

    record ClearGrades() implements GradeCommand {}

    default boolean forFacilitator() {
        return !(this instanceof GiveGrade);
    }
}

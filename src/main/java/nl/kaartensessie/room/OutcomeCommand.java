package nl.kaartensessie.room;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a member wants of the outcome. Everybody writes on the same page.
public sealed interface OutcomeCommand extends RoomCommand {

    /// A line as somebody typed it.
    ///
    /// @param ownerMember who takes it up, if that is a member
    /// @param ownerName who takes it up, if that is somebody else
    record Typed(
            Outcome.Kind kind,
            String text,
            @Nullable Integer position,
            @Nullable MemberId ownerMember,
            @Nullable String ownerName,
            @Nullable LocalDate due) {}

    record AddOutcome(Typed typed) implements OutcomeCommand {}

    /// @param version that the editor had in view
    record EditOutcome(long item, long version, Typed typed) implements OutcomeCommand {}

    /// @param version that the remover had in view
    record RemoveOutcome(long item, long version) implements OutcomeCommand {}
}

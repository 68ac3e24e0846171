package nl.kaartensessie.room;

/// What happens to the outcome of a session.
public sealed interface OutcomeEvent extends RoomEvent {

    record OutcomeAdded(Outcome.Content content) implements OutcomeEvent {}

    /// @param item which line
    /// @param content all of it, as it is now
    record OutcomeEdited(long item, Outcome.Content content) implements OutcomeEvent {}

    record OutcomeRemoved(long item) implements OutcomeEvent {}
}

package nl.kaartensessie.room;

/// What happens to the runsheet.
public sealed interface AgendaEvent extends RoomEvent {

    record AgendaSet(Agenda agenda) implements AgendaEvent {}

    /// @param step its key
    record StepEntered(String step) implements AgendaEvent {}

    /// A note of the facilitators, told to them alone.
    ///
    /// @param about `step:<key>` or `card:<position>`
    /// @param text empty when the note is gone
    record NoteSet(String about, String text) implements AgendaEvent {}
}

package nl.kaartensessie.room;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a facilitator wants of the runsheet. What is not given stays as it is.
public sealed interface AgendaCommand extends RoomCommand {

    /// @param variant null to keep it; another one brings its own steps and minutes, with the texts as they were
    /// changed
    /// @param zone null to keep it
    record SetAgenda(
            @Nullable Variant variant,
            Patch<LocalDateTime> start,
            @Nullable ZoneId zone,
            Patch<String> link,
            List<StepEdit> steps)
            implements AgendaCommand {}

    /// A change of one step; null keeps what was.
    record StepEdit(
            String key,
            @Nullable Integer minutes,
            @Nullable String title,
            @Nullable String text) {}

    record EnterStep(String step) implements AgendaCommand {}

    /// @param about `step:<key>` or `card:<position>`
    /// @param text empty to remove the note
    record SetNote(String about, String text) implements AgendaCommand {}
}

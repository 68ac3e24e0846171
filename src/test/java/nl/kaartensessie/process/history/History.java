package nl.kaartensessie.process.history;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What happened in one room: what its members sent and were told, by one steady clock, and the log as the database
/// has it in the end.
///
/// @param facilitators the members who are; all others are participants
/// @param secrets who may read the text with this mark in it
/// @param unspeakable what nobody is ever told: tokens and the key
record History(
        List<Stored> log,
        Set<String> facilitators,
        List<Command> commands,
        List<Line> lines,
        Map<String, Set<String>> secrets,
        Set<String> unspeakable) {

    /// Entries before and behind a fault that are shown with it.
    private static final int AROUND = 4;

    /// An entry of the log.
    ///
    /// @param at as frames have it
    /// @param command the id that its client gave it, if it was a command
    record Stored(long seq, String at, String by, @Nullable String command, List<ObjectNode> events) {

        long last() {
            return seq + events.size() - 1;
        }

        /// What its command is acknowledged with.
        long answer() {
            ObjectNode latest = events.getLast();
            return switch (latest.path("type").asText()) {
                case "command.noted" -> latest.path("answer").asLong();
                case "room.filling" -> last() - 1;
                default -> last();
            };
        }
    }

    enum Outcome {
        ACKNOWLEDGED,
        /// By every server that was asked: nobody may have done it.
        REFUSED,
        /// Some server was asked and did not say.
        UNKNOWN
    }

    /// A command, however often it was sent.
    ///
    /// @param invoked when it was sent first
    /// @param answered when the last answer came
    /// @param seq what it was acknowledged with
    record Command(String by, String id, String body, long invoked, long answered, Outcome outcome, long seq) {}

    /// What one connection told, or one answer to a question.
    ///
    /// @param kind which transport, and where
    /// @param since what its reader knew; -1 where it begins with a snapshot
    /// @param opened when it was asked for
    record Line(String member, String kind, long since, long opened, List<Text> texts) {}

    /// Something that came, as it came.
    record Text(long at, String text) {}

    /// What the log has near this place, and which commands these were.
    String around(long seq) {
        int index = 0;
        while (index < log.size() && log.get(index).last() < seq) {
            index++;
        }
        List<Stored> near = log.subList(Math.max(0, index - AROUND), Math.min(log.size(), index + AROUND + 1));
        Set<String> ids =
                near.stream().map(entry -> entry.by() + entry.command()).collect(Collectors.toSet());
        return Stream.concat(
                        near.stream().map(Stored::toString),
                        commands.stream()
                                .filter(command -> ids.contains(command.by() + command.id()))
                                .map(Command::toString))
                .collect(Collectors.joining("\n  ", "\n  ", ""));
    }
}

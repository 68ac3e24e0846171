package nl.kaartensessie.process.history;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import nl.kaartensessie.process.history.History.Stored;
import nl.kaartensessie.support.LiveClient;

/// The log as one member is told it, by the words of the contract alone.
final class Projection {

    /// What somebody else's choice keeps to itself.
    private static final List<String> SECRET = List.of("by", "option", "before", "counts", "grade", "why");

    private Projection() {}

    /// The frames for this member, by their `seq`.
    static NavigableMap<Long, ObjectNode> of(List<Stored> log, String reader, boolean facilitates) {
        NavigableMap<Long, ObjectNode> frames = new TreeMap<>();
        for (Stored entry : log) {
            for (int i = 0; i < entry.events().size(); i++) {
                long seq = entry.seq() + i;
                frame(entry, entry.events().get(i), seq, reader, facilitates)
                        .ifPresent(frame -> frames.put(seq, frame));
            }
        }
        return frames;
    }

    private static Optional<ObjectNode> frame(
            Stored entry, ObjectNode event, long seq, String reader, boolean facilitates) {
        boolean own = entry.by().equals(reader);
        boolean told = switch (event.path("type").asText()) {
            case "room.opened", "command.noted", "log.pruned" -> false;
            case "note.set", "invitation.changed", "key.renewed", "room.filling" -> facilitates;
            case "elearning.done" -> facilitates || own;
            case "chat.sent" ->
                event.path("to").asText().equals("all")
                        || facilitates
                        || own
                        || event.path("member").asText().equals(reader);
            default -> true;
        };
        if (!told) {
            return Optional.empty();
        }
        ObjectNode frame =
                event.deepCopy().put("seq", seq).put("at", entry.at()).put("by", entry.by());
        switch (event.path("type").asText()) {
            case "chat.sent" ->
                frame.put(
                        "to", event.has("member") ? "member" : event.path("to").asText());
            case "vote.cast", "grade.given" -> frame.remove(own ? List.of() : SECRET);
            default -> {}
        }
        // Read anew, so that numbers are of the same kind as in what was told.
        return Optional.of(LiveClient.json(frame.toString()));
    }
}

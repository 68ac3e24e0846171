package nl.kaartensessie.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one command added to the log of a room: stored all or none.
///
/// @param seq that of the first event; the others follow without a gap
/// @param at whole milliseconds
/// @param by who gave the command
/// @param command the id that the client gave it; null for what is no command of a client, such as joining
/// @param events at least one
public record Entry(
        long seq, Instant at, MemberId by, @Nullable String command, List<RoomEvent> events) {

    public Entry {
        events = List.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("An entry without events");
        }
    }

    /// The `seq` of the last event.
    public long last() {
        return seq + events.size() - 1;
    }

    /// What its command is acknowledged with, the first time and every time: the `seq` of its last event. That the
    /// log fills up is no part of what was asked.
    public long answer() {
        return switch (events.getLast()) {
            case RoomEvent.CommandNoted noted -> noted.answer();
            case RoomEvent.RoomFilling _ -> last() - 1;
            default -> last();
        };
    }

    /// Whether what stood here has left the log.
    public boolean isPruned() {
        return events.getFirst() instanceof RoomEvent.LogPruned;
    }

    /// Whether something leaves the log with it.
    public boolean forgets() {
        return events.stream().anyMatch(RoomEvent::forgets);
    }

    /// The events, each with its place in the log.
    public List<Fact> facts() {
        List<Fact> facts = new ArrayList<>(events.size());
        for (RoomEvent event : events) {
            facts.add(new Fact(seq + facts.size(), at, by, event));
        }
        return facts;
    }

    /// Those that somebody is told.
    public List<Fact> told() {
        return facts().stream().filter(fact -> fact.event().told()).toList();
    }

    /// One event with its place in the log.
    public record Fact(long seq, Instant at, MemberId by, RoomEvent event) {}
}

package nl.kaartensessie.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.kaartensessie.room.RoomEvent.RoomOpened;

/// A room that is decided about and folded as a server does it, without one.
public final class PlayedRoom {

    private static final RoomId ROOM = new RoomId("r_played");
    private static final Instant NOW = Instant.parse("2026-11-23T13:05:07.123Z");

    private final RoomRules rules;
    private final List<Entry> log = new ArrayList<>();
    private RoomState state = RoomState.EMPTY;

    /// @param opener who opens it, as facilitator
    public PlayedRoom(RoomRules rules, RoomOpened opened, Member opener) {
        this.rules = rules;
        write(opener, opened, new RoomEvent.MemberJoined(opener));
    }

    public Decision joins(Member newcomer) {
        Circumstances now = new Circumstances(ROOM, NOW, TestRules.everybody(state));
        return written(
                newcomer, rules.decide(state, newcomer.id(), new RoomCommand.Join(newcomer, new byte[0], null), now));
    }

    /// Gives a command with an id, so that also one that changes nothing is remembered.
    public Decision does(Member who, RoomCommand command) {
        Circumstances now = new Circumstances(ROOM, NOW, TestRules.everybody(state));
        Decision decision = rules.decide(state, who.id(), command, now);
        boolean changesNothing = decision instanceof Decision.Accepted(List<RoomEvent> events) && events.isEmpty();
        return written(who, changesNothing ? rules.note(state, who.id()) : decision);
    }

    /// What no rule was asked about.
    public void write(Member by, RoomEvent... events) {
        Entry entry = new Entry(state.head() + 1, NOW, by.id(), "c" + log.size(), List.of(events));
        log.add(entry);
        state = state.apply(entry);
    }

    public RoomRules rules() {
        return rules;
    }

    public RoomState state() {
        return state;
    }

    public List<Entry> log() {
        return log;
    }

    private Decision written(Member by, Decision decision) {
        if (decision instanceof Decision.Accepted(List<RoomEvent> events)) {
            write(by, events.toArray(RoomEvent[]::new));
        }
        return decision;
    }
}

package nl.kaartensessie.live;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import nl.kaartensessie.journal.Journal;
import nl.kaartensessie.room.Decision;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.RoomCommand;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.RoomRules;
import nl.kaartensessie.room.RoomState;
import org.jspecify.annotations.Nullable;

/// The log of one room as far as this server has read it: the state, the commands that were answered, the latest
/// events. It writes by deciding, storing and applying, and reads what other servers wrote.
///
/// Thread rule: guarded by the lock of its room, which is held while it waits for the database; only [#state] may
/// be asked by anybody.
final class RoomLog {

    private static final int TRIES = 20;

    private final RoomId id;
    private final Journal journal;
    private final RoomRules rules;
    private final Clock clock;
    private final BiConsumer<List<Entry.Fact>, RoomState> follower;
    private final Map<CommandKey, Long> answers = new HashMap<>();
    private final RecentFacts recent = new RecentFacts();
    private volatile RoomState state = RoomState.EMPTY;

    /// The log may hold more than the state: nothing was read yet, or a write ended in doubt.
    private boolean stale = true;

    /// @param follower gets what is told of every entry, once, in order, and the state before it
    RoomLog(
            RoomId id,
            Journal journal,
            RoomRules rules,
            Clock clock,
            BiConsumer<List<Entry.Fact>, RoomState> follower) {
        this.id = id;
        this.journal = journal;
        this.rules = rules;
        this.clock = clock;
        this.follower = follower;
    }

    RoomState state() {
        return state;
    }

    RecentFacts recent() {
        return recent;
    }

    /// Reads what has to be read before anything is decided or shown.
    ///
    /// @throws Journal.Unavailable when that cannot be read now
    void refresh() {
        if (stale) {
            catchUp();
            stale = false;
        }
    }

    /// @return whether there was anything to read
    /// @throws Journal.Unavailable when that cannot be read now
    boolean catchUp() {
        long head = state.head();
        journal.read(id, head).forEach(this::advance);
        return state.head() > head;
    }

    /// The log has reached `last`, by this server or another. What cannot be read now is read the next time.
    ///
    /// @param entry what was appended, null where it has to be read
    void hear(long last, @Nullable Entry entry) {
        if (state.head() >= last) {
            return;
        }
        if (!stale && entry != null && entry.seq() == state.head() + 1) {
            advance(entry);
            return;
        }
        try {
            catchUp();
        } catch (Journal.Unavailable e) {
            stale = true;
        }
    }

    /// Does a command, once, however often it is sent. The room of a state that is not open afterwards was erased.
    ///
    /// @param commandId null for what has no id, and so may be done again
    Answer handle(MemberId who, @Nullable String commandId, RoomCommand command) {
        try {
            refresh();
            return decide(who, commandId, command);
        } catch (Journal.Unavailable e) {
            stale = true;
            return new Answer.Refused(Refusal.TRY_AGAIN);
        }
    }

    /// Whether this member may look at this card. Nothing of it is stored.
    Answer look(MemberId who, int position) {
        try {
            refresh();
        } catch (Journal.Unavailable e) {
            return new Answer.Refused(Refusal.TRY_AGAIN);
        }
        return switch (rules.look(state, who, position)) {
            case Decision.Declined declined -> new Answer.Refused(declined.refusal());
            case Decision.Accepted _ -> new Answer.Done(state.seq());
        };
    }

    /// The room is no more.
    void forget() {
        state = RoomState.EMPTY;
        answers.clear();
        recent.clear();
    }

    private Answer decide(MemberId who, @Nullable String commandId, RoomCommand command) {
        for (int i = 0; i < TRIES; i++) {
            Long answer = commandId == null ? null : answers.get(new CommandKey(who, commandId));
            if (answer != null) {
                return new Answer.Done(answer);
            }
            switch (decision(who, commandId, command)) {
                case Decision.Declined declined -> {
                    // Another server may have made it possible, or done it, a moment ago.
                    if (!catchUp()) {
                        return new Answer.Refused(declined.refusal());
                    }
                }
                case Decision.Accepted accepted -> {
                    if (accepted.events().isEmpty()) {
                        return new Answer.Done(state.seq());
                    }
                    Entry entry = entry(who, commandId, accepted);
                    switch (store(entry, command)) {
                        case STORED -> {
                            advance(entry);
                            return new Answer.Done(entry.answer());
                        }
                        case GONE -> {
                            forget();
                            return new Answer.Refused(Refusal.NO_VALID_TOKEN);
                        }
                        case TAKEN -> catchUp();
                    }
                }
            }
        }
        return new Answer.Refused(Refusal.TRY_AGAIN);
    }

    /// No events only where nothing changes and nothing has to be remembered.
    private Decision decision(MemberId who, @Nullable String commandId, RoomCommand command) {
        Decision decision = rules.decide(state, who, command, clock.instant());
        return commandId != null && decision instanceof Decision.Accepted(var events) && events.isEmpty()
                ? rules.note(state, who)
                : decision;
    }

    private Journal.Outcome store(Entry entry, RoomCommand command) {
        return command instanceof RoomCommand.RenewKey renewal
                ? journal.rekey(id, entry, renewal.keyHash())
                : journal.append(id, entry);
    }

    private Entry entry(MemberId who, @Nullable String commandId, Decision.Accepted accepted) {
        return new Entry(
                state.head() + 1, clock.instant().truncatedTo(ChronoUnit.MILLIS), who, commandId, accepted.events());
    }

    private void advance(Entry entry) {
        RoomState before = state;
        state = state.apply(entry);
        if (entry.command() != null) {
            answers.put(new CommandKey(entry.by(), entry.command()), entry.answer());
        }
        List<Entry.Fact> told = entry.told();
        told.forEach(recent::add);
        follower.accept(told, before);
    }

    private record CommandKey(MemberId member, String id) {}
}

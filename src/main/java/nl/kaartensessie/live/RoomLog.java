package nl.kaartensessie.live;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import nl.kaartensessie.journal.Journal;
import nl.kaartensessie.room.Decision;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.RoomEvent;
import nl.kaartensessie.room.RoomEvent.MemberRemoved;
import nl.kaartensessie.room.RoomEvent.RoomFilling;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.RoomRules;
import nl.kaartensessie.room.RoomState;
import org.jspecify.annotations.Nullable;

/// The log of one room as far as this server has read it: the state, the commands that were answered, the latest
/// events. What is written here, [RoomTurn] stores; what other servers wrote, it reads.
///
/// Thread rule: guarded by the lock of its room, which is held while it waits for the database; only [#state] may
/// be asked by anybody.
final class RoomLog {

    private static final int TRIES = 20;

    /// Places between two snapshots of a room that is in use.
    static final int KEEP_EVERY = 300;

    /// What is behind the snapshot when a room leaves the memory: less is read as quickly as a snapshot.
    static final int WORTH_KEEPING = 100;

    private final RoomId id;
    private final Journal journal;
    private final RoomRules rules;
    private final BiConsumer<List<Entry.Fact>, RoomState> follower;
    private final Runnable startAnew;
    private final Answers answers = new Answers();
    private final RecentEvents recent = new RecentEvents();
    private volatile RoomState state = RoomState.EMPTY;

    /// The place of the latest snapshot as far as it is known here; 0 for none.
    private long kept;

    /// The log may hold more than the state: nothing was read yet, or a write ended in doubt.
    private boolean stale = true;

    /// The room is not in memory any more.
    private boolean left;

    /// @param follower gets what is told of every entry, once, in order, and the state before it
    /// @param startAnew called before the room is read anew, as it cannot be told any more what happened to it
    RoomLog(
            RoomId id,
            Journal journal,
            RoomRules rules,
            BiConsumer<List<Entry.Fact>, RoomState> follower,
            Runnable startAnew) {
        this.id = id;
        this.journal = journal;
        this.rules = rules;
        this.follower = follower;
        this.startAnew = startAnew;
    }

    RoomState state() {
        return state;
    }

    /// That this log fills up, if it does.
    Optional<RoomFilling> filling() {
        return rules.filling(state);
    }

    RecentEvents recent() {
        return recent;
    }

    /// The state, after reading what has to be read before anything is decided or shown.
    ///
    /// @throws Journal.Unavailable when that cannot be read now
    RoomState refresh() {
        return stale ? update() : state;
    }

    /// The state, after reading all that there is to read.
    ///
    /// @throws Journal.Unavailable when that cannot be read now
    RoomState update() {
        catchUp();
        stale = false;
        return state;
    }

    /// This member, looking in the log when it is not known here.
    ///
    /// @throws Journal.Unavailable when that cannot be read now
    Optional<Member> member(MemberId member) {
        refresh();
        if (state.member(member).isEmpty()) {
            catchUp();
        }
        return state.member(member);
    }

    /// @return whether there was anything to read
    /// @throws Journal.Unavailable when that cannot be read now
    boolean catchUp() {
        long head = state.head();
        if (head == 0) {
            load();
        } else if (!readOn(false)) {
            startAnew.run();
            load();
        }
        return state.head() > head;
    }

    /// Reads the room from its snapshot on, or from the start of the log.
    private void load() {
        for (int i = 0; i < TRIES; i++) {
            RoomState snapshot = journal.snapshot(id).orElse(RoomState.EMPTY);
            boolean fromStart = snapshot.head() == 0;
            answers.clear();
            if (!fromStart) {
                journal.readAnswers(id, snapshot.head(), Answers.READ, answered -> {
                    if (snapshot.member(answered.by()).isPresent()) {
                        answers.addOlder(answered.by(), answered.command(), answered.answer());
                    }
                });
            }
            recent.startAfter(snapshot.seq());
            state = snapshot;
            kept = snapshot.head();
            follower.accept(List.of(), RoomState.EMPTY);
            if (readOn(fromStart)) {
                keepIfDue();
                return;
            }
        }
        throw new IllegalStateException("The log has a gap");
    }

    /// Reads what is behind the state.
    ///
    /// @param fromStart whether the state is that of a log from its start, which what was pruned does not change
    /// @return false where an entry is missing. Then the log was pruned while this room, or its snapshot, looked
    ///     at for the last time long ago, and what it said about lines that are here is not known any more.
    private boolean readOn(boolean fromStart) {
        return journal.read(id, state.head(), entry -> {
            if (entry.seq() != state.head() + 1 || entry.isPruned() && !fromStart) {
                return false;
            }
            advance(entry);
            return true;
        });
    }

    /// The room leaves the memory: what was written here from now on would not be told in the one that takes its place.
    ///
    /// @return true, as nothing holds it back
    boolean leave() {
        left = true;
        if (state.head() - kept >= WORTH_KEEPING) {
            journal.keep(id, state);
        }
        return true;
    }

    boolean hasLeft() {
        return left;
    }

    void keepIfDue() {
        if (state.head() - kept >= KEEP_EVERY) {
            kept = state.head();
            journal.keep(id, state);
        }
    }

    /// The log has reached `last`, by another server. What cannot be read now is read the next time.
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

    /// What a command was answered with; null for one that is not known.
    @Nullable
    Long answer(MemberId who, String commandId) {
        return answers.of(who, commandId);
    }

    /// A write ended in doubt: the log is read before anything else is decided.
    void doubt() {
        stale = true;
    }

    /// Whether this member may look at this card. Nothing of it is stored.
    CommandResult look(MemberId who, int position) {
        try {
            refresh();
        } catch (Journal.Unavailable e) {
            return new CommandResult.Refused(Refusal.TRY_AGAIN);
        }
        return switch (rules.look(state, who, position)) {
            case Decision.Declined declined -> new CommandResult.Refused(declined.refusal());
            case Decision.Accepted _ -> new CommandResult.Done(state.seq());
        };
    }

    /// The room is no more.
    void forget() {
        state = RoomState.EMPTY;
        answers.clear();
        recent.startAfter(0);
        kept = 0;
    }

    private void advance(Entry entry) {
        advance(entry, state.apply(entry));
    }

    /// An entry is stored right behind the state.
    ///
    /// @param after the state with it
    void advance(Entry entry, RoomState after) {
        RoomState before = state;
        state = after;
        if (entry.command() != null) {
            answers.add(entry.by(), entry.command(), entry.answer());
        }
        if (entry.forgets()) {
            // The snapshot is gone with what it held.
            kept = 0;
        }
        if (entry.isPruned()) {
            recent.startAfter(entry.last());
        }
        for (RoomEvent event : entry.events()) {
            if (event instanceof MemberRemoved removed) {
                answers.forget(removed.member());
            }
        }
        List<Entry.Fact> told = entry.told();
        told.forEach(recent::add);
        follower.accept(told, before);
    }
}

package nl.kaartensessie.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.kaartensessie.journal.Entries;
import nl.kaartensessie.journal.SimulatedDatabase;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.FollowUp.Event.PreviousShared;
import nl.kaartensessie.room.Grades.Event.GradesRevealed;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.Member.Role;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.RoomEvent;
import nl.kaartensessie.room.RoomEvent.CardShown;
import nl.kaartensessie.room.RoomEvent.ChatRemoved;
import nl.kaartensessie.room.RoomEvent.MemberRemoved;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.RoomRules;
import nl.kaartensessie.room.RoomState;
import nl.kaartensessie.room.Thoughts.Event.ThoughtWritten;
import nl.kaartensessie.room.Thoughts.Event.ThoughtsRevealed;
import nl.kaartensessie.room.Twists.Event.TwistShown;
import nl.kaartensessie.simulation.Secrets.Audience;
import org.jspecify.annotations.Nullable;

/// What was stored, as it was stored, entry by entry: what the servers, the answers and the screens are held against.
///
/// Thread rule: one thread.
final class Ledger {

    private record CommandId(MemberId by, String id) {}

    private static final long LONGEST_CHAT = 1_000;

    private final SimulatedDatabase database;
    private final RoomId room;
    private final RoomRules rules;
    private final Secrets secrets;
    private final Marks marks;
    private final TreeMap<Long, RoomState> states = new TreeMap<>();
    private final TreeMap<Long, RoomState> oldStates = new TreeMap<>();
    private boolean newer;

    /// The place of the latest entry with which something left the log.
    private long forgotten;

    /// Where each command is in the log. Twice only a thought is, which the log could not know again.
    private final Map<CommandId, List<Long>> done = new HashMap<>();

    private final Set<CommandId> thoughts = new HashSet<>();

    Ledger(SimulatedDatabase database, RoomId room, RoomRules rules, Secrets secrets, Marks marks) {
        this.database = database;
        this.room = room;
        this.rules = rules;
        this.secrets = secrets;
        this.marks = marks;
        states.put(0L, RoomState.EMPTY);
        oldStates.put(0L, RoomState.EMPTY);
    }

    /// The room as it is.
    RoomState now() {
        return states.lastEntry().getValue();
    }

    void stored(String type, Entry entry) {
        RoomState before = now();
        note(type, entry);
        if (entry.command() != null) {
            CommandId id = new CommandId(entry.by(), entry.command());
            if (entry.events().getFirst() instanceof ThoughtWritten) {
                thoughts.add(id);
            }
            List<Long> answers = done.computeIfAbsent(id, _ -> new ArrayList<>());
            require(answers.isEmpty() || isUnknownAgain(id, answers.getLast()), "done twice: " + entry);
            answers.add(entry.answer());
        }
        RoomState after = before.apply(entry);
        states.put(after.head(), after);
        Entry asOld = OldVersion.read(entry);
        newer |= !asOld.equals(entry);
        RoomState old = oldStates.lastEntry().getValue().apply(asOld);
        oldStates.put(old.head(), old);
        if (entry.forgets()) {
            forgotten = after.head();
        }
        for (Entry.Fact fact : entry.facts()) {
            opens(fact, before);
        }
        holdLimits(type, before, after);
    }

    /// What an entry does that is seldom.
    private void note(String type, Entry entry) {
        RoomState before = now();
        boolean removes = entry.events().stream().anyMatch(MemberRemoved.class::isInstance);
        if (type.equals("member.remove")) {
            marks.add(removes ? "somebody removed" : "lines of who left removed");
            if (before.size().total().entries()
                    >= rules.logLimits().participants().entries()) {
                marks.add("removed in a full room");
            }
        }
        for (RoomEvent event : entry.events()) {
            if (event instanceof CardShown shown
                    && !oldStates.lastEntry().getValue().exists(shown.position())) {
                marks.add("did not fit");
            }
            if (event instanceof MemberRemoved(MemberId member)) {
                var vote = before.votes().current();
                if (vote != null && vote.choice(member).isPresent()) {
                    marks.add("vote of who was removed");
                }
                if (before.grades().of(member).isPresent()) {
                    marks.add("grade of who was removed");
                }
                boolean owns = before.outcomes().lines().stream()
                        .map(line -> line.content().owner())
                        .anyMatch(owner -> owner != null && member.equals(owner.member()));
                if (owns) {
                    marks.add("owner left");
                }
            }
        }
    }

    private void opens(Entry.Fact fact, RoomState before) {
        switch (fact.event()) {
            case ThoughtsRevealed all -> all.texts().forEach(text -> secrets.open(text, Audience.EVERYBODY));
            case GradesRevealed all -> all.whys().forEach(why -> secrets.open(why, Audience.EVERYBODY));
            case TwistShown shown -> secrets.open(shown.text(), Audience.EVERYBODY);
            case PreviousShared shared
            when shared.lastTime() != null ->
                shared.lastTime().lines().forEach(line -> secrets.open(line.text(), Audience.EVERYBODY));
            case ChatRemoved removed ->
                before.chatLine(removed.line()).ifPresent(line -> secrets.remove(line.text(), fact.seq()));
            default -> {}
        }
    }

    private void holdLimits(String type, RoomState before, RoomState after) {
        require(after.count(Role.PARTICIPANT) <= rules.participantLimit(), "too many participants");
        require(after.count(Role.FACILITATOR) <= rules.facilitatorLimit(), "too many facilitators");
        require(after.chat().size() <= LONGEST_CHAT, "too much chat");
        require(after.outcomes().lines().size() <= 200, "too many lines");
        int entries = after.size().total().entries();
        // Of whoever left before, removing takes the lines along (6.10).
        boolean alwaysWorks = before.status() != after.status()
                || before.members().size() > after.members().size()
                || type.equals("member.remove");
        require(
                alwaysWorks
                        || entries <= rules.logLimits().facilitators().entries()
                        || entries <= before.size().total().entries(),
                "the log is too full: " + entries);
        if (entries > rules.logLimits().participants().entries()) {
            marks.add("log full");
        }
    }

    /// Whether the log holds anything that an older server does not know.
    boolean isNewerThanOld() {
        return newer;
    }

    /// A client was told that its command is done.
    void acknowledged(MemberId by, String id, long seq) {
        List<Long> stored = done.getOrDefault(new CommandId(by, id), List.of());
        require(stored.contains(seq), "acknowledged with " + seq + ", stored is " + stored + ": " + id);
    }

    /// A client was told that its command is not done.
    void refused(MemberId by, String id, Refusal refusal) {
        CommandId command = new CommandId(by, id);
        List<Long> stored = done.getOrDefault(command, List.of());
        if (!stored.isEmpty()) {
            // An older server does not know every command, and whoever is out gets no answer.
            boolean inDoubt = refusal == Refusal.TRY_AGAIN || refusal == Refusal.TOO_FAST;
            boolean gone = refusal == Refusal.NO_VALID_TOKEN;
            boolean unknown = refusal == Refusal.BAD_INPUT;
            require(
                    inDoubt || gone || unknown || isUnknownAgain(command, stored.getLast()),
                    "refused with " + refusal + ", but stored: " + id);
        }
    }

    /// Of a thought that is over the log keeps no writer (35.4), and so cannot know its command again.
    private boolean isUnknownAgain(CommandId command, long answer) {
        return thoughts.contains(command)
                && Entries.of(database.store(), room).stream()
                        .noneMatch(entry ->
                                entry.answer() == answer && command.id().equals(entry.command()));
    }

    /// Whether the room of a server is that of the log at its place.
    void check(RoomState known, boolean isOld) {
        RoomState state = comparable(known, isOld);
        RoomState told = (isOld ? oldStates : states).get(state.head());
        if (told == null || !comparable(told, isOld).equals(state)) {
            RoomState folded = comparable(folded(state.head(), isOld), isOld);
            // While a server lags, what it read may have been forgotten since, one thing after the other.
            if (!folded.equals(state) && forgotten <= state.head()) {
                throw new AssertionError("Not the log at " + state.head() + ":\n" + Difference.between(state, folded));
            }
        }
    }

    /// An older server reckons what it does not know by its JSON, from which text may be gone by now.
    private static RoomState comparable(RoomState state, boolean isOld) {
        return isOld
                ? new RoomState(
                        state.seq(),
                        state.head(),
                        state.lastAt(),
                        state.status(),
                        state.startedAt(),
                        state.opening(),
                        state.locked(),
                        state.keyRenewed(),
                        state.settings(),
                        state.progress(),
                        state.people(),
                        state.queue(),
                        state.chat(),
                        state.runsheet(),
                        state.houseRules(),
                        state.votes(),
                        state.twists(),
                        state.ownCards(),
                        state.pause(),
                        state.grades(),
                        state.outcomes(),
                        state.thoughts(),
                        state.round(),
                        state.followUp(),
                        RoomState.EMPTY.size())
                : state;
    }

    private RoomState folded(long head, boolean isOld) {
        List<Entry> log = Entries.of(database.store(), room);
        return RoomState.of(log.stream()
                .filter(entry -> entry.last() <= head)
                .map(entry -> isOld ? OldVersion.read(entry) : entry)
                .toList());
    }

    /// Nothing of the log is lost, doubled or out of its place; what it keeps folds to the same room.
    void checkLog() {
        long seq = 1;
        for (Entry entry : Entries.of(database.store(), room)) {
            require(entry.seq() == seq, "a gap in the log at " + seq);
            seq = entry.last() + 1;
        }
        require(seq - 1 == now().head(), "the log ends at " + (seq - 1));
    }

    Member member(MemberId id, @Nullable RoomState known) {
        return now().member(id)
                .or(() -> known == null ? Optional.empty() : known.member(id))
                .orElseThrow(() -> new AssertionError("No member " + id));
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}

package nl.kaartensessie.live;

import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.kaartensessie.journal.Journal;
import nl.kaartensessie.journal.Journal.Credentials;
import nl.kaartensessie.journal.Journal.Outcome;
import nl.kaartensessie.room.Circumstances;
import nl.kaartensessie.room.Decision;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.RoomCommand.Join;
import nl.kaartensessie.room.RoomCommand.RenewKey;
import nl.kaartensessie.room.RoomCommand.SendChat;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.RoomRules;
import nl.kaartensessie.room.RoomState;
import org.jspecify.annotations.Nullable;

/// A turn of one room: what waits is decided, each command on the state that those before it leave, stored in one
/// transaction, and then applied, told and answered, one after the other. Nobody can tell it from commands that were
/// done one by one.
///
/// What is decided is a *draft* until it is stored. That it could be stored proves that no other server wrote
/// anything meanwhile, so its refusals hold as well; where one did, all of it is decided again.
///
/// Thread rule: guarded by the lock of its room, which is held while it waits for the database; but for
/// [#refuse(GivenCommand)].
final class RoomTurn {

    private static final int TRIES = 20;

    private final RoomId id;
    private final Journal journal;
    private final RoomRules rules;
    private final RoomLog log;
    private final Supplier<Circumstances> now;
    private final LiveMetrics metrics;

    /// @param now what a command is decided in
    RoomTurn(
            RoomId id,
            Journal journal,
            RoomRules rules,
            RoomLog log,
            Supplier<Circumstances> now,
            LiveMetrics metrics) {
        this.id = id;
        this.journal = journal;
        this.rules = rules;
        this.log = log;
        this.now = now;
        this.metrics = metrics;
    }

    /// A command that is decided.
    ///
    /// @param answer for when the draft is stored
    /// @param entry null for what adds nothing to the log
    /// @param after the state behind it
    private record Decided(
            GivenCommand command,
            CommandResult answer,
            @Nullable Entry entry,
            RoomState after) {}

    private record CommandId(MemberId by, String id) {}

    /// Does each of these commands once, however often it is sent, and answers it. The room of a log that is not open
    /// afterwards was erased.
    void take(List<GivenCommand> commands) {
        Queue<GivenCommand> left = new ArrayDeque<>(commands);
        if (log.hasLeft()) {
            refuse(left, given -> Refusal.TRY_AGAIN);
            return;
        }
        try {
            log.refresh();
            left = inOrder(commands);
            int tries = TRIES;
            while (!left.isEmpty() && tries-- > 0) {
                List<Decided> draft = draft(left);
                switch (store(draft)) {
                    case STORED -> {
                        follow(draft, left);
                        tries = TRIES;
                    }
                    case GONE -> {
                        log.forget();
                        refuse(
                                left,
                                given -> given.command() instanceof Join
                                        ? Refusal.NO_SUCH_ROOM
                                        : Refusal.NO_VALID_TOKEN);
                    }
                    case TAKEN -> log.catchUp();
                }
            }
        } catch (Journal.Unavailable e) {
            log.doubt();
        }
        refuse(left, given -> Refusal.TRY_AGAIN);
    }

    /// As they came, but the chat of participants comes last, and what they gave behind it: a card does not wait for
    /// talk.
    private Queue<GivenCommand> inOrder(List<GivenCommand> commands) {
        Queue<GivenCommand> first = new ArrayDeque<>(commands.size());
        List<GivenCommand> last = new ArrayList<>();
        Set<MemberId> talking = new HashSet<>();
        for (GivenCommand given : commands) {
            MemberId who = given.who();
            boolean talks = given.command() instanceof SendChat && !facilitates(who);
            if (talks || talking.contains(who)) {
                talking.add(who);
                last.add(given);
            } else {
                first.add(given);
            }
        }
        first.addAll(last);
        return first;
    }

    private boolean facilitates(MemberId who) {
        return log.state().member(who).filter(Member::facilitates).isPresent();
    }

    /// Decides as many as go in one transaction: none behind what makes the log forget, or a new key.
    private List<Decided> draft(Iterable<GivenCommand> left) {
        List<Decided> draft = new ArrayList<>();
        Map<CommandId, Long> answers = new HashMap<>();
        Circumstances circumstances = now.get();
        RoomState state = log.state();
        for (GivenCommand given : left) {
            Decided decided = decide(given, state, answers, circumstances);
            draft.add(decided);
            Entry entry = decided.entry();
            if (entry != null) {
                state = decided.after();
                if (entry.command() != null) {
                    answers.put(new CommandId(entry.by(), entry.command()), entry.answer());
                }
                if (given.command() instanceof RenewKey || entry.forgets()) {
                    break;
                }
            }
        }
        return draft;
    }

    /// @param answers of what is in the draft already
    private Decided decide(
            GivenCommand given, RoomState state, Map<CommandId, Long> answers, Circumstances circumstances) {
        MemberId who = given.who();
        String commandId = given.id();
        if (commandId != null) {
            Long known = log.answer(who, commandId);
            Long answer = known == null ? answers.get(new CommandId(who, commandId)) : known;
            if (answer != null) {
                return new Decided(given, new CommandResult.Done(answer), null, state);
            }
        }
        return switch (decision(given, state, circumstances)) {
            case Decision.Declined(Refusal refusal) ->
                new Decided(given, new CommandResult.Refused(refusal), null, state);
            case Decision.Accepted(var events)
            when events.isEmpty() -> new Decided(given, new CommandResult.Done(state.seq()), null, state);
            case Decision.Accepted(var events) -> {
                Entry entry = new Entry(
                        state.head() + 1, circumstances.now().truncatedTo(ChronoUnit.MILLIS), who, commandId, events);
                yield new Decided(given, new CommandResult.Done(entry.answer()), entry, state.apply(entry));
            }
        };
    }

    /// No events only where nothing changes and nothing has to be remembered.
    ///
    /// The key of a newcomer is looked at in each try: a new key takes a place in the log, so nobody is
    /// written down behind it who was let in by the old one.
    private Decision decision(GivenCommand given, RoomState state, Circumstances circumstances) {
        Decision decision = rules.decide(state, given.who(), given.command(), circumstances);
        if (decision instanceof Decision.Accepted
                && given.command() instanceof Join join
                && join.keyHash() != null
                && !journal.hasKey(id, join.keyHash())) {
            return Decision.decline(Refusal.WRONG_KEY);
        }
        return given.id() != null && decision instanceof Decision.Accepted(var events) && events.isEmpty()
                ? rules.note(state, given.who())
                : decision;
    }

    /// @return `STORED` when all of it holds
    private Outcome store(List<Decided> draft) {
        List<Entry> entries =
                draft.stream().map(Decided::entry).filter(Objects::nonNull).toList();
        if (entries.isEmpty()) {
            // Another server may have made it possible, or done it, a moment ago.
            boolean refuses = draft.stream().anyMatch(decided -> decided.answer() instanceof CommandResult.Refused);
            return refuses && log.catchUp() ? Outcome.TAKEN : Outcome.STORED;
        }
        return journal.append(id, entries, credentials(draft));
    }

    private static Credentials credentials(List<Decided> draft) {
        Map<Long, byte[]> tokens = new HashMap<>();
        byte[] key = null;
        for (Decided decided : draft) {
            Entry entry = decided.entry();
            if (entry != null && decided.command().command() instanceof Join join) {
                tokens.put(entry.seq(), join.tokenHash());
            } else if (entry != null && decided.command().command() instanceof RenewKey renewal) {
                key = renewal.keyHash();
            }
        }
        return new Credentials(tokens, key);
    }

    private void follow(List<Decided> draft, Queue<GivenCommand> left) {
        for (Decided decided : draft) {
            left.remove();
            Entry entry = decided.entry();
            if (entry != null) {
                log.advance(entry, decided.after());
            }
            answer(
                    decided.command(),
                    decided.answer(),
                    entry == null ? 0 : entry.events().size());
        }
        log.keepIfDue();
    }

    /// It is one too many.
    void refuse(GivenCommand given) {
        answer(given, new CommandResult.Refused(Refusal.TRY_AGAIN), 0);
        given.finish();
    }

    private void refuse(Queue<GivenCommand> left, Function<GivenCommand, Refusal> refusal) {
        while (!left.isEmpty()) {
            GivenCommand given = left.remove();
            answer(given, new CommandResult.Refused(refusal.apply(given)), 0);
        }
    }

    private void answer(GivenCommand given, CommandResult answer, int events) {
        given.answer(answer);
        metrics.handled(answer, events, given.arrived());
    }
}

package nl.kaartensessie.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.kaartensessie.protocol.KeptRoomJson;
import nl.kaartensessie.protocol.StoredSnapshotJson;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.Grades.Event.*;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.RoomEvent;
import nl.kaartensessie.room.RoomEvent.ChatRemoved;
import nl.kaartensessie.room.RoomEvent.ChatSent;
import nl.kaartensessie.room.RoomEvent.LogPruned;
import nl.kaartensessie.room.RoomEvent.MemberRemoved;
import nl.kaartensessie.room.RoomEvent.RoomFilling;
import nl.kaartensessie.room.RoomEvent.SessionEnded;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.RoomState;
import nl.kaartensessie.room.Thoughts.Event.*;
import nl.kaartensessie.room.Votes.Event.*;
import org.jspecify.annotations.Nullable;

/// The log in memory, for tests of what stands upon it. It passes the same [JournalContract] as the real one, and
/// can fail on request as a database does.
///
/// Thread rule: guarded by itself; listeners are called outside of that.
public final class MemoryJournal implements Journal {

    private final Map<RoomId, Log> logs = new HashMap<>();
    /// The tokens for the report of rooms of which nothing else is left.
    private final Map<RoomId, Map<ByteBuffer, MemberId>> reduced = new HashMap<>();

    private final Map<RoomId, String> reports = new HashMap<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private boolean down;
    private boolean losesAnswer;

    /// A room with an empty log, which the lobby would have made.
    public synchronized RoomId create(String id) {
        RoomId room = new RoomId(id);
        logs.put(room, new Log());
        return room;
    }

    /// Whether the word of this room may be chosen by others.
    public synchronized boolean isWordFree(RoomId room) {
        return !logs.containsKey(room) || logs.get(room).wordFree;
    }

    /// Nothing can be read or written until [#up].
    public synchronized void down() {
        down = true;
    }

    public synchronized void up() {
        down = false;
    }

    /// The next entry is stored, but its writer does not hear so.
    public synchronized void loseNextAnswer() {
        losesAnswer = true;
    }

    @Override
    public boolean read(RoomId room, long after, Predicate<Entry> reader) {
        return behind(room, after).stream().allMatch(reader);
    }

    private synchronized List<Entry> behind(RoomId room, long after) {
        requireUp();
        Log log = logs.get(room);
        return log == null
                ? List.of()
                : List.copyOf(log.entries.tailMap(after, false).values());
    }

    @Override
    public synchronized Optional<RoomState> snapshot(RoomId room) {
        requireUp();
        return Optional.ofNullable(logs.get(room)).map(log -> log.snapshot).map(StoredSnapshotJson::decode);
    }

    @Override
    public void readAnswers(RoomId room, long last, int limit, Consumer<Answered> reader) {
        behind(room, 0).reversed().stream()
                .filter(entry -> entry.seq() <= last && entry.command() != null)
                .limit(limit)
                .forEach(entry -> reader.accept(new Answered(entry.by(), entry.command(), entry.answer())));
    }

    @Override
    public synchronized void keep(RoomId room, RoomState state) {
        Log log = logs.get(room);
        if (log != null && !down && log.keptUpTo < state.head()) {
            log.keptUpTo = state.head();
            log.snapshot = StoredSnapshotJson.encode(state);
            log.prune(state);
        }
    }

    @Override
    public Outcome append(RoomId room, Entry entry) {
        return append(room, entry, log -> {});
    }

    /// @param also what becomes true with the entry
    private Outcome append(RoomId room, Entry entry, Consumer<Log> also) {
        Outcome outcome = store(room, entry, also);
        if (outcome == Outcome.STORED) {
            listeners.forEach(listener -> listener.appended(room, entry.last(), entry));
        }
        return outcome;
    }

    @Override
    public Outcome admit(RoomId room, Entry entry, byte[] token) {
        Outcome outcome = append(room, entry);
        if (outcome == Outcome.STORED) {
            know(room, token, entry.by());
        }
        return outcome;
    }

    @Override
    public Outcome rekey(RoomId room, Entry entry, byte[] key) {
        return append(room, entry, log -> log.key = ByteBuffer.wrap(key));
    }

    /// Whether this is the hash of the room's facilitator key.
    public synchronized boolean hasKey(RoomId room, byte[] key) {
        return ByteBuffer.wrap(key).equals(logs.get(room).key);
    }

    private synchronized void know(RoomId room, byte[] token, MemberId member) {
        logs.get(room).tokens.put(ByteBuffer.wrap(token), member);
    }

    /// Who is known by this token in this room.
    public synchronized Optional<MemberId> known(RoomId room, byte[] token) {
        return Optional.ofNullable(logs.get(room))
                .map(log -> log.tokens.get(ByteBuffer.wrap(token)))
                .or(() ->
                        Optional.ofNullable(reduced.getOrDefault(room, Map.of()).get(ByteBuffer.wrap(token))));
    }

    @Override
    public boolean erase(RoomId room) {
        boolean erased;
        synchronized (this) {
            requireUp();
            boolean hadReport = reports.remove(room) != null;
            reduced.remove(room);
            erased = logs.remove(room) != null || hadReport;
        }
        listeners.forEach(listener -> listener.erased(room));
        return erased;
    }

    @Override
    public boolean reduce(RoomId room, RoomState state, Collection<MemberId> stay) {
        synchronized (this) {
            requireUp();
            Log log = logs.get(room);
            boolean isEnded = log != null
                    && log.entries.values().stream()
                            .flatMap(entry -> entry.events().stream())
                            .anyMatch(SessionEnded.class::isInstance);
            if (!isEnded) {
                return false;
            }
            Map<ByteBuffer, MemberId> tokens = new HashMap<>(log.tokens);
            tokens.values().retainAll(stay);
            reduced.put(room, tokens);
            reports.put(room, KeptRoomJson.encode(state));
            logs.remove(room);
        }
        listeners.forEach(listener -> listener.erased(room));
        return true;
    }

    @Override
    public synchronized Optional<RoomState> report(RoomId room) {
        requireUp();
        return Optional.ofNullable(reports.get(room)).map(KeptRoomJson::decode);
    }

    @Override
    public synchronized Map<RoomId, Long> heads(Collection<RoomId> rooms) {
        requireUp();
        Map<RoomId, Long> heads = new HashMap<>();
        for (RoomId room : rooms) {
            Log log = logs.get(room);
            if (log != null && !log.entries.isEmpty()) {
                heads.put(room, log.entries.lastKey());
            }
        }
        return heads;
    }

    @Override
    public void listen(Listener listener) {
        listeners.add(listener);
    }

    private synchronized Outcome store(RoomId room, Entry entry, Consumer<Log> also) {
        requireUp();
        Log log = logs.get(room);
        if (log == null) {
            return Outcome.GONE;
        }
        if (!log.entries.isEmpty() && log.entries.lastKey() >= entry.seq()) {
            return Outcome.TAKEN;
        }
        log.entries.put(entry.seq(), entry);
        entry.events().forEach(log::follow);
        also.accept(log);
        if (entry.forgets()) {
            log.snapshot = null;
            log.keptUpTo = entry.seq() - 1;
        }
        if (losesAnswer) {
            losesAnswer = false;
            throw unavailable();
        }
        return Outcome.STORED;
    }

    private void requireUp() {
        if (down) {
            throw unavailable();
        }
    }

    private static Unavailable unavailable() {
        return new Unavailable(new IllegalStateException("The test wants it so"));
    }

    private static final class Log {
        private final TreeMap<Long, Entry> entries = new TreeMap<>();
        private final Map<ByteBuffer, MemberId> tokens = new HashMap<>();
        private @Nullable JsonNode snapshot;
        private long keptUpTo;
        private boolean wordFree;
        private @Nullable ByteBuffer key;

        /// Every pruned entry for itself: that the real log puts them together shows only in its rows.
        void prune(RoomState state) {
            entries.headMap(state.head() - Pruning.BEHIND, true)
                    .replaceAll((seq, entry) -> isSeen(entry, state) ? entry : pruned(entry));
        }

        private static Entry pruned(Entry entry) {
            List<RoomEvent> events = new ArrayList<>(entry.events());
            events.set(0, new LogPruned());
            return new Entry(entry.seq(), entry.at(), new MemberId(""), null, events);
        }

        private static boolean isSeen(Entry entry, RoomState state) {
            if (!entry.events().stream().skip(1).allMatch(RoomFilling.class::isInstance)
                    || entry.seq() == state.seq()
                    || !entry.at().isBefore(state.lastAt().minus(Pruning.AGE))) {
                return true;
            }
            return switch (entry.events().getFirst()) {
                case ChatSent _ -> state.chatLine(entry.seq()).isPresent();
                case VoteCast _ -> !Pruning.votesAreOver(state);
                case GradeGiven _ -> !Pruning.gradesAreOver(state);
                case ThoughtWritten _ -> !Pruning.thoughtsAreOver(state);
                case ChatRemoved _ -> false;
                default -> true;
            };
        }

        /// What has to be true as soon as an event is stored.
        void follow(RoomEvent event) {
            switch (event) {
                case SessionEnded _ -> {
                    wordFree = true;
                    forgetChoices(entry -> true);
                    forgetThoughts(entry -> true);
                }
                case VoteRevealed _, VoteClosed _, GradesRevealed _, GradesCleared _ -> forgetChoices(entry -> true);
                case MemberRemoved removed -> {
                    forgetChoices(entry -> entry.by().equals(removed.member()));
                    forgetThoughts(entry -> entry.by().equals(removed.member()));
                }
                case ThoughtsRevealed _, MomentClosed _ -> forgetThoughts(entry -> true);
                case ChatRemoved removed ->
                    entries.computeIfPresent(removed.line(), (seq, entry) -> withoutText(entry));
                default -> {}
            }
        }

        /// What was chosen in secret: votes and grades end apart in the real log, which no test here can tell.
        private void forgetChoices(Predicate<Entry> which) {
            entries.replaceAll((seq, entry) -> which.test(entry)
                    ? new Entry(
                            entry.seq(),
                            entry.at(),
                            entry.by(),
                            entry.command(),
                            entry.events().stream().map(Log::withoutChoice).toList())
                    : entry);
        }

        private void forgetThoughts(Predicate<Entry> which) {
            entries.replaceAll((seq, entry) ->
                    entry.events().getFirst() instanceof ThoughtWritten written && which.test(entry)
                            ? new Entry(
                                    entry.seq(),
                                    entry.at(),
                                    MemberId.NOBODY,
                                    null,
                                    Stream.concat(
                                                    Stream.of(written.withoutText()),
                                                    entry.events().stream().skip(1))
                                            .toList())
                            : entry);
        }

        private static RoomEvent withoutChoice(RoomEvent event) {
            return switch (event) {
                case VoteCast cast -> cast.forgotten();
                case GradeGiven given -> new GradeGiven(null, "", given.grades());
                default -> event;
            };
        }

        private static Entry withoutText(Entry entry) {
            List<RoomEvent> events = new ArrayList<>(entry.events());
            if (events.getFirst() instanceof ChatSent sent) {
                events.set(0, sent.withoutText());
            }
            return new Entry(entry.seq(), entry.at(), entry.by(), entry.command(), events);
        }
    }
}

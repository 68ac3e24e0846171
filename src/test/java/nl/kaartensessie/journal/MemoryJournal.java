package nl.kaartensessie.journal;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import nl.kaartensessie.protocol.KeptRoomJson;
import nl.kaartensessie.protocol.StoredSnapshotJson;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.RoomEvent.SessionEnded;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.RoomState;

/// The log in memory, for tests of what stands upon it. It passes the same [JournalContract] as the real one, and
/// can fail on request as a database does.
///
/// Thread rule: guarded by itself; listeners are called outside of that.
public final class MemoryJournal implements Journal {

    /// The hash of the facilitator key with which every room here begins.
    private static final byte[] FIRST_KEY = {1};

    private final int behind;
    private final Map<RoomId, MemoryLog> logs = new HashMap<>();
    /// The tokens for the report of rooms of which nothing else is left.
    private final Map<RoomId, Map<ByteBuffer, MemberId>> reduced = new HashMap<>();

    private final Map<RoomId, String> reports = new HashMap<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private boolean down;
    private boolean losesAnswer;
    private int transactions;

    public MemoryJournal() {
        this(Pruning.BEHIND);
    }

    /// @param behind places between a snapshot and what is pruned
    public MemoryJournal(int behind) {
        this.behind = behind;
    }

    /// A room with an empty log, which the lobby would have made.
    public synchronized RoomId create(String id) {
        RoomId room = new RoomId(id);
        logs.put(room, new MemoryLog());
        return room;
    }

    public static byte[] firstKey() {
        return FIRST_KEY.clone();
    }

    /// Whether the word of this room may be chosen by others.
    public synchronized boolean isWordFree(RoomId room) {
        return !logs.containsKey(room) || logs.get(room).wordFree;
    }

    /// In how many everything was stored so far.
    public synchronized int transactions() {
        return transactions;
    }

    /// Those that are neither erased nor reduced.
    public synchronized List<RoomId> rooms() {
        return List.copyOf(logs.keySet());
    }

    /// Nothing can be read or written until [#up].
    public synchronized void down() {
        down = true;
    }

    public synchronized void up() {
        down = false;
    }

    /// What is appended next is stored, but its writer does not hear so.
    public synchronized void loseNextAnswer() {
        losesAnswer = true;
    }

    @Override
    public boolean read(RoomId room, long after, Predicate<Entry> reader) {
        return behind(room, after).stream().allMatch(reader);
    }

    private synchronized List<Entry> behind(RoomId room, long after) {
        requireUp();
        MemoryLog log = logs.get(room);
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
        MemoryLog log = logs.get(room);
        if (log != null && !down && log.keptUpTo < state.head()) {
            log.keptUpTo = state.head();
            log.snapshot = StoredSnapshotJson.encode(state);
            log.prune(state, behind);
        }
    }

    @Override
    public Outcome append(RoomId room, List<Entry> entries, Credentials credentials) {
        GroupCommit.Append.requireOneAfterTheOther(entries);
        Outcome outcome = store(room, entries, credentials);
        if (outcome == Outcome.STORED) {
            entries.forEach(entry -> listeners.forEach(listener -> listener.stored(room, entry)));
        }
        return outcome;
    }

    @Override
    public synchronized boolean hasKey(RoomId room, byte[] key) {
        requireUp();
        MemoryLog log = logs.get(room);
        return log != null && ByteBuffer.wrap(key).equals(log.key);
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
            MemoryLog log = logs.get(room);
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
            MemoryLog log = logs.get(room);
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

    private synchronized Outcome store(RoomId room, List<Entry> entries, Credentials credentials) {
        requireUp();
        MemoryLog log = logs.get(room);
        if (log == null) {
            return Outcome.GONE;
        }
        if (!log.entries.isEmpty()
                && log.entries.lastKey() >= entries.getFirst().seq()) {
            return Outcome.TAKEN;
        }
        transactions++;
        for (Entry entry : entries) {
            log.entries.put(entry.seq(), entry);
            entry.events().forEach(log::follow);
            byte[] token = credentials.tokens().get(entry.seq());
            if (token != null) {
                log.tokens.put(ByteBuffer.wrap(token), entry.by());
            }
            if (entry.forgets()) {
                log.snapshot = null;
                log.keptUpTo = entry.seq() - 1;
            }
        }
        byte[] key = credentials.key();
        if (key != null) {
            log.key = ByteBuffer.wrap(key);
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
}

package nl.kaartensessie.journal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import nl.kaartensessie.journal.SimulatedDatabase.Fate;
import nl.kaartensessie.journal.SimulatedDatabase.Killed;
import nl.kaartensessie.journal.SimulatedDatabase.Weather;
import nl.kaartensessie.protocol.EventJson;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.RoomState;
import org.jspecify.annotations.Nullable;

/// One server's way to the log: the contract of [Journal] as [PgJournal] holds it, over JSON, on a database that
/// answers late, not at all, or to a server that is gone.
///
/// Thread rule: one thread.
public final class SimulatedJournal implements Journal {

    private final SimulatedDatabase database;
    private final MemoryJournal store;
    private final SimulatedBus bus;
    private final Weather weather;
    private final UnaryOperator<Entry> eyes;
    private final int format;

    /// @param eyes what this version makes of an entry
    /// @param format of the snapshots that this version writes and reads; 0 for none
    public SimulatedJournal(
            SimulatedDatabase database, SimulatedBus bus, Weather weather, UnaryOperator<Entry> eyes, int format) {
        this.database = database;
        this.store = database.store;
        this.bus = bus;
        this.weather = weather;
        this.eyes = eyes;
        this.format = format;
    }

    @Override
    public boolean read(RoomId room, long after, Predicate<Entry> reader) {
        asked();
        return store.read(room, after, entry -> {
            if (!weather.reachable()) {
                throw away();
            }
            return reader.test(eyes.apply(entry));
        });
    }

    @Override
    public Optional<RoomState> snapshot(RoomId room) {
        asked();
        return format == database.format ? store.snapshot(room) : Optional.empty();
    }

    @Override
    public void readAnswers(RoomId room, long last, int limit, Consumer<Answered> reader) {
        asked();
        store.readAnswers(room, last, limit, reader);
    }

    @Override
    public void keep(RoomId room, RoomState state) {
        if (format > 0 && weather.reachable()) {
            store.keep(room, state);
            if (store.snapshot(room).filter(kept -> kept.head() == state.head()).isPresent()) {
                database.format = format;
            }
        }
    }

    @Override
    public boolean hasKey(RoomId room, byte[] key) {
        asked();
        return store.hasKey(room, key);
    }

    @Override
    public Outcome append(RoomId room, List<Entry> entries, Credentials credentials) {
        asked();
        Fate fate = weather.fate();
        if (fate == Fate.KILLED_BEFORE) {
            throw new Killed();
        }
        List<Entry> read = entries.stream().map(SimulatedJournal::asRead).toList();
        Outcome outcome = store.append(room, read, credentials);
        if (outcome == Outcome.TAKEN) {
            weather.taken(entries.size());
        }
        if (outcome == Outcome.STORED) {
            weather.stored(read);
            entries.forEach(entry -> bus.tellAppended(room, entry));
            if (fate == Fate.KILLED_AFTER) {
                throw new Killed();
            }
            weather.meanwhile();
            if (fate == Fate.ANSWER_LOST) {
                throw away();
            }
            entries.forEach(entry -> bus.forEachListener(listener -> listener.stored(room, entry)));
        }
        return outcome;
    }

    /// As it comes back from the database.
    private static Entry asRead(Entry entry) {
        return new Entry(
                entry.seq(),
                entry.at(),
                entry.by(),
                entry.command(),
                EventJson.decode(EventJson.encode(entry.events())));
    }

    @Override
    public boolean erase(RoomId room) {
        return end(room, () -> store.erase(room));
    }

    @Override
    public boolean reduce(RoomId room, RoomState state, Collection<MemberId> stay) {
        return end(room, () -> store.reduce(room, state, stay));
    }

    private boolean end(RoomId room, Supplier<Boolean> work) {
        asked();
        boolean done = work.get();
        if (done) {
            bus.tellErased(room);
            bus.forEachListener(listener -> listener.erased(room));
        }
        return done;
    }

    @Override
    public Optional<RoomState> report(RoomId room) {
        asked();
        return store.report(room);
    }

    @Override
    public Map<RoomId, Long> heads(Collection<RoomId> rooms) {
        asked();
        return store.heads(rooms);
    }

    @Override
    public void listen(Listener listener) {
        bus.listen(new Listener() {
            @Override
            public boolean follows(RoomId room) {
                return listener.follows(room);
            }

            @Override
            public void appended(RoomId room, long last, @Nullable Entry entry) {
                listener.appended(room, last, entry == null ? null : eyes.apply(entry));
            }

            @Override
            public void stored(RoomId room, Entry entry) {
                listener.stored(room, entry);
            }

            @Override
            public void erased(RoomId room) {
                listener.erased(room);
            }

            @Override
            public void missed() {
                listener.missed();
            }
        });
    }

    /// While a question is on its way, others go on.
    private void asked() {
        weather.meanwhile();
        if (!weather.reachable()) {
            throw away();
        }
    }

    private static Unavailable away() {
        return new Unavailable(new IllegalStateException("The simulation wants it so"));
    }
}

package nl.kaartensessie.journal;

import java.util.List;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.RoomId;

/// The one database of a simulation, which each server reaches by a [SimulatedJournal] of its own.
///
/// Thread rule: one thread.
public final class SimulatedDatabase {

    /// What the simulation says about the next call of a server.
    public interface Weather {

        /// Whether the database answers this server at all.
        boolean reachable();

        /// What becomes of the next commit.
        Fate fate();

        /// The database takes its time: others do what they do.
        void meanwhile();

        /// Another writer was first, of one who wanted to store this many.
        void taken(int entries);

        /// These are stored in one transaction, and nobody knows it yet.
        void stored(List<Entry> entries);
    }

    /// What becomes of a commit.
    public enum Fate {
        FINE,
        /// It is stored, and its writer never hears so.
        ANSWER_LOST,
        /// Its server dies before anything is stored,
        KILLED_BEFORE,
        /// or when it is stored and nobody was told.
        KILLED_AFTER
    }

    /// A server ends here, in the middle of what it does.
    public static final class Killed extends Error {
        Killed() {
            super("killed", null, false, false);
        }
    }

    final MemoryJournal store;

    /// Of the snapshot that there is.
    int format;

    /// @param behind places between a snapshot and what is pruned
    public SimulatedDatabase(int behind) {
        store = new MemoryJournal(behind);
    }

    public MemoryJournal store() {
        return store;
    }

    public RoomId create(String id) {
        return store.create(id);
    }
}

package nl.kaartensessie.journal;

import java.util.ArrayList;
import java.util.List;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.RoomId;

/// Whole logs, which in a test are short.
public final class Entries {

    private Entries() {}

    public static List<Entry> of(Journal journal, RoomId room) {
        return of(journal, room, 0);
    }

    /// What is behind the place `after`.
    public static List<Entry> of(Journal journal, RoomId room, long after) {
        List<Entry> entries = new ArrayList<>();
        journal.read(room, after, entries::add);
        return entries;
    }
}

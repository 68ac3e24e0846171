package nl.kaartensessie.journal;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import nl.kaartensessie.room.RoomId;

/// How long [GroupCommit] waits between two transactions. What a rest gathers are entries of *other* rooms, and many
/// small transactions cost more than a few; what comes of one room has gathered already, and only waits. So the rest
/// grows with the rooms that wrote a moment ago: none for one, [#LONGEST] for [#ROOMS] or more.
///
/// Thread rule: one thread.
final class Rest {

    static final Duration LONGEST = Duration.ofMillis(12);
    static final int ROOMS = 9;

    private final long longest;

    /// When each room wrote, those within the longest rest alone.
    private final Map<RoomId, Long> wrote = new HashMap<>();

    Rest(Duration longest) {
        this.longest = longest.toNanos();
    }

    /// A transaction was committed.
    ///
    /// @param rooms that it had entries of
    /// @param now by a clock that only goes on, in nanoseconds
    void after(Collection<RoomId> rooms, long now) {
        wrote.values().removeIf(moment -> now - moment > longest);
        rooms.forEach(room -> wrote.put(room, now));
    }

    long nanos() {
        return longest * (Math.clamp(wrote.size(), 1, ROOMS) - 1) / (ROOMS - 1);
    }
}

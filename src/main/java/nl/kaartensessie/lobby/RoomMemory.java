package nl.kaartensessie.lobby;

import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.RoomState;

/// The rooms that this server has in memory.
///
/// Thread rule: any thread; it never waits.
public interface RoomMemory {

    /// The room as it was a moment ago: what the log has besides may be missing. [RoomState#EMPTY] when the room is
    /// not in memory.
    RoomState latest(RoomId room);
}

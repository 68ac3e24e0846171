package nl.kaartensessie.access;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.RoomCommand.Join;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.RoomState;

/// The rooms that this server has in memory.
///
/// Thread rule: any thread.
public interface LoadedRooms {

    /// The room as it was a moment ago: what the log has besides may be missing. [RoomState#EMPTY] when the room
    /// is not in memory. Never waits.
    RoomState latest(RoomId room);

    /// The room as its log tells now; brought into memory where it was not, so that many who ask read it once.
    /// [RoomState#EMPTY] when there is no such room. Waits for the database and for who has a turn in the room.
    ///
    /// @throws nl.kaartensessie.journal.Journal.Unavailable when that cannot be read now
    RoomState read(RoomId room);

    /// Lets somebody into the room, in its turn.
    ///
    /// @return why not, empty when they are in; [Refusal#TRY_AGAIN] also when it is not known whether they are
    CompletableFuture<Optional<Refusal>> join(RoomId room, Join join);
}

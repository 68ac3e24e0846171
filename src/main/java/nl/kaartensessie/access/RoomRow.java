package nl.kaartensessie.access;

import java.time.Instant;
import nl.kaartensessie.room.RoomId;

/// By which a room is found; everything else about it stands in its log.
///
/// @param usedAt when somebody last came in or did something, give or take an hour
/// @param practice whether it is there to practise in
record RoomRow(RoomId id, byte[] keyHash, Instant openedAt, Instant usedAt, boolean practice) {}

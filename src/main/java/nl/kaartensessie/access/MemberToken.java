package nl.kaartensessie.access;

import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.RoomId;

/// What a token proves: once, this member came into this room. Whether it still is there, the room tells.
///
/// @param place that the log of the room had reached when the token was checked
public record MemberToken(RoomId room, MemberId member, long place) {}

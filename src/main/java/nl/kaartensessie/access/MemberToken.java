package nl.kaartensessie.access;

import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.RoomId;

/// What a token proves: once, this member came into this room. Whether it still is there, the room tells.
public record MemberToken(RoomId room, MemberId member) {}

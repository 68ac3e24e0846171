package nl.kaartensessie.room;

import static nl.kaartensessie.room.Decision.decline;

import java.util.List;
import nl.kaartensessie.room.Member.Role;
import nl.kaartensessie.room.RoomEvent.MemberJoined;

/// Whether a newcomer gets in. The key opens a locked room too.
final class Joining {

    private Joining() {}

    static Decision decide(RoomRules rules, RoomState room, Member newcomer) {
        if (!room.isOpened() || room.status() == RoomStatus.ENDED) {
            return decline(Refusal.NO_SUCH_ROOM);
        }
        if (room.locked() && !newcomer.facilitates()) {
            return decline(Refusal.ROOM_LOCKED);
        }
        return room.count(newcomer.role()) >= memberLimit(rules, room, newcomer.role())
                ? decline(Refusal.ROOM_FULL)
                : rules.withinLimits(room, newcomer.role(), List.of(new MemberJoined(newcomer)));
    }

    private static int memberLimit(RoomRules rules, RoomState room, Role role) {
        if (room.opening().setup().practice()) {
            return Practice.members(role);
        }
        return role == Role.FACILITATOR ? rules.facilitatorLimit() : rules.participantLimit();
    }
}

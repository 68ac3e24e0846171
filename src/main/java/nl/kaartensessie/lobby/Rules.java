package nl.kaartensessie.lobby;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import nl.kaartensessie.room.RoomRules;

/// The rules of a room with this installation's limits.
final class Rules {

    private Rules() {}

    @Produces
    @Singleton
    static RoomRules rules(Limits limits) {
        return new RoomRules(limits.participants(), limits.chatLine());
    }
}

package nl.kaartensessie.access;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import nl.kaartensessie.room.LogLimits;
import nl.kaartensessie.room.LogSize.Amount;
import nl.kaartensessie.room.RoomRules;

/// The rules of a room with this installation's limits.
final class RoomRulesProducer {

    private RoomRulesProducer() {}

    @Produces
    @Singleton
    static RoomRules rules(LimitSettings limits) {
        LogLimits log = new LogLimits(
                new Amount(limits.entries(), limits.bytes().asLongValue()),
                new Amount(
                        limits.facilitatorEntries(), limits.facilitatorBytes().asLongValue()),
                limits.tellFrom());
        return new RoomRules(limits.participants(), limits.facilitators(), limits.chatLine(), log);
    }
}

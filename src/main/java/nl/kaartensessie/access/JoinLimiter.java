package nl.kaartensessie.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import nl.kaartensessie.guard.AddressHints;
import nl.kaartensessie.guard.ClientAddress;
import nl.kaartensessie.guard.WindowLimiter;
import nl.kaartensessie.problem.RefusedException;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.RoomId;

/// Keeps one address from taking the seats of a room again and again. A whole team may share one address, so it
/// may take all of them, and all of them once more.
///
/// Thread rule: any thread; one address at a time.
@ApplicationScoped
class JoinLimiter {

    private static final Duration HOUR = Duration.ofHours(1);

    private final WindowLimiter counts;
    private final WindowLimiter lookups;

    JoinLimiter(Clock clock, LimitSettings limits, AddressHints others) {
        this.counts = new WindowLimiter("joins", limits.joinsPerHour(), HOUR, clock, others);
        this.lookups = new WindowLimiter("lookups", limits.joinsPerHour(), HOUR, clock, others);
    }

    /// Counts a participant at `address` who knows the word of `room`.
    ///
    /// @throws Refused when that is one too many within the hour
    void count(ClientAddress address, RoomId room) {
        count(counts, address, room);
    }

    /// Counts somebody at `address` who asks whether there is a room, and names the word of `room`: as often as
    /// they may join.
    ///
    /// @throws Refused when that is one too many within the hour
    void countLookup(ClientAddress address, RoomId room) {
        count(lookups, address, room);
    }

    private static void count(WindowLimiter counts, ClientAddress address, RoomId room) {
        counts.count(address, room.value()).ifPresent(wait -> {
            throw new RefusedException(Refusal.TOO_MANY_JOINS, wait);
        });
    }
}

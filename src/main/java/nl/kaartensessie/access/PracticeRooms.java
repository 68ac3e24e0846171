package nl.kaartensessie.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import nl.kaartensessie.guard.AddressHints;
import nl.kaartensessie.guard.ClientAddress;
import nl.kaartensessie.guard.WindowLimiter;
import nl.kaartensessie.problem.RefusedException;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.RoomEvent.RoomOpened;

/// How many rooms there are to practise in, and for how long. They count apart from all others: who practises takes
/// nobody's place, and as the server makes up their words, opening one tells nothing of a word.
///
/// Thread rule: any thread; one address at a time.
@ApplicationScoped
class PracticeRooms {

    private static final Duration HOUR = Duration.ofHours(1);

    /// Others leave all the time.
    private static final Duration FULL = Duration.ofMinutes(2);

    private final RoomService roomService;
    private final WindowLimiter opened;
    private final int most;
    private final Duration kept;
    private final Clock clock;

    PracticeRooms(
            RoomService roomService,
            LimitSettings limits,
            RetentionSettings retention,
            Clock clock,
            AddressHints others) {
        this.roomService = roomService;
        this.opened = new WindowLimiter("practice-rooms", limits.practiceRoomsPerHour(), HOUR, clock, others);
        this.most = limits.practiceRooms();
        this.kept = retention.practice();
        this.clock = clock;
    }

    /// When everything of a room is erased that is opened now.
    Instant until() {
        return clock.instant().plus(kept).truncatedTo(ChronoUnit.MILLIS);
    }

    /// @throws Refused when that is one too many from this address
    void count(ClientAddress address) {
        opened.count(address).ifPresent(wait -> {
            throw new RefusedException(Refusal.TOO_MANY_ROOMS, wait);
        });
    }

    /// @param frozen with the room
    /// @throws Refused when there are as many as there may be
    Admission open(RoomOpened frozen, String name, Ticket ticket) {
        Optional<Admission> admission = roomService.practise(frozen, name, ticket, most);
        return admission.orElseThrow(() -> new RefusedException(Refusal.PRACTICE_FULL, FULL));
    }
}

package nl.kaartensessie.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import nl.kaartensessie.guard.AddressHints;
import nl.kaartensessie.guard.ClientAddress;
import nl.kaartensessie.guard.Misses;
import nl.kaartensessie.guard.Misses.What;
import nl.kaartensessie.guard.WindowLimiter;
import nl.kaartensessie.room.RoomId;

/// Makes guessing a word hopeless without locking out a team that shares one address.
///
/// An address that has missed too often is locked out: it is answered the same for every word, right or wrong, and
/// each such try counts the same, so that it learns nothing. Only rooms that somebody at that address already is
/// in stay open to it, until it has tried some times that often: a colleague who mistypes locks nobody out, and a
/// guesser within the same building stays slow.
///
/// Thread rule: any thread; one address at a time.
@ApplicationScoped
class GuessLimiter {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    /// In milliseconds, by how many misses there were; from the last on they grow no more.
    private static final long[] DELAYS = {0, 0, 0, 0, 100, 200, 400, 800, 1_000};

    /// Where known rooms close: at three times the limit for one room, and once more for each other.
    private static final int BESIDE_ROOMS = 2;
    private static final int MOST = 10;

    private final WindowLimiter tries;
    private final KnownRooms known;
    private final Misses misses;

    GuessLimiter(Clock clock, LimitSettings limits, Misses misses, AddressHints others) {
        this.tries = new WindowLimiter("misses", limits.missesPerMinute(), WINDOW, clock, others);
        this.known = new KnownRooms(clock, others);
        this.misses = misses;
    }

    /// What the answer to a try may be.
    sealed interface Verdict {

        /// Give the true answer, after a delay that grows with every miss.
        record Answer(Duration delay) implements Verdict {}

        /// Refuse every attempt for this long.
        record Wait(Duration retryAfter) implements Verdict {}
    }

    /// Somebody at `address` named a word or a key that is wrong, or what amounts to it.
    Verdict missed(ClientAddress address, What what) {
        Optional<Duration> wait = tries.count(address);
        if (wait.isPresent()) {
            return refused(address, wait.get());
        }
        misses.missed(what);
        if (tries.retryAfter(address).isPresent()) {
            misses.lockedOut();
        }
        return new Verdict.Answer(delay(tries.times(address)));
    }

    /// Somebody at `address` named the word of `room`.
    Verdict found(ClientAddress address, RoomId room) {
        if (tries.retryAfter(address).isEmpty()) {
            known.add(address, room);
            return new Verdict.Answer(Duration.ZERO);
        }
        int rooms = known.count(address);
        if (known.has(address, room) && !tries.reached(address, Math.min(BESIDE_ROOMS + rooms, MOST))) {
            return new Verdict.Answer(Duration.ZERO);
        }
        return tries.count(address)
                .map(wait -> refused(address, wait))
                .orElseGet(() -> new Verdict.Answer(Duration.ZERO));
    }

    /// Somebody at `address` is in `room` beyond doubt: it opened the room or has its key.
    void knows(ClientAddress address, RoomId room) {
        known.add(address, room);
    }

    /// Whether `address` has to wait before anything that would tell which words are taken.
    Verdict mayAsk(ClientAddress address) {
        return tries.retryAfter(address)
                .map(wait -> refused(address, wait))
                .orElseGet(() -> new Verdict.Answer(Duration.ZERO));
    }

    private Verdict refused(ClientAddress address, Duration wait) {
        misses.refused(address);
        return new Verdict.Wait(wait);
    }

    private static Duration delay(int misses) {
        return Duration.ofMillis(DELAYS[Math.min(misses, DELAYS.length - 1)]);
    }
}

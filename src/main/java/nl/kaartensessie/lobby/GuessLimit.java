package nl.kaartensessie.lobby;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import nl.kaartensessie.room.RoomId;

/// Makes guessing a word hopeless without locking out a team that shares one address.
///
/// An address that has missed too often is answered the same for every word, right or wrong. Only rooms that
/// somebody at that address already is in stay open to it, until it has missed three times that: a colleague who
/// mistypes locks nobody out, and a guesser within the same building stays slow.
///
/// Thread rule: any thread; one address at a time.
@ApplicationScoped
class GuessLimit {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int KNOWN_ROOMS = 200;
    private static final int FREE_MISSES = 3;
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(1);

    private final Clock clock;
    private final int limit;
    private final LoadingCache<String, Guesser> guessers;

    GuessLimit(Clock clock, Limits limits) {
        this.clock = clock;
        this.limit = limits.missesPerMinute();
        this.guessers = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterAccess(12, TimeUnit.HOURS)
                .ticker(ticker(clock))
                .build(address -> new Guesser());
    }

    /// What the answer to a try may be.
    sealed interface Verdict {

        /// Answer as it is, after a delay that grows with every miss.
        record Answer(Duration delay) implements Verdict {}

        /// Answer nothing for so long.
        record Wait(Duration retryAfter) implements Verdict {}
    }

    /// Somebody at `address` named a word or a key that is wrong.
    Verdict missed(String address) {
        return guesser(address).missed(clock.instant());
    }

    /// Somebody at `address` named the word of `room`.
    Verdict found(String address, RoomId room) {
        return guesser(address).found(room, clock.instant());
    }

    /// Somebody at `address` is in `room` beyond doubt: it opened the room or has its key.
    void knows(String address, RoomId room) {
        guesser(address).knows(room);
    }

    /// Whether `address` has to wait before anything that would tell which words are taken.
    Verdict mayAsk(String address) {
        return guesser(address).mayAsk(clock.instant());
    }

    private Guesser guesser(String address) {
        return guessers.get(address);
    }

    private static Ticker ticker(Clock clock) {
        return () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
    }

    private final class Guesser {

        private final Deque<Instant> misses = new ArrayDeque<>();
        private final Set<RoomId> known = Collections.newSetFromMap(new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<RoomId, Boolean> eldest) {
                return size() > KNOWN_ROOMS;
            }
        });

        synchronized Verdict missed(Instant now) {
            forget(now);
            boolean told = misses.size() < limit;
            if (misses.size() < 3 * limit) {
                misses.add(now);
            }
            return told ? new Verdict.Answer(delay(misses.size())) : wait(limit, now);
        }

        synchronized Verdict found(RoomId room, Instant now) {
            forget(now);
            int allowed = known.contains(room) ? 3 * limit : limit;
            if (misses.size() >= allowed) {
                return wait(allowed, now);
            }
            known.add(room);
            return new Verdict.Answer(Duration.ZERO);
        }

        synchronized void knows(RoomId room) {
            known.add(room);
        }

        synchronized Verdict mayAsk(Instant now) {
            forget(now);
            return misses.size() < limit ? new Verdict.Answer(Duration.ZERO) : wait(limit, now);
        }

        private void forget(Instant now) {
            while (!misses.isEmpty() && !misses.getFirst().plus(WINDOW).isAfter(now)) {
                misses.removeFirst();
            }
        }

        /// Until so many misses are forgotten that fewer than `allowed` remain.
        private Verdict wait(int allowed, Instant now) {
            Instant forgotten = misses.stream()
                    .skip(misses.size() - allowed)
                    .findFirst()
                    .orElse(now)
                    .plus(WINDOW);
            return new Verdict.Wait(Duration.between(now, forgotten));
        }

        private static Duration delay(int misses) {
            if (misses <= FREE_MISSES) {
                return Duration.ZERO;
            }
            Duration delay = Duration.ofMillis(100L << (misses - FREE_MISSES - 1));
            return delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
        }
    }
}

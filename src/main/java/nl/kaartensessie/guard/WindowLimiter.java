package nl.kaartensessie.guard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Counts events per client address, in a fixed window that starts with the first one.
///
/// The wider networks around an address have higher limits. One that is over its own adds nothing to those around
/// it, so nobody uses up what their neighbours may. What is counted under a name counts at the other servers too.
///
/// Thread rule: any thread; one network at a time.
public final class WindowLimiter {

    private static final int COUNTS = 100_000;

    /// For what is counted of an address as a whole.
    private static final String ALL = "";

    /// Over so many times its limit an address gives the other servers nothing more to do.
    private static final int TOLD = 10;

    /// A hint is under way for a moment, and the first of an address begins its time.
    private static final Duration UNDER_WAY = Duration.ofSeconds(5);

    private final Cache<Key, Count> counts;
    private final Duration window;
    private final int limit;
    private final InstantSource clock;
    private final String name;
    private final AddressHints others;

    /// Counts for this server alone.
    ///
    /// @param limit within `window`, for one household
    public WindowLimiter(int limit, Duration window, InstantSource clock) {
        this("", limit, window, clock, new AddressHints());
    }

    /// Counts together with the other servers, what they call by the same name.
    ///
    /// @param limit within `window`, for one household
    public WindowLimiter(String name, int limit, Duration window, InstantSource clock, AddressHints others) {
        this.counts = Caffeine.newBuilder()
                .maximumSize(COUNTS)
                .expireAfterWrite(window)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
        this.window = window;
        this.limit = limit;
        this.clock = clock;
        this.name = name;
        this.others = others;
        others.listen(name, this::hear);
    }

    /// Counts one more.
    ///
    /// @return how long to wait, when it is one too many
    public Optional<Duration> count(ClientAddress address) {
        return count(address, ALL);
    }

    /// As [#count], apart for each `of`.
    public Optional<Duration> count(ClientAddress address, String of) {
        Optional<Duration> wait = countHere(address, of);
        if (times(address, of) <= TOLD * limit) {
            others.tell(new AddressHints.Hint(name, address, of, null));
        }
        return wait;
    }

    /// Takes one back that was counted at this moment, and was not too many.
    public void takeBack(ClientAddress address, Instant counted) {
        takeBackHere(address, ALL, counted);
        others.tell(new AddressHints.Hint(name, address, ALL, Duration.between(counted, clock.instant())));
    }

    private void hear(AddressHints.Hint hint) {
        Duration takenBack = hint.takenBack();
        if (takenBack == null) {
            countHere(hint.address(), hint.of());
        } else {
            takeBackHere(
                    hint.address(), hint.of(), clock.instant().minus(takenBack).plus(UNDER_WAY));
        }
    }

    private Optional<Duration> countHere(ClientAddress address, String of) {
        Instant now = clock.instant();
        List<Key> keys = keys(address, of);
        Optional<Key> full = full(keys, 1, now).findFirst();
        if (full.isPresent()) {
            add(full.get(), now);
            return retryAfter(keys, now);
        }
        for (Key key : keys) {
            if (add(key, now).times() > limit(key, 1)) {
                return retryAfter(keys, now);
            }
        }
        return Optional.empty();
    }

    private void takeBackHere(ClientAddress address, String of, Instant counted) {
        for (Key key : keys(address, of)) {
            counts.asMap().computeIfPresent(key, (same, count) -> count.without(counted));
        }
    }

    /// How long to wait until one more is not too many; empty when it is not.
    public Optional<Duration> retryAfter(ClientAddress address) {
        return retryAfter(keys(address, ALL), clock.instant());
    }

    /// Whether there were at least so many times as many as the limit.
    public boolean reached(ClientAddress address, int timesTheLimit) {
        return full(keys(address, ALL), timesTheLimit, clock.instant())
                .findAny()
                .isPresent();
    }

    /// How many there were, of the narrowest network.
    public int times(ClientAddress address) {
        return times(address, ALL);
    }

    private int times(ClientAddress address, String of) {
        return current(new Key(address.narrowest(), of), clock.instant()).times();
    }

    private static List<Key> keys(ClientAddress address, String of) {
        return address.networks().stream().map(network -> new Key(network, of)).toList();
    }

    private Optional<Duration> retryAfter(List<Key> keys, Instant now) {
        return full(keys, 1, now)
                .map(key -> Duration.between(now, current(key, now).since().plus(window)))
                .max(Comparator.naturalOrder());
    }

    private Stream<Key> full(List<Key> keys, int timesTheLimit, Instant now) {
        return keys.stream().filter(key -> current(key, now).times() >= limit(key, timesTheLimit));
    }

    private long limit(Key key, int times) {
        return (long) limit * times * key.network().share();
    }

    private Count current(Key key, Instant now) {
        Count count = counts.getIfPresent(key);
        return count == null || count.isOver(now, window) ? new Count(now, 0) : count;
    }

    private Count add(Key key, Instant now) {
        return counts.asMap()
                .compute(
                        key,
                        (same, old) -> old == null || old.isOver(now, window)
                                ? new Count(now, 1)
                                : new Count(old.since(), old.times() + 1));
    }

    private record Key(Network network, String of) {}

    private record Count(Instant since, int times) {

        /// Also when the clock was set back by more than a moment.
        boolean isOver(Instant now, Duration window) {
            return !now.isBefore(since.plus(window)) || now.isBefore(since.minus(window));
        }

        Count without(Instant counted) {
            return counted.isBefore(since) || times == 0 ? this : new Count(since, times - 1);
        }
    }
}

package nl.kaartensessie.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.kaartensessie.guard.AddressHints;
import nl.kaartensessie.guard.ClientAddress;
import nl.kaartensessie.guard.Misses.What;
import nl.kaartensessie.guard.WindowLimiter;
import nl.kaartensessie.journal.Journal;
import nl.kaartensessie.problem.RefusedException;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.RoomEvent;
import nl.kaartensessie.room.RoomEvent.MemberJoined;
import nl.kaartensessie.room.RoomEvent.SessionStarted;
import nl.kaartensessie.room.RoomId;
import org.jspecify.annotations.Nullable;

/// Keeps one address from filling the database with rooms, and from trying words by opening them: who may open a
/// room knows that its word was free. So one that is erased before anybody used it was a guess, and there may be
/// few that wait to be used.
///
/// The server at which a room was opened hears of its use at the others, and tells them.
///
/// Thread rule: any thread; one address at a time. The journal's listener does nothing that waits.
@ApplicationScoped
class RoomCreationLimiter implements Journal.Listener {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int WAITING = 100_000;

    private final WindowLimiter all;
    private final WindowLimiter unusedOfMinute;
    private final WindowLimiter unusedOfHour;
    private final Cache<RoomId, Counted> unused;
    private final GuessLimiter guesses;
    private final Clock clock;

    RoomCreationLimiter(Clock clock, LimitSettings limits, GuessLimiter guesses, AddressHints others) {
        this.all = new WindowLimiter("rooms", limits.roomsPerHour(), HOUR, clock, others);
        this.unusedOfMinute =
                new WindowLimiter("unused-of-minute", limits.unusedRoomsPerMinute(), MINUTE, clock, others);
        this.unusedOfHour = new WindowLimiter("unused-of-hour", limits.unusedRoomsPerHour(), HOUR, clock, others);
        this.unused = Caffeine.newBuilder()
                .maximumSize(WAITING)
                .expireAfterWrite(HOUR)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
        this.guesses = guesses;
        this.clock = clock;
    }

    /// A room that somebody at `address` was let open.
    record Counted(ClientAddress address, Instant at) {}

    void start(@Observes StartupEvent event, Journal journal) {
        journal.listen(this);
    }

    /// Opens a room for `address`.
    ///
    /// @param opening gives nothing when the word is taken
    /// @throws Refused when that is one too many
    Optional<Admission> open(ClientAddress address, Supplier<Optional<Admission>> opening) {
        Counted counted = count(address);
        Optional<Admission> opened = Optional.empty();
        try {
            opened = opening.get();
        } finally {
            opened.ifPresentOrElse(
                    admission -> opened(counted, new RoomId(admission.room().id())), () -> takeBack(counted));
        }
        return opened;
    }

    Counted count(ClientAddress address) {
        Stream.of(all, unusedOfMinute, unusedOfHour)
                .map(counts -> counts.retryAfter(address))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(RoomCreationLimiter::refuse);
        for (WindowLimiter counts : new WindowLimiter[] {all, unusedOfMinute, unusedOfHour}) {
            counts.count(address).ifPresent(RoomCreationLimiter::refuse);
        }
        // Not before it was counted, or the first one within a minute would never be taken back.
        return new Counted(address, clock.instant());
    }

    void opened(Counted counted, RoomId room) {
        unused.put(room, counted);
    }

    @Override
    public boolean follows(RoomId room) {
        return unused.getIfPresent(room) != null;
    }

    @Override
    public void appended(RoomId room, long last, @Nullable Entry entry) {
        if (entry != null) {
            stored(room, entry);
        }
    }

    @Override
    public void stored(RoomId room, Entry entry) {
        if (follows(room) && entry.events().stream().anyMatch(RoomCreationLimiter::isUse)) {
            Counted counted = unused.asMap().remove(room);
            if (counted != null) {
                takeBack(counted);
            }
        }
    }

    @Override
    public void erased(RoomId room) {
        Counted counted = unused.asMap().remove(room);
        if (counted != null) {
            guesses.missed(counted.address(), What.OPENING);
        }
    }

    /// What is not known to be used counts on.
    @Override
    public void missed() {}

    /// It was not opened, or somebody uses it.
    void takeBack(Counted counted) {
        unusedOfMinute.takeBack(counted.address(), counted.at());
        unusedOfHour.takeBack(counted.address(), counted.at());
    }

    private static boolean isUse(RoomEvent event) {
        return event instanceof MemberJoined || event instanceof SessionStarted;
    }

    private static void refuse(Duration wait) {
        throw new RefusedException(Refusal.TOO_MANY_ROOMS, wait);
    }
}

package nl.kaartensessie.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.kaartensessie.access.StoredResponseTable.Kept;
import nl.kaartensessie.journal.Journal;
import nl.kaartensessie.problem.RefusedException;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.RoomState;

/// Does once what is asked again under the same [IdempotencyKey], on whichever server, and answers it the same:
/// who lost the answer to opening a room has its key after all.
///
/// Before anything is done it is written down, encrypted, who will come in. So a server that dies in between
/// leaves nothing that cannot be found again. What was refused was not done, and may be asked again.
///
/// Thread rule: virtual threads only, as it waits for who asks the same at the same moment.
@ApplicationScoped
class IdempotentRequests {

    /// Who asks the same at the same moment waits for so long at most.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /// So often is looked whether another server has done it.
    private static final int LOOKS = 50;

    /// Longer than a server takes that still does it, whatever becomes of the database.
    private static final Duration GIVEN_UP = Duration.ofSeconds(40);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final StoredResponseTable responses;
    private final RoomTable rooms;
    private final LoadedRooms loadedRooms;
    private final RoomService roomService;
    private final ObjectMapper json;
    private final Duration keep;
    private final Clock clock;

    /// Those that this server does now: no more than there are calls.
    private final ConcurrentMap<String, CountDownLatch> underWay = new ConcurrentHashMap<>();

    IdempotentRequests(
            StoredResponseTable responses,
            RoomTable rooms,
            LoadedRooms loadedRooms,
            RoomService roomService,
            ObjectMapper json,
            RetentionSettings retention,
            Clock clock) {
        this.responses = responses;
        this.rooms = rooms;
        this.loadedRooms = loadedRooms;
        this.roomService = roomService;
        this.json = json;
        this.keep = retention.answers();
        this.clock = clock;
    }

    /// @param key empty for a call that is done each time that it comes
    /// @param call says which one, and what was asked: another one under the same key is refused
    /// @param ticket makes one
    /// @param action comes in with the ticket, which it takes when nothing but the room itself can refuse it
    /// @throws Refused when the action does, when the same key stands for something else, or when somebody else
    ///     takes too long to do the same
    Admission once(
            Optional<IdempotencyKey> key,
            Call call,
            Supplier<Ticket> ticket,
            Function<Supplier<Ticket>, Admission> action) {
        return key.isEmpty() ? action.apply(ticket) : new Attempt(key.get(), call, ticket, action).run();
    }

    /// @param name of the call
    /// @param body as it was read
    record Call(String name, Object body) {}

    @Scheduled(every = "1M", delayed = "1M", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        responses.forget(clock.instant().minus(keep));
    }

    /// One call under a key.
    private final class Attempt {

        private final IdempotencyKey key;
        private final byte[] id;
        private final byte[] asked;
        private final Supplier<Ticket> ticket;
        private final Function<Supplier<Ticket>, Admission> action;

        Attempt(IdempotencyKey key, Call call, Supplier<Ticket> ticket, Function<Supplier<Ticket>, Admission> action) {
            this.key = key;
            this.id = key.derive("id", call.name().getBytes(UTF_8));
            this.asked = key.derive("asked", written(call.body()));
            this.ticket = ticket;
            this.action = action;
        }

        /// One at a time on this server, so that nothing is counted twice.
        Admission run() {
            String name = HexFormat.of().formatHex(id);
            CountDownLatch mine = new CountDownLatch(1);
            while (true) {
                CountDownLatch other = underWay.putIfAbsent(name, mine);
                if (other == null) {
                    try {
                        return alone();
                    } finally {
                        underWay.remove(name);
                        mine.countDown();
                    }
                }
                await(other);
            }
        }

        /// One at a time on all servers.
        private Admission alone() {
            for (int i = 0; i < LOOKS; i++) {
                Optional<Kept> kept = responses.find(id, since());
                try {
                    return kept.isPresent() ? again(kept.get()) : anew();
                } catch (UnderWay e) {
                    GuessThrottle.pause(PATIENCE.dividedBy(LOOKS));
                }
            }
            throw new RefusedException(Refusal.STILL_UNDER_WAY, RETRY_AFTER);
        }

        private Admission anew() {
            Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            boolean[] claimed = {false};
            Admission done;
            try {
                done = action.apply(() -> {
                    Ticket made = ticket.get();
                    if (!responses.claim(id, asked, key.seal(written(made)), at, since())) {
                        throw new UnderWay();
                    }
                    claimed[0] = true;
                    return made;
                });
            } catch (RefusedException e) {
                if (claimed[0]) {
                    responses.release(id, at);
                }
                throw e;
            }
            complete(done);
            return done;
        }

        private Admission again(Kept kept) {
            if (!MessageDigest.isEqual(kept.asked(), asked)) {
                throw new RefusedException(Refusal.IDEMPOTENCY_KEY_REUSED);
            }
            if (kept.done()) {
                return read(kept, Admission.class);
            }
            Optional<Admission> done = found(read(kept, Ticket.class));
            if (done.isPresent()) {
                complete(done.get());
                return done.get();
            }
            if (kept.at().plus(GIVEN_UP).isBefore(clock.instant())) {
                responses.release(id, kept.at());
            }
            throw new UnderWay();
        }

        /// Whoever came in with this ticket, although nobody wrote down the answer.
        private Optional<Admission> found(Ticket made) {
            return rooms.pass(made.token()).flatMap(pass -> {
                RoomState room = loadedRooms.read(pass.room());
                return room.member(pass.member())
                        .map(member -> new Admission(
                                roomService.info(pass.room(), room),
                                made.word(),
                                made.facilitatorKey(),
                                MemberInfo.of(member),
                                made.token()));
            });
        }

        private void complete(Admission done) {
            try {
                responses.complete(
                        id, key.seal(written(done)), new RoomId(done.room().id()));
            } catch (Journal.Unavailable e) {
                // It can be found by its ticket; and if its room is gone already, so is it.
            }
        }

        private <T> T read(Kept kept, Class<T> type) {
            try {
                return json.readValue(key.unseal(kept.sealed()), type);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Instant since() {
            return clock.instant().minus(keep);
        }

        private static void await(CountDownLatch other) {
            try {
                if (other.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new RefusedException(Refusal.STILL_UNDER_WAY, RETRY_AFTER);
        }
    }

    private byte[] written(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Another server does it now.
    private static final class UnderWay extends RuntimeException {
        UnderWay() {
            super(null, null, false, false);
        }
    }
}

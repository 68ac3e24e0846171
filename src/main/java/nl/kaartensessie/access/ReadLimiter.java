package nl.kaartensessie.access;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.kaartensessie.problem.RefusedException;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.RoomId;
import org.jspecify.annotations.Nullable;

/// How much is read of a room by `GET`: so often by one member, and so many at once by all of the room. An answer
/// that its reader does not take counts until the line is given up, so what waits in memory is bounded too.
///
/// Thread rule: any thread that may wait a moment; so virtual threads only.
@ApplicationScoped
public class ReadLimiter {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    /// When sixty people come in at once, everybody gets their cards without asking again.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration RETRY = Duration.ofSeconds(1);

    private final RateLimiter perMember;
    private final int atOnce;

    /// Of the rooms that are read now.
    private final Map<RoomId, Turnstile> turnstiles = new ConcurrentHashMap<>();

    ReadLimiter(ReadSettings settings, Clock clock) {
        this.perMember = new RateLimiter(settings.perMinute(), WINDOW, clock);
        this.atOnce = settings.atOnce();
    }

    /// Counts a call that reads, until its answer was taken.
    ///
    /// @throws Refused when it is one too many
    public MemberToken admit(MemberToken pass, RoutingContext call) {
        perMember.count(pass.member()).ifPresent(wait -> {
            throw new RefusedException(Refusal.TOO_FAST, wait);
        });
        Turnstile turnstile = turnstiles.compute(
                pass.room(), (room, known) -> (known == null ? new Turnstile(atOnce) : known).withOneMore());
        if (!turnstile.enter()) {
            leave(pass.room());
            throw new RefusedException(Refusal.TOO_FAST, RETRY);
        }
        Runnable leave = once(() -> {
            turnstile.leave();
            leave(pass.room());
        });
        call.addEndHandler(answered -> whenTaken(call.request().connection(), leave));
        if (call.response().closed()) {
            // Who left while waiting is told nothing, and so there is no end of it.
            leave.run();
        }
        return pass;
    }

    /// An answer has ended when it was handed over. It is taken when what was handed over behind it has reached
    /// the network, or the line is given up.
    private static void whenTaken(HttpConnection connection, Runnable then) {
        if (connection instanceof ConnectionBase line) {
            whenTaken(line.channel(), then);
        } else {
            then.run();
        }
    }

    static void whenTaken(Channel channel, Runnable then) {
        channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(done -> then.run());
    }

    private static Runnable once(Runnable work) {
        AtomicBoolean done = new AtomicBoolean();
        return () -> {
            if (done.compareAndSet(false, true)) {
                work.run();
            }
        };
    }

    /// How many rooms are read now.
    int rooms() {
        return turnstiles.size();
    }

    private void leave(RoomId room) {
        turnstiles.computeIfPresent(room, (key, turnstile) -> turnstile.withOneLess());
    }

    /// Of one room; there for as long as anybody is in it or waits.
    private static final class Turnstile {

        private final Semaphore places;

        /// Changed by the map alone, one at a time.
        private int people;

        Turnstile(int places) {
            this.places = new Semaphore(places, true);
        }

        Turnstile withOneMore() {
            people++;
            return this;
        }

        @Nullable
        Turnstile withOneLess() {
            return --people == 0 ? null : this;
        }

        boolean enter() {
            try {
                return places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        void leave() {
            places.release();
        }
    }
}

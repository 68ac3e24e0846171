package nl.kaartensessie.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import nl.kaartensessie.access.GuessLimiter.Verdict;
import nl.kaartensessie.guard.ClientAddress;
import nl.kaartensessie.guard.Misses.What;
import nl.kaartensessie.problem.RefusedException;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.RoomId;
import org.jspecify.annotations.Nullable;

/// Answers to words and keys, at a pace that makes guessing hopeless.
///
/// Thread rule: blocks its caller for as long as the answer to a miss is delayed; so virtual threads only.
@ApplicationScoped
class GuessThrottle {

    private final GuessLimiter guesses;
    private final JoinLimiter joins;

    GuessThrottle(GuessLimiter guesses, JoinLimiter joins) {
        this.guesses = guesses;
        this.joins = joins;
    }

    /// The room that was found, if the caller may know it.
    ///
    /// @param facilitatorKey null for a participant
    RoomRow open(ClientAddress address, Optional<RoomRow> found, @Nullable String facilitatorKey) {
        // Before it matters, so that a word that is wrong takes no less time than one that is right.
        byte[] offered = facilitatorKey == null ? null : Secrets.hashOfKey(facilitatorKey);
        RoomRow room = found.orElseThrow(() -> missed(address, What.WORD, Refusal.NO_SUCH_ROOM));
        if (offered != null) {
            // A right key proves itself: nobody guesses 100 bits.
            if (!MessageDigest.isEqual(room.keyHash(), offered)) {
                throw missed(address, What.KEY, Refusal.WRONG_KEY);
            }
            if (!room.practice()) {
                guesses.knows(address, room.id());
            }
        } else {
            mayKnow(address, room);
            joins.count(address, room.id());
        }
        return room;
    }

    /// Whether there is a room, for who may know it.
    ///
    /// @throws Refused when there is none
    void look(ClientAddress address, Optional<RoomRow> found) {
        RoomRow room = found.orElseThrow(() -> missed(address, What.WORD, Refusal.NO_SUCH_ROOM));
        mayKnow(address, room);
        joins.countLookup(address, room.id());
    }

    /// Nobody guesses the word of a room to practise in, so who names it learns nothing, and it opens no other room.
    private void mayKnow(ClientAddress address, RoomRow room) {
        if (!room.practice() && guesses.found(address, room.id()) instanceof Verdict.Wait wait) {
            throw tooMany(wait);
        }
    }

    /// Refuses an address that has missed too often, whatever it asks.
    void mayAsk(ClientAddress address) {
        if (guesses.mayAsk(address) instanceof Verdict.Wait wait) {
            throw tooMany(wait);
        }
    }

    void knows(ClientAddress address, RoomId room) {
        guesses.knows(address, room);
    }

    /// The answer to a miss: `refusal` after a delay, or none at all.
    RefusedException missed(ClientAddress address, What what, Refusal refusal) {
        return switch (guesses.missed(address, what)) {
            case Verdict.Wait wait -> tooMany(wait);
            case Verdict.Answer answer -> {
                pause(answer.delay());
                yield new RefusedException(refusal);
            }
        };
    }

    private static RefusedException tooMany(Verdict.Wait wait) {
        return new RefusedException(Refusal.TOO_MANY_GUESSES, wait.retryAfter());
    }

    /// Makes the caller wait.
    static void pause(Duration delay) {
        try {
            Thread.sleep(delay);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

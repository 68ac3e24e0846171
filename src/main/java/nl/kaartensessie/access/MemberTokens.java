package nl.kaartensessie.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import nl.kaartensessie.guard.BearerToken;
import nl.kaartensessie.guard.Misses;
import nl.kaartensessie.guard.Misses.What;
import nl.kaartensessie.journal.Journal;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.RoomId;
import org.jspecify.annotations.Nullable;

/// Checks tokens.
@ApplicationScoped
public class MemberTokens {

    private final RoomTable rooms;
    private final Journal journal;
    private final Misses misses;

    MemberTokens(RoomTable rooms, Journal journal, Misses misses) {
        this.rooms = rooms;
        this.journal = journal;
        this.misses = misses;
    }

    /// @param authorization the header, null when there was none
    /// @return empty for no or an unknown token
    public Optional<MemberToken> check(@Nullable String authorization) {
        return BearerToken.of(authorization).flatMap(this::checkToken);
    }

    /// @return empty for an unknown token
    public Optional<MemberToken> checkToken(String token) {
        Optional<MemberToken> pass = rooms.pass(token);
        if (pass.isEmpty()) {
            // Nobody guesses 256 bits, so nobody has to wait; but somebody who tries is noticed.
            misses.missed(What.TOKEN);
        }
        return pass;
    }

    /// Whether this is the facilitator key of `room`.
    boolean isKey(RoomId room, String key) {
        return journal.hasKey(room, Secrets.hashOfKey(key));
    }

    /// Why this token does not open `room`, or empty when it does.
    public Optional<Refusal> require(MemberToken pass, RoomId room) {
        if (pass.room().equals(room)) {
            return Optional.empty();
        }
        return Optional.of(rooms.exists(room) ? Refusal.OTHER_ROOM : Refusal.NO_SUCH_ROOM);
    }
}

package nl.kaartensessie.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import nl.kaartensessie.guard.Misses;
import nl.kaartensessie.guard.Misses.What;
import nl.kaartensessie.problem.RefusedException;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.RoomId;
import org.jspecify.annotations.Nullable;

/// Checks tokens.
@ApplicationScoped
public class MemberTokens {

    private static final String BEARER = "Bearer ";

    private final RoomTable rooms;
    private final Misses misses;

    MemberTokens(RoomTable rooms, Misses misses) {
        this.rooms = rooms;
        this.misses = misses;
    }

    /// @param authorization the header, null when there was none
    /// @return empty for no or an unknown token
    public Optional<MemberToken> check(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.empty();
        }
        return checkToken(authorization.substring(BEARER.length()).strip());
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

    /// The pass of a caller who asks for `room`: 401 before 404 before 403.
    ///
    /// @throws Refused when the caller has no business there
    public MemberToken require(@Nullable String authorization, RoomId room) {
        MemberToken pass = check(authorization).orElseThrow(() -> new RefusedException(Refusal.NO_VALID_TOKEN));
        require(pass, room).ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
        return pass;
    }

    /// Why this pass does not open `room`, or empty when it does.
    public Optional<Refusal> require(MemberToken pass, RoomId room) {
        if (pass.room().equals(room)) {
            return Optional.empty();
        }
        return Optional.of(rooms.exists(room) ? Refusal.OTHER_ROOM : Refusal.NO_SUCH_ROOM);
    }
}

package nl.kaartensessie.access;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import nl.kaartensessie.guard.BearerToken;
import nl.kaartensessie.problem.RefusedException;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.RoomId;

/// Which member calls the REST API, by the token of the call.
@ApplicationScoped
public class MemberAccess {

    private final MemberTokens tokens;
    private final HttpServerRequest request;

    MemberAccess(MemberTokens tokens, HttpServerRequest request) {
        this.tokens = tokens;
        this.request = request;
    }

    /// The member who calls.
    ///
    /// @throws RefusedException for no or an unknown token
    public MemberToken require() {
        return check().orElseThrow(() -> new RefusedException(Refusal.NO_VALID_TOKEN));
    }

    /// The member who calls about `room`: 401 before 404 before 403.
    ///
    /// @throws RefusedException when the caller has no business there
    public MemberToken require(RoomId room) {
        MemberToken member = require();
        tokens.require(member, room).ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
        return member;
    }

    /// Whether the caller has the facilitator key of `room` instead of a token.
    public boolean holdsKey(RoomId room) {
        return BearerToken.of(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(key -> tokens.isKey(room, key))
                .isPresent();
    }

    private Optional<MemberToken> check() {
        return tokens.check(request.getHeader(HttpHeaders.AUTHORIZATION));
    }
}

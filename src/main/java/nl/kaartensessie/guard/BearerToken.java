package nl.kaartensessie.guard;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The token of an `Authorization` header (RFC 6750).
public final class BearerToken {

    private static final String SCHEME = "Bearer ";

    private BearerToken() {}

    /// @param authorization the header, null when there was none
    /// @return empty where there is no token in it, or it is of another scheme
    public static Optional<String> of(@Nullable String authorization) {
        return Optional.ofNullable(authorization)
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip())
                .filter(token -> !token.isEmpty());
    }
}

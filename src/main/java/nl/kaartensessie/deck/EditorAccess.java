package nl.kaartensessie.deck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotAuthorizedException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tells an editor from anyone else, by the bearer token of the call.
@ApplicationScoped
class EditorAccess {

    private static final String SCHEME = "Bearer ";

    private final EditorCredential credential;

    EditorAccess(EditorCredential credential) {
        this.credential = credential;
    }

    /// The editor who calls; nobody for who is none. What anyone may read, a member reads with a token of a room
    /// too.
    ///
    /// @param authorization the `Authorization` header
    Optional<Editor> editor(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        String token = authorization.substring(SCHEME.length()).strip();
        return !token.isEmpty() && credential.matches(token) ? Optional.of(Editor.WITH_CREDENTIAL) : Optional.empty();
    }

    /// The editor who calls, for what only an editor may do.
    ///
    /// @throws NotAuthorizedException for everyone else
    Editor require(@Nullable String authorization) {
        return editor(authorization).orElseThrow(EditorAccess::refused);
    }

    private static NotAuthorizedException refused() {
        return new NotAuthorizedException("This is not the editor credential of this installation.", "Bearer");
    }
}

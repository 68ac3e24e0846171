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

    /// The editor who calls; nobody without the header.
    ///
    /// @param authorization the `Authorization` header
    /// @throws NotAuthorizedException if there is a header, but not an editor's
    Optional<Editor> editor(@Nullable String authorization) {
        if (authorization == null) {
            return Optional.empty();
        }
        if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw refused();
        }
        String token = authorization.substring(SCHEME.length()).strip();
        if (token.isEmpty() || !credential.matches(token)) {
            throw refused();
        }
        return Optional.of(Editor.WITH_CREDENTIAL);
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

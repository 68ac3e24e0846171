package nl.kaartensessie.deck;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotAuthorizedException;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Tells an editor from anyone else, by the editor credential of this installation. Without one configured nobody
/// is an editor.
@ApplicationScoped
class EditorAccess {

    private static final String SCHEME = "Bearer ";

    private final Optional<String> credential;

    EditorAccess(@ConfigProperty(name = "kaartensessie.editor.credential") Optional<String> credential) {
        this.credential = credential;
    }

    /// Whether this is an editor; without the header it is anyone.
    ///
    /// @param authorization the `Authorization` header
    /// @throws NotAuthorizedException if there is a header, but not an editor's
    boolean isEditor(@Nullable String authorization) {
        if (authorization == null) {
            return false;
        }
        if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                || !matches(authorization.substring(SCHEME.length()).strip())) {
            throw new NotAuthorizedException("This is not the editor credential of this installation.", "Bearer");
        }
        return true;
    }

    private boolean matches(String offered) {
        return credential
                .map(secret -> MessageDigest.isEqual(secret.getBytes(UTF_8), offered.getBytes(UTF_8)))
                .orElse(false);
    }
}

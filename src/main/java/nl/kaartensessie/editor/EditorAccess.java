package nl.kaartensessie.editor;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.kaartensessie.guard.BearerToken;
import nl.kaartensessie.problem.RefusedException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Tells an editor from anyone else: by the credential of the installation, or by the role that the organisation's
/// identity server gives, in a bearer token or in the session of a browser that signed in.
@ApplicationScoped
public class EditorAccess {

    /// A JSON Web Token. The tokens of members are none, and are shown to no identity server.
    private static final Pattern JWT = Pattern.compile("[^.]+\\.[^.]+\\.[^.]+");

    /// So a token of a member looks. In a room it may be shown with any call, so for what anyone may read it is no
    /// attempt at the credential; one that looks so is too long to guess.
    private static final Pattern OF_A_MEMBER = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final EditorCredential credential;
    private final CredentialLimiter limit;
    private final IdentityServer identityServer;
    private final HttpServerRequest request;
    private final String role;

    EditorAccess(
            EditorCredential credential,
            CredentialLimiter limit,
            IdentityServer identityServer,
            HttpServerRequest request,
            @ConfigProperty(name = "kaartensessie.editor.role", defaultValue = "kaartensessie-editor") String role) {
        this.credential = credential;
        this.limit = limit;
        this.identityServer = identityServer;
        this.request = request;
        this.role = role;
    }

    /// The editor who calls; nobody for who is none. What anyone may read, a member reads with a token of a room
    /// too.
    ///
    /// @throws RefusedException when the identity server has to tell, and does not answer; or for one wrong
    /// credential too many
    public Optional<Editor> editor() {
        if (hasCredential()) {
            return Optional.of(Editor.WITH_CREDENTIAL);
        }
        if (offered().filter(token -> !OF_A_MEMBER.matcher(token).matches()).isPresent()) {
            limit.missed(request);
        }
        return caller().flatMap(this::withRole);
    }

    /// The editor who calls, for what only an editor may do.
    ///
    /// @throws NotAuthorizedException for who is not known
    /// @throws RefusedException for who is known, and no editor; or for one wrong credential too many
    public Editor require() {
        if (hasCredential()) {
            return Editor.WITH_CREDENTIAL;
        }
        if (offered().isPresent()) {
            limit.missed(request);
        }
        SecurityIdentity caller = caller().orElseThrow(this::refused);
        Editor editor = withRole(caller).orElseThrow(() -> new RefusedException(EditorProblem.NO_EDITOR));
        if (authorization().isEmpty() && changes() && !comesFromOurPages()) {
            throw new RefusedException(EditorProblem.FOREIGN_PAGE);
        }
        return editor;
    }

    private boolean hasCredential() {
        return token().filter(credential::matches).isPresent();
    }

    private Optional<SecurityIdentity> caller() {
        boolean notForIt =
                authorization().isPresent() && (token().isEmpty() || offered().isPresent());
        return notForIt ? Optional.empty() : identityServer.caller();
    }

    /// What can only be meant as the credential.
    private Optional<String> offered() {
        return token().filter(token -> !JWT.matcher(token).matches());
    }

    private Optional<Editor> withRole(SecurityIdentity caller) {
        return caller.hasRole(role)
                ? Optional.of(Editor.knownAs(caller.getPrincipal().getName()))
                : Optional.empty();
    }

    private boolean changes() {
        return !request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.HEAD);
    }

    /// A browser sends the cookie of a session along whichever page asks, and tells here which one did; no page
    /// can change that header.
    private boolean comesFromOurPages() {
        return "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
    }

    private Optional<String> authorization() {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION));
    }

    private Optional<String> token() {
        return BearerToken.of(request.getHeader(HttpHeaders.AUTHORIZATION));
    }

    private NotAuthorizedException refused() {
        String challenge = token().isPresent() ? "Bearer error=\"invalid_token\"" : "Bearer";
        return new NotAuthorizedException("No editor is known by this.", challenge);
    }
}

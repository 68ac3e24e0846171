package nl.kaartensessie.editor;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.TimeoutException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kaartensessie.problem.RefusedException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The organisation's identity server (OpenID Connect), when there is one: it tells who calls. Quarkus talks to
/// it, by the settings `quarkus.oidc.*`. Blocking.
@ApplicationScoped
public class IdentityServer {

    private static final Logger LOG = Logger.getLogger(IdentityServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int DEEPEST_CAUSE = 20;

    private final CurrentIdentityAssociation current;
    private final boolean configured;

    IdentityServer(
            CurrentIdentityAssociation current,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean configured) {
        this.current = current;
        this.configured = configured;
    }

    /// Whether people can sign in with it at all.
    public boolean configured() {
        return configured;
    }

    /// Who calls, by the token or the cookie of the call; nobody when there is none, or it is worth nothing.
    ///
    /// @throws RefusedException when the server is needed to tell, and does not answer
    Optional<SecurityIdentity> caller() {
        if (!configured) {
            return Optional.empty();
        }
        try {
            SecurityIdentity caller = current.getDeferredIdentity().await().atMost(PATIENCE);
            return Optional.ofNullable(caller).filter(identity -> !identity.isAnonymous());
        } catch (RuntimeException failure) {
            if (isOutOfReach(failure)) {
                LOG.warn("An editor could not be recognised, as the identity server does not answer");
                throw new RefusedException(EditorProblem.NO_IDENTITY_SERVER);
            }
            LOG.debug("A token or session was refused", failure);
            return Optional.empty();
        }
    }

    /// Whether it was the server that did not answer, in whichever layer that came out.
    public static boolean isOutOfReach(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .anyMatch(cause -> cause instanceof OIDCException
                        || cause instanceof IOException
                        || cause instanceof TimeoutException
                        || cause instanceof java.util.concurrent.TimeoutException);
    }
}

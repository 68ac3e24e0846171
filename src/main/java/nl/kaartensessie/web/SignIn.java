package nl.kaartensessie.web;

import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Duration;
import java.util.List;
import nl.kaartensessie.deck.IdentityServer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Takes an editor to the organisation's identity server and, when that knows them, back to the pages for editors.
/// Whatever goes wrong on the way, they come back too.
@Path(SignIn.PATH)
public class SignIn {

    static final String PATH = "/beheer/aanmelden";

    private static final Logger LOG = Logger.getLogger(SignIn.class);
    private static final String EDITORS = "/beheer";
    private static final String FAILED = "aanmelden-mislukt";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final IdentityServer identityServer;
    private final CurrentIdentityAssociation current;

    SignIn(IdentityServer identityServer, CurrentIdentityAssociation current) {
        this.identityServer = identityServer;
        this.current = current;
    }

    @GET
    @RunOnVirtualThread
    public Response signIn(@QueryParam("taal") @Nullable String language, RoutingContext context) {
        if (!identityServer.configured()) {
            throw new NotFoundException();
        }
        try {
            boolean unknown =
                    current.getDeferredIdentity().await().atMost(PATIENCE).isAnonymous();
            return unknown ? toIdentityServer(context) : back(language, null);
        } catch (AuthenticationRedirectException onTheWay) {
            throw onTheWay;
        } catch (RuntimeException failure) {
            LOG.warnf("Signing in failed%s", IdentityServer.isOutOfReach(failure) ? ": no answer from the server" : "");
            LOG.debug("Signing in failed", failure);
            return back(language, FAILED);
        }
    }

    private static Response toIdentityServer(RoutingContext context) {
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        ChallengeData challenge = authenticator.getChallenge(context).await().atMost(PATIENCE);
        if (challenge.status != Response.Status.FOUND.getStatusCode()) {
            throw new IllegalStateException("The identity server sent somebody whom we did not send there");
        }
        return Response.status(challenge.status)
                .header(challenge.headerName.toString(), challenge.headerContent)
                .build();
    }

    private static Response back(@Nullable String language, @Nullable String fragment) {
        UriBuilder address = UriBuilder.fromPath(EDITORS).fragment(fragment);
        if (language != null) {
            address.queryParam("taal", Language.of(language, List.of()).tag());
        }
        return Response.seeOther(address.build()).build();
    }
}

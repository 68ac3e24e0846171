package nl.kaartensessie.editor;

import io.netty.handler.codec.http.QueryStringDecoder;
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
import java.util.Map;
import java.util.Set;
import nl.kaartensessie.guard.BasePath;
import nl.kaartensessie.problem.Language;
import nl.kaartensessie.problem.Languages;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Takes an editor to the organisation's identity server and, when that knows them, back to the pages for editors.
/// Whatever goes wrong on the way, they come back too.
@Path(SignIn.PATH)
public class SignIn {

    public static final String PATH = "/beheer/aanmelden";

    /// Where Quarkus would send them whom the identity server did not sign in
    /// (`quarkus.oidc.authentication.error-path`).
    private static final String NOT_SIGNED_IN = PATH + "/mislukt";

    private static final Logger LOG = Logger.getLogger(SignIn.class);
    private static final String EDITORS = "/beheer";
    private static final String FAILED = "aanmelden-mislukt";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// Of what the identity server may say (RFC 6749, 4.1.2.1), what the operator should know. That somebody gave
    /// up, or has to do something there first, is everyday.
    private static final Set<String> FAULTS = Set.of(
            "invalid_request",
            "unauthorized_client",
            "unsupported_response_type",
            "invalid_scope",
            "server_error",
            "temporarily_unavailable");

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
            var next = new QueryStringDecoder(onTheWay.getRedirectUri());
            if (next.path().endsWith(NOT_SIGNED_IN)) {
                return notSignedIn(next.parameters());
            }
            throw onTheWay;
        } catch (RuntimeException failure) {
            LOG.warnf("Signing in failed%s", IdentityServer.isOutOfReach(failure) ? ": no answer from the server" : "");
            LOG.debug("Signing in failed", failure);
            return back(language, FAILED);
        }
    }

    /// At once, without another address that holds what the identity server says of them; nor does the log.
    private static Response notSignedIn(Map<String, List<String>> said) {
        String error = said.getOrDefault("error", List.of("")).getFirst();
        if (FAULTS.contains(error)) {
            LOG.warnf("Signing in failed: the identity server says %s", error);
        }
        List<String> languages = said.getOrDefault("taal", List.of());
        return back(languages.isEmpty() ? null : languages.getLast(), FAILED);
    }

    private static Response toIdentityServer(RoutingContext context) {
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        ChallengeData challenge = authenticator.getChallenge(context).await().atMost(PATIENCE);
        if (challenge.status != Response.Status.FOUND.getStatusCode()) {
            throw new IllegalStateException("The identity server sent somebody whom we did not send there");
        }
        Response.ResponseBuilder answer = Response.status(challenge.status);
        challenge.getHeaders().forEach((name, content) -> answer.header(name.toString(), content));
        return answer.build();
    }

    private static Response back(@Nullable String language, @Nullable String fragment) {
        UriBuilder address =
                UriBuilder.fromPath(BasePath.ours().before(EDITORS)).fragment(fragment);
        if (language != null) {
            address.queryParam("taal", Language.of(language, Languages.DUTCH).tag());
        }
        return Response.seeOther(address.build()).build();
    }
}

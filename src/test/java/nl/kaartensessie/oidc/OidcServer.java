package nl.kaartensessie.oidc;

import com.nimbusds.jose.jwk.JWK;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import nl.kaartensessie.process.support.ServerProcess;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.MockWebServerWrapper;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/// The identity server of an organisation, at an address of its own that stays when it goes down and comes back.
public final class OidcServer {

    public static final String CLIENT = "kaartensessie";
    static final String SECRET = "een-geheim-dat-lang-genoeg-is-om-sleutel-te-zijn";
    public static final String ROLE = "kaartensessie-editor";

    private static final String ISSUER = "organisatie";

    private final int port = ServerProcess.freePort();
    private final Keys keys = new Keys();
    private final OAuth2TokenProvider tokens = new OAuth2TokenProvider(keys);
    private MockWebServerWrapper http;
    private MockOAuth2Server server;

    /// Keys whose names change with them, as those of a real server do.
    private static final class Keys extends KeyProvider {

        private final AtomicInteger generation = new AtomicInteger();

        private Keys() {
            super(List.of());
        }

        @Override
        public JWK signingKey(String issuer) {
            return super.signingKey(issuer + "-" + generation.get());
        }
    }

    void start() {
        http = new MockWebServerWrapper();
        server = new MockOAuth2Server(new OAuth2Config(true, null, null, false, tokens, Set.of(), http));
        server.start(port);
    }

    void stop() {
        server.shutdown();
    }

    /// From now on it signs with another key, and publishes that one only.
    void changeKeys() {
        keys.generation.incrementAndGet();
    }

    /// What an operator sets to use it.
    public Map<String, String> settings() {
        return Map.of(
                "quarkus.oidc.tenant-enabled",
                "true",
                "quarkus.oidc.auth-server-url",
                address(),
                "quarkus.oidc.client-id",
                CLIENT,
                "quarkus.oidc.credentials.secret",
                SECRET);
    }

    public String address() {
        return "http://localhost:" + port + "/" + ISSUER;
    }

    /// How often anybody has asked it anything.
    int requests() {
        return http.getMockWebServer().getRequestCount();
    }

    /// A token for our service with the role of editor.
    public String token(String subject) {
        return token(subject, CLIENT, Map.of("roles", List.of(ROLE)));
    }

    String token(String subject, String audience, Map<String, Object> claims) {
        return token(ISSUER, subject, audience, claims, 600);
    }

    String token(String issuer, String subject, String audience, Map<String, Object> claims, long seconds) {
        return server.issueToken(issuer, subject, audience, claims, seconds).serialize();
    }
}

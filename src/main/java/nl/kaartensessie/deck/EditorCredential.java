package nl.kaartensessie.deck;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.PrintStream;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// The one secret that makes an editor: the configured one, or else one that the installation makes for itself at
/// its first start. That is shown once, on the console; only its hash is kept.
@ApplicationScoped
class EditorCredential {

    private static final Logger LOG = Logger.getLogger(EditorCredential.class);
    private static final int RANDOM_BYTES = 32;
    private static final int SHORT = 20;

    private final Optional<String> configured;
    private final boolean renew;
    private final boolean accepted;

    EditorCredential(
            @ConfigProperty(name = "kaartensessie.editor.credential") Optional<String> configured,
            @ConfigProperty(name = "kaartensessie.editor.renew", defaultValue = "false") boolean renew,
            @ConfigProperty(name = "kaartensessie.editor.credential-accepted", defaultValue = "true")
                    boolean accepted) {
        this.configured = configured;
        this.renew = renew;
        this.accepted = accepted;
    }

    void start(@Observes StartupEvent start) {
        if (!accepted) {
            LOG.info("The editor credential is switched off: only the identity server makes editors");
        } else if (configured.isEmpty()) {
            make(renew, System.out);
        } else if (configured.get().length() < SHORT) {
            LOG.warnf("kaartensessie.editor.credential is shorter than %d characters: easy to guess", SHORT);
        }
    }

    /// Makes a credential where there is none, or in the place of the one there is. Of servers that start together
    /// one does so.
    void make(boolean again, PrintStream console) {
        var random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        String onConflict = again ? "(only_one) do update set hash = excluded.hash" : "do nothing";
        int made = QuarkusTransaction.requiringNew()
                .call(() -> Panache.getEntityManager()
                        .createNativeQuery(
                                "insert into editor_credential (hash) values (:hash) on conflict " + onConflict)
                        .setParameter("hash", hash(secret))
                        .executeUpdate());
        if (made > 0) {
            console.printf(
                    "%n  The editor credential of this installation, shown this once:%n%n    %s%n%n"
                            + "  Lost it? Start once with -Dkaartensessie.editor.renew=true%n%n",
                    secret);
        }
    }

    boolean matches(String offered) {
        if (!accepted) {
            return false;
        }
        byte[] expected = configured.map(EditorCredential::hash).orElseGet(EditorCredential::kept);
        return MessageDigest.isEqual(expected, hash(offered));
    }

    private static byte[] hash(String secret) {
        return Sha256.of(secret.getBytes(UTF_8));
    }

    private static byte[] kept() {
        return QuarkusTransaction.requiringNew().call(() -> (byte[]) Panache.getEntityManager()
                .createNativeQuery("select hash from editor_credential", byte[].class)
                .getSingleResult());
    }
}

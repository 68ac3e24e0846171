package nl.kaartensessie.editor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import nl.kaartensessie.guard.Sha256;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// The one secret that makes an editor: the configured one, or else one that the installation makes for itself at
/// its first start. That is shown once, in a file of its owner or on the console; only its hash is kept. One that
/// is short never gets here (`Main`).
@ApplicationScoped
class EditorCredential {

    private static final Logger LOG = Logger.getLogger(EditorCredential.class);
    private static final int RANDOM_BYTES = 32;
    private static final FileAttribute<?> FOR_ITS_OWNER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<?>[] NO_RIGHTS = {};

    private final Optional<String> configured;
    private final boolean renew;
    private final boolean accepted;
    private final Optional<Path> file;

    EditorCredential(
            @ConfigProperty(name = "kaartensessie.editor.credential") Optional<String> configured,
            @ConfigProperty(name = "kaartensessie.editor.renew", defaultValue = "false") boolean renew,
            @ConfigProperty(name = "kaartensessie.editor.credential-accepted", defaultValue = "true") boolean accepted,
            @ConfigProperty(name = "kaartensessie.editor.credential-file") Optional<Path> file) {
        this.configured = configured;
        this.renew = renew;
        this.accepted = accepted;
        this.file = file;
    }

    void start(@Observes StartupEvent start) {
        if (!accepted) {
            LOG.info("The editor credential is switched off: only the identity server makes editors");
        } else if (configured.isEmpty()) {
            make(renew, System.out);
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
        if (made > 0 && file.filter(path -> isWritten(path, secret)).isPresent()) {
            console.printf(
                    "%n  The editor credential of this installation is in %s.%n  Keep it elsewhere, and remove that"
                            + " file. Lost it? Start once with -Dkaartensessie.editor.renew=true%n%n",
                    file.get());
        } else if (made > 0) {
            console.printf(
                    "%n  The editor credential of this installation, shown this once:%n%n    %s%n%n"
                            + "  Lost it? Start once with -Dkaartensessie.editor.renew=true%n%n",
                    secret);
        }
    }

    /// Where it cannot be written, the console has to do.
    private static boolean isWritten(Path file, String secret) {
        try {
            Files.deleteIfExists(file);
            boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
            try (OutputStream out = Channels.newOutputStream(Files.newByteChannel(
                    file, Set.of(CREATE_NEW, WRITE), posix ? new FileAttribute<?>[] {FOR_ITS_OWNER} : NO_RIGHTS))) {
                out.write((secret + "\n").getBytes(UTF_8));
            }
            return true;
        } catch (IOException e) {
            LOG.warnf(
                    "The editor credential cannot be written to %s (%s)",
                    file, e.getClass().getSimpleName());
            return false;
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

package nl.kaartensessie;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/// Starts the service. Without a configured JDBC URL a real PostgreSQL of our own starts first and stops last;
/// with one it is never touched.
@QuarkusMain
public final class Main {

    private static final String JDBC_URL = "quarkus.datasource.jdbc.url";
    private static final String CREDENTIAL = "kaartensessie.editor.credential";
    private static final int SHORTEST_CREDENTIAL = 20;

    private Main() {}

    public static void main(String... args) {
        Config config = ConfigProvider.getConfig();
        requireLongCredential(config);
        // While one develops the port stays open from one version to the next.
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            try {
                Ports.requireFree(config);
            } catch (Ports.Unavailable e) {
                throw giveUp(e);
            }
        }
        if (config.getOptionalValue(JDBC_URL, String.class).isPresent()) {
            Quarkus.run(args);
            return;
        }
        Path folder = Path.of(
                config.getOptionalValue("kaartensessie.data-dir", String.class).orElse("data"));
        EmbeddedDatabase database = start(folder);
        System.setProperty(JDBC_URL, database.jdbcUrl());
        System.setProperty("quarkus.datasource.username", EmbeddedDatabase.USER);
        System.setProperty("quarkus.datasource.password", database.password());
        if (config.getOptionalValue("kaartensessie.editor.credential-file", String.class)
                .isEmpty()) {
            // In the one folder that is nobody else's.
            System.setProperty(
                    "kaartensessie.editor.credential-file",
                    folder.resolve("editor-credential").toString());
        }
        Quarkus.run(null, (code, failure) -> stop(database, code), args);
    }

    private static void requireLongCredential(Config config) {
        if (config.getOptionalValue(CREDENTIAL, String.class)
                .filter(credential -> credential.strip().length() < SHORTEST_CREDENTIAL)
                .isPresent()) {
            throw giveUp(new IllegalStateException(CREDENTIAL + " has fewer than " + SHORTEST_CREDENTIAL
                    + " characters, which can be guessed. Choose a longer one, or none: then the service makes one"
                    + " itself."));
        }
    }

    private static EmbeddedDatabase start(Path folder) {
        try {
            return EmbeddedDatabase.start(folder);
        } catch (EmbeddedDatabase.Unavailable e) {
            throw giveUp(e);
        }
    }

    private static RuntimeException giveUp(RuntimeException reason) {
        System.err.println("Kaartensessie cannot start: " + reason.getMessage());
        System.exit(1);
        return reason;
    }

    private static void stop(EmbeddedDatabase database, int code) {
        database.close();
        System.clearProperty(JDBC_URL);
        if (code != 0) {
            Runtime.getRuntime().halt(code);
        }
    }
}

package nl.kaartensessie;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.time.Duration;
import nl.kaartensessie.guard.BasePath;
import nl.kaartensessie.settings.Settings;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/// Starts the service. Without a configured JDBC URL a real PostgreSQL of our own starts first and stops last;
/// with one it is never touched. Whatever keeps it from starting is told in one sentence on standard error, with
/// exit code 1.
@QuarkusMain
public final class Main {

    private static final String JDBC_URL = "quarkus.datasource.jdbc.url";
    private static final String ROOT_PATH = "quarkus.http.root-path";
    private static final Duration FAREWELL = Duration.ofSeconds(90);

    private static volatile boolean stopping;

    private Main() {}

    public static void main(String... args) {
        Config config = ConfigProvider.getConfig();
        boolean developed = LaunchMode.current() != LaunchMode.NORMAL;
        try {
            Settings.check(config);
            // While one develops the port stays open from one version to the next.
            if (!developed) {
                Ports.requireFree(config);
            }
        } catch (Settings.Wrong | Ports.Unavailable e) {
            throw giveUp(String.valueOf(e.getMessage()));
        }
        keepBasePath(config);
        if (config.getOptionalValue(JDBC_URL, String.class).isPresent()) {
            Quarkus.run(null, (code, failure) -> ended(code, failure), args);
            return;
        }
        if (!developed) {
            endInOrder();
        }
        try (EmbeddedDatabase database = start(config)) {
            Quarkus.run(
                    null,
                    (code, failure) -> {
                        database.close();
                        ended(code, failure);
                    },
                    args);
        } catch (IllegalStateException e) {
            if (!stopping) {
                throw e;
            }
        } finally {
            System.clearProperty(JDBC_URL);
        }
    }

    private static EmbeddedDatabase start(Config config) {
        Path folder = Path.of(
                config.getOptionalValue("kaartensessie.data-dir", String.class).orElse("data"));
        EmbeddedDatabase database;
        try {
            database = EmbeddedDatabase.start(folder);
        } catch (EmbeddedDatabase.Unavailable e) {
            throw giveUp(String.valueOf(e.getMessage()));
        }
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
        return database;
    }

    /// The framework has its own use for that setting, when it is built.
    private static void keepBasePath(Config config) {
        String base = config.getOptionalValue(ROOT_PATH, String.class)
                .flatMap(BasePath::read)
                .map(BasePath::path)
                .orElse("");
        if (!base.isEmpty()) {
            System.setProperty(BasePath.PROPERTY, base);
            System.setProperty(ROOT_PATH, "/");
            // Signing in comes back there, and its cookie goes nowhere else on that host.
            System.setProperty("quarkus.http.proxy.enable-forwarded-prefix", "true");
            System.setProperty("quarkus.oidc.authentication.cookie-path", base);
        }
    }

    /// Asked to stop, the machine takes the process away when its hooks are done: not before our database has
    /// stopped, nor while it starts.
    private static void endInOrder() {
        Thread main = Thread.currentThread();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            stopping = true;
                            try {
                                main.join(FAREWELL);
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        },
                        "database-end"));
    }

    private static void ended(int code, @Nullable Throwable failure) {
        if (failure != null) {
            throw giveUp(StartFailure.sentence(failure));
        }
        if (code != 0) {
            Runtime.getRuntime().halt(code);
        }
    }

    private static RuntimeException giveUp(String reason) {
        reason.lines().forEach(line -> System.err.println("Kaartensessie cannot start: " + line));
        System.err.flush();
        System.out.flush();
        // No hook has anything left to do, and ours would wait for this very thread.
        Runtime.getRuntime().halt(1);
        return new IllegalStateException(reason);
    }
}

package nl.kaartensessie.support;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/// What every `@QuarkusTest` has, as this class is annotated itself: a database for each start of the application,
/// empty at first, of one real PostgreSQL for the whole test run; and an editor credential.
@QuarkusTestResource(TestInstallation.class)
public final class TestInstallation implements QuarkusTestResourceLifecycleManager {

    /// Where the server of this process listens: each start of the application has classes of its own, the
    /// properties are everybody's.
    private static final String PORT = TestInstallation.class.getName() + ".port";

    public static final String CREDENTIAL = "een-lang-en-geheim-bewijs";

    private static final String USER = "postgres";

    @Override
    public Map<String, String> start() {
        String port = System.getProperty(PORT);
        if (port == null) {
            port = startServer();
            System.setProperty(PORT, port);
        }
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = DriverManager.getConnection(address(port, USER), USER, USER)) {
            connection.createStatement().execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url", address(port, name),
                "quarkus.datasource.username", USER,
                "quarkus.datasource.password", USER,
                "kaartensessie.editor.credential", CREDENTIAL);
    }

    /// It ends with the process.
    @Override
    public void stop() {}

    private static String startServer() {
        try {
            return Integer.toString(EmbeddedPostgres.start().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String address(String port, String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }
}

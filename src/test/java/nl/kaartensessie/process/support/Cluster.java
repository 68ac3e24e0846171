package nl.kaartensessie.process.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// Several services on one database, as a department runs them.
public final class Cluster implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final List<ServerProcess> servers;

    private Cluster(EmbeddedPostgres postgres, List<ServerProcess> servers) {
        this.postgres = postgres;
        this.servers = servers;
    }

    /// Starts them all at once.
    ///
    /// @param settings beside those of the database
    public static Cluster start(int count, Map<String, String> settings) {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.start();
            Map<String, String> configuration = new HashMap<>(settings);
            configuration.putAll(on(postgres.getPort()));
            List<CompletableFuture<ServerProcess>> starting = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                starting.add(CompletableFuture.supplyAsync(() -> ServerProcess.start(configuration)));
            }
            return new Cluster(
                    postgres, starting.stream().map(CompletableFuture::join).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What a service has to be told to use the database at this port.
    public static Map<String, String> on(int port) {
        return Map.of(
                "quarkus.datasource.jdbc.url", "jdbc:postgresql://localhost:" + port + "/postgres",
                "quarkus.datasource.username", "postgres",
                "quarkus.datasource.password", "postgres");
    }

    public List<ServerProcess> servers() {
        return servers;
    }

    public List<String> addresses() {
        return servers.stream().map(ServerProcess::address).toList();
    }

    public ServerProcess server(int index) {
        return servers.get(index);
    }

    /// The one number that `query` answers with.
    public long count(String query, Object... values) {
        return count(postgres, query, values);
    }

    public static long count(EmbeddedPostgres postgres, String query, Object... values) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        servers.forEach(ServerProcess::close);
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

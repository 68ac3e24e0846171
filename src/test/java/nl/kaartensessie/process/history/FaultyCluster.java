package nl.kaartensessie.process.history;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import nl.kaartensessie.process.support.Cluster;
import nl.kaartensessie.process.support.FaultyLink;
import nl.kaartensessie.process.support.PostgresProcesses;
import nl.kaartensessie.process.support.ServerProcess;

/// Several servers on one PostgreSQL, each with a link to it, and one to its clients, that can fail.
///
/// Thread rule: one thread breaks and mends; any thread asks.
final class FaultyCluster implements AutoCloseable {

    private final PostgresProcesses processes;
    private final int port = ServerProcess.freePort();
    private final List<FaultyLink> toDatabase = new ArrayList<>();
    private final List<FaultyLink> toClients;
    private final List<ServerProcess> servers;
    private volatile EmbeddedPostgres postgres;

    FaultyCluster(Path folder, int count) throws IOException {
        processes = new PostgresProcesses(folder.resolve("cluster"));
        postgres = processes.start(port);
        List<CompletableFuture<ServerProcess>> starting = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            FaultyLink link = new FaultyLink(port);
            toDatabase.add(link);
            Map<String, String> settings = new HashMap<>(Cluster.on(link.port()));
            // Members of a test look more often, and come back more often, than people do.
            settings.put("kaartensessie.reads.per-minute", "100000");
            settings.put("kaartensessie.connections.opens-per-minute", "100000");
            settings.put("kaartensessie.connections.polls-per-second", "1000");
            starting.add(CompletableFuture.supplyAsync(() -> ServerProcess.start(settings)));
        }
        servers = starting.stream().map(CompletableFuture::join).toList();
        toClients =
                servers.stream().map(server -> new FaultyLink(server.port())).toList();
    }

    List<ServerProcess> servers() {
        return servers;
    }

    FaultyLink toDatabase(int server) {
        return toDatabase.get(server);
    }

    FaultyLink toClients(int server) {
        return toClients.get(server);
    }

    /// Where clients find the servers.
    List<String> addresses() {
        return toClients.stream().map(link -> "http://localhost:" + link.port()).toList();
    }

    DataSource database() {
        return postgres.getPostgresDatabase();
    }

    void crashDatabase() {
        try {
            processes.crash(postgres);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void startDatabase() {
        try {
            postgres = processes.start(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void pauseDatabase() {
        processes.pause();
    }

    void resumeDatabase() {
        processes.resume();
    }

    void fillDisk() {
        processes.fillDisk(postgres);
    }

    void clearDisk() {
        processes.liftLimits();
    }

    @Override
    public void close() throws IOException {
        servers.forEach(ServerProcess::close);
        toClients.forEach(FaultyLink::close);
        toDatabase.forEach(FaultyLink::close);
        postgres.close();
    }
}

package nl.kaartensessie.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A server that is measured, as a process of its own.
///
/// Thread rule: one thread.
final class SystemUnderTest implements AutoCloseable {

    private static final Path FOLDER = Path.of("target", "bench");
    private static final Path SERVICE = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Path DATA = FOLDER.resolve("data");
    private static final String POSTMASTER = "postgresql/postmaster.pid";

    /// Of `postmaster.pid`, from 0.
    private static final int PORT_LINE = 3;

    /// PostgreSQL takes 100 connections, which the servers share; one takes 16 when nobody says otherwise.
    private static final int CONNECTIONS = 90;

    private static final int POOL = 16;

    private static final int PATIENCE_SECONDS = 120;

    /// Several servers stand beside each other, and nobody asks for their health.
    private static final String ANY_MANAGEMENT_PORT = "-Dquarkus.management.port=0";

    private final String name;
    private final int port;
    private final Targets targets;

    /// Where its database is; null without one.
    private final @Nullable Path stores;

    private final Process process;
    private final Memory memory;

    private SystemUnderTest(
            String name, int port, Targets targets, @Nullable Path stores, Process process, Memory memory) {
        this.name = name;
        this.port = port;
        this.targets = targets;
        this.stores = stores;
        this.process = process;
        this.memory = memory;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    }

    /// The limit.
    ///
    /// @param beats whether its clients send heartbeats, as those of the service do
    static SystemUnderTest bare(Options options, boolean beats) throws IOException {
        int port = options.port() - (beats ? 1 : 0);
        List<String> command = java(options.flags());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), BareServer.class.getName()));
        command.add(Integer.toString(port));
        String name = beats ? "bare Vert.x, heartbeats" : "bare Vert.x";
        Process process = launch(beats ? "bare-heartbeats" : "bare", command);
        return new SystemUnderTest(
                        name, port, beats ? Targets.BARE_WITH_BEATS : Targets.BARE, null, process, Memory.JAVA)
                .ready("/");
    }

    /// The service as it is packaged, on an empty PostgreSQL of its own that writes to disk what it says it has.
    static SystemUnderTest service(Options options) throws IOException {
        erase(DATA);
        return service("Kaartensessie", options, 0, SERVICE, DATA, List.of("-Dkaartensessie.data-dir=" + DATA));
    }

    /// One of several builds, each on a database of its own, where a room takes as many and as much as is asked.
    static SystemUnderTest build(Options options, String name, int number, Path program) throws IOException {
        Path data = FOLDER.resolve("data-" + number);
        erase(data);
        List<String> more = new ArrayList<>(List.of("-Dkaartensessie.data-dir=" + data));
        for (String limit : List.of(
                "limits.participants",
                "limits.joins-per-hour",
                "connections.per-room",
                "limits.entries",
                "limits.facilitator-entries",
                "limits.tell-from")) {
            more.add("-Dkaartensessie." + limit + "=10000000");
        }
        more.add("-Dkaartensessie.limits.bytes=2000M");
        more.add("-Dkaartensessie.limits.facilitator-bytes=2000M");
        return service(name, options, number, program, data, more);
    }

    /// The package as it is built here.
    static Path packaged() {
        return SERVICE;
    }

    /// One of several on one database, which the first brings along.
    static SystemUnderTest server(Options options, int number) throws IOException {
        if (number == 0) {
            erase(DATA);
        }
        List<String> more =
                new ArrayList<>(number == 0 ? List.of("-Dkaartensessie.data-dir=" + DATA) : databaseOfTheFirst());
        more.add("-Dquarkus.datasource.jdbc.max-size=" + Math.min(POOL, CONNECTIONS / Math.max(1, options.servers())));
        return service("server " + (number + 1), options, number, SERVICE, number == 0 ? DATA : null, more);
    }

    /// Beside [#server] 0, on its database, and ready with its first page.
    ///
    /// @param program what Java is told to start
    static SystemUnderTest started(Options options, List<String> program) throws IOException {
        int port = options.port() + 2;
        List<String> command = java(options.serviceFlags());
        command.addAll(List.of(Options.MEMORY.split(" ")));
        command.add("-Dquarkus.http.port=" + port);
        command.add(ANY_MANAGEMENT_PORT);
        command.addAll(databaseOfTheFirst());
        command.addAll(program);
        Process process = launch("start", command);
        return new SystemUnderTest("start", port, Targets.SERVICE, null, process, Memory.JAVA).ready("/");
    }

    /// What a team would otherwise build, on the database of [#service], which is there.
    static SystemUnderTest peer(Options options, Peer peer) throws IOException {
        int port = peer.port(options);
        ProcessBuilder command = new ProcessBuilder(peer.command(port)).directory(Peer.FOLDER.toFile());
        command.environment().putAll(Map.of("PGHOST", "127.0.0.1", "PGPORT", databasePort(), "PGUSER", "postgres"));
        command.environment().put("PGPASSWORD", databasePassword());
        return new SystemUnderTest(peer.title(), port, peer.targets(), DATA, launch(peer.name(), command), Memory.NODE)
                .ready("/");
    }

    private static String databasePort() throws IOException {
        return Files.readAllLines(DATA.resolve(POSTMASTER)).get(PORT_LINE).strip();
    }

    private static String databasePassword() throws IOException {
        return Files.readString(DATA.resolve("postgresql.password")).strip();
    }

    private static List<String> databaseOfTheFirst() throws IOException {
        return List.of(
                "-Dquarkus.datasource.jdbc.url=jdbc:postgresql://127.0.0.1:" + databasePort() + "/postgres",
                "-Dquarkus.datasource.username=postgres",
                "-Dquarkus.datasource.password=" + databasePassword());
    }

    private static SystemUnderTest service(
            String name, Options options, int number, Path program, @Nullable Path stores, List<String> more)
            throws IOException {
        int port = options.port() + 1 + number;
        List<String> command = java(options.flags());
        command.addAll(options.serviceFlags());
        command.addAll(more);
        command.addAll(List.of(
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                ANY_MANAGEMENT_PORT,
                // One address opens every room, and a facilitator is faster than people are.
                "-Dkaartensessie.limits.rooms-per-hour=1000000",
                "-Dkaartensessie.limits.unused-rooms-per-minute=1000000",
                "-Dkaartensessie.limits.unused-rooms-per-hour=1000000",
                "-Dkaartensessie.live.commands=1000000",
                "-Dkaartensessie.connections.frames=1000000",
                "-Dkaartensessie.http.connections-per-address=1000000",
                "-jar",
                program.toString()));
        Process process = launch(name.replace(' ', '-').toLowerCase(Locale.ROOT), command);
        return new SystemUnderTest(name, port, Targets.SERVICE, stores, process, Memory.JAVA).ready("/");
    }

    int port() {
        return port;
    }

    String name() {
        return name;
    }

    Targets targets() {
        return targets;
    }

    /// CPU seconds so far.
    double cpu() {
        return Machine.cpu(process.pid());
    }

    /// CPU seconds of its database so far; 0 without one.
    double storeCpu() {
        try {
            return stores == null
                    ? 0
                    : Machine.cpuOfFamily(Long.parseLong(
                            Files.readAllLines(stores.resolve(POSTMASTER)).getFirst()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Bytes that it needs now.
    long memory() throws IOException {
        return memory.of(process, port);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private SystemUnderTest ready(String path) throws IOException {
        HttpRequest question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(5))
                .build();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        try (HttpClient client = http()) {
            while (process.isAlive() && System.nanoTime() < deadline) {
                if (answers(client, question)) {
                    return this;
                }
                TimeUnit.MILLISECONDS.sleep(5);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
        throw new IOException(name + " did not start; its log is in " + FOLDER);
    }

    /// To a server that listens for WebSockets, the offer to speak HTTP/2 is a wrong one to open one.
    static HttpClient http() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    private static boolean answers(HttpClient client, HttpRequest question) throws InterruptedException {
        try {
            return client.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    static List<String> java(List<String> flags) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        return command;
    }

    private static Process launch(String name, List<String> command) throws IOException {
        return launch(name, new ProcessBuilder(command));
    }

    private static Process launch(String name, ProcessBuilder command) throws IOException {
        Files.createDirectories(FOLDER);
        File log = FOLDER.resolve(name.toLowerCase(Locale.ROOT) + ".log").toFile();
        return command.redirectErrorStream(true).redirectOutput(log).start();
    }

    private static void erase(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}

package nl.kaartensessie;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/// One cluster of PostgreSQL and the programs that run it. What decides who gets in and what stays behind on disk is
/// written anew before each start, whatever stood there: it listens to this machine alone, has no socket, and asks
/// the one role for its password.
///
/// Thread rule: one thread at a time.
final class PostgresCluster {

    private static final Logger LOG = Logger.getLogger(PostgresCluster.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LAST_LINES = 5;

    private static final String ACCESS = """
            # Written by Kaartensessie at each start: changes are lost.
            host  postgres     postgres  127.0.0.1/32  scram-sha-256
            local all          all                     reject
            host  all          all       all           reject
            local replication  all                     reject
            host  replication  all       all           reject
            """;

    /// No error and no statement in the log of PostgreSQL, as these may hold what people wrote; a
    /// segment of its write-ahead log that is over goes at once, as it holds what has been erased since.
    private static final String SETTINGS = """
            # Written by Kaartensessie at each start: changes are lost.
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            hba_file = '%s'
            password_encryption = 'scram-sha-256'
            shared_preload_libraries = ''
            session_preload_libraries = ''
            local_preload_libraries = ''
            fsync = on
            full_page_writes = on
            synchronous_commit = on
            max_connections = 300
            timezone = 'UTC'
            wal_level = minimal
            max_wal_senders = 0
            archive_mode = off
            wal_recycle = off
            logging_collector = off
            log_destination = 'stderr'
            log_min_messages = log
            log_statement = 'none'
            log_min_duration_statement = -1
            """;

    private final DataFolder folder;
    private final Path cluster;
    private final Path programs;

    PostgresCluster(DataFolder folder, Path cluster, Path programs) {
        this.folder = folder;
        this.cluster = cluster;
        this.programs = programs;
    }

    boolean exists() {
        return Files.exists(cluster.resolve("global/pg_control"));
    }

    /// @param passwordFile with the password of the one role
    void initialise(Path passwordFile) throws IOException {
        // Without its control file, which comes late, a folder never held anything.
        folder.empty(cluster);
        run(
                "",
                "initdb",
                "--pgdata=" + cluster,
                "--username=" + EmbeddedDatabase.USER,
                "--encoding=UTF-8",
                "--locale=C.UTF-8",
                "--auth-local=scram-sha-256",
                "--auth-host=scram-sha-256",
                "--pwfile=" + passwordFile);
    }

    /// Gives the one role another password, with nobody else on the cluster and without asking for the one before.
    ///
    /// @param password in hexadecimal
    void setPassword(String password) throws IOException {
        protect();
        run(
                "alter role " + EmbeddedDatabase.USER + " login password '" + password + "'\n",
                "postgres",
                "--single",
                "-D",
                cluster.toString(),
                "postgres");
    }

    void start(int port) throws IOException {
        protect();
        run(
                "",
                "pg_ctl",
                "start",
                "--pgdata=" + cluster,
                "--options=-p " + port,
                "--wait",
                "--timeout=" + PATIENCE.toSeconds());
    }

    void stop() throws IOException {
        run("", "pg_ctl", "stop", "--pgdata=" + cluster, "--mode=fast", "--wait", "--timeout=" + PATIENCE.toSeconds());
    }

    private void protect() throws IOException {
        Path access = cluster.resolve("pg_hba.conf");
        folder.write(access, ACCESS);
        // Goes before what stands in postgresql.conf.
        folder.write(
                cluster.resolve("postgresql.auto.conf"),
                SETTINGS.formatted(access.toString().replace('\\', '/').replace("'", "''")));
    }

    /// The PostgreSQL that runs on this cluster.
    Optional<ProcessHandle> process() {
        try (Stream<String> lines = Files.lines(pidFile())) {
            return lines.findFirst()
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
                    .filter(process -> process.info().command().orElse("").contains("postgres"));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// After `kill -9` of the service its PostgreSQL lives on. The folder's lock tells that nobody uses it any more.
    void stopOrphan() throws IOException {
        ProcessHandle orphan = process().orElse(null);
        if (orphan != null) {
            LOG.infof("Stopping the PostgreSQL that an earlier run left behind (process %d)", orphan.pid());
            orphan.destroy();
            try {
                orphan.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException e) {
                orphan.destroyForcibly();
                orphan.onExit().join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new EmbeddedDatabase.Unavailable("it was interrupted while an earlier PostgreSQL stopped.");
            }
        }
        Files.deleteIfExists(pidFile());
    }

    private Path pidFile() {
        return cluster.resolve("postmaster.pid");
    }

    /// Runs one of PostgreSQL's programs to its end.
    ///
    /// @throws IOException with its last lines when it fails
    private void run(String input, String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (folder.isRoots()) {
            // It does not run as root, which has no name in a namespace of its own.
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(programs.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        Process process = builder.start();
        CompletableFuture<String> said =
                CompletableFuture.supplyAsync(() -> lastLines(process), Thread::startVirtualThread);
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(UTF_8));
        }
        try {
            int code = process.waitFor();
            if (code != 0) {
                throw new IOException(program + " ended with " + code + ": " + said.join());
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", e);
        }
    }

    private static String lastLines(Process process) {
        Deque<String> last = new ArrayDeque<>();
        try (BufferedReader lines = process.inputReader(UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last.add(line);
                if (last.size() > LAST_LINES) {
                    last.remove();
                }
            }
        } catch (IOException e) {
            // It has ended, or PostgreSQL goes on without us.
            LOG.debug("Its output ended", e);
        }
        return String.join(" ", last);
    }
}

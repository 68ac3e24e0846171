package nl.kaartensessie;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/// One cluster of PostgreSQL and the programs that run it. What decides who gets in and what stays behind on disk
/// is written anew before each start, whatever stood there: it listens to this machine alone, has no socket, and
/// asks the one role for its password.
///
/// Thread rule: one thread at a time.
final class PostgresCluster {

    private static final Logger LOG = Logger.getLogger(PostgresCluster.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LAST_LINES = 20;
    private static final int LAST_WORDS = 5;
    private static final Duration LAST_WORD = Duration.ofSeconds(2);

    /// A process: 19 digits are fewer than the largest number has.
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    /// What stands behind the time in a line of its log that says why it ends.
    private static final Pattern REASON = Pattern.compile("\\b(?:FATAL|PANIC|DETAIL|HINT|error): +(.*?)\\.?\\s*$");

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
            wal_compression = pglz
            checkpoint_timeout = 15min
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

    /// Whether there is anything: also one that is broken, which nobody but its owner may throw away.
    boolean exists() throws IOException {
        if (!Files.isDirectory(cluster)) {
            return Files.exists(cluster);
        }
        try (Stream<Path> content = Files.list(cluster)) {
            return content.findAny().isPresent();
        }
    }

    /// Makes one, as a whole or not at all.
    ///
    /// @param passwordFile with the password of the one role
    void initialise(Path passwordFile) throws IOException {
        Path half = cluster.resolveSibling(cluster.getFileName() + ".new");
        DataFolder.delete(half);
        run(
                "",
                "initdb",
                "--pgdata=" + half,
                "--username=" + EmbeddedDatabase.USER,
                "--encoding=UTF-8",
                "--locale=C.UTF-8",
                "--auth-local=scram-sha-256",
                "--auth-host=scram-sha-256",
                "--pwfile=" + passwordFile);
        Files.move(half, cluster, StandardCopyOption.ATOMIC_MOVE);
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
        if (process().isEmpty()) {
            return;
        }
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
                    .map(String::strip)
                    .filter(pid -> NUMBER.matcher(pid).matches())
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                    .filter(this::runsHere);
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /// A number that a process of ours had may since be anybody's, another PostgreSQL's too.
    private boolean runsHere(ProcessHandle process) {
        String program = process.info().command().orElse("");
        if (!program.contains("postgres")) {
            return false;
        }
        // The program lies in our folder, and nobody else's: where arguments cannot be read, that has to do.
        boolean ours = folder.contains(Path.of(program));
        return process.info()
                .arguments()
                .map(arguments -> cluster(arguments)
                        .map(where -> isSame(where, cluster) || ours && Files.notExists(where))
                        .orElse(false))
                .orElse(ours);
    }

    /// What a PostgreSQL was told to run on.
    private static Optional<Path> cluster(String... arguments) {
        int option = List.of(arguments).indexOf("-D");
        return option < 0 || option + 1 >= arguments.length
                ? Optional.empty()
                : Optional.of(Path.of(arguments[option + 1])).filter(Path::isAbsolute);
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return one.equals(other);
        }
    }

    /// After `kill -9` of the service its PostgreSQL lives on. The folder's lock tells that nobody uses it any
    /// more.
    void stopOrphan() throws IOException {
        ProcessHandle orphan = process().orElse(null);
        if (orphan != null) {
            LOG.infof("Stopping the PostgreSQL that an earlier run left behind (process %d)", orphan.pid());
            orphan.destroy();
            try {
                orphan.onExit()
                        .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                        .join();
            } catch (CompletionException e) {
                orphan.destroyForcibly();
                orphan.onExit().join();
            }
        }
        Files.deleteIfExists(pidFile());
    }

    private Path pidFile() {
        return cluster.resolve("postmaster.pid");
    }

    /// Runs one of PostgreSQL's programs to its end.
    ///
    /// @throws IOException with its reason when it fails
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
        // It says in English why it ends, whatever the machine speaks.
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        Deque<String> said = new ConcurrentLinkedDeque<>();
        Thread listening = Thread.startVirtualThread(() -> listen(process, said));
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(UTF_8));
        }
        try {
            int code = process.waitFor();
            if (code != 0) {
                // A PostgreSQL that goes on meanwhile still writes there.
                listening.join(LAST_WORD);
                throw new IOException(program + " ended with " + code + ": " + reason(List.copyOf(said)));
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", e);
        }
    }

    /// Why it ended, as far as it says so, or else its last words.
    private static String reason(List<String> lines) {
        String said = lines.stream()
                .map(REASON::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .distinct()
                .collect(Collectors.joining(". "));
        return said.isEmpty()
                ? String.join(" ", lines.subList(Math.max(0, lines.size() - LAST_WORDS), lines.size()))
                : said;
    }

    private static void listen(Process process, Deque<String> last) {
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
    }
}

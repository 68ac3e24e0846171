package nl.kaartensessie;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/// A real PostgreSQL, started from binaries of Maven Central, whose data stay in a folder across restarts and
/// crashes.
///
/// The library behind it is made for tests: it switches off `fsync` and `synchronous_commit` and trusts every local
/// user. All three are set right here, because what we acknowledge must be on disk and the machine may be shared.
///
/// Thread rule: started and closed by the main thread only.
final class EmbeddedDatabase implements AutoCloseable {

    static final String USER = "postgres";

    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedPostgres postgres;
    private final String password;
    private final FileChannel lock;

    private EmbeddedDatabase(EmbeddedPostgres postgres, String password, FileChannel lock) {
        this.postgres = postgres;
        this.password = password;
        this.lock = lock;
    }

    /// Starts on the cluster in `folder`, which is made when it is not there.
    ///
    /// @throws Unavailable with a sentence for the person who started us
    static EmbeddedDatabase start(Path folder) {
        Path home = folder.toAbsolutePath().normalize();
        FileChannel lock = null;
        try {
            Files.createDirectories(home);
            lock = lock(home);
            Path cluster = home.resolve("postgresql");
            stopOrphan(cluster.resolve("postmaster.pid"));
            discardHalfMade(cluster);
            Path passwordFile = password(home);
            String password = Files.readString(passwordFile).strip();
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(cluster)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setOverrideWorkingDirectory(
                            home.resolve("postgresql-binaries").toFile())
                    .setPGStartupWait(PATIENCE)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    // The builder hands these to initdb as they are.
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("auth-host", "scram-sha-256")
                    .setLocaleConfig("pwfile", passwordFile.toString())
                    .setConnectConfig("password", password)
                    .start();
            return new EmbeddedDatabase(postgres, password, lock);
        } catch (IOException | RuntimeException e) {
            closeQuietly(lock);
            if (e instanceof Unavailable unavailable) {
                throw unavailable;
            }
            throw new Unavailable(
                    "the embedded PostgreSQL did not start in " + home + " (" + e.getMessage()
                            + "). Set quarkus.datasource.jdbc.url to use a PostgreSQL of your own.",
                    e);
        }
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
    }

    String password() {
        return password;
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            LOG.warn("The embedded PostgreSQL did not stop cleanly; it recovers at the next start", e);
        } finally {
            closeQuietly(lock);
        }
    }

    /// One service a folder: two on one cluster would each think that it is theirs to stop.
    private static FileChannel lock(Path home) throws IOException {
        FileChannel channel =
                FileChannel.open(home.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            LOG.debug("Held by this very process", e);
        }
        if (lock == null) {
            channel.close();
            throw new Unavailable("the data folder " + home + " is in use by another Kaartensessie. Stop that one,"
                    + " or choose another folder with kaartensessie.data-dir.");
        }
        return channel;
    }

    /// After `kill -9` of the service its PostgreSQL lives on. The lock tells that nobody uses it any more.
    private static void stopOrphan(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        long pid = lines.isEmpty() ? -1 : Long.parseLong(lines.getFirst().strip());
        ProcessHandle orphan = ProcessHandle.of(pid)
                .filter(process -> process.info().command().orElse("").contains("postgres"))
                .orElse(null);
        if (orphan == null) {
            Files.deleteIfExists(pidFile);
            return;
        }
        LOG.infof("Stopping the PostgreSQL that an earlier run left behind (process %d)", pid);
        orphan.destroy();
        try {
            orphan.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            orphan.destroyForcibly();
            orphan.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("it was interrupted while an earlier PostgreSQL stopped.");
        }
        Files.deleteIfExists(pidFile);
    }

    /// `initdb` writes `PG_VERSION` first and its control file late: a folder without the latter never held anything.
    private static void discardHalfMade(Path cluster) throws IOException {
        if (!Files.exists(cluster) || Files.exists(cluster.resolve("global/pg_control"))) {
            return;
        }
        try (var files = Files.walk(cluster)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static Path password(Path home) throws IOException {
        Path file = home.resolve("postgresql.password");
        if (Files.notExists(file)) {
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            Files.writeString(file, HexFormat.of().formatHex(random));
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        }
        return file;
    }

    private static void closeQuietly(@org.jspecify.annotations.Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Why there is no database, in a sentence for the person who started us.
    static final class Unavailable extends RuntimeException {
        Unavailable(String sentence) {
            super(sentence);
        }

        Unavailable(String sentence, Throwable cause) {
            super(sentence, cause);
        }
    }
}

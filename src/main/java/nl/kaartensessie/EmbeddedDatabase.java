package nl.kaartensessie;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/// A real PostgreSQL, started from binaries of Maven Central, whose data stay in a folder across restarts and
/// crashes.
///
/// The library behind it is made for tests: it switches off `fsync` and `synchronous_commit` and trusts every local
/// user. All three are set right here, because what we acknowledge must be on disk and the machine may be shared.
///
/// When it ends by itself, as when the system runs out of memory, it is started again on the same port.
///
/// Thread rule: guarded by itself; one virtual thread waits for it to end.
final class EmbeddedDatabase implements AutoCloseable {

    static final String USER = "postgres";

    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// A fresh cluster takes 40 MB, the binaries 60 MB.
    private static final long LEAST_ROOM = 150L << 20;

    private final Path home;
    private final String password;
    private final FileChannel lock;
    private EmbeddedPostgres postgres;
    private boolean closed;

    private EmbeddedDatabase(Path home, String password, FileChannel lock, EmbeddedPostgres postgres) {
        this.home = home;
        this.password = password;
        this.lock = lock;
        this.postgres = postgres;
    }

    /// Starts on the cluster in `folder`, which is made when it is not there.
    ///
    /// @throws Unavailable with a sentence for the person who started us
    static EmbeddedDatabase start(Path folder) {
        Path home = folder.toAbsolutePath().normalize();
        FileChannel lock = null;
        try {
            Files.createDirectories(home);
            requireRoom(home, Files.getFileStore(home).getUsableSpace());
            lock = lock(home);
            discardHalfMade(cluster(home));
            String password = Files.readString(password(home)).strip();
            EmbeddedDatabase database = new EmbeddedDatabase(home, password, lock, postgres(home, 0));
            Thread.ofVirtual().name("postgresql-watch").start(database::watch);
            return database;
        } catch (Unavailable e) {
            closeQuietly(lock);
            throw e;
        } catch (FileSystemException e) {
            closeQuietly(lock);
            throw new Unavailable(
                    "nothing can be written to the data folder " + home + " (" + e.getFile() + ": " + reason(e)
                            + "). Make it writable, or choose another folder with kaartensessie.data-dir.",
                    e);
        } catch (IOException | RuntimeException e) {
            closeQuietly(lock);
            throw new Unavailable(
                    "the embedded PostgreSQL did not start in " + home + " (" + e.getMessage()
                            + "). Set quarkus.datasource.jdbc.url to use a PostgreSQL of your own.",
                    e);
        }
    }

    /// @throws Unavailable when so little is left that PostgreSQL could not even say so
    static void requireRoom(Path home, long usable) {
        if (usable < LEAST_ROOM) {
            throw new Unavailable("the disk of the data folder %s is full: %d MB are left, and it takes %d. Make room,"
                            .formatted(home, usable >> 20, LEAST_ROOM >> 20)
                    + " or choose another folder with kaartensessie.data-dir.");
        }
    }

    /// @param port 0 for any
    private static EmbeddedPostgres postgres(Path home, int port) throws IOException {
        stopOrphan(cluster(home).resolve("postmaster.pid"));
        Path passwordFile = password(home);
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(cluster(home))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(home.resolve("postgresql-binaries").toFile())
                .setPGStartupWait(PATIENCE)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                // The builder hands these to initdb as they are.
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("pwfile", passwordFile.toString())
                .setConnectConfig("password", Files.readString(passwordFile).strip());
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    private void watch() {
        try {
            while (true) {
                awaitEnd(cluster(home).resolve("postmaster.pid"));
                if (!startAgain()) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitEnd(Path pidFile) throws InterruptedException {
        process(pidFile).ifPresent(process -> process.onExit().join());
        TimeUnit.SECONDS.sleep(1);
    }

    /// @return false when it was meant to end
    private synchronized boolean startAgain() {
        if (closed) {
            return false;
        }
        LOG.error("The embedded PostgreSQL has ended by itself; starting it again");
        try {
            int port = postgres.getPort();
            postgres.close();
            postgres = postgres(home, port);
            LOG.info("The embedded PostgreSQL is back");
        } catch (IOException | RuntimeException e) {
            LOG.error("The embedded PostgreSQL does not start; trying again: " + e.getMessage());
        }
        return true;
    }

    synchronized String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
    }

    String password() {
        return password;
    }

    @Override
    public synchronized void close() {
        closed = true;
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
        ProcessHandle orphan = process(pidFile).orElse(null);
        if (orphan == null) {
            Files.deleteIfExists(pidFile);
            return;
        }
        LOG.infof("Stopping the PostgreSQL that an earlier run left behind (process %d)", orphan.pid());
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

    /// The PostgreSQL that wrote this file, if it runs.
    private static Optional<ProcessHandle> process(Path pidFile) {
        try (Stream<String> lines = Files.lines(pidFile)) {
            return lines.findFirst()
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
                    .filter(process -> process.info().command().orElse("").contains("postgres"));
        } catch (IOException e) {
            return Optional.empty();
        }
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

    private static Path cluster(Path home) {
        return home.resolve("postgresql");
    }

    private static String reason(FileSystemException failure) {
        return failure instanceof AccessDeniedException || failure.getReason() == null
                ? "no permission"
                : failure.getReason();
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

package nl.kaartensessie;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/// A real PostgreSQL, started from binaries of Maven Central, whose data stay in a folder across restarts and
/// crashes. It is this service's alone: see [DataFolder] and [PostgresCluster].
///
/// When it ends by itself, as when the system runs out of memory, it is started again on the same port.
///
/// Thread rule: guarded by itself; one virtual thread waits for it to end.
final class EmbeddedDatabase implements AutoCloseable {

    static final String USER = "postgres";

    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);
    private static final int PASSWORD_BYTES = 32;
    private static final String WRONG_PASSWORD = "28P01";

    private final DataFolder folder;
    private final PostgresCluster cluster;
    private final String password;
    private final int port;

    @GuardedBy("this")
    private boolean closed;

    private EmbeddedDatabase(DataFolder folder, PostgresCluster cluster, String password, int port) {
        this.folder = folder;
        this.cluster = cluster;
        this.password = password;
        this.port = port;
    }

    /// Starts on the cluster in `folder`, which is made when it is not there.
    ///
    /// @throws Unavailable with a sentence for the person who started us
    static EmbeddedDatabase start(Path folder) {
        DataFolder taken = null;
        try {
            taken = DataFolder.take(folder);
            EmbeddedDatabase database = start(taken);
            Thread.ofVirtual().name("postgresql-watch").start(database::watch);
            return database;
        } catch (Unavailable e) {
            closeQuietly(taken);
            throw e;
        } catch (FileSystemException e) {
            closeQuietly(taken);
            throw new Unavailable(
                    "nothing can be written to the data folder "
                            + folder.toAbsolutePath().normalize() + " ("
                            + e.getFile() + ": " + reason(e)
                            + "). Make it writable, or choose another folder with kaartensessie.data-dir.",
                    e);
        } catch (IOException | SQLException | RuntimeException e) {
            closeQuietly(taken);
            throw new Unavailable(
                    "the embedded PostgreSQL did not start in "
                            + folder.toAbsolutePath().normalize() + " ("
                            + e.getMessage()
                            + "). Set quarkus.datasource.jdbc.url to use a PostgreSQL of your own.",
                    e);
        }
    }

    private static EmbeddedDatabase start(DataFolder taken) throws IOException, SQLException {
        Path clusterFolder = taken.resolve("postgresql");
        new PostgresCluster(taken, clusterFolder, clusterFolder).stopOrphan();
        DataFolder folder = taken.seal();
        PostgresCluster cluster = new PostgresCluster(folder, clusterFolder, PostgresPrograms.unpacked(folder));
        Path passwordFile = folder.resolve("postgresql.password");
        if (!cluster.exists()) {
            folder.write(passwordFile, newPassword());
            cluster.initialise(passwordFile);
        } else if (folder.wasOpen()) {
            LOG.infof(
                    "Other users of this machine could read or change what is in the data folder %s: it is closed to"
                            + " them now, and the password of its PostgreSQL is another",
                    folder);
            renew(cluster, passwordFile, folder);
        } else if (Files.notExists(passwordFile)) {
            renew(cluster, passwordFile, folder);
        }
        int port = freePort();
        try {
            cluster.start(port);
            EmbeddedDatabase database = new EmbeddedDatabase(
                    folder, cluster, Files.readString(passwordFile).strip(), port);
            return database.isLetIn() ? database : database.startWithAnotherPassword(passwordFile);
        } catch (IOException | SQLException | RuntimeException e) {
            // Nothing of it goes on without us.
            cluster.stopOrphan();
            throw e;
        }
    }

    /// The file and the cluster know different ones, as when only one of them was put back.
    private EmbeddedDatabase startWithAnotherPassword(Path passwordFile) throws IOException, SQLException {
        cluster.stop();
        renew(cluster, passwordFile, folder);
        cluster.start(port);
        EmbeddedDatabase database = new EmbeddedDatabase(
                folder, cluster, Files.readString(passwordFile).strip(), port);
        if (!database.isLetIn()) {
            throw new IOException("it does not take its password");
        }
        return database;
    }

    private static void renew(PostgresCluster cluster, Path passwordFile, DataFolder folder) throws IOException {
        String fresh = newPassword();
        cluster.setPassword(fresh);
        folder.write(passwordFile, fresh);
    }

    private static String newPassword() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private boolean isLetIn() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl());
        try (Connection connection = source.getConnection(USER, password)) {
            return connection.isValid(0);
        } catch (SQLException e) {
            if (WRONG_PASSWORD.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }

    private void watch() {
        try {
            do {
                cluster.process().ifPresent(process -> process.onExit().join());
                TimeUnit.SECONDS.sleep(1);
            } while (startAgain());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// @return false when it was meant to end
    private synchronized boolean startAgain() {
        if (closed) {
            return false;
        }
        LOG.error("The embedded PostgreSQL has ended by itself; starting it again");
        try {
            cluster.stopOrphan();
            cluster.start(port);
            LOG.info("The embedded PostgreSQL is back");
        } catch (IOException | RuntimeException e) {
            LOG.error("The embedded PostgreSQL does not start; trying again: " + e.getMessage());
        }
        return true;
    }

    /// Who answers there is asked to prove that they know the password; it is never said to them.
    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?requireAuth=scram-sha-256";
    }

    String password() {
        return password;
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            cluster.stop();
        } catch (IOException e) {
            LOG.warn("The embedded PostgreSQL did not stop cleanly; it recovers at the next start", e);
        } finally {
            closeQuietly(folder);
        }
    }

    private static String reason(FileSystemException failure) {
        return switch (failure) {
            case AccessDeniedException denied -> "no permission";
            case FileAlreadyExistsException other -> "something else has that name";
            case NoSuchFileException gone -> "it is not there";
            default -> failure.getReason() == null ? "no permission" : failure.getReason();
        };
    }

    private static void closeQuietly(@Nullable DataFolder folder) {
        try {
            if (folder != null) {
                folder.close();
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

package nl.kaartensessie.process.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The processes of a PostgreSQL, and what a machine can do to them.
///
/// @param cluster its data folder
public record PostgresProcesses(Path cluster) {

    /// A segment of the write-ahead log: PostgreSQL may go on with those.
    private static final long SEGMENT = 1 << 20;

    private static final long PAGE = 8192;

    /// Starts it on this port, with the data that it has.
    public EmbeddedPostgres start(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setPort(port)
                // Off in this library, which is made for tests: a crash would lose what was acknowledged.
                .setServerConfig("synchronous_commit", "on")
                // The builder hands this to initdb.
                .setLocaleConfig("wal-segsize", "1")
                .start();
    }

    /// It stops in the middle of what it does, as when the machine goes, and recovers when it starts.
    public void crash(EmbeddedPostgres postgres) throws IOException {
        ProcessHandle process = process();
        run("kill", "-QUIT", Long.toString(process.pid()));
        process.onExit().join();
        // It finds nothing to stop, and would tell so at length.
        Logger log = Logger.getLogger(EmbeddedPostgres.class.getName());
        log.setLevel(Level.OFF);
        try {
            postgres.close();
        } finally {
            log.setLevel(null);
        }
    }

    /// It is gone without having been able to do anything about it.
    public void kill() {
        process().destroyForcibly();
    }

    /// It does nothing any more, and nobody is told.
    public void pause() {
        signal("-STOP");
    }

    public void resume() {
        signal("-CONT");
    }

    /// From here on no file can be larger than the table of the log is, as on a full disk.
    public void fillDisk(EmbeddedPostgres postgres) {
        long size = 0;
        while (size < SEGMENT - PAGE) {
            size = Cluster.count(postgres, """
                with filler as (
                  insert into room_event (room_id, seq, at, by, events)
                  select gen_random_uuid(), i, now(), 'm_filler', '[]' from generate_series(1, ?) as i
                ) select pg_relation_size('room_event')
                """, size < SEGMENT * 9 / 10 ? 500 : 20);
        }
        limit(Long.toString(Math.max(SEGMENT, size)));
    }

    public void liftLimits() {
        limit("unlimited");
    }

    private void limit(String bytes) {
        each(process -> run("prlimit", "--pid", Long.toString(process.pid()), "--fsize=" + bytes + ":unlimited"));
    }

    private void signal(String signal) {
        each(process -> run("kill", signal, Long.toString(process.pid())));
    }

    /// The first of them comes first: what it starts afterwards has what it has.
    private void each(Consumer<ProcessHandle> action) {
        action.accept(process());
        for (ProcessHandle process : process().descendants().toList()) {
            try {
                action.accept(process);
            } catch (AssertionError e) {
                // One of those that PostgreSQL starts for a moment.
                assertThat(process.isAlive()).as(e.getMessage()).isFalse();
            }
        }
    }

    private ProcessHandle process() {
        try {
            String pid = Files.readAllLines(cluster.resolve("postmaster.pid")).getFirst();
            return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(String... command) {
        try {
            assertThat(new ProcessBuilder(command).inheritIO().start().waitFor())
                    .isZero();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}

package nl.kaartensessie.process.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The processes of a PostgreSQL, and what a machine can do to them.
///
/// @param cluster its data folder
public record PostgresProcesses(Path cluster) {

    /// It stops in the middle of what it does, as when the machine goes, and recovers when it starts.
    public void crash() {
        ProcessHandle process = process();
        run("kill", "-QUIT", Long.toString(process.pid()));
        process.onExit().join();
    }

    /// It is gone without having been able to do anything about it.
    public void kill() {
        process().destroyForcibly();
    }

    /// From here on a write beyond this size of a file fails, as one on a full disk does.
    public void limitFiles(long bytes) {
        limit(Long.toString(bytes));
    }

    public void liftLimits() {
        limit("unlimited");
    }

    private void limit(String bytes) {
        List<ProcessHandle> processes = new ArrayList<>(process().descendants().toList());
        processes.add(process());
        for (ProcessHandle process : processes) {
            try {
                run("prlimit", "--pid", Long.toString(process.pid()), "--fsize=" + bytes + ":unlimited");
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

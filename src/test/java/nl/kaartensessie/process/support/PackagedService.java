package nl.kaartensessie.process.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The packaged service as `docker/first-run` leaves it, so that the many servers of the tests start in half of the
/// processor's time. Made by the process of the tests that is first to need it, once for each package.
public final class PackagedService {

    public static final Path FOLDER = Path.of("target", "first-run").toAbsolutePath();

    /// Tests run briefly: without the second compiler a server takes half of the processor's time.
    private static final List<String> OPTIONS =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders");

    private static final Path PACKAGE = Path.of("target", "quarkus-app").toAbsolutePath();
    private static final Path CACHE = FOLDER.resolve("kaartensessie.aot");
    private static final Path DATA = FOLDER.resolve("data");
    private static final int PATIENCE_MINUTES = 5;

    static {
        prepare();
    }

    private PackagedService() {}

    /// What Java is told to start, in [#FOLDER].
    ///
    /// @param mode `on`: Java stops when the cache does not fit; `auto`: it goes on without
    public static List<String> program(String mode) {
        return List.of("-XX:AOTMode=" + mode, "-XX:AOTCache=" + CACHE.getFileName(), "@start");
    }

    /// Puts the programs of PostgreSQL into a data folder that is there and empty, as the first run unpacked them: that
    /// takes a server longer than all else at its start.
    public static void unpackInto(Path data) {
        try {
            if (Files.isDirectory(data) && isEmpty(data)) {
                Process copy = new ProcessBuilder(
                                "cp", "-a", DATA.resolve("postgresql-binaries").toString(), data.toString())
                        .inheritIO()
                        .start();
                if (copy.waitFor() != 0) {
                    throw new AssertionError("The programs of PostgreSQL could not be copied");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static void prepare() {
        try {
            Files.createDirectories(FOLDER);
            try (FileChannel file = FileChannel.open(
                            FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock _ = file.lock()) {
                if (!isFresh()) {
                    firstRun();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isFresh() throws IOException {
        return Files.exists(CACHE)
                && Files.getLastModifiedTime(CACHE)
                                .compareTo(Files.getLastModifiedTime(PACKAGE.resolve("quarkus-run.jar")))
                        > 0;
    }

    private static void firstRun() throws IOException, InterruptedException {
        for (String part : List.of("quarkus", "app", "lib")) {
            Path link = FOLDER.resolve(part);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, PACKAGE.resolve(part));
        }
        Path log = FOLDER.resolve("log");
        ProcessBuilder command = new ProcessBuilder(
                        Path.of("docker", "first-run").toAbsolutePath().toString())
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        command.command().addAll(OPTIONS);
        Map<String, String> environment = command.environment();
        environment.merge("PATH", ServerProcess.java().getParent().toString(), (path, java) -> java + ":" + path);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ServerProcess.freePort()));
        environment.put("KAARTENSESSIE_DATA_DIR", DATA.toString());
        Process run = command.start();
        boolean ended = run.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
        run.descendants().forEach(ProcessHandle::destroy);
        if (!ended || run.exitValue() != 0) {
            throw new AssertionError(Files.readString(log));
        }
    }
}

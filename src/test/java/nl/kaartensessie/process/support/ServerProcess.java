package nl.kaartensessie.process.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import nl.kaartensessie.support.Management;

/// The packaged service as a process of its own, as a department runs it.
public final class ServerProcess implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 120;
    public static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private static final int PORTS = 3_000;
    private static final int FIRST_PORT = 20_000 + Math.floorMod(Integer.getInteger("tests.fork", 1) - 1, 4) * PORTS;
    private static final AtomicInteger NEXT_PORT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(PORTS));

    private final int port;
    private final int managementPort = freePort();
    private final Path folder;
    private final List<String> program;
    private final Map<String, String> configuration;
    private final List<String> output = new ArrayList<>();
    private Process process;

    private ServerProcess(int port, Path folder, List<String> program, Map<String, String> configuration) {
        this.port = port;
        this.folder = folder;
        this.program = program;
        this.configuration = configuration;
    }

    public static ServerProcess start(Map<String, String> configuration) {
        String data = configuration.get("kaartensessie.data-dir");
        if (data != null && !configuration.containsKey("quarkus.datasource.jdbc.url")) {
            PackagedService.unpackInto(Path.of(data));
        }
        return start(PackagedService.FOLDER, PackagedService.program("auto"), configuration);
    }

    /// Starts it in this folder.
    ///
    /// @param program what Java is told to start
    public static ServerProcess start(Path folder, List<String> program, Map<String, String> configuration) {
        return new ServerProcess(freePort(), folder, program, configuration).startAgain();
    }

    /// The program that all of them run on.
    public static Path java() {
        return JAVA;
    }

    /// Starts on the same port with the same configuration.
    public ServerProcess startAgain() {
        return startAgain(List.of());
    }

    /// @param options of Java, this time
    public ServerProcess startAgain(List<String> options) {
        List<String> command = new ArrayList<>(List.of(JAVA.toString(), "-Xmx512m"));
        command.addAll(options);
        command.add("-Dquarkus.http.port=" + port);
        command.add("-Dquarkus.management.port=" + managementPort);
        configuration.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(program);
        CompletableFuture<Void> ready = new CompletableFuture<>();
        try {
            process = new ProcessBuilder(command)
                    .directory(folder.toAbsolutePath().toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // No virtual one: who reads of a process keeps the thread below it.
        Thread.ofPlatform().daemon().start(() -> read(process, ready));
        try {
            ready.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("The service did not start: " + output(), e);
        }
        return use();
    }

    /// From here on the clients of the tests talk to this server.
    public ServerProcess use() {
        RestAssured.baseURI = "http://localhost";
        RestAssured.port = port;
        Management.use(managementPort);
        return this;
    }

    public String address() {
        return "http://localhost:" + port;
    }

    /// Without the scheme, as proxies have it.
    public String hostAndPort() {
        return "127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    public int managementPort() {
        return managementPort;
    }

    /// Kills it as `kill -9` does.
    public void kill() {
        process.destroyForcibly();
        await();
    }

    /// It does nothing any more, and nobody is told, as when its machine is put to sleep.
    public void pause() {
        signal("-STOP");
    }

    public void resume() {
        signal("-CONT");
    }

    private void signal(String signal) {
        try {
            assertThat(new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                            .start()
                            .waitFor())
                    .isZero();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// Asks it to stop, as `docker stop` does, and waits until it has.
    public void stop() {
        process.destroy();
        await();
    }

    /// Everything that it has logged.
    public String output() {
        synchronized (output) {
            return String.join("\n", output);
        }
    }

    /// The bytes of the objects that are in use.
    public long liveHeap() {
        try {
            Process jcmd = new ProcessBuilder(
                            JAVA.resolveSibling("jcmd").toString(), Long.toString(process.pid()), "GC.class_histogram")
                    .start();
            String[] total = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("Total"))
                    .findFirst()
                    .orElseThrow()
                    .split(" +");
            return Long.parseLong(total[2]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }

    private void await() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("The service does not end: " + output());
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void read(Process started, CompletableFuture<Void> ready) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (output) {
                    output.add(line);
                }
                if (line.contains("Listening on:")) {
                    ready.complete(null);
                }
            }
            ready.completeExceptionally(new IllegalStateException("It ended"));
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
    }

    /// Below those that the system gives to clients: one of them would take it while the service is away. No two are
    /// the same for as long as can be, nor are those of the processes that run tests beside this one.
    public static int freePort() {
        while (true) {
            int port = FIRST_PORT + Math.floorMod(NEXT_PORT.getAndIncrement(), PORTS);
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // Taken: another.
            }
        }
    }
}

package nl.kaartensessie.process.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A start of the packaged service that should come to nothing.
///
/// @param code with which it ended
/// @param errors all that it wrote on standard error
/// @param log all that it wrote on standard output
public record FailedStart(int code, String errors, String log) {

    private static final int PATIENCE_SECONDS = 120;

    /// @param settings as environment variables where their names are in capitals, else as properties
    public static FailedStart with(Path folder, Map<String, String> settings) {
        Map<String, String> properties = new HashMap<>(Map.of(
                "kaartensessie.data-dir", folder.resolve("data").toString(),
                "quarkus.http.port", Integer.toString(ServerProcess.freePort()),
                "quarkus.management.port", Integer.toString(ServerProcess.freePort())));
        Map<String, String> environment = new HashMap<>();
        settings.forEach((name, value) -> {
            if (name.equals(name.toUpperCase(java.util.Locale.ROOT))) {
                environment.put(name, value);
                properties.remove(name.toLowerCase(java.util.Locale.ROOT).replace('_', '.'));
            } else {
                properties.put(name, value);
            }
        });
        List<String> command = new ArrayList<>(List.of(ServerProcess.java().toString(), "-Xmx256m"));
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(PackagedService.program("auto"));
        try {
            Path errors = Files.createTempFile("start", ".errors");
            Path log = Files.createTempFile("start", ".log");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(PackagedService.FOLDER.toFile())
                    .redirectError(errors.toFile())
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            try {
                if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw new AssertionError("It goes on: " + Files.readString(log));
                }
                return new FailedStart(
                        process.exitValue(), Files.readString(errors, UTF_8), Files.readString(log, UTF_8));
            } finally {
                process.destroyForcibly();
                Files.delete(errors);
                Files.delete(log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}

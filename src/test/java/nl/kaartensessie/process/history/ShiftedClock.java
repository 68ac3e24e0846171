package nl.kaartensessie.process.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import nl.kaartensessie.process.support.ServerProcess;
import nl.kaartensessie.support.LiveClient;
import nl.kaartensessie.support.RoomClient;

/// Another time of day for one server, as where somebody set its clock. Its steady clock goes on as it was.
final class ShiftedClock {

    private static final Path AGENT = Path.of("target", "shifted-clock.jar").toAbsolutePath();

    private ShiftedClock() {}

    /// Starts a server that is not running.
    static void start(ServerProcess server, Duration shift) {
        pack();
        server.startAgain(List.of("-javaagent:" + AGENT + "=" + shift));
        Duration moved = Duration.between(Instant.now(), timeAt(server));
        assertThat(moved.minus(shift).abs()).as("the clock of the server").isLessThan(Duration.ofMinutes(30));
    }

    private static void pack() {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", ClockAgent.class.getName());
        String self = ClockAgent.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(AGENT);
                JarOutputStream jar = new JarOutputStream(file, manifest);
                InputStream code =
                        Objects.requireNonNull(ClockAgent.class.getClassLoader().getResourceAsStream(self))) {
            jar.putNextEntry(new JarEntry(self));
            code.transferTo(jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As its network test tells it.
    private static Instant timeAt(ServerProcess server) {
        try (var answer = URI.create(server.address() + RoomClient.API + "/test/events?since=0&wait=0")
                .toURL()
                .openStream()) {
            String news = new String(answer.readAllBytes(), StandardCharsets.UTF_8);
            return Instant.parse(
                    LiveClient.json(news).path("events").path(0).path("at").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

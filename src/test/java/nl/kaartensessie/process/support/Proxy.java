package nl.kaartensessie.process.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.kaartensessie.build.Guide;

/// A proxy as the operator's guide has it, run by its own program on a free port. Only what a test cannot have is
/// changed: names, certificates, and the ports and places that belong to root.
public final class Proxy implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 30;
    private static final int FAREWELL_SECONDS = 5;

    /// The programs that the guide has an example for.
    public enum Kind {
        NGINX("nginx"),
        APACHE("apache2"),
        HAPROXY("haproxy"),
        CADDY("caddy");

        private final String program;

        Kind(String program) {
            this.program = program;
        }

        public Optional<Path> program() {
            return Stream.of("/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin")
                    .map(folder -> Path.of(folder, program))
                    .filter(Files::isExecutable)
                    .findFirst();
        }

        /// Whether the example tells that browsers come over TLS, whatever the test does.
        public boolean saysTls() {
            return this == APACHE || this == HAPROXY;
        }
    }

    private final Kind kind;
    private final int port = ServerProcess.freePort();
    private final Process process;
    private final Path log;

    /// Starts it, before this server.
    ///
    /// @param folder of its own, empty
    public Proxy(Kind kind, Path folder, ServerProcess server) {
        this.kind = kind;
        this.log = folder.resolve("log");
        String program = kind.program().orElseThrow().toString();
        String example = Guide.examples(kind.name().toLowerCase(Locale.ROOT)).getFirst();
        Path file = folder.resolve("configuration");
        try {
            Files.createDirectories(folder);
            Files.writeString(file, configuration(example, folder, server));
            ProcessBuilder command = new ProcessBuilder(
                            Stream.concat(Stream.of(program), arguments(folder, file).stream())
                                    .toList())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            // Caddy's own place.
            command.environment().put("HOME", folder.toString());
            command.environment().put("XDG_DATA_HOME", folder.toString());
            command.environment().put("XDG_CONFIG_HOME", folder.toString());
            process = command.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitOpen();
    }

    public int port() {
        return port;
    }

    public Kind kind() {
        return kind;
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            // Some wait for every line to end by itself.
            if (!process.waitFor(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String toString() {
        return kind.name();
    }

    private String configuration(String example, Path folder, ServerProcess server) {
        String own = "127.0.0.1:" + port;
        return switch (kind) {
            case NGINX -> {
                String http = lines(example, "ssl_", "listen [::]")
                        .replace("listen 443 ssl;", "listen " + own + ";")
                        .replace("listen 80;", "listen 127.0.0.1:" + ServerProcess.freePort() + ";")
                        .replace("127.0.0.1:8080", server.hostAndPort());
                String places = Stream.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
                        .map(name -> "%s_temp_path %s/%s;\n".formatted(name, folder, name))
                        .reduce("", String::concat);
                yield "daemon off;\nmaster_process off;\npid %s/pid;\nerror_log stderr;\nevents {}\nhttp {\n%s%s}\n"
                        .formatted(folder, places, http);
            }
            case APACHE -> {
                String modules = Stream.of(
                                "mpm_event",
                                "authz_core",
                                "headers",
                                "proxy",
                                "proxy_http",
                                "proxy_wstunnel",
                                "reqtimeout")
                        .map("LoadModule %1$s_module /usr/lib/apache2/modules/mod_%1$s.so\n"::formatted)
                        .reduce("", String::concat);
                yield modules
                        + """
                        ServerRoot %1$s
                        PidFile %1$s/pid
                        ErrorLog %1$s/error.log
                        DefaultRuntimeDir %1$s
                        ServerName localhost
                        Listen %2$s
                        <IfModule unixd_module>
                            User www-data
                            Group www-data
                        </IfModule>
                        """.formatted(folder, own)
                        + lines(example, "SSL").replace("*:443", own).replace("127.0.0.1:8080", server.hostAndPort());
            }
            case HAPROXY ->
                example.replaceFirst("bind :443.*", "bind " + own)
                                .replaceAll("10\\.0\\.0\\.1[12]:8080", server.hostAndPort())
                                .replace("port 9000", "port " + server.managementPort())
                        + "\n";
            case CADDY ->
                example.replaceFirst("\\{\n", "{\n    admin off\n")
                                .replace("kaarten.example {", "http://:" + port + " {\n    bind 127.0.0.1")
                                .replace("127.0.0.1:8080", server.hostAndPort())
                        + "\n";
        };
    }

    private List<String> arguments(Path folder, Path file) {
        return switch (kind) {
            case NGINX -> List.of("-p", folder.toString(), "-c", file.toString());
            case APACHE -> List.of("-D", "FOREGROUND", "-f", file.toString());
            case HAPROXY -> List.of("-db", "-f", file.toString());
            case CADDY -> List.of("run", "--adapter", "caddyfile", "--config", file.toString());
        };
    }

    /// Without those that begin so.
    private static String lines(String example, String... left) {
        return example.lines()
                .filter(line -> Stream.of(left).noneMatch(line.strip()::startsWith))
                .map(line -> line + "\n")
                .reduce("", String::concat);
    }

    private void awaitOpen() {
        Instant deadline = Instant.now().plusSeconds(PATIENCE_SECONDS);
        while (true) {
            try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException e) {
                assertThat(process.isAlive() && Instant.now().isBefore(deadline))
                        .as(this::said)
                        .isTrue();
            }
        }
    }

    private String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

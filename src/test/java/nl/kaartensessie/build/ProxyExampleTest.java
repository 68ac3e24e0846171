package nl.kaartensessie.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The proxies in the operator's guide pass on what a session needs.
class ProxyExampleTest {

    private static final Optional<Path> NGINX = Stream.of("/usr/sbin/nginx", "/usr/bin/nginx")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();

    @ParameterizedTest
    @MethodSource
    void everyExampleLetsASessionThrough(String language, List<String> needed) {
        List<String> examples = Guide.examples(language);
        assertThat(examples).as(language).hasSize(1);
        assertThat(examples.getFirst()).contains(needed);
    }

    static Stream<Arguments> everyExampleLetsASessionThrough() {
        return Stream.of(
                arguments(
                        "nginx",
                        List.of(
                                "proxy_set_header Upgrade $http_upgrade",
                                "proxy_set_header Connection $connection_upgrade",
                                "proxy_set_header Host $http_host",
                                "proxy_set_header X-Forwarded-For $remote_addr",
                                "proxy_buffering off",
                                "proxy_read_timeout 120s",
                                "location /q/ { return 404; }",
                                "access_log off")),
                arguments(
                        "apache",
                        List.of("upgrade=websocket", "flushpackets=on", "ProxyPreserveHost On", "<Location \"/q/\">")),
                arguments("haproxy", List.of("timeout tunnel  120s", "X-Forwarded-For %[src]", "path_beg /q/")),
                arguments("caddy", List.of("flush_interval -1", "respond /q/* 404")));
    }

    /// Braces and semicolons stand where nginx wants them, and the compose file says the same of a session.
    @Test
    void theExampleForNginxIsTheOneOfTheCluster() {
        String cluster = Guide.read(Path.of("docker/compose.cluster.yml")).replace("$$", "$");
        assertThat(Guide.examples("nginx").getFirst().lines())
                .filteredOn(line -> line.strip().startsWith("proxy_") && !line.contains("proxy_pass"))
                .hasSizeGreaterThan(8)
                .allSatisfy(line -> assertThat(cluster).contains(line.strip()));
    }

    /// Where there is an nginx, it reads the example itself.
    @Test
    void nginxTakesTheExample(@TempDir Path folder) throws IOException, InterruptedException {
        if (NGINX.isEmpty()) {
            return;
        }
        String example = Guide.examples("nginx")
                .getFirst()
                .lines()
                // There is no certificate here, nor the right to open these ports.
                .filter(line -> !line.contains("ssl_certificate"))
                .map(line ->
                        line.replaceFirst("listen 443 ssl;", "listen 8443;").replaceFirst("listen 80;", "listen 8081;"))
                .filter(line -> !line.contains("listen [::]"))
                .reduce("", (before, line) -> before + line + "\n");
        Path file = folder.resolve("nginx.conf");
        Files.writeString(file, "pid %s/pid;\nerror_log stderr;\nevents {}\nhttp {\n%s}\n".formatted(folder, example));
        Process nginx = new ProcessBuilder(NGINX.get().toString(), "-t", "-p", folder.toString(), "-c", file.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(nginx.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(nginx.exitValue())
                .as(new String(nginx.getInputStream().readAllBytes()))
                .isZero();
    }
}

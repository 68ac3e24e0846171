package nl.kaartensessie.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The proxies in the operator's guide pass on what a session needs. `ProxiesIT` runs them.
class ProxyExampleTest {

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
                                "client_header_timeout 10s",
                                "access_log off")),
                arguments(
                        "apache",
                        List.of(
                                "upgrade=websocket",
                                "flushpackets=on",
                                "ProxyPreserveHost On",
                                "RequestHeader unset X-Forwarded-For",
                                "RequestReadTimeout header=10")),
                arguments(
                        "haproxy",
                        List.of(
                                "timeout http-request 10s",
                                "timeout tunnel  120s",
                                "X-Forwarded-For %[src]",
                                "http-request del-header Upgrade unless { req.hdr(Upgrade) -i websocket }",
                                "check port 9000")),
                arguments("caddy", List.of("flush_interval -1", "read_header 10s")));
    }

    /// Braces and semicolons stand where nginx wants them, and the compose file says the same of a session. Only
    /// who calls and how it hears from the department's proxy, where there is one.
    @Test
    void theExampleForNginxIsTheOneOfTheCluster() {
        String cluster = Guide.read(Path.of("docker/compose.cluster.yml")).replace("$$", "$");
        assertThat(Guide.examples("nginx").getFirst().lines())
                .filteredOn(line -> line.strip().startsWith("proxy_")
                        && !line.contains("proxy_pass")
                        && !line.contains("X-Forwarded-"))
                .hasSizeGreaterThan(8)
                .allSatisfy(line -> assertThat(cluster).contains(line.strip()));
        assertThat(Guide.examples("nginx").getFirst()).contains("hash $remote_addr$http_user_agent consistent;");
        assertThat(cluster)
                .contains("hash $proxy_add_x_forwarded_for$http_user_agent consistent;")
                .contains("X-Forwarded-For $proxy_add_x_forwarded_for", "X-Forwarded-Proto $told_proto")
                .containsPattern("one:8080 max_fails=0")
                .containsPattern("two:8080 max_fails=0");
    }
}

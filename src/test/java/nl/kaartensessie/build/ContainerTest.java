package nl.kaartensessie.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// What `docker/` promises: no root, a file system that nobody can write to, no rights to spare, and a way to see
/// that it works. Read from the files, as no engine is needed to see it.
class ContainerTest {

    private static final Path FOLDER = Path.of("docker");

    private static final List<String> DOCKERFILE = read("Dockerfile").lines().toList();

    record Service(String file, String name, Map<String, Object> content) {
        @Override
        public String toString() {
            return file + " " + name;
        }
    }

    @Test
    void theImageIsOfAKnownVersionAndEndsWithoutRoot() {
        assertThat(DOCKERFILE)
                .filteredOn(line -> line.startsWith("FROM "))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).matches("FROM [a-z/-]+:[0-9][a-z0-9.-]+( AS build)?"));
        assertThat(DOCKERFILE).filteredOn(line -> line.startsWith("USER ")).containsExactly("USER 10001");
        List<String> last = DOCKERFILE.subList(DOCKERFILE.indexOf("USER 10001"), DOCKERFILE.size());
        assertThat(last).noneMatch(line -> line.startsWith("RUN") || line.startsWith("COPY"));
    }

    @Test
    void nothingInTheImageBelongsToTheServiceOrIsSecret() {
        assertThat(DOCKERFILE).noneMatch(line -> line.startsWith("ADD ") || line.contains("--chown"));
        assertThat(DOCKERFILE)
                .filteredOn(line -> line.matches("(ENV|ARG) .*"))
                .noneMatch(line -> line.matches("(?i).*(password|secret|token|credential).*"));
    }

    @Test
    void thePlatformSeesWhetherItWorksAndItHearsWhenToStop() {
        assertThat(DOCKERFILE).anyMatch(line -> line.startsWith("HEALTHCHECK "));
        assertThat(String.join("\n", DOCKERFILE)).contains("/dev/tcp/127.0.0.1/9000", "/q/health/ready");
        assertThat(DOCKERFILE)
                .filteredOn(line -> line.startsWith("ENTRYPOINT "))
                .singleElement()
                .asString()
                .startsWith("ENTRYPOINT [\"java\"");
    }

    /// Netty would unpack its native part into `/tmp`, where `tmpfs` forbids to run anything.
    @Test
    void whatIsNativeStandsInTheImage() {
        assertThat(DOCKERFILE).anyMatch(line -> line.startsWith("COPY") && line.endsWith(" native/"));
        assertThat(DOCKERFILE).anyMatch(line -> line.contains("-Djava.library.path=/app/native"));
    }

    @Test
    void onlyWhatTheBuildNeedsGoesIn() throws IOException {
        assertThat(Files.readAllLines(Path.of(".dockerignore")))
                .filteredOn(line -> !line.startsWith("#"))
                .containsExactly("*", "!.mvn", "!mvnw", "!pom.xml", "!src", "!docker/first-run");
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyServiceIsShutIn(Service service) {
        Map<String, Object> content = service.content();
        assertThat(content).containsEntry("read_only", true);
        assertThat(content).containsEntry("cap_drop", List.of("ALL"));
        assertThat(content).containsEntry("security_opt", List.of("no-new-privileges:true"));
        assertThat(content).doesNotContainKeys("privileged", "cap_add", "network_mode", "pid", "ipc", "devices");
        assertThat((List<?>) content.get("tmpfs"))
                .isNotEmpty()
                .noneMatch(mount -> mount.toString().contains("exec"));
        assertThat(content).containsKey("restart");
        assertThat(content.get("mem_limit").toString()).matches("[0-9]+[mg]");
        assertThat((Integer) content.get("pids_limit")).isBetween(1, 1024);
        assertThat(content.getOrDefault("volumes", List.of()).toString()).doesNotContain("docker.sock", "/:/");
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyServiceHasAUserAHealthAndAVersion(Service service) {
        String image = service.content().get("image").toString();
        boolean ours = image.equals("kaartensessie");
        boolean unprivileged = image.contains("unprivileged");
        boolean named = service.content().containsKey("user")
                && !service.content().get("user").toString().matches("0|root");
        assertThat(ours || unprivileged || named).as("has a user").isTrue();
        assertThat(ours || service.content().containsKey("healthcheck"))
                .as("has a health check")
                .isTrue();
        assertThat(ours || image.matches(".+:(?!latest).+")).as("has a version").isTrue();
    }

    @ParameterizedTest
    @MethodSource("services")
    void noSecretStandsInAFileAndNobodyOutsideIsLetInByDefault(Service service) {
        Map<?, ?> environment = (Map<?, ?>) service.content().getOrDefault("environment", Map.of());
        environment.forEach((name, value) -> {
            if (name.toString().contains("PASSWORD")) {
                assertThat(value.toString()).startsWith("${POSTGRES_PASSWORD:?");
            }
        });
        List<?> ports = (List<?>) service.content().getOrDefault("ports", List.of());
        assertThat(ports).allSatisfy(port -> assertThat(port.toString()).contains(":-127.0.0.1:"));
        if (service.name().equals("database")) {
            assertThat(ports).isEmpty();
            assertThat(service.content().get("networks")).isEqualTo(List.of("inside"));
        }
    }

    @Test
    void theDatabaseCannotReachTheWorld() {
        for (String file : List.of("compose.yml", "compose.cluster.yml")) {
            Map<?, ?> networks = (Map<?, ?>) yaml(file).get("networks");
            assertThat(((Map<?, ?>) networks.get("inside")).get("internal"))
                    .as(file)
                    .isEqualTo(true);
        }
    }

    @Test
    void theServiceIsNoSuperuserOfItsDatabase() {
        Map<?, ?> services = (Map<?, ?>) yaml("compose.yml").get("services");
        Map<?, ?> app = (Map<?, ?>) ((Map<?, ?>) services.get("app")).get("environment");
        Map<?, ?> database = (Map<?, ?>) services.get("database");
        assertThat(app.get("QUARKUS_DATASOURCE_USERNAME"))
                .isEqualTo("kaartensessie")
                .isNotEqualTo(((Map<?, ?>) database.get("environment")).get("POSTGRES_USER"));
        assertThat((List<?>) database.get("volumes"))
                .map(Object::toString)
                .contains("./database-role.sh:/docker-entrypoint-initdb.d/database-role.sh:ro");
        assertThat((List<?>) database.get("command"))
                .map(Object::toString)
                .contains("wal_recycle=off", "checkpoint_timeout=15min");
        assertThat(read("database-role.sh"))
                .contains("create role kaartensessie login password :'password';")
                .contains("alter role current_user password null;")
                .doesNotContainPattern("(?i)\\n(create|alter) role [^\n]*(superuser|createrole)");
    }

    @Test
    void behindItsOwnProxyNoServiceReachesTheWorld() {
        services("compose.cluster.yml")
                .filter(service -> !service.name().equals("proxy"))
                .forEach(service -> assertThat(service.content().get("networks"))
                        .as(service.name())
                        .isEqualTo(List.of("inside")));
    }

    /// Health and metrics are the platform's: within the container is where they stay.
    @ParameterizedTest
    @MethodSource("services")
    void rule_24_1_onlyThePortForPeopleIsOpened(Service service) {
        assertThat((List<?>) service.content().getOrDefault("ports", List.of()))
                .allSatisfy(port -> assertThat(port.toString()).endsWith(":8080"));
        assertThat(service.content()).doesNotContainKey("expose");
        assertThat(DOCKERFILE).filteredOn(line -> line.startsWith("EXPOSE ")).containsExactly("EXPOSE 8080");
    }

    static Stream<Service> services() {
        return Stream.of("compose.yml", "compose.cluster.yml").flatMap(ContainerTest::services);
    }

    @SuppressWarnings("unchecked")
    private static Stream<Service> services(String file) {
        Map<String, Map<String, Object>> services =
                (Map<String, Map<String, Object>>) yaml(file).get("services");
        return services.entrySet().stream()
                // What is taken over from the other file is looked at there.
                .filter(service -> !service.getValue().containsKey("extends"))
                .map(service -> new Service(file, service.getKey(), service.getValue()));
    }

    private static Map<String, Object> yaml(String file) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(read(file));
    }

    private static String read(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

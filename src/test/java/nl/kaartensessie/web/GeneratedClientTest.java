package nl.kaartensessie.web;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.annotation.Nullable;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import nl.kaartensessie.support.Department;
import nl.kaartensessie.support.TestInstallation;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A developer takes the description that this server gives, has a client made of it by OpenAPI Generator, and
/// works with its types: `src/test/client`.
@QuarkusTest
@TestProfile(Department.class)
class GeneratedClientTest {

    private static final String PACKAGE = "nl.voorbeeld.kaartensessie";

    /// What the generated client needs, and the tests of the tool.
    private static final List<Class<?>> PARTS = List.of(
            ObjectMapper.class,
            JsonFactory.class,
            JsonProperty.class,
            JavaTimeModule.class,
            Nullable.class,
            Assertions.class);

    @TestHTTPResource
    URL address;

    @TempDir
    Path work;

    @Test
    void docOpenapi_aGeneratedClientCompilesAndCalls() throws Exception {
        Path description = work.resolve("openapi.json");
        Files.writeString(description, given().get("/api/v1/openapi.json").asString());
        Path client = work.resolve("client");
        generate(description, client);
        assertThat(names(client.resolve("src/main/java")))
                .hasSizeGreaterThan(40)
                .contains("DecksApi", "RoomsApi", "EditorApi", "NetworkTestApi", "Problem", "RoomState")
                // Names that a generator makes up for a form that we gave none.
                .noneMatch(name -> name.matches("Inline.*|.*([0-9]{3}Response|Request|Inner|AllOf|OneOf|AnyOf)"));
        assertThat(sources(client.resolve("src/main/java").resolve(PACKAGE.replace('.', '/') + "/api")))
                .allSatisfy(
                        api -> assertThat(Files.readString(api)).doesNotContainPattern("\\bObject \\w+[,)]|<Object>"));

        Path classes = work.resolve("classes");
        compile(
                Stream.concat(
                                sources(client.resolve("src/main/java")).stream(),
                                sources(Path.of("src/test/client")).stream())
                        .toList(),
                classes);
        try (var loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            Class<?> type = loader.loadClass("nl.voorbeeld.Tool");
            String server = address.toString().replaceFirst("/$", "");
            Object tool =
                    type.getConstructor(String.class, String.class).newInstance(server, TestInstallation.CREDENTIAL);
            for (String task : List.of("makesADeck", "tellsWhatIsWrong", "holdsASession")) {
                type.getMethod(task).invoke(tool);
            }
        }
    }

    /// As a process of its own: the generator's libraries are not ours.
    private void generate(Path description, Path target) throws IOException, InterruptedException {
        Path said = work.resolve("generator.log");
        Process generator = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        "target/openapi-generator-cli.jar",
                        "generate",
                        "--input-spec",
                        description.toString(),
                        "--generator-name",
                        "java",
                        "--library",
                        "native",
                        "--output",
                        target.toString(),
                        "--invoker-package",
                        PACKAGE,
                        "--api-package",
                        PACKAGE + ".api",
                        "--model-package",
                        PACKAGE + ".model",
                        "--additional-properties",
                        "useJakartaEe=true,openApiNullable=false,hideGenerationTimestamp=true",
                        "--global-property",
                        "models,apis,supportingFiles,modelDocs=false,apiDocs=false,modelTests=false,apiTests=false")
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean done = generator.waitFor(2, MINUTES);
        generator.destroyForcibly();
        assertThat(done && generator.exitValue() == 0)
                .as(Files.readString(said))
                .isTrue();
    }

    private static void compile(List<Path> sources, Path target) throws IOException {
        String parts = PARTS.stream()
                .map(part -> Path.of(URI.create(part.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toString()))
                        .toString())
                .distinct()
                .collect(Collectors.joining(System.getProperty("path.separator")));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var faults = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-proc:none", "-nowarn", "-d", target.toString(), "-classpath", parts);
            boolean compiled = compiler.getTask(
                            faults, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(compiled).as(faults.toString()).isTrue();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        return sources(folder).stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .toList();
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}

package nl.kaartensessie.process;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import nl.kaartensessie.LiveClient;
import nl.kaartensessie.Management;
import nl.kaartensessie.RoomClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `docker/first-run`, which the image is built with so that it starts quickly.
class FirstRunIT {

    private static final Path PACKAGE = Path.of("target", "quarkus-app").toAbsolutePath();
    private static final Pattern PART = Pattern.compile("(?:src|href)=\"(/[^\"]+\\.(?:js|css|svg))\"");

    @TempDir
    Path folder;

    @Test
    void what_a_first_run_leaves_starts_the_whole_service() throws IOException, InterruptedException {
        for (String part : List.of("quarkus", "app", "lib")) {
            Files.createSymbolicLink(folder.resolve(part), PACKAGE.resolve(part));
        }
        firstRun("-XX:+UseCompactObjectHeaders");
        assertThat(Files.readAllLines(folder.resolve("start"))).containsAll(opened());

        // In this mode Java stops when the cache does not fit.
        List<String> program = List.of("-XX:AOTMode=on", "-XX:AOTCache=kaartensessie.aot", "@start");
        try (ServerProcess server = ServerProcess.start(folder, program, Map.of("kaartensessie.data-dir", data()))) {
            String page = given().get("/").then().statusCode(200).extract().asString();
            List<String> parts =
                    PART.matcher(page).results().map(part -> part.group(1)).toList();
            assertThat(parts).isNotEmpty();
            parts.forEach(part -> given().get(part).then().statusCode(200));
            Management.get("/q/health/ready").then().statusCode(200);
            try (LiveClient live = RoomClient.open().live()) {
                live.done("session.start");
                live.awaitEvent("card.shown");
            }
            assertThat(server.output()).doesNotContain("[error", "[warning]", "Exception", "ERROR");
        }
    }

    private void firstRun(String option) throws IOException, InterruptedException {
        Path output = folder.resolve("first-run.log");
        Path script = Path.of("docker", "first-run").toAbsolutePath();
        ProcessBuilder command = new ProcessBuilder(script.toString(), option)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        Map<String, String> environment = command.environment();
        environment.merge("PATH", ServerProcess.java().getParent().toString(), (path, java) -> java + ":" + path);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ServerProcess.freePort()));
        environment.put("KAARTENSESSIE_DATA_DIR", data());
        Process run = command.start();
        boolean ended = run.waitFor(5, TimeUnit.MINUTES);
        run.descendants().forEach(ProcessHandle::destroy);
        assertThat(ended && run.exitValue() == 0).as(Files.readString(output)).isTrue();
    }

    /// What the package's own way to start opens.
    private static List<String> opened() throws IOException {
        try (JarFile jar = new JarFile(PACKAGE.resolve("quarkus-run.jar").toFile())) {
            String packages = jar.getManifest().getMainAttributes().getValue("Add-Opens");
            return List.of(packages.split(" ")).stream()
                    .map(opened -> "--add-opens=" + opened + "=ALL-UNNAMED")
                    .toList();
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }
}

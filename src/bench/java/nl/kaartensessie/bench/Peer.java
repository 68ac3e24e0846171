package nl.kaartensessie.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a team would otherwise build, on one process of Node as is usual: `src/bench/node`.
enum Peer {
    WS("ws on Node, insert", "ws", 2, Targets.BARE_WITH_BEATS),

    SOCKET_IO("Socket.IO, PostgreSQL adapter, insert", "socket.io", 3, Targets.SOCKET_IO);

    /// Where they run, with what npm brought.
    static final Path FOLDER = Path.of("target", "bench", "node");

    private static final Path SOURCE = Path.of("src", "bench", "node");
    private static final List<String> FILES = List.of("package.json", "package-lock.json", "peer.mjs");

    private final String title;
    private final String kind;

    /// Behind that of the bare server.
    private final int place;

    private final Targets targets;

    Peer(String title, String kind, int place, Targets targets) {
        this.title = title;
        this.kind = kind;
        this.place = place;
        this.targets = targets;
    }

    /// Brings their libraries, in the versions that are locked.
    ///
    /// @return why they cannot take part; empty when they can
    static Optional<String> prepare() throws IOException {
        Files.createDirectories(FOLDER);
        for (String file : FILES) {
            Files.copy(SOURCE.resolve(file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        try {
            Process npm = new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(FOLDER.resolve("npm.log").toFile())
                    .start();
            return npm.waitFor() == 0
                    ? Optional.empty()
                    : Optional.of("npm did not bring their libraries, see " + FOLDER.resolve("npm.log"));
        } catch (IOException e) {
            return Optional.of("there is no npm: " + e.getMessage());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    static boolean isCalled(String title) {
        return Stream.of(values()).anyMatch(peer -> peer.title.equals(title));
    }

    int port(Options options) {
        return options.port() + place;
    }

    List<String> command(int port) {
        return List.of("node", "--expose-gc", "peer.mjs", kind, Integer.toString(port));
    }

    String title() {
        return title;
    }

    Targets targets() {
        return targets;
    }
}

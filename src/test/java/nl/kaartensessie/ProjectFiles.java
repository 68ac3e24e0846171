package nl.kaartensessie;

import java.nio.file.Path;

/// The files of the project. Tests run in folders of their own, so that two processes at once don't build into one.
public final class ProjectFiles {

    /// Maven tells it; whoever runs a test without Maven does so in the project's folder.
    private static final Path FOLDER =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath();

    private ProjectFiles() {}

    /// @param path below the project's folder
    public static Path path(String path, String... more) {
        return FOLDER.resolve(Path.of(path, more));
    }
}

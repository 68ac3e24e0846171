package nl.kaartensessie.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What Jazzer calls, in a process of its own for each [Target].
public final class FuzzEntry {

    static final String TARGET = "kaartensessie.fuzz.target";

    private static final Target FUZZED = Target.valueOf(System.getProperty(TARGET));
    private static final Path DEAR = Fuzzing.folder(FUZZED, "dear");
    private static final int DEAR_KEPT = 50;

    private static int dear;

    private FuzzEntry() {}

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        // Counting branches costs too: what seems dear here is measured without that, afterwards.
        if (Cost.of(() -> FUZZED.feed(input)) > Cost.MOST && dear < DEAR_KEPT) {
            Files.createDirectories(DEAR);
            Files.write(DEAR.resolve(String.valueOf(dear++)), input);
        }
    }
}

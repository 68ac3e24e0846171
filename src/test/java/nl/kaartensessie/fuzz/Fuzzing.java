package nl.kaartensessie.fuzz;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The long run: Jazzer on one [Target] after the other, each in a process of its own, from what is kept and what
/// earlier runs found. Afterwards every input is measured without Jazzer, and what reaches something is kept anew.
///
/// Arguments: seconds for each target, then targets; all of them where none is named.
final class Fuzzing {

    /// Bytes of an input.
    private static final int LONGEST = 8192;

    /// Characters that are kept of one target.
    private static final int MOST_KEPT = 40_000;

    /// Ours, and what does most of the reading for us: each class costs time at the start.
    private static final String INSTRUMENTED =
            "nl.kaartensessie.**:org.yaml.snakeyaml.**:org.commonmark.**:de.siegmar.**";

    private Fuzzing() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int seconds = Integer.parseInt(arguments[0]);
        List<Target> targets = arguments.length == 1
                ? List.of(Target.values())
                : Arrays.stream(arguments).skip(1).map(Target::valueOf).toList();
        boolean clean = true;
        for (Target target : targets) {
            clean &= fuzz(target, seconds);
        }
        System.exit(clean ? 0 : 1);
    }

    static Path folder(Target target, String kind) {
        return Path.of("target", "fuzz", target.fileName(), kind);
    }

    private static boolean fuzz(Target target, int seconds) throws IOException, InterruptedException {
        Path found = folder(target, "found");
        Files.createDirectories(found);
        if (Files.exists(target.kept())) {
            int number = 0;
            for (byte[] input : target.readKept()) {
                Files.write(found.resolve("kept-" + number++), input);
            }
        }
        int exit = jazzer(target, seconds, found);
        keep(target, found);
        double dearest = dearest(target);
        System.out.printf(
                Locale.ROOT,
                "%s: exit %d, %d inputs, the dearest %.1f ms%n",
                target,
                exit,
                files(found).size(),
                dearest);
        return exit == 0 && dearest <= Cost.MOST;
    }

    private static int jazzer(Target target, int seconds, Path found) throws IOException, InterruptedException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-D" + FuzzEntry.TARGET + "=" + target,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + FuzzEntry.class.getName(),
                        "--instrumentation_includes=" + INSTRUMENTED,
                        // What it looks for in libraries of others is not what is asked here, and costs time at the
                        // start.
                        "--custom_hook_includes=nl.kaartensessie.**",
                        "--reproducer_path=target/fuzz",
                        "-artifact_prefix=" + folder(target, "") + File.separator,
                        "-max_len=" + LONGEST,
                        "-timeout=300",
                        "-max_total_time=" + seconds,
                        "-print_final_stats=1",
                        found.toString())
                .inheritIO()
                .start()
                .waitFor();
    }

    /// The shortest: each reached something that those before it did not.
    private static void keep(Target target, Path found) throws IOException {
        Base64.Encoder base64 = Base64.getEncoder();
        List<String> lines = new ArrayList<>();
        int size = 0;
        for (byte[] input : inputs(found).stream()
                .sorted(Comparator.comparingInt(input -> input.length))
                .toList()) {
            String line = base64.encodeToString(input);
            size += line.length() + 1;
            if (size > MOST_KEPT) {
                break;
            }
            lines.add(line);
        }
        if (!lines.isEmpty()) {
            Files.createDirectories(target.kept().getParent());
            Files.write(target.kept(), lines);
        }
    }

    private static double dearest(Target target) throws IOException {
        double dearest = 0;
        for (String kind : List.of("found", "dear")) {
            for (byte[] input : inputs(folder(target, kind))) {
                dearest = Math.max(dearest, Cost.least(() -> target.feed(input)));
            }
        }
        return dearest;
    }

    private static List<byte[]> inputs(Path folder) throws IOException {
        List<byte[]> inputs = new ArrayList<>();
        for (Path file : files(folder)) {
            inputs.add(Files.readAllBytes(file));
        }
        return inputs;
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}

package nl.kaartensessie.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// From the start of the process to its first page, on a database that is there: as packaged, and with a cache
/// that the JDK made of the classes in a run before (JEP 483, 514 and 515). Its own loader for classes, which
/// most classes of a Quarkus application come by, is not served by such a cache; a plain class path is.
///
/// Thread rule: one thread; it keeps nothing.
final class StartupBenchmark {

    private static final Path APP = Path.of("target", "quarkus-app");
    private static final Path CACHES = Path.of("target", "bench");

    private StartupBenchmark() {}

    static String measure(Options options) throws IOException {
        List<String> jar = List.of("-jar", APP.resolve("quarkus-run.jar").toString());
        List<String> flat = List.of(
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                // See docker/first-run.
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-AOTAdapterCaching",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                classPath(),
                "nl.kaartensessie.Main");
        StringBuilder page = new StringBuilder("""

                | started as | first page ms, median | fastest | CPU seconds until then |
                | --- | ---: | ---: | ---: |
                """);
        try (SystemUnderTest database = SystemUnderTest.server(options, 0)) {
            System.out.println(database.name() + " has the database …");
            page.append(row("packaged", options, jar));
            page.append(row("packaged, with a cache", options, cached(options, "jar", jar)));
            page.append(row("plain class path", options, flat));
            page.append(row("plain class path, with a cache", options, cached(options, "flat", flat)));
        }
        return page.toString();
    }

    /// Runs once to make the cache, and gives the program that uses it.
    private static List<String> cached(Options options, String name, List<String> program) throws IOException {
        Path cache = CACHES.resolve(name + ".aot");
        Files.deleteIfExists(cache);
        start(options, with("-XX:AOTCacheOutput=" + cache, program)).close();
        if (!Files.exists(cache)) {
            throw new IOException("No cache was made; the log is in " + CACHES);
        }
        return with("-XX:AOTCache=" + cache, program);
    }

    private static String row(String name, Options options, List<String> program) throws IOException {
        List<Long> millis = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        for (int i = 0; i < options.starts(); i++) {
            long start = System.nanoTime();
            try (SystemUnderTest service = start(options, program)) {
                millis.add((System.nanoTime() - start) / 1_000_000);
                cpu.add(service.cpu());
            }
        }
        String row = String.format(
                Locale.ROOT,
                "| %s | %,d | %,d | %.1f |%n",
                name,
                millis.stream().sorted().toList().get(millis.size() / 2),
                millis.stream().min(Long::compare).orElseThrow(),
                cpu.stream().sorted().toList().get(cpu.size() / 2));
        System.out.print("  " + row);
        return row;
    }

    private static SystemUnderTest start(Options options, List<String> program) throws IOException {
        return SystemUnderTest.started(options, program);
    }

    private static List<String> with(String flag, List<String> program) {
        return Stream.concat(Stream.of(flag), program.stream()).toList();
    }

    /// What was changed at build time before what it was made of.
    private static String classPath() throws IOException {
        List<Path> jars = new ArrayList<>(List.of(
                APP.resolve("quarkus/transformed-bytecode.jar"), APP.resolve("quarkus/generated-bytecode.jar")));
        for (String folder : List.of("app", "lib/main", "lib/boot")) {
            try (Stream<Path> files = Files.list(APP.resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(jars::add);
            }
        }
        return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}

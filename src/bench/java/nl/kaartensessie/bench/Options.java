package nl.kaartensessie.bench;

import java.util.Arrays;
import java.util.List;

/// What is measured, and for how long.
///
/// @param rooms of seven connections each
/// @param joins a second
/// @param rates deliveries a second, measured one after the other
/// @param seconds that each rate lasts
/// @param warmup seconds at each server before anything is measured
/// @param port of the first server; the second has the next
/// @param flags of both servers' JVM
/// @param serviceFlags of the service's JVM beside those: another collector, a profiler
record Options(
        int rooms,
        int joins,
        List<Integer> rates,
        int seconds,
        int warmup,
        int port,
        List<String> flags,
        List<String> serviceFlags) {

    static final String USAGE = """
            --rooms N       rooms of seven connections (1000)
            --joins N       joins a second (500)
            --rates N,N     deliveries a second, one after the other (6500,30000,60000)
            --seconds N     that each rate lasts (20)
            --warmup N      seconds at each server before anything is measured (20)
            --port N        of the first server; the second has the next (18450)
            --flags "…"     of both servers' JVM
            --service "…"   of the service's JVM beside those
            --quick         a smoke test of some 20 seconds; its figures mean nothing
            """;

    private static final List<String> FLAGS =
            List.of("-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch", "-XX:+UseCompactObjectHeaders");

    private static final Options DEFAULT =
            new Options(1000, 500, List.of(6500, 30_000, 60_000), 20, 20, 18_450, FLAGS, List.of());

    private static final Options QUICK = new Options(20, 50, List.of(700, 1400), 2, 1, 18_450, FLAGS, List.of());

    /// @throws IllegalArgumentException for what is no option
    static Options of(String... arguments) {
        Options options = Arrays.asList(arguments).contains("--quick") ? QUICK : DEFAULT;
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("--quick")) {
                continue;
            }
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(arguments[i] + " needs a value, or is no option");
            }
            options = options.with(arguments[i], arguments[++i]);
        }
        return options;
    }

    int connections() {
        return rooms * Team.SIZE;
    }

    private Options with(String name, String value) {
        int n = value.matches("[0-9]{1,7}") ? Integer.parseInt(value) : 0;
        return switch (name) {
            case "--rooms" -> new Options(n, joins, rates, seconds, warmup, port, flags, serviceFlags);
            case "--joins" -> new Options(rooms, n, rates, seconds, warmup, port, flags, serviceFlags);
            case "--rates" -> new Options(rooms, joins, numbers(value), seconds, warmup, port, flags, serviceFlags);
            case "--seconds" -> new Options(rooms, joins, rates, n, warmup, port, flags, serviceFlags);
            case "--warmup" -> new Options(rooms, joins, rates, seconds, n, port, flags, serviceFlags);
            case "--port" -> new Options(rooms, joins, rates, seconds, warmup, n, flags, serviceFlags);
            case "--flags" -> new Options(rooms, joins, rates, seconds, warmup, port, words(value), serviceFlags);
            case "--service" -> new Options(rooms, joins, rates, seconds, warmup, port, flags, words(value));
            default -> throw new IllegalArgumentException(name + " is no option");
        };
    }

    private static List<Integer> numbers(String value) {
        return Arrays.stream(value.split(",")).map(Integer::parseInt).toList();
    }

    private static List<String> words(String value) {
        return Arrays.stream(value.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}

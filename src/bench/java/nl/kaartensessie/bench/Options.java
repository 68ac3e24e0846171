package nl.kaartensessie.bench;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What is measured, and for how long.
///
/// @param values by name, without the dashes
record Options(Map<String, String> values) {

    static final String USAGE = """
            --rooms N       rooms of seven connections (1000)
            --joins N       joins a second (500)
            --rates N,N     deliveries a second, one after the other (6500,30000,60000)
            --seconds N     that each rate is measured at each server (20)
            --warmup N      seconds that it is played before that (20)
            --turns N       in which that is divided, one server after the other (5)
            --servers N     so many servers on one database, and no bare server; a card a minute in every room
            --busy N        people in one room who all do something at once, and nothing else
            --before JAR    another build, quarkus-run.jar, to take turns with the busy room of this one
            --starts N      times how long the service takes to its first page, and nothing else
            --port N        of the first server; the others have the next (18450)
            --flags "…"     of all servers' JVM
            --service "…"   of the service's JVM beside those
            --quick         a smoke test of a minute; its figures mean nothing
            """;

    /// As in the container: small objects, and a collector that stops the service often and shortly.
    static final String MEMORY =
            "-XX:+UseCompactObjectHeaders" + " -XX:+UseParallelGC -XX:MaxGCPauseMillis=25 -XX:MaxTenuringThreshold=1";

    private static final String RATES = "6500,30000,60000";
    private static final int SECONDS_A_CARD = 60;

    private static final Map<String, String> DEFAULT = Map.ofEntries(
            entry("rooms", "1000"),
            entry("joins", "500"),
            entry("rates", ""),
            entry("seconds", "20"),
            entry("warmup", "20"),
            entry("turns", "5"),
            entry("servers", "0"),
            entry("busy", "0"),
            entry("before", ""),
            entry("starts", "0"),
            entry("port", "18450"),
            entry("flags", "-Xms1g -Xmx1g -XX:+AlwaysPreTouch " + MEMORY),
            entry("service", ""));

    private static final Map<String, String> QUICK =
            Map.of("rooms", "20", "joins", "50", "rates", "700,1400", "seconds", "2", "warmup", "1", "turns", "1");

    /// @throws IllegalArgumentException for what is no option
    static Options of(String... arguments) {
        Map<String, String> values = new HashMap<>(DEFAULT);
        List<String> words = Arrays.asList(arguments);
        if (words.contains("--quick")) {
            values.putAll(QUICK);
        }
        for (int i = 0; i < words.size(); i++) {
            String name = words.get(i).replaceFirst("^--", "");
            if (name.equals("quick")) {
                continue;
            }
            if (!DEFAULT.containsKey(name) || i + 1 == words.size()) {
                throw new IllegalArgumentException(words.get(i) + " is no option, or needs a value");
            }
            values.put(name, words.get(++i));
        }
        return new Options(values);
    }

    int rooms() {
        return number("rooms");
    }

    int connections() {
        return rooms() * Team.SIZE;
    }

    int joins() {
        return number("joins");
    }

    int seconds() {
        return number("seconds");
    }

    int warmup() {
        return number("warmup");
    }

    int turns() {
        return number("turns");
    }

    int servers() {
        return number("servers");
    }

    int busy() {
        return number("busy");
    }

    /// Empty for none.
    String before() {
        return value("before");
    }

    int starts() {
        return number("starts");
    }

    int port() {
        return number("port");
    }

    List<String> flags() {
        return words("flags");
    }

    List<String> serviceFlags() {
        return words("service");
    }

    /// Deliveries a second, one after the other.
    List<Integer> rates() {
        String once = servers() > 0 ? Integer.toString(Math.max(1, connections() / SECONDS_A_CARD)) : RATES;
        String rates = value("rates").isEmpty() ? once : value("rates");
        return Stream.of(rates.split(",")).map(Integer::valueOf).toList();
    }

    private List<String> words(String name) {
        return Stream.of(value(name).strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private int number(String name) {
        return Integer.parseInt(value(name));
    }

    private String value(String name) {
        return values.getOrDefault(name, "");
    }
}

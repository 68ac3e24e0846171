package nl.kaartensessie.bench;

import com.google.errorprone.annotations.FormatMethod;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/// The figures as a page of Markdown. What counts are the ratios to the limit in the same run.
///
/// Thread rule: any thread; it keeps nothing.
final class Report {

    private Report() {}

    /// @param results of which the first is the limit, if there are others
    static String of(List<Result> results) {
        StringBuilder page = new StringBuilder();
        page.append("""

                | server | asked/s | deliveries/s | p50 ms | p99 ms | p99.9 ms | CPU-s/million | with PostgreSQL | × bare | driver, others (cores) | faults |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |
                """);
        for (Result result : results) {
            for (Result.Round round : result.rounds()) {
                page.append(row(result.name(), round, results.size() > 1 ? limit(results.getFirst(), round) : null));
            }
        }
        page.append("""

                | server | connections | bytes/connection | join to snapshot p50 ms | p99 ms | p99.9 ms |
                | --- | ---: | ---: | ---: | ---: | ---: |
                """);
        for (Result result : results) {
            page.append(format(
                    "| %s | %,d | %,d | %s |%n",
                    result.name(), result.connections(), result.bytesPerConnection(), delays(result.joins(), " | ")));
        }
        return page.toString();
    }

    /// How long it took to come in.
    static String joins(Histogram joins) {
        return format("join to snapshot %s ms", delays(joins, " / "));
    }

    /// One rate while it goes.
    static String line(Result.Round round) {
        return format(
                "%,d/s asked: %,.0f/s, %s ms, %.1f CPU-s/million (%.1f with PostgreSQL), others %.2f cores, %s",
                round.asked(),
                round.deliveriesPerSecond(),
                delays(round.count().delays, " / "),
                round.serverCpuPerMillion(),
                round.cpuPerMillion(),
                round.otherCpu() / round.seconds(),
                faults(round.count()));
    }

    private static String row(String name, Result.Round round, Result.@Nullable Round limit) {
        return format(
                "| %s | %,d | %,.0f | %s | %.1f | %.1f | %s | %.2f, %.2f | %s |%n",
                name,
                round.asked(),
                round.deliveriesPerSecond(),
                delays(round.count().delays, " | "),
                round.serverCpuPerMillion(),
                round.cpuPerMillion(),
                limit == null
                        ? "–"
                        : format(
                                "%.2f, %.2f",
                                round.serverCpuPerMillion() / limit.serverCpuPerMillion(),
                                round.cpuPerMillion() / limit.cpuPerMillion()),
                round.driverCpu() / round.seconds(),
                round.otherCpu() / round.seconds(),
                faults(round.count()));
    }

    /// The limit at the same rate, or at the highest that it was measured at.
    private static Result.Round limit(Result bare, Result.Round round) {
        return bare.rounds().stream()
                .filter(other -> other.asked() == round.asked())
                .findFirst()
                .orElse(bare.rounds().getLast());
    }

    private static String delays(Histogram micros, String between) {
        return format(
                "%.1f%s%.1f%s%.1f",
                micros.getValueAtPercentile(50) / 1e3,
                between,
                micros.getValueAtPercentile(99) / 1e3,
                between,
                micros.getValueAtPercentile(99.9) / 1e3);
    }

    private static String faults(Count count) {
        String held = count.held == 0 ? "" : format(", %,d not sent: too slow", count.held);
        return (count.isFaultless()
                        ? "none"
                        : format(
                                "%,d lost, %,d doubled or out of order, %,d refused, %,d cut",
                                count.lost, count.wrong, count.refused, count.cut))
                + held;
    }

    @FormatMethod
    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}

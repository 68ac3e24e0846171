package nl.kaartensessie.settings;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.kaartensessie.room.Zones;

/// Numbers, times and words. They are read as the framework reads them, which would take some of what is wrong for
/// something else: any word but `true` for `false`.
final class Values {

    static final Kind TEXT = kind("no text", value -> !value.isBlank() && isPlain(value));
    static final Kind PORT = whole(0, 0xffff);
    static final Kind NUMBER = whole(1, 1_000_000_000);
    static final Kind DURATION = duration(Duration.ofNanos(1));
    static final Kind DURATION_OR_NONE = duration(Duration.ZERO);

    static final Kind TIME_OF_DAY =
            kind("no time of day: write hours and minutes, such as 03:30", reads(LocalTime::parse));

    static final Kind MOMENT = kind(
            "no moment: write a date and time with its offset, such as 2027-06-01T00:00:00Z",
            reads(OffsetDateTime::parse));

    static final Kind ZONE = kind(
            "no time zone: give a region of the tz database, such as Europe/Amsterdam, or UTC", reads(Zones::region));

    static final Kind SIZE = kind("no size: write a number and a unit, such as 512K or 20M", reads(value -> {
        long bytes = new MemorySizeConverter().convert(value.strip()).asLongValue();
        require(bytes > 0 && bytes <= Integer.MAX_VALUE);
    }));

    static final Kind FLAG = kind("neither true nor false", value -> Values.FLAGS.contains(lower(value)));

    static final Kind CSS_CLASS =
            matching("[A-Za-z_-][A-Za-z0-9_-]*( [A-Za-z_-][A-Za-z0-9_-]*)*", "no class of an HTML element");

    static final Kind LEVEL =
            kind("no level of the log: take WARN, INFO or DEBUG", value -> Values.LEVELS.contains(lower(value)));

    private static final Set<String> FLAGS = Set.of("true", "false", "yes", "no", "on", "off", "y", "n", "1", "0");
    private static final Set<String> LEVELS = Set.of(
            "off", "fatal", "error", "severe", "warn", "warning", "info", "config", "debug", "fine", "finer", "finest",
            "trace", "all");

    private static final Duration LONGEST = Duration.ofDays(36_500);
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final int LONGEST_QUOTE = 80;

    private Values() {}

    static Kind whole(int least, int most) {
        return kind("no whole number from %d to %d".formatted(least, most), reads(value -> {
            int number = Integer.parseInt(value.strip());
            require(number >= least && number <= most);
        }));
    }

    static Kind matching(String pattern, String wrong) {
        return kind(wrong, Pattern.compile(pattern).asMatchPredicate());
    }

    /// @param wrong what a value is that does not fit
    static Kind kind(String wrong, Predicate<String> fits) {
        return value -> fits.test(value)
                ? Optional.empty()
                : Optional.of("is \"%s\", which is %s".formatted(quoted(value), wrong));
    }

    private static Kind duration(Duration least) {
        return kind("no duration: write a number and a unit, such as 20S, 10M, 24H or 30D", reads(value -> {
            Duration duration = DurationConverter.parseDuration(value);
            require(duration.compareTo(least) >= 0 && duration.compareTo(LONGEST) <= 0);
        }));
    }

    private static Predicate<String> reads(Reader reader) {
        return value -> {
            try {
                reader.read(value);
                return true;
            } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
                return false;
            }
        };
    }

    static boolean isPlain(String value) {
        return !CONTROL.matcher(value).find();
    }

    private static String lower(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }

    private static void require(boolean inRange) {
        if (!inRange) {
            throw new IllegalArgumentException();
        }
    }

    private static String quoted(String value) {
        String shown = CONTROL.matcher(value).replaceAll("?");
        return shown.length() <= LONGEST_QUOTE ? shown : shown.substring(0, LONGEST_QUOTE) + "…";
    }

    /// Throws for what it cannot read.
    @FunctionalInterface
    private interface Reader {
        void read(String value);
    }
}

package nl.kaartensessie.journal;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/// Moments in JSON: UTC, always with milliseconds.
///
/// Thread rule: any thread; it keeps nothing.
public final class Times {

    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    private Times() {}

    public static String format(Instant instant) {
        return TIME.format(instant);
    }
}

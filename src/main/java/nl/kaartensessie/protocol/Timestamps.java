package nl.kaartensessie.protocol;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/// Moments in JSON: UTC, always with milliseconds.
///
/// Thread rule: any thread; it keeps nothing.
public final class Timestamps {

    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    private Timestamps() {}

    public static String format(Instant instant) {
        return TIME.format(instant);
    }
}

package nl.kaartensessie.report;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.kaartensessie.problem.Messages;

/// The words of report, invitation and factsheet in one language: `messages/report*.properties`.
///
/// @param language Dutch or English
public record Texts(Locale language) {

    private static final Pattern BREAKS = Pattern.compile("\\s*(?:\\R|\\t)\\s*");
    private static final Pattern TURNS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /// @param values what people typed among them: it stays on its line, and turns nothing around
    public String get(String key, Object... values) {
        String text = Messages.text("messages.report", language, key);
        Object[] tame = Arrays.stream(values)
                .map(value -> value instanceof String typed ? line(typed) : value)
                .toArray();
        return new MessageFormat(text, language).format(tame);
    }

    /// A text as one line, whose direction is that of what is around it.
    public static String line(String text) {
        return BREAKS.matcher(TURNS.matcher(text).replaceAll("")).replaceAll(" ");
    }

    /// With the day of the week: for a date that people have to keep.
    String date(LocalDate date) {
        return date(date, FormatStyle.FULL);
    }

    String longDate(LocalDate date) {
        return date(date, FormatStyle.LONG);
    }

    /// English dates are written as in Europe, as the pages do: day before month.
    private String date(LocalDate date, FormatStyle style) {
        Locale written = language.equals(Locale.ENGLISH) ? Locale.UK : language;
        return DateTimeFormatter.ofLocalizedDate(style).withLocale(written).format(date);
    }

    /// Whose time it is: the city after which the zone is named.
    static String place(ZoneId zone) {
        return zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ');
    }

    static String time(LocalTime time) {
        return TIME.format(time);
    }
}

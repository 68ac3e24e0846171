package nl.kaartensessie.room;

import java.time.LocalDate;
import java.time.LocalDateTime;

/// The dates that people may give: the years 2000 to 2100. Any other is a slip, and calendars cannot do with it.
public final class Dates {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private Dates() {}

    public static boolean isUsable(LocalDate date) {
        return !date.isBefore(FIRST) && !date.isAfter(LAST);
    }

    public static boolean isUsable(LocalDateTime time) {
        return isUsable(time.toLocalDate());
    }
}

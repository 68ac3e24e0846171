package nl.kaartensessie.browser.support;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import nl.kaartensessie.support.MovableClock;

/// The clock of a session that is planned: told and moved in minutes after its start.
///
/// @param start as people in the Netherlands know it
public record PlannedTime(MovableClock clock, ZonedDateTime start) {

    /// Where the tests' browsers are.
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    public static PlannedTime inThreeDays(MovableClock clock, LocalTime time) {
        return new PlannedTime(clock, clock.now().atZone(ZONE).plusDays(3).with(time));
    }

    /// The day of the start, as a field for dates has it.
    public String date() {
        return start.toLocalDate().toString();
    }

    /// What the clock shows so many minutes after the start.
    public String after(int minutes) {
        return start.plusMinutes(minutes).format(CLOCK);
    }

    public void move(int minutes) {
        clock.pass(Duration.between(clock.now(), start.plusMinutes(minutes)));
    }
}

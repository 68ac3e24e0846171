package nl.kaartensessie.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import nl.kaartensessie.room.Agenda.Variant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What clocks show during a planned session (rules 10.3, 10.11 and 27.3).
class AgendaTest {

    @Test
    void rule_10_3_what_is_not_planned_has_no_clock_times() {
        Agenda agenda = agenda(null);
        assertThat(agenda.timetable()).isEmpty();
        assertThat(agenda.startsAt()).isEmpty();
        assertThat(agenda.end()).isEmpty();
        assertThat(agenda.shift()).isEmpty();
        assertThat(agenda.startExists()).isTrue();
    }

    /// On 25 October 2026 the clock in Amsterdam goes from 3 to 2, at 01:00 UTC.
    @ParameterizedTest
    @CsvSource({"01:49, 02:59, 0", "01:50, 02:00, 0", "01:51, 02:01, -1", "02:00, 02:10, -1", "03:00, 04:10, 0"})
    void rule_10_11_the_end_is_by_the_clock_of_then_and_a_turn_within_the_session_is_told(
            LocalTime start, LocalTime end, int hours) {
        LocalDate day = LocalDate.parse("2026-10-25");
        Agenda agenda = agenda(day.atTime(start));
        assertThat(agenda.end()).contains(day.atTime(end));
        assertThat(agenda.shift()).isEqualTo(hours == 0 ? Optional.empty() : Optional.of(Duration.ofHours(hours)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Amsterdam", "America/Argentina/Buenos_Aires", "UTC"})
    void rule_27_3_a_zone_is_a_region_or_utc(String zone) {
        assertThat(Zones.region(zone)).isEqualTo(ZoneId.of(zone));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GMT+1", "+01:00", "CET", "Z", "SystemV/AST4", "/", "Europe/Nergens", ""})
    void rule_27_3_no_other_name_is_a_zone(String zone) {
        assertThatThrownBy(() -> Zones.region(zone)).isInstanceOf(DateTimeException.class);
    }

    /// Of 70 minutes, and ten to get ready before.
    private static Agenda agenda(@Nullable LocalDateTime start) {
        List<Agenda.Step> steps =
                List.of(new Agenda.Step(Agenda.PREPARATION, 10, "", ""), new Agenda.Step("welcome", 70, "", ""));
        return new Agenda(Variant.TWO_HOURS, start, ZoneId.of("Europe/Amsterdam"), null, steps);
    }
}

package nl.kaartensessie.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.validate.ValidationResult;
import nl.kaartensessie.support.Answers;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The plan of a session in words and as a file, also in the nights when the clock is turned.
@QuarkusTest
class PlannedTimesTest {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "2027-03-28T01:30, Europe/Amsterdam, van 01:30 tot 04:30 uur (tijd in Amsterdam)., vooruit",
        "2027-10-31T01:30, Europe/Amsterdam, van 01:30 tot 02:30 uur (tijd in Amsterdam)., terug",
        "2027-10-31T02:30, Europe/Amsterdam, van 02:30 tot 03:30 uur (tijd in Amsterdam)., terug",
        "2027-03-28T03:00, Europe/Amsterdam, van 03:00 tot 05:00 uur (tijd in Amsterdam)., ''",
        "2026-12-01T23:30, Europe/Amsterdam, van 23:30 tot 01:30 uur (tijd in Amsterdam)., ''",
        "2026-12-01T13:00, America/Curacao, van 13:00 tot 15:00 uur (tijd in Curacao)., ''",
        "2026-12-01T13:00, America/Port_of_Spain, van 13:00 tot 15:00 uur (tijd in Port of Spain)., ''",
        "2027-03-14T01:30, America/New_York, van 01:30 tot 04:30 uur (tijd in New York)., vooruit",
        "2026-12-01T13:00, UTC, van 13:00 tot 15:00 uur (tijd in UTC)., ''"
    })
    void rule_10_11_the_end_is_told_by_the_clock_of_its_own_moment(
            String start, String zone, String told, String turned) {
        RoomClient kim = RoomClient.open();
        kim.done("agenda.set", "start", start, "zone", zone);
        String text = kim.get("/invitation").path("text");
        assertThat(text).contains(told);
        if (turned.isEmpty()) {
            assertThat(text).doesNotContain("de klok");
        } else {
            assertThat(text).contains("Let op: tijdens de sessie gaat de klok " + turned + ".");
        }
        String last = text.lines()
                .filter(line -> line.matches("\\d\\d:\\d\\d – .*"))
                .reduce((one, other) -> other)
                .orElseThrow();
        assertThat(last).contains("– " + told.replaceFirst(".*tot (\\d\\d:\\d\\d).*", "$1"));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-28T02:30, Europe/Amsterdam",
        "2027-03-28T02:00, Europe/Amsterdam",
        "2027-03-28T02:59, Europe/Brussels",
        "2027-03-14T02:30, America/New_York"
    })
    void rule_10_12_a_start_that_no_clock_shows_is_refused(String start, String zone) {
        RoomClient kim = RoomClient.open();
        Response refused = Answers.badInput(
                kim.command(Map.of("id", "x", "type", "agenda.set", "start", start, "zone", zone)), "start");
        assertThat(refused.<String>path("errors[0].message"))
                .isEqualTo("In die nacht gaat de klok vooruit. Kies een tijd ervoor of erna.");
        assertThat(kim.get("").<Object>path("state.agenda.start")).isNull();
        kim.done("agenda.set", "start", start, "zone", "UTC");
        Answers.badInput(kim.command(Map.of("id", "y", "type", "agenda.set", "zone", zone)), "start");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999-12-31T23:30", "1999-12-31T10:00", "2101-01-01T00:00"})
    void rule_21_17_years_are_bounded(String start) {
        RoomClient kim = RoomClient.open();
        Answers.badInput(kim.command(Map.of("id", "x", "type", "agenda.set", "start", start)), "start");
    }

    @Test
    void rule_16_8_the_session_is_a_strict_file_whose_number_rises() throws Exception {
        RoomClient kim = RoomClient.open();
        kim.done("agenda.set", "start", "2027-03-28T01:30", "link", "https://video.example/a,b;c");
        Component first = event(kim, "/invitation");
        assertThat(value(first, Property.DTSTART)).isEqualTo("20270328T003000Z");
        assertThat(value(first, Property.DTEND)).isEqualTo("20270328T023000Z");
        assertThat(value(first, Property.LAST_MODIFIED)).isEqualTo(value(first, Property.DTSTAMP));
        assertThat(Instant.from(STAMP.parse(value(first, Property.DTSTAMP))))
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));

        assertThat(event(kim, "/invitation")).isEqualTo(first);
        kim.done("agenda.set", "start", "2027-03-29T10:00");
        Component moved = event(kim, "/invitation");

        assertThat(value(moved, Property.UID)).isEqualTo(value(first, Property.UID));
        assertThat(Integer.parseInt(value(moved, Property.SEQUENCE)))
                .isGreaterThan(Integer.parseInt(value(first, Property.SEQUENCE)));
    }

    @Test
    void rule_16_8_so_are_the_dates_of_the_report() throws Exception {
        RoomClient kim = RoomClient.open();
        kim.done("session.start");
        kim.done(
                "outcome.add",
                "kind",
                "agreement",
                "text",
                "Wij delen; altijd, echt 👍",
                "due",
                "2026-12-08",
                "owner",
                Map.of("name", "Bo"));
        Component first = event(kim, "/report");
        kim.done("outcome.add", "kind", "need", "text", "Koffie");
        Component later = event(kim, "/report");
        assertThat(value(later, Property.UID)).isEqualTo(value(first, Property.UID));
        assertThat(Integer.parseInt(value(later, Property.SEQUENCE)))
                .isGreaterThan(Integer.parseInt(value(first, Property.SEQUENCE)));
    }

    @Test
    void rule_16_8_a_session_without_minutes_has_no_end() throws Exception {
        RoomClient kim = RoomClient.open();
        kim.done("agenda.set", "start", "2027-03-29T10:00");
        for (Object key : kim.get("").<List<Object>>path("state.agenda.steps.key")) {
            kim.done("agenda.set", "steps", List.of(Map.of("key", key, "minutes", 0)));
        }
        Component event = event(kim, "/invitation");
        assertThat(event.getProperty(Property.DTEND)).isEmpty();
    }

    private static Component event(RoomClient kim, String path) throws Exception {
        String file = kim.call()
                .accept("text/calendar")
                .get(RoomClient.API + "/rooms/" + kim.room() + path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Calendar calendar = new CalendarBuilder().build(new StringReader(file));
        ValidationResult result = calendar.validate(true);
        assertThat(result.getEntries()).as(file).isEmpty();
        assertThat(calendar.getProperty(Property.METHOD)).isEmpty();
        return calendar.getComponents(Component.VEVENT).getFirst();
    }

    private static String value(Component event, String property) {
        return event.getRequiredProperty(property).getValue();
    }
}

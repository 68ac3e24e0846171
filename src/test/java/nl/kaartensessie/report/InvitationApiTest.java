package nl.kaartensessie.report;

import static nl.kaartensessie.report.CompletedSession.path;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import nl.kaartensessie.support.Answers;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.Test;

/// The invitation in every form, generated and changed.
@QuarkusTest
class InvitationApiTest {

    @Test
    void rule_10_9_the_invitation_has_the_clock_times_and_a_place_for_the_link() {
        RoomClient kim = RoomClient.open();
        Answers.problem(409, kim.call().accept("text/calendar").get(path(kim, "/invitation")));
        kim.done("agenda.set", "start", "2026-12-01T13:00", "link", "https://video.example/1");
        Response answer = kim.get("/invitation");
        assertThat(answer.<String>path("subject")).isEqualTo("Uitnodiging: kaartensessie Actieve openbaarmaking");
        assertThat(answer.<Map<String, ?>>path("$")).containsOnlyKeys("subject", "text", "edited");
        String text = answer.path("text");
        assertThat(text)
                .contains("dinsdag 1 december 2026, van 13:00 tot 15:00 uur")
                .contains(
                        "13:00 – 13:15  Welkom",
                        "14:00 – 14:10  ",
                        "14:50 – 15:00  ",
                        "twee schermen",
                        "https://video.example/1")
                .contains("De kaarten: {link}", "Tot dinsdag 1 december 2026!")
                .doesNotContain(kim.key(), kim.word(), "Klaarzetten");
        assertThat(kim.call().accept("text/plain").get(path(kim, "/invitation")).asString())
                .isEqualTo(text + "\n");
        assertThat(kim.call()
                        .header("Accept-Language", "en")
                        .get(path(kim, "/invitation"))
                        .<String>path("subject"))
                .isEqualTo("Invitation: card session Actieve openbaarmaking");

        ICalendar calendar = Biweekly.parse(kim.call()
                        .accept("text/calendar")
                        .get(path(kim, "/invitation"))
                        .asString())
                .first();
        VEvent event = calendar.getEvents().getFirst();
        assertThat(event.getDateStart()
                        .getValue()
                        .toInstant()
                        .atOffset(ZoneOffset.UTC)
                        .toString())
                .isEqualTo("2026-12-01T12:00Z");
        assertThat(event.getDateEnd()
                        .getValue()
                        .toInstant()
                        .atOffset(ZoneOffset.UTC)
                        .toString())
                .isEqualTo("2026-12-01T14:00Z");
        assertThat(event.getLocation().getValue()).isEqualTo("https://video.example/1");
        assertThat(event.getDescription().getValue()).isEqualTo(text);
    }

    @Test
    void rule_10_14_the_agenda_is_five_lines_on_whole_five_minutes() {
        RoomClient kim = RoomClient.open();
        assertThat(lines(kim)).hasSize(5).allMatch(line -> line.startsWith("- ") && line.matches(".*[05] minuten\\)"));
        kim.done("agenda.set", "start", "2026-12-01T13:00");
        assertThat(lines(kim))
                .hasSize(5)
                .allMatch(line -> line.matches("\\d\\d:\\d[05] – \\d\\d:\\d[05]  .+"))
                .extracting(line -> line.substring(0, 13))
                .containsExactly("13:00 – 13:15", "13:15 – 14:00", "14:00 – 14:10", "14:10 – 14:50", "14:50 – 15:00");
        kim.done("agenda.set", "variant", "one-hour");
        assertThat(lines(kim))
                .extracting(line -> line.substring(0, 13))
                .containsExactly("13:00 – 13:15", "13:15 – 13:50", "13:50 – 14:00");
    }

    private static List<String> lines(RoomClient kim) {
        return kim.get("/invitation")
                .<String>path("text")
                .lines()
                .filter(line -> line.matches("(- |\\d\\d:).*"))
                .toList();
    }

    @Test
    void rule_10_15_what_a_facilitator_changed_of_the_invitation_is_in_all_its_forms() {
        RoomClient kim = RoomClient.open();
        RoomClient anna = kim.guest("Anna");
        kim.done("agenda.set", "start", "2026-12-01T13:00", "meetingNumber", "123 456 789", "meetingPassword", "Tulp7");
        assertThat(kim.get("/invitation").<String>path("text"))
                .contains("Vergadernummer: 123 456 789\nWachtwoord: Tulp7");
        assertThat(kim.get("/invitation").<Boolean>path("edited")).isFalse();
        assertThat(anna.get("").<Map<String, ?>>path("state.agenda"))
                .doesNotContainKeys("meetingNumber", "meetingPassword");
        String text = "Kom je ook?\n{link}\nHet woord is: {word}";
        kim.done("invitation.set", "text", text);
        assertThat(kim.get("/invitation").<String>path("text")).isEqualTo(text);
        assertThat(kim.get("/invitation").<String>path("subject")).startsWith("Uitnodiging:");
        kim.done("invitation.set", "subject", "Donderdag kaarten");
        Response both = kim.get("/invitation");
        assertThat(both.<Map<String, Object>>path("$"))
                .containsEntry("subject", "Donderdag kaarten")
                .containsEntry("text", text)
                .containsEntry("edited", true);
        assertThat(kim.call().accept("text/plain").get(path(kim, "/invitation")).asString())
                .isEqualTo(text + "\n");
        VEvent event = Biweekly.parse(kim.call()
                        .accept("text/calendar")
                        .get(path(kim, "/invitation"))
                        .asString())
                .first()
                .getEvents()
                .getFirst();
        assertThat(event.getDescription().getValue()).isEqualTo(text);
        assertThat(event.getSummary().getValue()).isEqualTo("Donderdag kaarten");
        assertThat(kim.get("").<String>path("state.invitation.text")).isEqualTo(text);
        assertThat(anna.get("").<Map<String, ?>>path("state")).doesNotContainKey("invitation");
        kim.done("invitation.set", "subject", null, "text", null);
        assertThat(kim.get("/invitation").<String>path("text")).startsWith("Beste collega,");
        assertThat(kim.get("/invitation").<Boolean>path("edited")).isFalse();
    }
}

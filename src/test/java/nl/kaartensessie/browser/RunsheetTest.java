package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import nl.kaartensessie.browser.support.BrowserTest;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.Window;
import nl.kaartensessie.support.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The runsheet in the cockpit: steps, time and alarms.
@NeedsBrowser
@QuarkusTest
class RunsheetTest extends BrowserTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    @Inject
    MovableClock clock;

    @AfterEach
    void setRight() {
        clock.setRight();
    }

    @Test
    void rule_10_6_theStepTellsInWordsHowTheTimeGoes() {
        try (Device desk = browsers.device(address);
                Device laptop = browsers.device(address)) {
            Window facilitator = desk.window();
            facilitator.open("Stipte Specht", "Marieke");
            Window guest = laptop.window().join("stipte specht", "Anna");
            plan(desk.window(), facilitator, 20);
            assertThat(facilitator.within(".planned__when")).containsText(" uur");

            facilitator.startSession();
            // One thing, told once: how late the step is, or how long it still has.
            assertThat(facilitator.strip()).hasText(Pattern.compile("Draaiboek: Kaarten starten\\s+[89] min achter"));

            facilitator.press("Volgende kaart voor iedereen");
            assertThat(facilitator.strip()).hasText(Pattern.compile("Draaiboek: Eerste ronde\\s+nog 3[67] min"));
            guest.seesCard(2);
            assertThat(guest.within(".strip, .alarm, #runsheet")).hasCount(0);
        }
    }

    @Test
    void rule_10_6_timePasses_andNothingBeginsOrEndsByItself() {
        try (Device desk = browsers.device(address)) {
            Window facilitator = desk.window();
            facilitator.open("Trage Tapuit", "Marieke");
            facilitator.startSession();
            facilitator.toStep("Eerste ronde");
            assertThat(facilitator.strip()).containsText("nog 45 min");
            assertThat(facilitator.within(".desk__time")).hasCount(0);

            pass(facilitator, 41);
            assertThat(facilitator.strip()).containsText("nog 4 min");
            assertThat(facilitator.strip()).not().containsText("achter");
            assertThat(facilitator.within(".desk__time")).hasText("41 min bij deze kaart");
            assertThat(facilitator.within(".alarm")).containsText("Over 4 minuten is het tijd voor: Pauze.");

            pass(facilitator, 12);
            assertThat(facilitator.strip()).containsText("8 min achter");
            assertThat(facilitator.button("Naar de pauze")).isVisible();
            assertThat(facilitator.strip()).containsText("Eerste ronde");
            assertThat(facilitator.within(".alarm")).containsText("Het is tijd voor: Pauze.");
            facilitator.seesCard(1);
        }
    }

    @Test
    void rule_13_1_theStepOfTheBreakOffersToBeginIt_andTheNextOneEndsIt() {
        try (Device desk = browsers.device(address)) {
            Window facilitator = desk.window();
            facilitator.open("Kalme Kwartel", "Marieke");
            facilitator.startSession();
            facilitator.toStep("Eerste ronde");
            facilitator.runsheet().getByText("Hierna: Pauze").click();
            assertThat(facilitator.within("#begin-break")).isVisible();
            facilitator
                    .within("#begin-break .button--primary")
                    .getByText(Pattern.compile("10 minuten, tot \\d\\d:\\d\\d"))
                    .click();
            assertThat(facilitator.within("#begin-break")).isHidden();
            assertThat(facilitator.strip()).containsText("Pauze");
            assertThat(facilitator.within("body")).not().containsText("Dat kan nu niet");
            waitForBreak(facilitator, true);
            facilitator.press("Hierna: Tweede ronde");
            waitForBreak(facilitator, false);
            assertThat(facilitator.strip()).containsText("Tweede ronde");
        }
    }

    @Test
    void rule_10_10_theAlarmIsForTheFacilitatorAlone_untilItIsSeen() {
        try (Device desk = browsers.device(address);
                Device laptop = browsers.device(address)) {
            Window facilitator = desk.window();
            facilitator.open("Waakse Wulp", "Marieke");
            Window guest = laptop.window().join("waakse wulp", "Anna");
            plan(desk.window(), facilitator, 53);
            facilitator.startSession();
            guest.seesCard(1);

            Locator alarm = facilitator.within(".alarm");
            assertThat(alarm).containsText(Pattern.compile("Over [34] minuten is het tijd voor: Pauze\\."));
            assertThat(facilitator.within("#announcement")).containsText("is het tijd voor: Pauze.");
            assertThat(guest.within(".alarm")).hasCount(0);
            assertThat(guest.within("#announcement")).not().containsText("Pauze");
            Window second = desk.window();
            second.page().navigate(facilitator.page().url() + "/draaiboek");
            assertThat(second.within(".alarm")).isVisible();

            alarm.getByText("Gezien").click();
            assertThat(alarm).hasCount(0);
            assertThat(second.within(".alarm")).hasCount(0);
            facilitator.page().reload();
            assertThat(facilitator.strip()).containsText("Kaarten starten");
            assertThat(alarm).hasCount(0);
        }
    }

    @Test
    void rule_10_10_theSoundIsAChoiceOfThisDevice() {
        try (Device desk = browsers.device(address)) {
            Window facilitator = desk.window();
            facilitator.open("Zachte Zwaluw", "Marieke");
            facilitator.press("Hierna: Klaarzetten");
            Locator sound = facilitator.runsheet().getByLabel("Met geluid, op dit apparaat");
            assertThat(sound).not().isChecked();
            facilitator.within("#runsheet").getByText("Probeer het geluid").click();
            assertThat(facilitator.within("#runsheet")).containsText("Dit was het geluid. Het staat nu aan.");
            assertThat(sound).isChecked();
            facilitator.page().reload();
            facilitator.runsheet();
            assertThat(sound).isChecked();
        }
    }

    @Test
    void rule_10_8_aParticipantSeesNothingOfIt() {
        try (Device desk = browsers.device(address);
                Device laptop = browsers.device(address)) {
            desk.window().open("Stille Sijs", "Marieke");
            Window guest = laptop.window().join("stille sijs", "Anna");
            for (String page : new String[] {"/draaiboek", "/uitnodiging"}) {
                Window curious = laptop.window();
                curious.page().navigate(guest.page().url() + page);
                assertThat(curious.heading("Dit is alleen voor de begeleider.")).isVisible();
                assertThat(curious.within(".plan, .sheet")).hasCount(0);
            }
        }
    }

    /// The browser hears of it at its next heartbeat, which comes at once when the network says that it is there.
    private void pass(Window window, int minutes) {
        clock.pass(Duration.ofMinutes(minutes));
        window.page().evaluate("() => window.dispatchEvent(new Event('online'))");
    }

    /// Plans the session to have begun `minutes` ago.
    private static void plan(Window page, Window session, int minutes) {
        ZonedDateTime start = ZonedDateTime.now(ZONE).minusMinutes(minutes);
        page.page().navigate(session.page().url() + "/uitnodiging");
        page.field("Datum").fill(start.toLocalDate().toString());
        page.field("Begintijd").fill(start.format(DateTimeFormatter.ofPattern("HH:mm")));
        assertThat(page.within("#begin-state")).containsText("Opgeslagen");
    }

    /// Polls the room itself, as this window's member.
    private static void waitForBreak(Window window, boolean expected) {
        window.page().waitForFunction("""
                        async expected => {
                          const room = location.pathname.split("/")[2];
                          const { token } = JSON.parse(localStorage.getItem(`kaartensessie.room.${room}/${sessionStorage.getItem("kaartensessie.me." + room)}`));
                          const answer = await fetch("/api/v1/rooms/" + room, { headers: { Authorization: "Bearer " + token } });
                          return ((await answer.json()).state.break !== null) === expected;
                        }""", expected);
    }
}

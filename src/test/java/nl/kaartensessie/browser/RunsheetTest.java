package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import nl.kaartensessie.MovableClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The facilitator's runsheet: in the cockpit, as a page, with a second facilitator, and on paper.
@NeedsBrowser
@QuarkusTest
class RunsheetTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private static Browsers browsers;

    @TestHTTPResource
    String address;

    @Inject
    MovableClock clock;

    @AfterEach
    void setRight() {
        clock.setRight();
    }

    @BeforeAll
    static void startBrowser() {
        browsers = Browsers.start();
    }

    @AfterAll
    static void stopBrowser() {
        browsers.close();
    }

    @Test
    void rule_10_6_theStepTellsInWordsHowTheTimeGoes() {
        try (Device desk = browsers.device(address);
                Device laptop = browsers.device(address)) {
            Window facilitator = desk.window();
            facilitator.open("Stipte Specht", "Marieke");
            Window guest = laptop.window().join("stipte specht", "Anna");
            plan(desk.window(), facilitator, 20);
            assertThat(strip(facilitator)).containsText("Nog niet begonnen");

            facilitator.startSession();
            assertThat(strip(facilitator)).containsText("Stap 4 van 8");
            assertThat(strip(facilitator)).containsText("Kaarten starten");
            assertThat(strip(facilitator)).containsText("0 van 2 min");
            assertThat(strip(facilitator)).containsText(Pattern.compile("1[01] min achter"));

            facilitator.press("Naar: Eerste ronde");
            assertThat(strip(facilitator)).containsText("Eerste ronde");
            assertThat(strip(facilitator)).containsText(Pattern.compile("nog (36|37) min"));
            assertThat(strip(facilitator)).containsText("0 van 45 min");
            assertThat(strip(facilitator)).containsText(Pattern.compile("[89] min achter"));
            guest.seesCard(1);
            assertThat(guest.within(".strip, .alarm, #draaiboek")).hasCount(0);
        }
    }

    @Test
    void rule_10_6_timePasses_andNothingBeginsOrEndsByItself() {
        try (Device desk = browsers.device(address)) {
            Window facilitator = desk.window();
            facilitator.open("Trage Tapuit", "Marieke");
            facilitator.startSession();
            facilitator.press("Naar: Eerste ronde");
            assertThat(strip(facilitator)).containsText("0 van 45 min");
            assertThat(facilitator.within(".desk__time")).hasCount(0);

            pass(facilitator, 41);
            assertThat(strip(facilitator)).containsText("41 van 45 min");
            assertThat(strip(facilitator)).containsText("nog 4 min");
            assertThat(strip(facilitator)).containsText("sessie: 41 min");
            assertThat(strip(facilitator)).not().containsText("achter");
            assertThat(facilitator.within(".desk__time")).hasText("41 min bij deze kaart");
            assertThat(facilitator.within(".alarm")).containsText("Over 4 minuten is het tijd voor: Pauze.");

            pass(facilitator, 12);
            assertThat(strip(facilitator)).containsText("53 van 45 min");
            assertThat(strip(facilitator)).containsText("8 min achter");
            assertThat(strip(facilitator)).containsText("Eerste ronde");
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
            facilitator.press("Naar: Eerste ronde");
            facilitator.press("Naar: Pauze");
            assertThat(facilitator.within("#pauze-begin")).isVisible();
            facilitator
                    .within("#pauze-begin .button--primary")
                    .getByText(Pattern.compile("10 minuten, tot \\d\\d:\\d\\d"))
                    .click();
            assertThat(facilitator.within("#pauze-begin")).isHidden();
            assertThat(strip(facilitator)).containsText("Pauze");
            assertThat(facilitator.within("body")).not().containsText("Dat kan nu niet");
            waitForBreak(facilitator, true);
            facilitator.press("Naar: Tweede ronde");
            waitForBreak(facilitator, false);
            assertThat(strip(facilitator)).containsText("Tweede ronde");
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
            assertThat(facilitator.within("#melding")).containsText("is het tijd voor: Pauze.");
            assertThat(guest.within(".alarm")).hasCount(0);
            assertThat(guest.within("#melding")).not().containsText("Pauze");
            Window second = desk.window();
            second.page().navigate(facilitator.page().url() + "/draaiboek");
            assertThat(second.within(".alarm")).isVisible();

            alarm.getByText("Gezien").click();
            assertThat(alarm).hasCount(0);
            assertThat(second.within(".alarm")).hasCount(0);
            facilitator.page().reload();
            assertThat(strip(facilitator)).containsText("Kaarten starten");
            assertThat(alarm).hasCount(0);
        }
    }

    @Test
    void rule_10_10_theSoundIsAChoiceOfThisDevice() {
        try (Device desk = browsers.device(address)) {
            Window facilitator = desk.window();
            facilitator.open("Zachte Zwaluw", "Marieke");
            facilitator.press("Draaiboek");
            facilitator.within("#draaiboek").getByText("Probeer het geluid").click();
            assertThat(facilitator.within("#draaiboek")).containsText("Dit was het geluid.");
            Locator sound = facilitator.within("#draaiboek").getByLabel("Met geluid, op dit apparaat");
            assertThat(sound).not().isChecked();
            sound.check();
            facilitator.page().reload();
            facilitator.press("Draaiboek");
            assertThat(sound).isChecked();
        }
    }

    @Test
    void rule_10_7_notesSaveThemselves_andStayInEveryWindowAndAfterAReload() {
        try (Device desk = browsers.device(address)) {
            Window facilitator = desk.window();
            facilitator.open("Noeste Nachtegaal", "Marieke");
            facilitator.field("Jouw notitie").fill("Vraag Samira naar haar voorbeeld.");
            assertThat(facilitator.within(".desk .draft__status")).containsText("Bewaard");

            Window second = runsheet(desk, facilitator);
            assertThat(second.field("Jouw notitie bij kaart 1")).hasValue("Vraag Samira naar haar voorbeeld.");
            Locator note = second.within("#notitie-step-welcome");
            note.fill("Koffie eerst.");
            assertThat(second.within(".draft", note)).containsText("Bewaard");
            facilitator.press("Draaiboek");
            assertThat(facilitator.within("#notitie-step-welcome")).hasValue("Koffie eerst.");

            second.page().reload();
            assertThat(note).hasValue("Koffie eerst.");
        }
    }

    @Test
    void rule_10_7_withoutALineWhatIsTypedWaits_andOverwritesNothing() {
        try (Device desk = browsers.device(address);
                Device laptop = browsers.device(address)) {
            Window facilitator = desk.window();
            String key = facilitator.open("Twee Torenvalken", "Marieke");
            Window first = runsheet(desk, facilitator);
            Window other = laptop.window();
            takeUp(other, "twee torenvalken", key, "Joost");
            Window second = runsheet(laptop, other);
            Locator mine = first.within("#notitie-step-welcome");
            Locator theirs = second.within("#notitie-step-welcome");
            theirs.fill("Begin.");
            assertThat(mine).hasValue("Begin.");

            desk.setOffline(true);
            assertThat(first.within(".chip")).containsText("Even geen verbinding");
            mine.fill("Van Marieke.");
            assertThat(first.within(".draft", mine)).containsText("Wordt bewaard zodra er verbinding is.");
            theirs.fill("Van Joost.");
            assertThat(second.within(".draft", theirs)).containsText("Bewaard");
            desk.setOffline(false);

            Locator conflict = first.within(".draft", mine);
            assertThat(conflict).containsText("Een andere begeleider heeft dit intussen veranderd in:");
            assertThat(conflict.locator("blockquote")).hasText("Van Joost.");
            assertThat(mine).hasValue("Van Marieke.");
            assertThat(theirs).hasValue("Van Joost.");
            first.press("Bewaar mijn tekst");
            assertThat(theirs).hasValue("Van Marieke.");
            assertThat(conflict).containsText("Bewaard");
        }
    }

    @Test
    void rule_10_5_minutesTitlesAndTextsAreChangedInPlace() {
        try (Device desk = browsers.device(address)) {
            Window facilitator = desk.window();
            facilitator.open("Plooibare Plevier", "Marieke");
            plan(desk.window(), facilitator, 0);
            Window page = runsheet(desk, facilitator);
            String welcome = page.within("#minutes-welcome").inputValue();
            assertThat(welcome).isEqualTo("5");
            String rulesAt = page.within(".plan__time").nth(2).innerText();

            page.within("#minutes-welcome").fill("500");
            assertThat(page.within(".draft--quiet .draft__status--bad")).hasText("Kies 0 tot 240 minuten.");
            page.within("#minutes-welcome").fill("15");
            assertThat(page.within(".plan__time").nth(2)).not().hasText(rulesAt);
            page.within("#title-welcome").fill("Inloop met koffie");
            page.within("#text-welcome").fill("Zet koffie.\nZeg gedag.");
            assertThat(page.within(".draft", page.within("#text-welcome"))).containsText("Bewaard");

            facilitator.press("Naar: Klaarzetten");
            facilitator.press("Naar: Inloop met koffie");
            assertThat(strip(facilitator)).containsText("0 van 15 min");
            facilitator.press("Draaiboek");
            assertThat(facilitator.within("#draaiboek details[open] .prompts li"))
                    .hasText(new String[] {"Zet koffie.", "Zeg gedag."});
            assertThat(page.within(".plan__step[data-here] .badge--here")).hasText("Nu");

            page.press("Een uur, zonder pauze");
            page.press("Ja, verander de duur");
            assertThat(page.within("#title-welcome")).hasValue("Inloop met koffie");
            assertThat(page.within("#title-break")).hasCount(0);
        }
    }

    @Test
    void rule_10_7_onPaperItHasNotesAndKey() {
        try (Device desk = browsers.device(address)) {
            Window facilitator = desk.window();
            String key = facilitator.open("Papieren Patrijs", "Marieke");
            Window page = runsheet(desk, facilitator);
            page.within("#notitie-step-welcome").fill("Koffie eerst.");
            page.field("Jouw notitie bij kaart 3").fill("Laat Karim beginnen.");
            page.field("Jouw notitie bij kaart 3").blur();
            assertThat(page.within(".plan__card").nth(2)).containsText("Bewaard");
            Locator sheet = page.within(".sheet");
            assertThat(sheet).isHidden();

            page.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(sheet).isVisible();
            assertThat(page.within(".plan")).isHidden();
            assertThat(page.within(".site-footer")).isHidden();
            for (String text : new String[] {
                key,
                "Papieren Patrijs",
                "/#papieren-patrijs",
                "Koffie eerst.",
                "Laat Karim beginnen.",
                "Camera en microfoon aan"
            }) {
                assertThat(sheet).containsText(text, new LocatorAssertions.ContainsTextOptions().setIgnoreCase(true));
            }
            assertThat(sheet.locator(".sheet__card")).hasCount(Window.CARDS);
            assertThat(sheet.locator(".sheet__card").first().locator("p")).hasCount(1);
            page.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            page.field("Druk ook de uitleg bij de kaarten af").check();
            page.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(sheet.locator(".sheet__card").first().locator("p").nth(2))
                    .isVisible();
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

    private static Locator strip(Window window) {
        return window.within(".strip");
    }

    private static Window runsheet(Device device, Window session) {
        Window page = device.window();
        page.page().navigate(session.page().url() + "/draaiboek");
        assertThat(page.within(".plan__card").first()).isVisible();
        return page;
    }

    /// Plans the session to have begun `minutes` ago.
    private static void plan(Window page, Window session, int minutes) {
        ZonedDateTime start = ZonedDateTime.now(ZONE).minusMinutes(minutes);
        page.page().navigate(session.page().url() + "/uitnodiging");
        page.field("Datum").fill(start.toLocalDate().toString());
        page.field("Begintijd").fill(start.format(DateTimeFormatter.ofPattern("HH:mm")));
        assertThat(page.within("#begin-stand")).containsText("Bewaard");
    }

    private static void takeUp(Window window, String word, String key, String name) {
        window.page().navigate("/");
        window.press("Ik begeleid een sessie");
        window.field("Wat is het woord?").fill(word);
        window.field("Wat is je sleutel?").fill(key);
        window.field("Hoe heet je?").fill(name);
        window.press("Naar je sessie");
        window.page().waitForURL(Pattern.compile("/sessie/"));
    }

    /// Polls the room itself, as this window's member.
    private static void waitForBreak(Window window, boolean expected) {
        window.page().waitForFunction("""
                        async expected => {
                          const room = location.pathname.split("/")[2];
                          const { token } = JSON.parse(localStorage.getItem("kaartensessie.room." + room));
                          const answer = await fetch("/api/v1/rooms/" + room, { headers: { Authorization: "Bearer " + token } });
                          return ((await answer.json()).state.break !== null) === expected;
                        }""", expected);
    }
}

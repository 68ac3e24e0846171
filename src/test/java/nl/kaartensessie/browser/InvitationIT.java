package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import org.junit.jupiter.api.Test;

/// From a date to an invitation in everybody's mail and calendar.
@NeedsBrowser
class InvitationIT extends PackagedBrowserTest {

    /// The text as the server has it.
    private static final String STORED = """
            async () => {
              const [, , room] = location.pathname.split('/');
              const key = Object.keys(localStorage).find(one => one.includes('kaartensessie.room.' + room));
              const { token } = JSON.parse(localStorage.getItem(key));
              const answer = await fetch('/api/v1/rooms/' + room + '/invitation', { headers: { Authorization: 'Bearer ' + token, Accept: 'application/json' } });
              return (await answer.json()).text;
            }""";

    @Test
    void rule_10_9_dateAndPlaceBecomeAnInvitationToCopyMailAndPlan() throws IOException, ParserException {
        try (Device desk = browsers.device(address)) {
            Window facilitator = desk.window();
            String key = facilitator.openByHand("Gulle Gaai", "Marieke");
            Window page = invitation(desk, facilitator);
            assertThat(page.button("Zet in je agenda")).isDisabled();
            assertThat(page.within("#mail-text")).not().hasValue(containing("Wanneer:"));

            page.field("Datum").fill("2031-12-02");
            page.field("Begintijd").fill("13:30");
            assertThat(page.within(".start__words")).hasText("dinsdag 2 december 2031, van 13:30 tot 15:30 uur");
            page.field("Link naar het videogesprek").fill("teams");
            page.field("Link naar het videogesprek").blur();
            assertThat(page.text("Een link begint met https:// of http://.")).isVisible();
            page.field("Link naar het videogesprek").fill("teams.example/x");
            assertThat(page.field("Link naar het videogesprek")).hasValue("https://teams.example/x");
            assertThat(page.within("#mail-text")).hasValue(containing("Het videogesprek: https://teams.example/x"));
            assertThat(page.within("#mail-text")).hasValue(containing("13:30 – 13:45  Welkom"));
            assertThat(page.within("#mail-text")).hasValue(containing("/#Gulle-Gaai"));

            String text = page.within("#mail-text").inputValue() + "\nNeem je een voorbeeld mee?";
            page.field("Tekst").fill(text);
            page.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            page.press("Kopieer de uitnodiging");
            assertThat(page.within(".copied").first()).containsText("Gekopieerd");
            assertThat(page.pasted()).isEqualTo(text).doesNotContain(key, "{link}");
            String mail = page.link("Open in je mail").getAttribute("href");
            assertThat(URLDecoder.decode(mail, StandardCharsets.UTF_8))
                    .startsWith("mailto:?subject=Uitnodiging: kaartensessie")
                    .contains("Neem je een voorbeeld mee?")
                    .doesNotContain(key);

            Download download = page.page().waitForDownload(() -> page.press("Zet in je agenda"));
            assertThat(download.suggestedFilename()).isEqualTo("kaartensessie.ics");
            try (InputStream file = download.createReadStream()) {
                Calendar calendar = new CalendarBuilder().build(file);
                Component event = calendar.getComponents(Component.VEVENT).getFirst();
                assertThat(event.getRequiredProperty(Property.DTSTART).getValue())
                        .isEqualTo("20311202T123000Z");
                assertThat(event.getRequiredProperty(Property.DESCRIPTION).getValue())
                        .contains("/#Gulle-Gaai")
                        .doesNotContain("{link}", key);
                assertThat(((VEvent) event).getAlarms())
                        .singleElement()
                        .satisfies(alarm -> assertThat(alarm.getRequiredProperty(Property.TRIGGER)
                                        .getValue())
                                .isEqualTo("-PT15M"));
            }
            assertThat(desk.requests())
                    .noneMatch(url -> url.toLowerCase(Locale.ROOT).contains("gaai"));
            assertThat(desk.complaints()).isEmpty();
        }
    }

    @Test
    void rule_10_15_a_changed_text_stays_with_the_room_and_is_in_mail_and_calendar_alike()
            throws IOException, ParserException {
        try (Device desk = browsers.device(address)) {
            Window facilitator = desk.window();
            facilitator.openByHand("Rappe Reiger", "Marieke");
            Window page = invitation(desk, facilitator);
            page.field("Datum").fill("2031-12-02");
            page.field("Begintijd").fill("09:00");
            page.field("Vergadernummer").fill("123 456 789");
            page.field("Wachtwoord").fill("Tulp7");
            assertThat(page.field("Tekst")).hasValue(containing("Vergadernummer: 123 456 789\nWachtwoord: Tulp7"));
            assertThat(page.field("Tekst")).hasValue(containing("10:50 – 11:00  Afsluiten"));

            page.field("Zet het woord in de tekst").check();
            assertThat(page.field("Tekst")).hasValue(containing("Het woord is: Rappe Reiger"));
            page.field("Onderwerp").fill("Kom je dinsdag?");
            page.field("Tekst").fill(page.field("Tekst").inputValue() + "\nMijn eigen woorden.");
            String text = page.field("Tekst").inputValue();
            // What was just typed is in the file too.
            assertThat(appointment(page, Property.DESCRIPTION)).isEqualTo(text);
            assertThat(appointment(page, Property.SUMMARY)).isEqualTo("Kom je dinsdag?");

            page.field("Begintijd").fill("10:00");
            assertThat(page.within(".start__words")).containsText("van 10:00");
            page.page().reload();
            assertThat(page.field("Tekst")).hasValue(text);
            assertThat(page.field("Onderwerp")).hasValue("Kom je dinsdag?");
            assertThat(page.page().getByText("Je hebt deze tekst aangepast.")).isVisible();

            // The server knows neither word nor link.
            String stored = (String) page.page().evaluate(STORED);
            assertThat(stored).contains("{link}", "Het woord is: {word}").doesNotContainIgnoringCase("reiger");

            page.press("Maak de tekst opnieuw");
            assertThat(page.field("Tekst")).hasValue(containing("van 10:00 tot 12:00 uur"));
            assertThat(page.field("Onderwerp")).hasValue(containing("Uitnodiging: kaartensessie"));
            assertThat(page.field("Zet het woord in de tekst")).not().isChecked();
            assertThat(desk.requests())
                    .noneMatch(url -> url.toLowerCase(Locale.ROOT).contains("reiger"));
        }
    }

    @Test
    void rule_10_16_inviting_copies_link_and_word_at_once_and_shows_no_key() {
        try (Device desk = browsers.device(
                address,
                new Browser.NewContextOptions().setPermissions(List.of("clipboard-read", "clipboard-write")))) {
            Window facilitator = desk.window();
            String key = facilitator.openByHand("Vlugge Vink", "Marieke");
            facilitator.startSession();
            facilitator.choose("Sessie", "Uitnodigen");
            assertThat(facilitator.dialog()).containsText("Gekopieerd");
            assertThat(facilitator.pasted())
                    .contains("/#Vlugge-Vink", "Het woord is: Vlugge Vink")
                    .doesNotContain(key);
            assertThat(facilitator.dialog().locator("input[value], textarea").allInnerTexts())
                    .noneMatch(text -> text.contains(key));
            assertThat(facilitator.dialog()).not().containsText("sleutel");
        }
    }

    @Test
    void rule_10_12_aDayThatHasPassedIsToldWhereASessionIsOpened_andIsNoObstacle() {
        try (Device desk = browsers.device(address)) {
            Window page = desk.window();
            page.page().navigate("/nieuw");
            page.field("Hoe heet je?").fill("Marieke");
            page.text("Datum, tijd en videogesprek (mag ook later)").click();
            page.field("Datum").fill("2020-02-03");
            page.field("Begintijd").fill("13:30");
            page.field("Begintijd").blur();
            assertThat(page.text("Deze dag is al voorbij. Klopt de datum?")).isVisible();
            page.field("Datum").fill("2031-02-03");
            page.field("Datum").blur();
            assertThat(page.text("Deze dag is al voorbij. Klopt de datum?")).hasCount(0);
            page.field("Datum").fill("2020-02-03");
            page.press("Open de sessie");
            assertThat(page.within("#done")).isVisible();
        }
    }

    @Test
    void rule_10_9_inEnglishToo() {
        try (Device desk = browsers.device(address, new Browser.NewContextOptions().setLocale("en-GB"))) {
            Window facilitator = desk.window();
            facilitator.page().navigate("/nieuw");
            facilitator.field("Choose one or two words").fill("Merry Magpie");
            facilitator.field("What is your name?").fill("Marieke");
            facilitator.press("Open the session");
            facilitator.page().locator("a[href^='/sessie/']").click();
            assertThat(facilitator.within(".checklist")).isVisible();
            Window page = invitation(desk, facilitator);
            page.field("Date").fill("2031-12-02");
            page.field("Starts at").fill("13:30");
            assertThat(page.field("Text")).hasValue(containing("Tuesday, 2 December 2031"));
            assertThat(page.within("#chat-text")).hasValue(containing("Merry Magpie"));
        }
    }

    private static Window invitation(Device device, Window session) {
        Window page = device.window();
        page.page().navigate(session.page().url() + "/uitnodiging");
        assertThat(page.within("#mail-text")).isVisible();
        return page;
    }

    private static String appointment(Window page, String property) throws IOException, ParserException {
        Download download = page.page().waitForDownload(() -> page.press("Zet in je agenda"));
        try (InputStream file = download.createReadStream()) {
            return new CalendarBuilder()
                    .build(file)
                    .getComponents(Component.VEVENT)
                    .getFirst()
                    .getRequiredProperty(property)
                    .getValue();
        }
    }

    /// The browser reads the pattern, and its language knows no quoting.
    private static Pattern containing(String text) {
        return Pattern.compile(text.replaceAll("[.?+*/()]", "\\\\$0"));
    }
}

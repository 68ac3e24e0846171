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
import org.junit.jupiter.api.Test;

/// From a date to an invitation in everybody's mail and calendar.
@NeedsBrowser
class InvitationIT extends PackagedBrowserTest {

    @Test
    void rule_10_9_dateAndPlaceBecomeAnInvitationToCopyMailAndPlan() throws IOException, ParserException {
        try (Device desk = browsers.device(address)) {
            Window facilitator = desk.window();
            String key = facilitator.open("Gulle Gaai", "Marieke");
            Window page = invitation(desk, facilitator);
            assertThat(page.button("Download voor de agenda (.ics)")).isDisabled();
            assertThat(page.within("#mail-tekst")).not().hasValue(containing("Wanneer:"));

            page.field("Datum").fill("2031-12-02");
            page.field("Begintijd").fill("13:30");
            assertThat(page.within(".start__words")).hasText("dinsdag 2 december 2031, van 13:30 tot 15:27 uur");
            page.field("Link naar het videogesprek").fill("teams.example");
            page.field("Link naar het videogesprek").blur();
            assertThat(page.text("Een link begint met https:// of http://.")).isVisible();
            page.field("Link naar het videogesprek").fill("https://teams.example/x");
            assertThat(page.within("#mail-tekst")).hasValue(containing("Het videogesprek: https://teams.example/x"));
            assertThat(page.within("#mail-tekst")).hasValue(containing("13:30 – 13:35  Welkom"));
            assertThat(page.within("#mail-tekst")).hasValue(containing("/#Gulle-Gaai"));

            String text = page.within("#mail-tekst").inputValue() + "\nNeem je een voorbeeld mee?";
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

            Download download = page.page().waitForDownload(() -> page.press("Download voor de agenda (.ics)"));
            assertThat(download.suggestedFilename()).isEqualTo("kaartensessie.ics");
            try (InputStream file = download.createReadStream()) {
                Calendar calendar = new CalendarBuilder().build(file);
                Component event = calendar.getComponents(Component.VEVENT).getFirst();
                assertThat(event.getRequiredProperty(Property.DTSTART).getValue())
                        .isEqualTo("20311202T123000Z");
                assertThat(event.getRequiredProperty(Property.DESCRIPTION).getValue())
                        .contains("/#Gulle-Gaai")
                        .doesNotContain("{link}", key);
            }
            assertThat(desk.requests())
                    .noneMatch(url -> url.toLowerCase(Locale.ROOT).contains("gaai"));
            assertThat(desk.complaints()).isEmpty();
        }
    }

    @Test
    void rule_10_9_aTextThatWasChangedIsNotThrownAway() {
        try (Device desk = browsers.device(address)) {
            Window facilitator = desk.window();
            facilitator.open("Rappe Reiger", "Marieke");
            Window page = invitation(desk, facilitator);
            page.field("Tekst").fill("Mijn eigen woorden.");
            page.field("Datum").fill("2031-12-02");
            page.field("Begintijd").fill("09:00");
            assertThat(page.text("De datum of agenda is veranderd nadat jij de tekst aanpaste."))
                    .isVisible();
            assertThat(page.field("Tekst")).hasValue("Mijn eigen woorden.");
            page.press("Maak de tekst opnieuw");
            assertThat(page.field("Tekst")).hasValue(containing("dinsdag 2 december 2031"));
        }
    }

    @Test
    void rule_10_9_inEnglishToo() {
        try (Device desk = browsers.device(address, new Browser.NewContextOptions().setLocale("en-GB"))) {
            Window facilitator = desk.window();
            facilitator.page().navigate("/nieuw");
            facilitator.field("Choose a word").fill("Merry Magpie");
            facilitator.field("What is your name?").fill("Marieke");
            facilitator.press("Open the session");
            facilitator.page().locator("a[href^='/sessie/']").click();
            assertThat(facilitator.within(".strip")).isVisible();
            Window page = invitation(desk, facilitator);
            page.field("Date").fill("2031-12-02");
            page.field("Starts at").fill("13:30");
            assertThat(page.field("Text")).hasValue(containing("Tuesday, 2 December 2031"));
            assertThat(page.within("#chat-tekst")).hasValue(containing("Merry Magpie"));
        }
    }

    private static Window invitation(Device device, Window session) {
        Window page = device.window();
        page.page().navigate(session.page().url() + "/uitnodiging");
        assertThat(page.within("#mail-tekst")).isVisible();
        return page;
    }

    /// The browser reads the pattern, and its language knows no quoting.
    private static Pattern containing(String text) {
        return Pattern.compile(text.replaceAll("[.?+*/()]", "\\\\$0"));
    }
}

package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.regex.Pattern;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import org.junit.jupiter.api.Test;

/// Who is in another part of the world reads whose time it is, and nobody else is bothered with it.
@NeedsBrowser
class OtherZoneIT extends PackagedBrowserTest {

    private static final String THERE = " \\(tijd in Amsterdam\\)";

    @Test
    void rule_10_13_times_are_named_for_who_has_another_clock() {
        Browser.NewContextOptions curacao = new Browser.NewContextOptions().setTimezoneId("America/Curacao");
        try (Device far = browsers.device(address, curacao);
                Device near = browsers.device(address)) {
            Window facilitator = far.window();
            facilitator.page().navigate("/nieuw");
            facilitator.page().locator("details.more summary").click();
            assertThat(facilitator.text("De tijden zijn die in Amsterdam.")).isVisible();
            facilitator.open("Verre Vlinder", "Marieke");
            String session = facilitator.page().url();
            facilitator.command("{\"type\":\"agenda.set\",\"start\":\"2031-12-02T13:30\"}");
            facilitator.command("{\"type\":\"chat.send\",\"text\":\"Hallo\"}");
            facilitator.page().navigate(session + "/uitnodiging");
            assertThat(facilitator.within(".start__words"))
                    .hasText("dinsdag 2 december 2031, van 13:30 tot 15:30 uur (tijd in Amsterdam)");
            facilitator.page().navigate(session + "/draaiboek");
            assertThat(facilitator.within(".plan__when").first()).containsText("(tijd in Amsterdam)");
            assertThat(facilitator.text("De tijden zijn die in Amsterdam.").first())
                    .isVisible();
            facilitator.page().navigate(session);
            facilitator.startSession();
            facilitator.command("{\"type\":\"break.start\",\"minutes\":10}");
            assertThat(facilitator.within(".break .lead:not([role])"))
                    .hasText(Pattern.compile("We gaan verder om \\d\\d:\\d\\d uur" + THERE + "\\."));
            facilitator.command("{\"type\":\"break.end\"}");
            assertThat(facilitator.within(".chat time").first()).hasText(Pattern.compile("\\d\\d:\\d\\d" + THERE));

            Window colleague = near.window().join("Verre Vlinder", "Anna");
            assertThat(colleague.within(".chat time").first()).hasText(Pattern.compile("\\d\\d:\\d\\d"));
        }
    }

    @Test
    void rule_10_12_a_start_that_does_not_exist_is_told_where_it_was_chosen() {
        try (Device desk = browsers.device(address)) {
            Window facilitator = desk.window();
            facilitator.page().navigate("/nieuw");
            facilitator.field("Kies een of twee woorden").fill("Vroege Vogel Vier");
            facilitator.field("Hoe heet je?").fill("Marieke");
            facilitator.page().locator("details.more summary").click();
            facilitator.field("Datum").fill("2027-03-28");
            facilitator.field("Begintijd").fill("02:30");
            facilitator.press("Open de sessie");
            assertThat(facilitator.heading("Je sessie staat klaar")).isVisible();
            assertThat(facilitator.within(".notice--bad"))
                    .containsText("Je datum, tijd en link zijn nog niet opgeslagen.");
            facilitator.link("Naar de voorbereiding").click();
            facilitator.page().waitForURL(Pattern.compile("/sessie/"));
            facilitator.page().navigate(facilitator.page().url() + "/uitnodiging");
            facilitator.field("Datum").fill("2027-03-28");
            facilitator.field("Begintijd").fill("02:30");
            facilitator.field("Begintijd").blur();
            assertThat(facilitator.within("main")).containsText("in die nacht gaat de klok vooruit");
        }
    }
}

package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.kaartensessie.browser.support.Accessibility.NARROWEST;
import static nl.kaartensessie.browser.support.Accessibility.check;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// axe finds nothing in what a facilitator plans with, and nothing there needs to be scrolled sideways.
@NeedsBrowser
class RunsheetAccessibilityIT extends PackagedBrowserTest {

    @ParameterizedTest
    @ValueSource(ints = {1024, NARROWEST})
    void everyStateOfTheRunsheet(int width) {
        String word = "plan licht " + width;
        try (Device desk = browsers.device(address, width, "nl")) {
            Window window = desk.window();
            window.page().navigate("/nieuw");
            window.within(".more summary").click();
            window.field("Kies een of twee woorden").fill(word);
            window.field("Hoe heet je?").fill("Marieke");
            window.field("Datum").fill("2020-02-03");
            window.press("Open de sessie");
            assertThat(window.text("Vul datum én tijd in. Dan wordt het opgeslagen."))
                    .isVisible();
            check(window, "open, half a date");
            window.field("Begintijd").fill("10:00");
            window.press("Open de sessie");
            window.link("Naar de voorbereiding").click();
            assertThat(window.within(".checklist")).isVisible();
            check(window, "preparation");
            String session = window.page().url();

            window.page().navigate(session + "/uitnodiging");
            assertThat(window.within("#mail-text")).isVisible();
            window.field("Link naar het videogesprek").fill("geen link");
            window.field("Link naar het videogesprek").blur();
            assertThat(window.within(".draft__status--bad")).isVisible();
            check(window, "invitation");

            window.page().navigate(session + "/draaiboek");
            assertThat(window.within(".plan__card").first()).isVisible();
            window.within("#title-rules").fill("");
            window.within("#title-rules").blur();
            assertThat(window.within(".draft__status--bad")).isVisible();
            window.within(".plan__more summary").first().click();
            check(window, "runsheet");
            window.press("Een uur, zonder pauze");
            check(window, "another length");
            window.press("Toch niet");

            window.page().navigate(session);
            window.startSession();
            window.toStep("Eerste ronde");
            check(window, "the step in the header");
            assertThat(window.runsheet()).isVisible();
            check(window, "runsheet beside the card");
            window.runsheet().getByText("Hierna: Pauze").click();
            assertThat(window.within("#begin-break")).isVisible();
            check(window, "begin the break");
        }
    }

    @Test
    void rule_10_10_theAlarm() {
        try (Device desk = browsers.device(address, NARROWEST, "nl")) {
            Window window = desk.window();
            window.open("wekker", "Marieke");
            window.startSession();
            window.toStep("Eerste ronde");
            window.page().navigate(window.page().url() + "/draaiboek");
            window.within("#minutes-round-one").fill("4");
            Locator alarm = window.within(".alarm");
            assertThat(alarm).isVisible();
            assertThat(alarm).containsText("is het tijd voor: Pauze.");
            check(window, "alarm");
            assertThat(desk.complaints()).isEmpty();
        }
    }
}

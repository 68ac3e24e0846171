package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import nl.kaartensessie.browser.support.Accessibility;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import org.junit.jupiter.api.Test;

/// Choosing cards beforehand, and what comes of it when the session begins.
@NeedsBrowser
class CardChoiceIT extends PackagedBrowserTest {

    /// A choice asks for its marks no faster than the server allows.
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    @Test
    void rules_39_8_and_39_9_aFacilitatorChoosesInOnePress_andTakesItBack() {
        try (Device desk = browsers.device(address);
                Device laptop = browsers.device(address)) {
            Window facilitator = desk.window();
            facilitator.open("Wakkere Waterral", "Marieke");
            facilitator.press("Lees de kaarten en de uitleg");
            Locator standing = facilitator.within("#choice-state");
            assertThat(standing).containsText("Alle 31 kaarten doen mee.");

            facilitator.press("Acht kaarten voor twee uur");
            assertThat(standing)
                    .containsText(
                            "11 van de 31 kaarten doen mee, waarvan 2 om te oefenen en 1 om af te sluiten.", SOON);
            assertThat(facilitator.within("#announcement")).containsText("11 van de 31 kaarten doen mee");
            assertThat(facilitator.within(".planned")).containsText("11 van de 31 kaarten");
            assertThat(facilitator.within(".check--open")).containsText("0 van 11 gelezen");

            Window guest = laptop.window().join("wakkere waterral", "Anna");
            facilitator.startSession();
            guest.seesCard(1);
        }
    }

    @Test
    void rule_39_9_allCardsComeBack() {
        try (Device desk = browsers.device(address)) {
            Window facilitator = desk.window();
            facilitator.open("Vlugge Vuurgoudhaan", "Marieke");
            facilitator.press("Lees de kaarten en de uitleg");
            facilitator.press("Mensen en privacy (4)");
            Locator standing = facilitator.within("#choice-state");
            assertThat(standing).containsText("7 van de 31 kaarten doen mee", SOON);
            assertThat(facilitator.button("Mensen en privacy (4)")).isFocused();
            facilitator.press("Neem alle kaarten");
            assertThat(standing).containsText("Alle 31 kaarten doen mee.", SOON);
            assertThat(facilitator.button("Acht kaarten voor twee uur")).isFocused();
            Accessibility.check(facilitator, "choosing cards");
            assertThat(facilitator.within(".planned")).not().containsText("van de 31");
        }
    }
}

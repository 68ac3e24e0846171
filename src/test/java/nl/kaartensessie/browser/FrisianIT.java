package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import nl.kaartensessie.browser.support.Accessibility;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import org.junit.jupiter.api.Test;

/// A participant who reads Frisian, from the start page to the end; the others read Dutch.
@NeedsBrowser
class FrisianIT extends PackagedBrowserTest {

    /// What no Frisian sentence has. What the cards and the house rules say is Dutch, as their deck is.
    private static final Pattern DUTCH =
            Pattern.compile("(?i)\\b(het|een|niet|jij|je|naar|voor|wordt|geen|alleen|iedereen)\\b");

    @Test
    void rule_48_1_aParticipantReadsFrisianFromTheStartToTheEnd() {
        try (Device desk = browsers.device(address);
                Device laptop = browsers.device(
                        address,
                        new Browser.NewContextOptions().setLocale("nl-NL").setViewportSize(1280, 800))) {
            Window facilitator = desk.window();
            facilitator.open("Frisse Futen", "Marieke");

            Window guest = laptop.window();
            Page page = guest.page();
            page.navigate("/");
            guest.link("Frysk").click();
            page.waitForURL("**/?taal=fy");
            assertThat(page.locator("html")).hasAttribute("lang", "fy");
            assertThat(page.locator("html")).hasAttribute("dir", "ltr");
            assertThat(guest.heading("Doch mei oan in sesje")).isVisible();
            Accessibility.check(guest, "start, in Frisian");
            isFrisian(page);

            // The choice is kept, as every other is.
            page.navigate("/");
            guest.field("Wat is it wurd?").fill("frisse futen");
            guest.press("Fierder");
            guest.field("Hoe hjitsto?").fill("Sjoukje");
            guest.press("Doch mei");
            assertThat(guest.heading("Do bist binnen. Wy begjinne sa.")).isVisible();

            facilitator.startSession();
            assertThat(page.locator(".card__count").first()).hasText("Kaart 1 fan 31");
            assertThat(page.locator(".chip")).containsText("Live");
            Accessibility.check(guest, "a card, in Frisian");
            facilitator.command("{\"type\":\"session.end\"}");
            assertThat(guest.heading("De sesje is ôfrûn")).isVisible();
            isFrisian(page);
            assertThat(laptop.complaints()).isEmpty();
            assertThat(scripts(page))
                    .contains("Noch gjin berjochten.")
                    .doesNotContain("Nog geen berichten.")
                    .doesNotContain("No messages yet.");
        }
    }

    @Test
    void rule_48_3_whatIsForOthersIsWholeInDutch_andEachWayThereSaysSo() {
        try (Device device = browsers.device(address, new Browser.NewContextOptions().setLocale("fy-NL"))) {
            Window window = device.window();
            Page page = window.page();
            page.navigate("/");
            assertThat(page.locator("html")).hasAttribute("lang", "fy");
            for (String path : new String[] {"/nieuw", "/beheer", "/privacy", "/hulp", "/begeleiden"}) {
                page.navigate(path);
                assertThat(page.locator("html")).hasAttribute("lang", "nl");
            }
            page.navigate("/");
            for (String way : new String[] {"Help", "Test dyn netwurk", "Privacy", "Tagonklikens"}) {
                assertThat(page.getByRole(
                                AriaRole.LINK,
                                new Page.GetByRoleOptions()
                                        .setName(way + " (Nederlânsk)")
                                        .setExact(true)))
                        .isVisible();
            }
            window.press("Oefenje efkes (yn it Nederlânsk)");
            page.waitForURL("**/sessie/**");
            assertThat(page.locator("html")).hasAttribute("lang", "nl");
            assertThat(page.locator("main")).containsText("Dit is een oefening.");
        }
    }

    /// All that the page has loaded of ours.
    private static String scripts(Page page) {
        return (String) page.evaluate("""
                async () => (await Promise.all(performance.getEntriesByType('resource')
                    .filter(({ name }) => name.endsWith('.js'))
                    .map(async ({ name }) => (await fetch(name)).text()))).join()
                """);
    }

    private static void isFrisian(Page page) {
        assertThat(page.locator("main").innerText()).doesNotContainPattern(DUTCH);
    }
}

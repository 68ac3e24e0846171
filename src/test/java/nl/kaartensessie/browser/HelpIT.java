package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import nl.kaartensessie.browser.support.Accessibility;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import nl.kaartensessie.support.TestInstallation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The help page: searched in the browser, whole without a script, and with pictures that are taken here.
@NeedsBrowser
class HelpIT extends PackagedBrowserTest {

    private static final String FIELD = "#search";
    private static final String STATUS = "[role=status]";
    private static final String SHOWN = ".help__part:visible";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nl | sleutel begeleid | privevenster | 1 stuk gevonden. | Hier staat niets over. | Laat alle hulp weer zien
            en | key facilit | PRIVATE window | 1 part found. | Nothing here is about that. | Show all help again
            """)
    void rule_43_5_itIsSearchedInTheBrowser(
            String language, String many, String one, String found, String none, String all) {
        try (Device device = browsers.device(address, 1280, language)) {
            Window window = device.window();
            Page page = window.page();
            page.navigate("/hulp");
            int parts = page.locator(SHOWN).count();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            int asked = device.requests().size();
            Locator status = page.locator(STATUS);

            page.locator(FIELD).fill(many);
            assertThat(page.locator(SHOWN).nth(1)).isVisible();
            assertThat(page.locator(SHOWN).count()).isBetween(2, parts - 1);
            page.locator(FIELD).fill(one);
            assertThat(status).hasText(found);
            assertThat(page.locator(SHOWN)).hasCount(1);
            assertThat(page.locator(".help__role:visible")).hasCount(1);

            page.locator(FIELD).fill("xyzzy");
            assertThat(status).containsText(none);
            assertThat(page.locator(SHOWN)).hasCount(0);
            Accessibility.check(window, "help, nothing found");
            window.press(all);
            assertThat(page.locator(SHOWN)).hasCount(parts);
            assertThat(page.locator(FIELD)).isFocused();
            assertThat(status).hasText("");
            assertThat(device.requests().subList(asked, device.requests().size()))
                    .as("but for pictures that come in sight, and a script of every page")
                    .allMatch(request -> request.contains("/hulp-beelden/") || request.contains("/focus-keeper-"));
            assertThat(device.complaints()).isEmpty();
        }
    }

    @Test
    void rule_43_5_withoutAScriptItIsAPage() {
        try (Device device = browsers.device(address, new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = device.window().page();
            page.navigate("/hulp?taal=nl");
            assertThat(page.locator(FIELD)).isHidden();
            assertThat(page.locator(".help__part").first()).isVisible();
            assertThat(page.locator(".help__roles a")).hasCount(5);
        }
    }

    /// As they are on the help page, or in `target/help-pictures` unless they are asked for.
    @ParameterizedTest
    @CsvSource({
        "nl, Heldere Havik, Anna, actieve-openbaarmaking",
        "en, Honest Hawk, Anna, active-disclosure",
    })
    void rule_43_6_itsPicturesAreTakenOfTheSoftwareItself(String language, String word, String name, String deck) {
        var pictures = new Pictures(language);
        try (Device desk = browsers.device(address, pictures.options());
                Device laptop = browsers.device(address, pictures.options())) {
            Window facilitator = desk.window();
            Page page = facilitator.page();
            page.navigate("/nieuw");
            page.locator("#word").fill(word);
            page.locator("#name").fill("Marieke");
            page.locator("#deck").selectOption(deck);
            page.locator("main [type=submit]").click();
            page.locator("main a[href*='/sessie/']").first().click();
            assertThat(page.locator(".checklist")).isVisible();
            pictures.take(page, "voorbereiden");

            Page guest = laptop.window().page();
            guest.navigate("/");
            guest.locator("#word").fill(word);
            guest.locator("main [type=submit]").click();
            guest.locator("#name").fill(name);
            guest.locator("main [type=submit]").click();
            assertThat(guest.locator(".chip")).containsText("Live");
            facilitator.command("{\"type\":\"session.start\"}");
            facilitator.command("{\"type\":\"card.show\",\"position\":4}");
            assertThat(guest.locator(".card__count").first()).containsText("4");
            pictures.take(guest, "meedoen");
            assertThat(page.locator(".desk__sheet")).isVisible();
            pictures.take(page, "begeleiden");

            page.navigate("/beheer/sets/" + deck + "#kaart=mijn-concept");
            page.locator("[type=password]").fill(TestInstallation.CREDENTIAL);
            page.locator("main [type=submit]").click();
            assertThat(page.locator(".preview .card")).isVisible();
            pictures.take(page, "kaarten-maken");

            page.navigate("/test");
            assertThat(page.locator("#it-text")).isVisible();
            pictures.take(page, "netwerktest");
        }
    }

    /// Of a wide screen, at five eighths of its size.
    private record Pictures(String language) {

        private static final Path FOLDER = "write".equals(System.getProperty("help.pictures"))
                ? Path.of("src/main/resources/web/public/hulp-beelden")
                : Path.of("target/help-pictures");

        Browser.NewContextOptions options() {
            return new Browser.NewContextOptions()
                    .setViewportSize(1280, 800)
                    .setDeviceScaleFactor(0.625)
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setLocale(language.equals("nl") ? "nl-NL" : "en-GB");
        }

        void take(Page page, String name) {
            page.evaluate("() => window.scrollTo(0, 0)");
            byte[] picture = page.screenshot(
                    new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + "-" + language + ".png")));
            assertThat(picture.length).isBetween(10_000, 150_000);
        }
    }
}

package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import nl.kaartensessie.browser.support.Accessibility;
import nl.kaartensessie.browser.support.Author;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import org.junit.jupiter.api.Test;

/// From the explanation of a card to the paragraph of the factsheet that it rests on, and back.
@NeedsBrowser
class ParagraphIT extends PackagedBrowserTest {

    private static final String BUTTON = ".desk__sheet button";

    @Test
    void rule_43_3_theFactsheetOpensBesideTheCardAtItsParagraph() {
        try (Device desk = browsers.device(address);
                Device laptop = browsers.device(address)) {
            Window facilitator = desk.window();
            facilitator.open("Bonte Bergeend", "Marieke");
            Window guest = laptop.window().join("bonte bergeend", "Anna");
            facilitator.startSession();
            facilitator.seesCard(1);
            Locator button = facilitator.within(BUTTON);
            assertThat(button).containsText("In het feitenblad: ");
            String heading = button.locator("[lang]").textContent();

            button.press("Enter");
            Locator there = facilitator.dialog().getByRole(AriaRole.HEADING, Window.named(heading));
            assertThat(there).isFocused();
            assertThat(there).isInViewport();
            assertThat(facilitator.within(".desk__card .card__title")).isInViewport();
            Accessibility.check(facilitator, "the factsheet at a paragraph");
            facilitator.page().keyboard().press("Escape");
            assertThat(button).isFocused();

            guest.seesCard(1);
            assertThat(guest.within(BUTTON)).hasCount(0);
            assertThat(desk.complaints()).isEmpty();
            assertThat(laptop.complaints()).isEmpty();
        }
    }

    @Test
    void rule_43_2_anAddressLeadsToAParagraph() {
        try (Device desk = browsers.device(address)) {
            Window facilitator = desk.window();
            facilitator.open("Kalme Kuifduiker", "Marieke");
            assertThat(facilitator.page()).hasURL(Pattern.compile("/sessie/[^/]+$"));
            facilitator.page().navigate(facilitator.page().url() + "/feitenblad#paragraaf-lakken");
            assertThat(facilitator.heading("Lakken")).isFocused();
            assertThat(facilitator.heading("Lakken")).isInViewport();
        }
    }

    @Test
    void rule_43_3_anAuthorChoosesFromTheHeadings_andHearsOfALostOne() {
        try (Device desk = browsers.device(address)) {
            Author author = new Author(desk.window());
            author.create("Paragrafen");
            Window window = author.window();
            window.link("Over deze set").click();
            window.field("Feitenblad").fill("## De wet\n\n### Lakken\n");
            author.isSaved();
            author.add("Een kaart", "Een tekst.");
            window.field("Paragraaf van het feitenblad").selectOption("lakken");
            author.isSaved();
            assertThat(window.field("Paragraaf van het feitenblad").locator("option"))
                    .hasText(new String[] {"Geen", "De wet", "Lakken"});
            window.link("Over deze set").click();
            window.field("Feitenblad").fill("## De wet\n\n### Weglaten\n");
            author.isSaved();
            author.look("Een kaart");
            assertThat(window.field("Paragraaf van het feitenblad"))
                    .hasAccessibleDescription(Pattern.compile("staat niet in het feitenblad"));
            assertThat(desk.complaints()).isEmpty();
        }
    }
}

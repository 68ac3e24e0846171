package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import org.junit.jupiter.api.Test;

/// How far it is from the start page to the first card, in clicks.
@NeedsBrowser
class FewClicksIT extends PackagedBrowserTest {

    private static final String COUNT = """
            document.addEventListener('click', event => {
                if (event.detail > 0) sessionStorage.setItem('clicks', Number(sessionStorage.getItem('clicks')) + 1);
            }, true);
            """;

    @Test
    void rule_47_4_aFirstSessionIsFiveClicksAway_andLessForWhoJoins() {
        try (Device desk = browsers.device(address);
                Device laptop = browsers.device(address);
                Device phone = browsers.device(address)) {
            Window marieke = start(desk, "/");
            marieke.press("Ik begeleid een sessie");
            marieke.link("Open een nieuwe sessie").click();
            String word = marieke.field("Kies een of twee woorden").inputValue();
            type(marieke, "Hoe heet je?", "Marieke");
            marieke.press("Open de sessie");
            String link = marieke.within(".facts dd").nth(1).innerText();
            marieke.link("Naar de voorbereiding").click();

            Window anna = start(laptop, "/");
            anna.field("Wat is het woord?").click();
            type(anna, "Wat is het woord?", word);
            anna.press("Verder");
            type(anna, "Hoe heet je?", "Anna");
            anna.press("Doe mee");
            Window bilal = start(phone, link);
            type(bilal, "Hoe heet je?", "Bilal");
            bilal.press("Doe mee");

            marieke.startSession();
            anna.seesCard(1);
            bilal.seesCard(1);
            System.out.printf(
                    "Clicks to the first card: %d to lead, %d by word, %d by link%n",
                    clicks(marieke), clicks(anna), clicks(bilal));
            assertThat(clicks(marieke)).isEqualTo(5);
            assertThat(clicks(anna)).isEqualTo(3);
            assertThat(clicks(bilal)).isEqualTo(1);
        }
    }

    private static Window start(Device device, String path) {
        Window window = device.window();
        window.page().addInitScript(COUNT);
        window.page().navigate(path);
        return window;
    }

    /// Where the cursor is already.
    private static void type(Window window, String label, String text) {
        Locator field = window.field(label);
        assertThat(field).isFocused();
        field.pressSequentially(text);
    }

    private static int clicks(Window window) {
        return Integer.parseInt((String) window.page().evaluate("() => sessionStorage.getItem('clicks')"));
    }
}

package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import nl.kaartensessie.browser.support.Accessibility;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.OfficeProxy;
import nl.kaartensessie.browser.support.OfficeProxy.Mood;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The page `/test`, through the proxies that it is there for.
@NeedsBrowser
class NetworkTestPageIT extends PackagedBrowserTest {

    private static final String WORKS = "Werkt";
    private static final String FAILS = "Werkt niet";

    @ParameterizedTest
    @CsvSource({
        "OPEN,Alles werkt,Werkt,Werkt,Werkt,1280",
        "REFUSES_UPGRADES,'Het werkt, langs een omweg',Werkt niet,Werkt,Werkt,400",
        "HOLDS_ANSWERS,'Het werkt, langs een omweg',Werkt niet,Werkt niet,Werkt,360",
        "REFUSES_THE_API,Hier werkt het niet,Werkt niet,Werkt niet,Werkt niet,320"
    })
    void rule_8_28_tellsWhatWorksHereAndWhatThatMeans(
            Mood mood, String verdict, String socket, String stream, String poll, int width) {
        try (OfficeProxy proxy = new OfficeProxy(address).turn(mood);
                Device device = browsers.device(proxy.address(), width, "nl")) {
            Window window = device.window();
            window.page().navigate("/test");

            assertThat(window.within("#result")).hasText(verdict);
            assertThat(window.within("#announcement")).containsText(verdict);
            Locator outcomes = window.within("li .outcome");
            assertThat(outcomes).hasText(new String[] {socket, stream, poll});
            Accessibility.check(window, "network test, " + mood);
            assertThat(device.requests()).noneMatch(url -> url.contains("/rooms"));
        }
    }

    @Test
    void theTextForTheItDepartmentSaysWhatWasMeasuredAndWhatIsNeededAndNothingOfTheReader() {
        try (OfficeProxy proxy = new OfficeProxy(address).turn(Mood.REFUSES_UPGRADES);
                Device device = browsers.device(proxy.address())) {
            Window window = device.window();
            window.page().navigate("/test");
            assertThat(window.within("li .outcome")).hasText(new String[] {FAILS, WORKS, WORKS});
            String text = window.within("#it-text").innerText();
            String host = proxy.address().replace("http://", "");
            assertThat(text)
                    .contains("- WebSocket (ws://" + host + "/api/v1/test/live): werkt niet (wordt geweigerd)")
                    .containsPattern("- Server-sent events .*: werkt \\(\\d+ ms heen en terug\\)")
                    .contains(host, "text/event-stream", "60 seconden", "Upgrade")
                    .doesNotContain("Mozilla", "Chrome", "token");

            window.press("Kopieer de tekst");
            assertThat(window.within(".copied")).isVisible();
            Accessibility.check(window, "network test, copied");
        }
    }

    @Test
    void testingAgainIsFromTheStartAndTheFocusStays() {
        try (OfficeProxy proxy = new OfficeProxy(address).turn(Mood.REFUSES_THE_API);
                Device device = browsers.device(proxy.address())) {
            Window window = device.window();
            window.page().navigate("/test");
            assertThat(window.within("#result")).hasText("Hier werkt het niet");
            proxy.turn(Mood.OPEN);
            window.button("Test opnieuw").focus();
            window.page().keyboard().press("Enter");
            assertThat(window.within("#result")).hasText("Alles werkt");
            assertThat(window.button("Test opnieuw")).isFocused();
        }
    }

    @Test
    void aLineThatIsLostTimeAndAgainIsTold() {
        try (OfficeProxy proxy = new OfficeProxy(address, Duration.ofSeconds(2));
                Device device = browsers.device(proxy.address())) {
            Window window = device.window();
            window.page().navigate("/test?taal=en");
            assertThat(window.within("#result")).hasText("Everything works");
            assertThat(window.within(".way").last()).containsText("The connection has been open for");
            proxy.turn(Mood.CUTS_ALL);
            assertThat(window.within("#result")).hasText("It works, but the connection keeps breaking");
            assertThat(window.within("#it-text")).containsText("Quiet connection (WebSocket): broke");
            Accessibility.check(window, "network test, unsteady");
        }
    }

    @Test
    void everyPageLeadsToIt() {
        try (Device device = browsers.device(address)) {
            Window window = device.window();
            window.page().navigate("/");
            window.link("Test je netwerk").click();
            assertThat(window.heading("Test je netwerk")).isVisible();
            window.page().navigate("/hulp");
            assertThat(window.within("article a[href='/test']").first()).isVisible();
        }
    }
}

package nl.kaartensessie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import org.junit.jupiter.api.Test;

/// The headers of a page as a browser takes them.
@NeedsBrowser
class PolicyIT extends PackagedBrowserTest {

    private static final List<String> PAGES =
            List.of("/", "/nieuw", "/beheer", "/hulp", "/begeleiden", "/privacy", "/toegankelijkheid");

    private static final List<String> WAYS_IN = List.of(
            "document.createElement('div').innerHTML = text",
            "document.body.insertAdjacentHTML('beforeend', text)",
            "new DOMParser().parseFromString(text, 'text/html')",
            "document.createRange().createContextualFragment(text)",
            "document.write(text)",
            "document.createElement('iframe').srcdoc = text",
            "document.createElement('script').src = '/theme.css'",
            "document.createElement('script').text = text",
            "trustedTypes.createPolicy('eigen', {createHTML: html => html})");

    @Test
    void rule_24_6_no_page_does_what_its_policy_forbids() {
        try (Device device = browsers.device(address)) {
            Page page = device.window().page();
            List<String> said = new CopyOnWriteArrayList<>();
            page.onConsoleMessage((ConsoleMessage message) -> said.add(message.text()));
            for (String path : PAGES) {
                page.navigate(path);
            }
            assertThat(device.complaints()).isEmpty();
            // A name that the browser does not know is no error to it.
            assertThat(said).noneMatch(text -> text.contains("Permissions-Policy"));
        }
    }

    @Test
    void rule_24_6_markup_is_made_of_text_in_two_places_only() {
        try (Device device = browsers.device(address)) {
            Page page = device.window().page();
            page.navigate("/");
            for (String way : WAYS_IN) {
                String tried = "text => { try { %s; return 'done'; } catch (e) { return e.name; } }".formatted(way);
                assertThat(page.evaluate(tried, "<b>x</b>")).as(way).isEqualTo("TypeError");
            }
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void rule_24_5_a_page_may_do_what_it_needs_and_no_more() {
        try (Device device = browsers.device(address)) {
            Page page = device.window().page();
            page.navigate("/");
            assertThat((List<String>) page.evaluate("() => document.featurePolicy.allowedFeatures()"))
                    .contains("clipboard-write", "fullscreen", "screen-wake-lock")
                    .doesNotContain("camera", "microphone", "geolocation", "display-capture", "usb", "clipboard-read");
            assertThat(page.evaluate("() => crossOriginIsolated")).isEqualTo(true);
        }
    }
}

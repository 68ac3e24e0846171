package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rule 29.7 on a phone: the label of the one primary button is on one line, in every phase and both languages.
@NeedsBrowser
class PrimaryLabelsIT extends PackagedBrowserTest {

    /// The lines on which the words of a button are drawn; one that is cut off counts as two.
    private static final String LINES = """
            button => {
              const words = button.querySelector('span') ?? button;
              const range = document.createRange();
              range.selectNodeContents(words);
              const lines = new Set([...range.getClientRects()].map(box => Math.round(box.top / 4)));
              return words.scrollWidth > words.clientWidth + 1 && words.clientWidth > 0 ? 2 : lines.size;
            }""";

    private final List<String> seen = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"Smalle Vis, nl", "Smalle Vos, en"})
    void rule_29_7_onAPhoneItsLabelIsOnOneLine(String word, String language) {
        Browser.NewContextOptions size = new Browser.NewContextOptions().setViewportSize(360, 740);
        try (Device desk = browsers.device(address, size)) {
            Window marieke = desk.window();
            marieke.open(word, "Marieke");
            String page = marieke.page().url().replaceAll("[?#].*", "");
            marieke.page().navigate(page + "?taal=" + language);
            assertThat(marieke.within("html")).hasAttribute("lang", language);
            measure(marieke);
            for (Locator step : marieke.within(".check__fold").all()) {
                if (step.getAttribute("aria-expanded").equals("false")) {
                    step.click();
                }
                measure(marieke);
            }
            for (String step : List.of("preparation", "welcome", "rules", "start")) {
                marieke.command("{\"type\": \"step.enter\", \"step\": \"%s\"}".formatted(step));
                measure(marieke);
            }
            marieke.command("{\"type\": \"session.start\"}");
            marieke.command("{\"type\": \"step.enter\", \"step\": \"round-one\"}");
            assertThat(marieke.within(".bar__tools")).isVisible();
            measure(marieke);
            due(marieke, "round-one");
            measure(marieke);
            marieke.command("{\"type\": \"step.enter\", \"step\": \"break\"}");
            marieke.command("{\"type\": \"break.start\", \"minutes\": 5}");
            assertThat(marieke.within(".break__left")).isVisible();
            measure(marieke);
            marieke.command("{\"type\": \"break.end\"}");
            marieke.command("{\"type\": \"step.enter\", \"step\": \"round-two\"}");
            measure(marieke);
            due(marieke, "round-two");
            measure(marieke);
            marieke.command("{\"type\": \"step.enter\", \"step\": \"closing\"}");
            assertThat(marieke.within(".closing--steps").first()).isVisible();
            for (int step = 0; step < 7; step++) {
                measure(marieke);
                marieke.within(".bar__next").click();
            }
            measure(marieke);
            marieke.command("{\"type\": \"session.end\"}");
            assertThat(marieke.within(".report .paper")).isVisible();
            measure(marieke);
            assertThat(seen).hasSizeGreaterThan(10);
        }
    }

    private static void due(Window window, String step) {
        String next = window.within(".bar__next").textContent();
        window.command("{\"type\": \"agenda.set\", \"steps\": [{\"key\": \"%s\", \"minutes\": 0}]}".formatted(step));
        assertThat(window.within(".bar__next")).not().hasText(next);
    }

    private void measure(Window window) {
        Locator primary = window.within(".bar__next");
        assertThat(primary).isVisible();
        String label = primary.textContent().strip();
        assertThat(primary.evaluate(LINES)).as(label).isEqualTo(1);
        if (!seen.contains(label)) {
            seen.add(label);
        }
    }
}

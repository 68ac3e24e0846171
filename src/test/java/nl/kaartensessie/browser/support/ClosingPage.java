package nl.kaartensessie.browser.support;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/// What one person does on the page that the group fills together at the end, and with the report of it.
public final class ClosingPage {

    private ClosingPage() {}

    public static void grade(Window window, String grade, String why) {
        window.within(".grades")
                .getByLabel(grade, new Locator.GetByLabelOptions().setExact(true))
                .check();
        window.field("Waarom dat cijfer?").fill(why);
        window.press("Geef mijn cijfer");
    }

    public static void write(Window window, String label, String text) {
        Locator part = part(window, label);
        part.getByLabel(label).fill(text);
        part.getByRole(AriaRole.BUTTON, Window.named("Voeg toe")).click();
        assertThat(part.locator(".lines__text")).hasText(text);
    }

    /// Goes to this step of a facilitator's closing.
    public static void step(Window facilitator, String name) {
        Locator dot = facilitator.within(".dots").getByRole(AriaRole.BUTTON, Window.named(name));
        dot.click();
        assertThat(dot).hasAttribute("aria-current", "step");
    }

    /// The other forms of a report, behind the first.
    public static void otherForms(Window facilitator) {
        facilitator.page().getByText("Andere vormen").click();
    }

    /// The report as a participant may read it before the end.
    public static void openPreview(Window participant) {
        participant.page().getByText("Zo komt het in het verslag").click();
    }

    /// The part of the page with this question.
    public static Locator part(Window window, String label) {
        return window.within(".closing__part", window.field(label));
    }

    /// As it reads, whatever the lines.
    public static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /// The report, as this button gives it.
    public static byte[] file(Window window, String button, String ending) throws IOException {
        Download download = window.page().waitForDownload(() -> window.press(button));
        assertThat(download.suggestedFilename()).matches("verslag-\\d{4}-\\d\\d-\\d\\d\\." + ending);
        return Files.readAllBytes(download.path());
    }

    /// The report as data.
    public static JsonNode report(Window facilitator) {
        otherForms(facilitator);
        try {
            return new ObjectMapper().readTree(file(facilitator, "Gegevens als JSON", "json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where the cards of a report, which are in the order of their titles, stood in the room.
    public static List<Integer> positions(List<String> titles, JsonNode cards) {
        return cards.valueStream()
                .map(card -> titles.indexOf(card.path("title").asText()) + 1)
                .toList();
    }
}

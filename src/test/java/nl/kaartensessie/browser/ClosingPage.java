package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/// What one person does on the page that the group fills together at the end.
final class ClosingPage {

    private ClosingPage() {}

    static void grade(Window window, String grade, String why) {
        window.within(".grades")
                .getByLabel(grade, new Locator.GetByLabelOptions().setExact(true))
                .check();
        window.field("Waarom dat cijfer?").fill(why);
        window.press("Geef mijn cijfer");
    }

    static void write(Window window, String label, String text) {
        Locator part = part(window, label);
        part.getByLabel(label).fill(text);
        part.getByRole(AriaRole.BUTTON, Window.named("Voeg toe")).click();
        assertThat(part.locator(".lines__text")).hasText(text);
    }

    /// The part of the page with this question.
    static Locator part(Window window, String label) {
        return window.within(".closing__part", window.field(label));
    }

    /// As it reads, whatever the lines.
    static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}

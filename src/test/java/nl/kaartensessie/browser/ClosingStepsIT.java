package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.kaartensessie.browser.support.ClosingPage.grade;
import static nl.kaartensessie.browser.support.ClosingPage.part;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import nl.kaartensessie.browser.support.ClosingPage;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A facilitator who presses the one big button only has closed the session well.
@NeedsBrowser
class ClosingStepsIT extends PackagedBrowserTest {

    /// Whether what lies in the middle of an element is that element.
    private static final String IN_REACH = """
            element => {
              const box = element.getBoundingClientRect();
              const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
              return hit !== null && element.contains(hit);
            }""";

    private static final String NARROW_ENOUGH = "() => document.scrollingElement.scrollWidth <= innerWidth";

    @ParameterizedTest
    @CsvSource({"Stille Slak, 1280, 800", "Trage Tor, 360, 740"})
    void rules_14_6_and_15_8_to_15_9_and_16_11_to_16_13_the_primary_button_alone_leads_to_a_right_report(
            String word, int width, int height) {
        Browser.NewContextOptions size = new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setPermissions(List.of("clipboard-read", "clipboard-write"));
        try (Device desk = browsers.device(address, size);
                Device laptop = browsers.device(address);
                Device phone = browsers.device(address)) {
            Window marieke = desk.window();
            marieke.open(word, "Marieke");
            Window anna = laptop.window().join(word, "Anna");
            Window bilal = phone.window().join(word, "Bilal");
            marieke.startSession();
            marieke.command("{\"type\": \"pledge.make\"}");
            anna.command(
                    "{\"type\": \"outcome.add\", \"kind\": \"question\", \"text\": \"Wie beslist?\", \"position\": 1}");
            anna.command("{\"type\": \"outcome.add\", \"kind\": \"question\", \"text\": \"Mag dat?\"}");
            marieke.command("{\"type\": \"step.enter\", \"step\": \"closing\"}");

            on(marieke, 1, "Slotkaart", "Toon de slotkaart");
            String title = marieke.within(".closing .card__title").textContent();
            assertThat(anna.within(".closing .card__title")).hasCount(0);
            primary(marieke).click();
            assertThat(anna.within(".closing .card__title")).hasText(title);

            on(marieke, 1, "Slotkaart", "Volgende: Cijfer");
            primary(marieke).click();
            grades(marieke, anna, bilal);
            primary(marieke).click();
            on(marieke, 3, "Morgen", "Volgende: Afspraken");
            anna.command("{\"type\": \"outcome.add\", \"kind\": \"tomorrow\", \"text\": \"Eerst kijken\"}");
            assertThat(marieke.within(".closing .lines__text")).hasText("Eerst kijken");
            primary(marieke).click();
            agreements(marieke);
            primary(marieke).click();
            questions(marieke);
            primary(marieke).click();
            on(marieke, 6, "Verslag", "Volgende: Einde");
            assertThat(marieke.within(".paper")).containsText("Wie beslist?");
            primary(marieke).click();
            on(marieke, 7, "Einde", "Beëindig de sessie");
            assertThat(marieke.text("Alles is rond.")).isVisible();
            primary(marieke).click();
            assertThat(marieke.dialog()).containsText("Het verslag blijft langer, alleen voor jou als begeleider.");
            marieke.press("Ja, beëindig de sessie");
            afterwards(marieke, anna);
            assertThat(desk.complaints()).isEmpty();
            assertThat(laptop.complaints()).isEmpty();
        }
    }

    /// Rule 14.6: who has given no grade yet is asked about before it is too late for them.
    private static void grades(Window marieke, Window anna, Window bilal) {
        on(marieke, 2, "Cijfer", "Volgende: Morgen");
        grade(anna, "8", "Fijn");
        on(marieke, 2, "Cijfer", "Toon alle cijfers");
        assertThat(marieke.text("1 van de 2 cijfers gegeven")).isVisible();
        assertThat(anna.text("1 van de 2 cijfers gegeven")).isVisible();
        primary(marieke).click();
        assertThat(marieke.dialog()).containsText("Nog 1 persoon gaf geen cijfer.");
        marieke.press("Toch niet");
        grade(bilal, "9", "");
        assertThat(marieke.text("2 van de 2 cijfers gegeven")).isVisible();
        primary(marieke).click();
        assertThat(anna.text("Gemiddeld een 8,5.")).isVisible();
        on(marieke, 2, "Cijfer", "Volgende: Morgen");
    }

    /// Rule 15.9: who takes it up is asked with the line.
    private static void agreements(Window marieke) {
        on(marieke, 4, "Afspraken", "Volgende: Open vragen");
        Locator part = part(marieke, "Wat spreken jullie af?");
        BoundingBox who = part.getByLabel("Wie pakt het op?").boundingBox();
        BoundingBox when = part.getByLabel("Wanneer horen we hoe het ging?").boundingBox();
        assertThat(who.height).isEqualTo(when.height);
        assertThat(who.y == when.y || who.y + who.height < when.y)
                .as("beside each other in one line, or below each other: %s and %s", who.y, when.y)
                .isTrue();
        part.getByLabel("Wat spreken jullie af?").fill("Elke week kijken");
        part.getByLabel("Wie pakt het op?").selectOption("Anna");
        part.getByRole(AriaRole.BUTTON, Window.named("Voeg toe")).click();
        assertThat(part.locator(".lines__details")).hasText("Anna pakt dit op");
    }

    /// Rules 15.8 and 15.9.
    private static void questions(Window marieke) {
        on(marieke, 5, "Open vragen", "Volgende: Verslag");
        Locator lines = part(marieke, "Welke vraag blijft open?").locator(".lines__one");
        Locator first = lines.nth(0);
        assertThat(first).containsText("Nog niemand pakt dit op.");
        assertThat(marieke.within(".closing .lines__nobody")).hasCount(2);
        first.getByRole(AriaRole.BUTTON, Window.named("Bewaar wie dit oppakt: Wie beslist?"))
                .click();
        assertThat(first).containsText("Kies wie het oppakt");
        first.getByLabel("Wie pakt het op?").selectOption("Bilal");
        first.getByLabel("Wanneer horen we hoe het ging?").fill("2031-01-15");
        first.getByRole(AriaRole.BUTTON, Window.named("Bewaar wie dit oppakt: Wie beslist?"))
                .click();
        assertThat(first.locator(".lines__details"))
                .hasText("Bilal pakt dit op · terugkoppeling: woensdag 15 januari 2031 · kaart 1");
        assertThat(marieke.button("Wijzig: Wie beslist?")).isFocused();

        marieke.press("Verwijder: Wie beslist?");
        assertThat(first).containsText("Weggehaald: Wie beslist?");
        assertThat(first.getByRole(AriaRole.BUTTON, Window.named("Zet terug"))).isFocused();
        assertThat(lines).hasCount(2);
        // It stays for as long as the page is open, wherever one goes meanwhile.
        ClosingPage.step(marieke, "Afspraken");
        ClosingPage.step(marieke, "Open vragen");
        first.getByRole(AriaRole.BUTTON, Window.named("Zet terug")).click();
        assertThat(lines.nth(1)).containsText("Bilal pakt dit op");
        assertThat(lines).hasCount(2);
        Locator other = lines.nth(0);
        other.getByLabel("Wie pakt het op?").selectOption("Anna");
        other.getByRole(AriaRole.BUTTON, Window.named("Bewaar wie dit oppakt: Mag dat?"))
                .click();
        assertThat(marieke.within(".closing .lines__nobody")).hasCount(0);

        marieke.page().reload();
        on(marieke, 5, "Open vragen", "Volgende: Verslag", false);
    }

    /// Rules 16.11 and 16.13.
    private static void afterwards(Window marieke, Window anna) {
        assertThat(marieke.heading("De sessie is afgelopen")).isFocused();
        assertThat(marieke.within(".report .paper")).containsText("Elke week kijken");
        assertThat(primary(marieke)).hasText("Kopieer voor de mail");
        inReach(marieke);
        for (Window window : List.of(marieke, anna)) {
            assertThat(window.page()
                            .getByText("Het verslag blijft voor de begeleider tot")
                            .first())
                    .isVisible();
        }
        primary(marieke).click();
        assertThat(marieke.text("Gekopieerd. Plak het verslag in je mail.")).isVisible();
        assertThat(marieke.pasted())
                .contains("Wat we afspreken\n- Elke week kijken\n  Pakt het op: Anna\n")
                .contains("- Wie beslist?\n  Pakt het op: Bilal\n  Terugkoppeling: woensdag 15 januari 2031\n")
                .contains("- Gemiddeld een 8,5, uit 2 cijfers.\n")
                .endsWith("Kaarten voor een volgende keer\n- 29 kaarten.\n");
        assertThat(marieke.within(".paper__more li").first()).isHidden();
        marieke.page().getByText("Welke zijn dat?").click();
        assertThat(marieke.within(".paper__more li")).hasCount(29);

        // Nothing comes to where somebody just pressed.
        Locator cards = marieke.button("Lees de kaarten nog eens");
        cards.scrollIntoViewIfNeeded();
        Locator toggle = marieke.within(".again [aria-expanded]");
        double before = top(toggle);
        cards.click();
        assertThat(marieke.within(".again .card")).isVisible();
        assertThat(top(toggle)).isEqualTo(before);
        assertThat(marieke.button("Wis alles nu")).isVisible();
    }

    /// In the page, whatever the window shows of it.
    private static double top(Locator element) {
        return ((Number) element.evaluate("element => element.offsetTop")).doubleValue();
    }

    private static void on(Window facilitator, int number, String step, String primary) {
        on(facilitator, number, step, primary, number > 1);
    }

    private static void on(Window facilitator, int number, String step, String primary, boolean said) {
        String at = "Stap %d van 7: %s".formatted(number, step);
        assertThat(facilitator.within(".dots [aria-current=step]")).hasText(step);
        assertThat(facilitator.within(".dots__at")).hasText(at);
        assertThat(primary(facilitator)).hasText(primary);
        assertThat(facilitator.within(".closing .button--primary:visible, .bar .button--primary:visible"))
                .hasCount(1);
        if (said) {
            assertThat(facilitator.within("#announcement")).containsText(at);
        }
        inReach(facilitator);
        assertThat((Boolean) facilitator.page().evaluate(NARROW_ENOUGH))
                .as("wide as the window at %s", step)
                .isTrue();
    }

    private static void inReach(Window facilitator) {
        assertThat((Boolean) primary(facilitator).evaluate(IN_REACH))
                .as("%s can be pressed", primary(facilitator).textContent())
                .isTrue();
    }

    private static Locator primary(Window window) {
        return window.within(".bar__next");
    }
}

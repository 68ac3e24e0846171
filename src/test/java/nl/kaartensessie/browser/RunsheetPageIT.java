package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Media;
import java.util.regex.Pattern;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import org.junit.jupiter.api.Test;

/// The runsheet as a page: notes and steps that save themselves, with a second facilitator, and on paper.
@NeedsBrowser
class RunsheetPageIT extends PackagedBrowserTest {

    @Test
    void rule_10_7_notesSaveThemselves_andStayInEveryWindowAndAfterAReload() {
        try (Device desk = browsers.device(address)) {
            Window facilitator = desk.window();
            facilitator.open("Noeste Nachtegaal", "Marieke");
            facilitator.readCards();
            facilitator.field("Jouw notitie").fill("Vraag Samira naar haar voorbeeld.");
            assertThat(facilitator.within(".desk__explanation .draft__status")).containsText("Opgeslagen");

            Window second = runsheet(desk, facilitator);
            assertThat(second.field("Jouw notitie bij kaart 1")).hasValue("Vraag Samira naar haar voorbeeld.");
            Locator note = second.within("#note-step-welcome");
            note.fill("Koffie eerst.");
            assertThat(second.within(".draft", note)).containsText("Opgeslagen");
            facilitator.press("Klaar met lezen");
            facilitator.press("Hierna: Klaarzetten");
            facilitator.runsheet();
            assertThat(facilitator.within("#note-step-welcome")).hasValue("Koffie eerst.");

            second.page().reload();
            assertThat(note).hasValue("Koffie eerst.");
        }
    }

    @Test
    void rule_10_7_withoutALineWhatIsTypedWaits_andOverwritesNothing() {
        try (Device desk = browsers.device(address);
                Device laptop = browsers.device(address)) {
            Window facilitator = desk.window();
            String key = facilitator.open("Twee Torenvalken", "Marieke");
            Window first = runsheet(desk, facilitator);
            Window other = laptop.window();
            takeUp(other, "twee torenvalken", key, "Joost");
            Window second = runsheet(laptop, other);
            Locator mine = first.within("#note-step-welcome");
            Locator theirs = second.within("#note-step-welcome");
            theirs.fill("Begin.");
            assertThat(mine).hasValue("Begin.");

            desk.setOffline(true);
            assertThat(first.within(".chip")).containsText("Even geen verbinding");
            mine.fill("Van Marieke.");
            assertThat(first.within(".draft", mine)).containsText("Wordt opgeslagen zodra er verbinding is.");
            theirs.fill("Van Joost.");
            assertThat(second.within(".draft", theirs)).containsText("Opgeslagen");
            desk.setOffline(false);

            Locator conflict = first.within(".draft", mine);
            assertThat(conflict).containsText("Een andere begeleider heeft dit intussen veranderd in:");
            assertThat(conflict.locator("blockquote")).hasText("Van Joost.");
            assertThat(mine).hasValue("Van Marieke.");
            assertThat(theirs).hasValue("Van Joost.");
            first.press("Sla mijn tekst op");
            assertThat(theirs).hasValue("Van Marieke.");
            assertThat(conflict).containsText("Opgeslagen");
        }
    }

    @Test
    void rule_10_5_minutesTitlesAndTextsAreChangedInPlace() {
        try (Device desk = browsers.device(address)) {
            Window facilitator = desk.window();
            facilitator.open("Plooibare Plevier", "Marieke");
            plan(desk.window(), facilitator);
            Window page = runsheet(desk, facilitator);
            String welcome = page.within("#minutes-welcome").inputValue();
            assertThat(welcome).isEqualTo("5");
            String rulesAt = page.within(".plan__time").nth(2).innerText();

            page.within("#minutes-welcome").fill("500");
            assertThat(page.within(".draft--quiet .draft__status--bad")).hasText("Kies 0 tot 240 minuten.");
            page.within("#minutes-welcome").fill("15");
            assertThat(page.within(".plan__time").nth(2)).not().hasText(rulesAt);
            page.within("#title-welcome").fill("Inloop met koffie");
            page.within("#text-welcome").fill("Zet koffie.\nZeg gedag.");
            assertThat(page.within(".draft", page.within("#text-welcome"))).containsText("Opgeslagen");

            facilitator.press("Hierna: Klaarzetten");
            facilitator.press("Toch beginnen");
            facilitator.press("Volgende: Inloop met koffie");
            assertThat(facilitator.strip()).containsText("Inloop met koffie");
            assertThat(facilitator.within(".now__todo li")).hasText(new String[] {"Zet koffie.", "Zeg gedag."});
            assertThat(facilitator.runsheet()).isVisible();
            // Behind it are the tips of the deck.
            assertThat(facilitator
                            .within("#runsheet details[open] .prompts")
                            .first()
                            .locator("li"))
                    .hasText(new String[] {"Zet koffie.", "Zeg gedag."});
            assertThat(page.within(".plan__step[data-here] .badge--here")).hasText("Nu");

            page.press("Een uur, zonder pauze");
            page.press("Ja, verander de duur");
            assertThat(page.within("#title-welcome")).hasValue("Inloop met koffie");
            assertThat(page.within("#title-break")).hasCount(0);
        }
    }

    @Test
    void rule_10_7_onPaperItHasNotesAndKey() {
        try (Device desk = browsers.device(address)) {
            Window facilitator = desk.window();
            String key = facilitator.open("Papieren Patrijs", "Marieke");
            facilitator.command("{\"type\": \"card.mark\", \"position\": 4, \"mark\": \"skipped\"}");
            Window page = runsheet(desk, facilitator);
            page.within("#note-step-welcome").fill("Koffie eerst.");
            page.field("Jouw notitie bij kaart 3").fill("Laat Karim beginnen.");
            page.field("Jouw notitie bij kaart 3").blur();
            assertThat(page.within(".plan__card").nth(2)).containsText("Opgeslagen");
            Locator sheet = page.within(".sheet");
            assertThat(sheet).isHidden();

            page.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(sheet).isVisible();
            assertThat(page.within(".plan")).isHidden();
            assertThat(page.within(".site-footer")).isHidden();
            for (String text : new String[] {
                key,
                "Papieren Patrijs",
                "/#papieren-patrijs",
                "Koffie eerst.",
                "Laat Karim beginnen.",
                "Camera en microfoon aan"
            }) {
                assertThat(sheet).containsText(text, new LocatorAssertions.ContainsTextOptions().setIgnoreCase(true));
            }
            assertThat(sheet.locator(".sheet__card")).hasCount(Window.CARDS);
            assertThat(sheet.locator(".sheet__card").first().locator("p")).hasCount(2);
            assertThat(sheet.locator(".sheet__card").nth(3)).containsText("overgeslagen");
            assertThat(sheet.locator(".sheet__card").nth(3).locator("p")).hasCount(1);
            page.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            page.field("Druk ook de uitleg bij de kaarten af").check();
            page.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(sheet.locator(".sheet__card").first().locator("p").nth(2))
                    .isVisible();
        }
    }

    private static Window runsheet(Device device, Window session) {
        Window page = device.window();
        page.page().navigate(session.page().url() + "/draaiboek");
        assertThat(page.within(".plan__card").first()).isVisible();
        return page;
    }

    private static void takeUp(Window window, String word, String key, String name) {
        window.page().navigate("/");
        window.press("Ik begeleid een sessie");
        window.field("Wat is het woord?").fill(word);
        window.field("Wat is je sleutel?").fill(key);
        window.field("Hoe heet je?").fill(name);
        window.press("Naar je sessie");
        window.page().waitForURL(Pattern.compile("/sessie/"));
    }

    private static void plan(Window page, Window session) {
        page.page().navigate(session.page().url() + "/uitnodiging");
        page.field("Datum").fill("2031-12-02");
        page.field("Begintijd").fill("13:00");
        assertThat(page.within("#begin-state")).containsText("Opgeslagen");
    }
}

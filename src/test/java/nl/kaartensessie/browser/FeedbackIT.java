package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.kaartensessie.browser.support.Accessibility.check;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import nl.kaartensessie.browser.support.Author;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import org.junit.jupiter.api.Test;

/// What a facilitator sends back, from the end of the session to the desk of who makes the cards.
@NeedsBrowser
class FeedbackIT extends PackagedBrowserTest {

    private static final String WORDS = "Bij ons heet <dit> anders.";
    private static final String OPEN = "Kies wat je stuurt";

    @Test
    void rules_37_2_37_7_and_37_9_onlyWhatIsTickedGoes_andWhatWasTypedStaysUntilItWasSent() {
        try (Device desk = browsers.device(address);
                Device laptop = browsers.device(address);
                Device office = browsers.device(address)) {
            Window marieke = desk.window();
            marieke.open("Wakkere Wulp", "Marieke");
            Window anna = laptop.window().join("wakkere wulp", "Anna");
            marieke.startSession();
            anna.seesCard(1);
            marieke.command("{\"type\": \"card.mark\", \"position\": 2, \"mark\": \"skipped\"}");
            marieke.command("{\"type\": \"card.add\", \"kind\": \"question\", \"title\": \"Camera uit\","
                    + " \"text\": \"Vraag je ernaar?\"}");
            marieke.command("{\"type\": \"session.end\"}");
            marieke.page().setViewportSize(320, 640);
            assertThat(marieke.heading("Terug naar de makers van de kaarten").first())
                    .isVisible();
            assertThat(anna.within(".ended")).isVisible();
            assertThat(anna.within("main")).not().containsText("Terug naar de makers");

            marieke.press(OPEN);
            Locator ticks = marieke.within(".author__one input[type=checkbox]");
            assertThat(ticks).hasCount(3);
            assertThat(marieke.within(".author input[type=checkbox]:checked")).hasCount(0);
            assertThat(marieke.within(".author__goes")).containsText("Nog niets. Vink eerst iets aan.");
            assertThat(marieke.within(".author button[type=submit]")).hasAttribute("aria-disabled", "true");
            check(marieke, "nothing ticked yet");

            ticks.first().check();
            marieke.field("Goed").check();
            marieke.within(".author__about textarea").fill(WORDS);
            assertThat(marieke.within(".author__goes li")).hasCount(1);
            assertThat(marieke.within(".author__goes li")).containsText("goed");
            assertThat(marieke.within(".author__goes q")).hasText(WORDS);
            check(marieke, "a card ticked");
            marieke.page().reload();
            marieke.press(OPEN);
            assertThat(marieke.within(".author__about textarea")).hasValue(WORDS);
            assertThat(marieke.field("Goed")).isChecked();

            ticks.last().check();
            marieke.field("Tekst van je kaart").fill("");
            marieke.press("Versturen");
            assertThat(marieke.text("Geef elke eigen kaart die je aanvinkt een titel en een tekst."))
                    .isVisible();
            marieke.field("Tekst van je kaart").fill("Vraag je een collega ernaar?");
            desk.setOffline(true);
            marieke.press("Versturen");
            assertThat(marieke.within(".author .form__error")).containsText("Wat je typte, staat er nog.");
            desk.setOffline(false);
            marieke.press("Versturen");
            assertThat(marieke.text("Verstuurd. Dank je wel: zo worden de kaarten beter.")
                            .first())
                    .isVisible();
            assertThat(marieke.within("#makers")).isFocused();
            marieke.press(OPEN);
            assertThat(marieke.within(".author input[type=checkbox]:checked")).hasCount(0);

            Author author = new Author(office.window()).at("/beheer/sets/actieve-openbaarmaking/terug");
            Window editor = author.window();
            assertThat(remark(editor, WORDS)).containsText("goed, bij versie");
            assertThat(remark(editor, "Camera uit")).containsText("Vraag je een collega ernaar?");
            assertThat(editor.within("main").textContent()).doesNotContain("Marieke", "Wulp", "Anna");
            check(editor, "what groups sent back");
            editor.press("Verwijder: " + WORDS);
            editor.press("Ja, verwijder");
            assertThat(editor.within(".notice")).hasText("De tekst is verwijderd.");
            assertThat(editor.text(WORDS)).hasCount(0);
            assertThat(editor.within("#title")).isFocused();
            assertThat(office.complaints()).isEmpty();
        }
    }

    private static Locator remark(Window editor, String text) {
        return editor.within(".remarks li").filter(new Locator.FilterOptions().setHasText(text));
    }
}

package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.kaartensessie.browser.support.Accessibility.check;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import nl.kaartensessie.browser.support.Author;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import org.junit.jupiter.api.Test;

/// A case of a group's own, from the session to a card in the draft of who makes the deck.
@NeedsBrowser
class OwnCaseIT extends PackagedBrowserTest {

    @Test
    void rule_46_6_aCaseOfAGroupBecomesACardInOnePress() {
        try (Device desk = browsers.device(address);
                Device laptop = browsers.device(address)) {
            Author author = new Author(desk.window());
            String deck = author.create("Eigen inbreng");
            author.add("Inbreng", "Wie brengt iets in?").isSaved();
            author.publish(1);
            sent(laptop.window(), deck.replaceFirst(".*/", ""));

            Window editor = author.window();
            editor.link("Terug van de groepen").click();
            Locator make = editor.button("Maak er een kaart van: Inbreng");
            assertThat(make).hasText("Maak er een kaart van");
            check(editor, "a case of a group");
            make.click();
            editor.page().waitForURL(Pattern.compile("#kaart=inbreng-2$"));
            assertThat(author.titleField()).hasValue("Inbreng");
            assertThat(author.textField()).hasValue("Er belde iemand. Wat had je gezegd?");
            assertThat(editor.field("Vraag: vertel erover")).isChecked();
            assertThat(editor.within(".parts__card")).hasCount(2);
            author.text("Er belde iemand van de krant. Wat zeg je?").isSaved();
            author.publish(2);

            editor.link("Terug van de groepen").click();
            assertThat(editor.button("Maak er een kaart van: Inbreng")).isVisible();
            editor.button("Maak er een kaart van: Inbreng").click();
            editor.page().waitForURL(Pattern.compile("#kaart=inbreng-3$"));
            author.isSaved();
            editor.link("Terug van de groepen").click();
            editor.link("Naar de kaart: Inbreng").click();
            editor.page().waitForURL(Pattern.compile("#kaart=inbreng-3$"));
            assertThat(desk.complaints()).isEmpty();
        }
    }

    /// Sends the one own card of a session with this deck to its makers.
    private static void sent(Window lead, String deck) {
        lead.openWithDeck("Zelf Ingebracht", deck);
        lead.command("{\"type\": \"session.start\"}");
        lead.command("{\"type\": \"card.add\", \"kind\": \"question\", \"title\": \"Inbreng\","
                + " \"text\": \"Er belde iemand. Wat had je gezegd?\"}");
        lead.command("{\"type\": \"session.end\"}");
        lead.press("Kies wat je stuurt");
        lead.within(".author__one input[type=checkbox]").last().check();
        lead.press("Versturen");
        assertThat(lead.text("Verstuurd. Dank je wel: zo worden de kaarten beter.")
                        .first())
                .isVisible();
    }
}

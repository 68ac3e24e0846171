package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import nl.kaartensessie.browser.support.Accessibility;
import nl.kaartensessie.browser.support.Author;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import org.junit.jupiter.api.Test;

/// How the talk at a card best begins: from the field in which an author chooses it to the facilitator who reads it,
/// and
/// to nobody else.
@NeedsBrowser
class BeginIT extends PackagedBrowserTest {

    private static final String FIELD = "Hoe begint het gesprek het best?";
    private static final String THINK = "Begin met een stil moment: ieder schrijft eerst zelf.";
    private static final String ROUND = "Begin met een rondje: iedereen krijgt een beurt.";

    private static final String KEPT = "() => Object.values({...sessionStorage, ...localStorage}).join()";

    @Test
    void rules_46_1_46_3_and_46_4_whatAnAuthorChoosesIsSaidToTheFacilitatorUntilTheTalkBegins() {
        try (Device desk = browsers.device(address);
                Device laptop = browsers.device(address);
                Device phone = browsers.device(address)) {
            String deck = made(new Author(desk.window()));

            Window lead = opened(laptop, deck);
            lead.readCards();
            assertThat(lead.within(".desk__begin")).hasText(ROUND);
            assertThat(lead.within(".desk__text > :first-child")).hasText(ROUND);
            Accessibility.check(lead, "a beginning in the reader");
            lead.within(".bar__next").click();
            assertThat(lead.within(".desk__begin")).hasText(THINK);

            Window anna = phone.window().joinByHand("goed begin", "Anna");
            lead.press("Klaar met lezen");
            lead.command("{\"type\": \"session.start\"}");
            Locator begin = lead.within(".desk__begin");
            assertThat(begin).hasText(ROUND + " Druk op Meer.");
            Accessibility.check(lead, "a beginning beside the card");
            lead.press("Meer");
            assertThat(lead.dialog().getByRole(AriaRole.BUTTON, Window.named("Rondje: iedereen een beurt")))
                    .hasAccessibleDescription("Zo begint het gesprek bij deze kaart het best.");
            lead.page().keyboard().press("Escape");
            lead.choose("Meer", "Rondje: iedereen een beurt");
            assertThat(begin).hasCount(0);

            lead.command("{\"type\": \"card.show\", \"position\": 2}");
            assertThat(begin).hasText(THINK + " Druk op Meer.");
            assertThat(lead.within(".desk__why")).hasCount(0);
            lead.choose("Meer", "Stil moment, 2 minuten");
            assertThat(begin).hasCount(0);
            assertThat(lead.within(".desk__why")).hasText("Kies eerst, praat dan: druk op Stem.");

            assertThat(anna.within(".think")).isVisible();
            assertThat(anna.within("main")).not().containsText("Begin met");
            for (Window window : List.of(lead, anna)) {
                assertThat((String) window.page().evaluate(KEPT))
                        .contains("Lastig")
                        .doesNotContain("\"begin\":");
            }
            assertThat(phone.complaints()).isEmpty();
        }
    }

    /// A deck of two cards, published. Gives its address.
    private static String made(Author author) {
        String deck = author.create("Begin zo");
        Window editor = author.window();
        author.add("Vertel eens", "Wat herken je hiervan?").isSaved();
        editor.field("Vraag: vertel erover").check();
        editor.field(FIELD).selectOption("vote");
        assertThat(editor.field(FIELD)).hasAccessibleDescription(Pattern.compile("valt niets te kiezen"));
        Accessibility.check(editor, "a vote about nothing");
        editor.field(FIELD).selectOption("round");
        author.isSaved();
        author.add("Lastig", "Dit is lastig.").isSaved();
        editor.field(FIELD).selectOption("think");
        author.isSaved();
        assertThat(editor.within(".preview")).not().containsText("stil moment");
        author.publish(1);
        author.look("Lastig");
        assertThat(editor.field(FIELD)).hasValue("think");
        editor.field(FIELD).selectOption("");
        author.isSaved();
        editor.link("Versies en publiceren").click();
        assertThat(editor.within(".difference")).containsText("Begin van het gesprek");
        assertThat(editor.within(".difference del")).containsText("Stil moment: ieder schrijft eerst zelf");
        return deck.replaceFirst(".*/", "");
    }

    private static Window opened(Device laptop, String deck) {
        Window lead = laptop.window();
        // Its cards come as they were made: `vertel-eens`, then `lastig`.
        lead.openWithDeck("Goed Begin", deck);
        return lead;
    }
}

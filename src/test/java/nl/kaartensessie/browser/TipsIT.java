package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import nl.kaartensessie.browser.support.Accessibility;
import nl.kaartensessie.browser.support.Author;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import org.junit.jupiter.api.Test;

/// What the makers of a deck tell whoever plans and leads a session with it: from the field in which it is typed to the
/// step at which it helps.
@NeedsBrowser
class TipsIT extends PackagedBrowserTest {

    @Test
    void rules_41_1_to_41_6_tipsLengthAndELearningComeFromTheEditorToWhereTheyHelp() {
        try (Device desk = browsers.device(address);
                Device laptop = browsers.device(address);
                Device phone = browsers.device(address)) {
            Author author = new Author(desk.window());
            String deck = author.create("Raad en daad");
            author.add("De kaart", "Zoals hij is.").isSaved();
            author.add("Nog een kaart", "Ook zoals hij is.").isSaved();
            Window editor = author.window();
            editor.link("Over deze set").click();
            editor.field("Hoe lang duurt een sessie?").fill("10");
            assertThat(editor.within("#set-length-error")).hasText("Vul een getal in van 30 tot 480, of niets.");
            editor.field("Hoe lang duurt een sessie?").fill("90");
            editor.field("Vraag iedereen om vooraf een e-learning te doen").check();
            editor.field("Naam en aanbieder").fill("Raad vragen");
            editor.field("Adres").fill("http://leren.example/raad");
            assertThat(editor.within("#course-url-error")).containsText("https://");
            editor.field("Adres").fill("https://leren.example/raad");
            editor.within("#course-minutes").fill("45");
            editor.field("Gratis?").selectOption("true");
            editor.field("Tips voor de begeleider").fill("Kies samen *drie* kaarten.");
            editor.within("details.more summary").click();
            editor.field("Welkom").fill("Vraag wie de set al kent.\nZeg: 'Fijn dat je raad wilt geven.'");
            editor.field("Eerste ronde").fill("Vraag om een eigen voorbeeld.");
            Accessibility.check(editor, "tips in the editor");
            author.publish(1);
            editor.page().reload();
            assertThat(editor.within("#course-url")).hasValue("https://leren.example/raad");

            Window lead = laptop.window();
            lead.page().navigate("/nieuw");
            lead.field("Kies een of twee woorden").fill("Wijze Raadgever");
            lead.field("Hoe heet je?").fill("Marieke");
            lead.field("Welke kaarten?").selectOption(deck.replaceFirst(".*/", ""));
            assertThat(lead.within("#deck option:checked")).hasText("Raad en daad");
            assertThat(lead.within("#deck-size")).hasText("2 kaarten, ongeveer anderhalf uur");
            assertThat(lead.field("Een uur, zonder pauze")).isChecked();
            lead.press("Open de sessie");
            lead.link("Naar de voorbereiding").click();
            Locator tips = lead.within(".prepare__tips");
            assertThat(tips).containsText("De makers van deze kaarten rekenen op ongeveer anderhalf uur.");
            assertThat(tips.locator("em")).hasText("drie");
            lead.button("Doe zelf de e-learning").click();
            assertThat(lead.within(".check--open"))
                    .containsText("Raad vragen. Die kost je ongeveer 45 minuten. Die is gratis.");
            assertThat(lead.within(".check--open a")).hasAttribute("href", "https://leren.example/raad");
            assertThat(lead.within(".check--open a")).hasAttribute("rel", "noopener noreferrer");
            Accessibility.check(lead, "tips in the preparation");

            Window anna = phone.window().join("wijze raadgever", "Anna");
            assertThat(anna.within("#elearning")).containsText("Het gaat om: Raad vragen.");
            assertThat(anna.within("#elearning a")).hasAttribute("href", "https://leren.example/raad");
            assertThat(anna.within("#elearning a")).hasAttribute("rel", "noopener noreferrer");
            Accessibility.check(anna, "the e-learning in the lobby");
            anna.press("Ja, gedaan");
            assertThat(anna.text("Je hebt de e-learning gedaan.")).isVisible();

            lead.command("{\"type\": \"step.enter\", \"step\": \"welcome\"}");
            assertThat(lead.within(".now .tips")).containsText("Vraag wie de set al kent.");
            assertThat(lead.within(".now .tips .prompts__say")).containsText("Fijn dat je raad wilt geven.");
            lead.command("{\"type\": \"session.start\"}");
            lead.command("{\"type\": \"step.enter\", \"step\": \"round-one\"}");
            assertThat(lead.within(".desk__text .tips")).containsText("Vraag om een eigen voorbeeld.");
            Accessibility.check(lead, "a tip beside the card");
            assertThat(anna.within(".tips")).hasCount(0);
        }
    }
}

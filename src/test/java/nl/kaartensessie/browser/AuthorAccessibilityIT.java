package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.kaartensessie.browser.support.Accessibility.NARROWEST;
import static nl.kaartensessie.browser.support.Accessibility.check;
import static nl.kaartensessie.browser.support.Keys.enter;
import static nl.kaartensessie.browser.support.Keys.keys;
import static nl.kaartensessie.browser.support.Keys.tabTo;
import static nl.kaartensessie.browser.support.Keys.type;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import nl.kaartensessie.browser.support.Author;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import nl.kaartensessie.support.TestInstallation;
import org.junit.jupiter.api.Test;

/// The pages for editors, for who has no mouse, sees little, or has a narrow window.
@NeedsBrowser
class AuthorAccessibilityIT extends PackagedBrowserTest {

    @Test
    void axeFindsNothingInAnyState() {
        try (Device desk = browsers.device(address, NARROWEST, "nl");
                Device laptop = browsers.device(address, NARROWEST, "nl")) {
            Author author = new Author(desk.window());
            Window window = author.window();
            signingIn(window);
            String deck = author.create("Toegankelijk");
            check(window, "an empty deck");
            making(author);
            author.publish(1);
            conflict(author, new Author(laptop.window()), deck);
            versions(author, deck);
            list(window);
        }
    }

    private static void signingIn(Window window) {
        window.page().navigate("/beheer");
        window.field("Toegangscode").fill("fout");
        window.press("Meld je aan");
        assertThat(window.within(".form__error")).isVisible();
        check(window, "wrong credential");
    }

    private static void making(Author author) {
        Window window = author.window();
        author.add("Een kaart", "Indien je dit leest, is het **tekst**.");
        window.press("Geef keuzes");
        window.field("Uitleg voor de begeleider").fill("## Kop\n\n| a | b |\n| - | - |\n| 1 | 2 |");
        author.isSaved();
        assertThat(window.within(".markdown table")).isVisible();
        check(window, "a card, with tips");
        window.press("Bekijk groot");
        check(window, "the card large");
        assertThat(faceOverPile(window.within(".dialog[open] .card"))).isTrue();
        keys(window).press("Escape");
        window.field("Keuze 2").fill("");
        toParts(window);
        window.within(".parts__card").click();
        assertThat(window.within("#choice-error")).isVisible();
        check(window, "a card that is not finished");
        window.field("Keuze 2").fill("Nee");
        author.isSaved();
        toParts(window);
        check(window, "the parts");
        window.link("Over deze set").click();
        check(window, "about the deck");
    }

    /// Whether the edge of the card, where nothing is written, is of one colour from top to bottom.
    private static boolean faceOverPile(Locator card) {
        try {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(card.screenshot()));
            return picture.getRGB(16, 16) == picture.getRGB(16, picture.getHeight() * 3 / 4);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void toParts(Window window) {
        if (window.link("Naar alle delen").isVisible()) {
            window.link("Naar alle delen").click();
        }
    }

    private static void conflict(Author author, Author other, String deck) {
        other.at(deck + "#kaart=een-kaart");
        author.page().navigate(deck + "#kaart=een-kaart");
        assertThat(author.textField()).isVisible();
        other.text("Van de ander.").isSaved();
        author.text("Van de een.");
        assertThat(author.window().within(".clash")).isVisible();
        check(author.window(), "a conflict");
        author.window().within(".clash").getByText("Houd de mijne").click();
        author.isSaved();
        check(author.window(), "after a conflict");
    }

    private static void versions(Author author, String deck) {
        Window window = author.window();
        author.page().navigate(deck + "/versies");
        assertThat(window.within(".difference").first()).isVisible();
        check(window, "versions, with a draft");
        window.press("Publiceer als versie 2");
        check(window, "before publishing");
        window.dialog().getByText("Ja, publiceer").click();
        assertThat(window.within(".notice")).isVisible();
        check(window, "after publishing");
        window.press("Toon het verschil");
        assertThat(window.within("#difference")).isVisible();
        check(window, "versions, compared");
    }

    private static void list(Window window) {
        window.page().navigate("/beheer");
        assertThat(window.within(".decks__deck").first()).isVisible();
        window.within(".decks__more summary").first().click();
        check(window, "the list, with a menu");
        window.press("Nieuwe kaartenset");
        window.press("Maak de set");
        check(window, "a new deck without a name");
        window.press("Lees een bestand in");
        window.field("Bestand (Excel, CSV, YAML of JSON)")
                .setInputFiles(new FilePayload("a.yaml", "text/plain", "key: A".getBytes(StandardCharsets.UTF_8)));
        assertThat(window.within(".form__error")).isVisible();
        check(window, "a file with faults");
    }

    @Test
    void aDeckIsMadeAndPublishedWithTheKeyboardAlone() {
        try (Device desk = browsers.device(address)) {
            Window window = desk.window();
            window.page().navigate("/beheer");
            type(window, window.field("Toegangscode"), TestInstallation.CREDENTIAL);
            keys(window).press("Enter");
            enter(window, window.button("Nieuwe kaartenset"));
            assertThat(window.field("Hoe heet de set?")).isFocused();
            keys(window).type("Zonder muis");
            keys(window).press("Enter");
            window.page().waitForURL(Pattern.compile("/beheer/sets/zonder-muis"));
            for (String card : new String[] {"Aap", "Noot"}) {
                enter(window, window.button("Nieuwe kaart"));
                assertThat(window.field("Titel")).isFocused();
                keys(window).type(card);
                type(window, window.field("Tekst op de kaart"), "Dit is " + card + ".");
            }
            tabTo(window, window.button("Naar voren"));
            keys(window).press("Enter");
            assertThat(window.within(".parts__name > span:first-child")).hasText(new String[] {"Noot", "Aap"});
            assertThat(window.within("#announcement")).containsText("Staat nu op plaats 1 van 2.");
            assertThat(window.button("Naar achteren")).isFocused();
            assertThat(window.within("#save-state")).hasText("Opgeslagen");

            window.page().evaluate("() => window.scrollTo(0, 0)");
            enter(window, window.link("Versies en publiceren"));
            enter(window, window.button("Publiceer als versie 1"));
            keys(window).press("Tab");
            keys(window).press("Enter");
            assertThat(window.within(".notice")).hasText("Versie 1 is gepubliceerd.");
            assertThat(window.within("#title")).isFocused();
        }
    }
}

package nl.kaartensessie.browser.sheets;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import nl.kaartensessie.browser.support.Author;
import nl.kaartensessie.browser.support.Browsers;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.Window;

/// The pages for editors.
public record SheetOfDecks(Browsers browsers, String address, Album album) {

    public void draw() {
        try (Device desk = browsers.device(address, 1280, "nl")) {
            Window window = desk.window();
            window.page().navigate("/beheer");
            window.field("Toegangscode").fill("fout");
            window.press("Meld je aan");
            assertThat(window.within(".form__error")).isVisible();
            album.see(window, "editors, wrong credential");
            Author author = new Author(window).at("/beheer");
            window.within(".decks__more summary").first().click();
            album.whole(window, "editors, decks and a menu");
            window.press("Nieuwe kaartenset");
            window.press("Maak de set");
            album.see(window, "editors, a new deck without a name");
            window.press("Lees een bestand in");
            album.see(window, "editors, bringing in a file");
            window.page().navigate("/beheer");
            window.press("Nieuwe kaartenset");
            window.field("Hoe heet de set?").fill("Samenwerken op afstand");
            window.press("Maak de set");
            window.page().waitForURL(Pattern.compile("/beheer/sets/"));
            String deck = Author.path(window.page().url());
            author.add("Camera uit", "Indien een collega de camera uitzet, vraag ik ernaar.");
            window.press("Geef keuzes");
            window.field("Uitleg voor de begeleider")
                    .fill("## Twee kanten\n\nDe een wil rust. De ander wil zien wie er meedoet.");
            author.isSaved();
            album.whole(window, "editors, a card");
            window.press("Bekijk groot");
            album.see(window, "editors, the card large");
            window.page().keyboard().press("Escape");
            window.link("Over deze set").click();
            album.whole(window, "editors, about the deck");
            window.page().navigate(deck + "/versies");
            assertThat(window.within(".versions__part").first()).isVisible();
            album.whole(window, "editors, versions");
            window.page().navigate("/beheer/sets/actieve-openbaarmaking/terug");
            assertThat(window.within("#title")).isVisible();
            album.see(window, "editors, what groups sent back");
            window.page().navigate("/beheer/sets/samenwerken");
            author.look("Vrijdagmiddag, vier uur")
                    .text("Een collega vraagt om hulp bij iets dat vandaag af moet. Indien je blijft, mis je je trein.")
                    .isSaved();
            album.document(window, "author", 1280, 900, ColorScheme.LIGHT);
        }
    }
}

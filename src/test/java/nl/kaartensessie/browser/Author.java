package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import nl.kaartensessie.TestInstallation;

/// Somebody who makes cards, in one window.
final class Author {

    private final Window window;

    Author(Window window) {
        this.window = window;
    }

    Window window() {
        return window;
    }

    Page page() {
        return window.page();
    }

    /// Opens a page for editors, and types the credential there.
    Author at(String path) {
        page().navigate(path);
        window.field("Toegangscode").fill(TestInstallation.CREDENTIAL);
        window.press("Meld je aan");
        assertThat(window.button("Meld je af")).isVisible();
        return this;
    }

    /// Makes an empty deck. Gives the address of its page.
    ///
    /// @param title after "Actieve openbaarmaking" in the alphabet, as others open with the first deck
    String create(String title) {
        at("/beheer");
        window.press("Nieuwe kaartenset");
        window.field("Hoe heet de set?").fill(title);
        window.press("Maak de set");
        page().waitForURL(Pattern.compile("/beheer/sets/"));
        assertThat(window.heading(title)).isVisible();
        return path(page().url());
    }

    Author add(String title, String text) {
        window.press("Nieuwe kaart");
        title(title);
        text(text);
        return this;
    }

    Author look(String card) {
        window.within(".parts__card", window.page().getByText(card)).click();
        assertThat(titleField()).hasValue(card);
        return this;
    }

    Author title(String title) {
        titleField().fill(title);
        return this;
    }

    Author text(String text) {
        textField().fill(text);
        return this;
    }

    Locator titleField() {
        return window.field("Titel");
    }

    Locator textField() {
        return window.field("Tekst op de kaart");
    }

    Locator state() {
        return window.within("#save-state");
    }

    Author isSaved() {
        assertThat(state()).hasText("Opgeslagen");
        return this;
    }

    /// Goes to the versions, publishes the draft there, and comes back.
    Author publish(int version) {
        isSaved();
        window.link("Versies en publiceren").click();
        window.press("Publiceer als versie " + version);
        window.dialog().getByText("Ja, publiceer").click();
        assertThat(window.within(".notice")).hasText("Versie %d is gepubliceerd.".formatted(version));
        window.link("Terug naar bewerken").click();
        assertThat(window.link("Versies en publiceren")).isVisible();
        return this;
    }

    static String path(String url) {
        return url.replaceFirst("^https?://[^/]+", "").replaceFirst("#.*", "");
    }
}

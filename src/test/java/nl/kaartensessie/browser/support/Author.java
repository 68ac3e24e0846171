package nl.kaartensessie.browser.support;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import nl.kaartensessie.support.TestInstallation;

/// Somebody who makes cards, in one window.
public final class Author {

    private final Window window;

    public Author(Window window) {
        this.window = window;
    }

    public Window window() {
        return window;
    }

    public Page page() {
        return window.page();
    }

    /// Opens a page for editors, and types the credential there.
    public Author at(String path) {
        page().navigate(path);
        window.field("Toegangscode").fill(TestInstallation.CREDENTIAL);
        window.press("Meld je aan");
        assertThat(window.button("Meld je af")).isVisible();
        return this;
    }

    /// Makes an empty deck. Gives the address of its page.
    ///
    /// @param title after "Actieve openbaarmaking" in the alphabet, as others open with the first deck
    public String create(String title) {
        at("/beheer");
        window.press("Nieuwe kaartenset");
        window.field("Hoe heet de set?").fill(title);
        window.press("Maak de set");
        page().waitForURL(Pattern.compile("/beheer/sets/"));
        assertThat(window.heading(title)).isVisible();
        return path(page().url());
    }

    public Author add(String title, String text) {
        window.press("Nieuwe kaart");
        title(title);
        text(text);
        return this;
    }

    public Author look(String card) {
        window.within(".parts__card", window.page().getByText(card)).click();
        assertThat(titleField()).hasValue(card);
        return this;
    }

    public Author title(String title) {
        titleField().fill(title);
        return this;
    }

    public Author text(String text) {
        textField().fill(text);
        return this;
    }

    public Locator titleField() {
        return window.field("Titel");
    }

    public Locator textField() {
        return window.field("Tekst op de kaart");
    }

    public Locator state() {
        return window.within("#save-state");
    }

    public Author isSaved() {
        assertThat(state()).hasText("Opgeslagen");
        return this;
    }

    /// Goes to the versions, publishes the draft there, and comes back.
    public Author publish(int version) {
        isSaved();
        window.link("Versies en publiceren").click();
        window.press("Publiceer als versie " + version);
        window.dialog().getByText("Ja, publiceer").click();
        assertThat(window.within(".notice")).hasText("Versie %d is gepubliceerd.".formatted(version));
        window.link("Terug naar bewerken").click();
        assertThat(window.link("Versies en publiceren")).isVisible();
        return this;
    }

    public static String path(String url) {
        return url.replaceFirst("^https?://[^/]+", "").replaceFirst("#.*", "");
    }
}

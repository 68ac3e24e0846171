package nl.kaartensessie.browser.sheets;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import nl.kaartensessie.browser.support.Browsers;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.Window;

/// The pages around a session, from the start page to a practice session.
public record SheetOfPages(Browsers browsers, String address, Album album) {

    public void draw() {
        try (Device device = browsers.device(address, 1280, "nl")) {
            Window window = device.window();
            entry(window);
            for (String page : List.of("/hulp", "/begeleiden", "/privacy", "/toegankelijkheid", "/bestaat-niet")) {
                window.page().navigate(page);
                album.whole(window, page);
            }
            window.page().navigate("/sessie/r_x");
            assertThat(window.within("h1").first()).isVisible();
            album.see(window, "an unknown session");
            window.page().navigate("/test");
            assertThat(window.text("Wat hier werkt")
                            .or(window.within("main h2").first())
                            .first())
                    .isVisible();
            album.whole(window, "network test");
            practice(window);
        }
    }

    private void entry(Window window) {
        window.page().navigate("/");
        assertThat(window.field("Wat is het woord?")).isVisible();
        album.see(window, "start");
        window.press("Verder");
        assertThat(window.text("Vul het woord in.")).isVisible();
        album.see(window, "start, no word");
        window.field("Wat is het woord?").fill("bestaat hier niet");
        window.press("Verder");
        assertThat(window.within(".form__error")).containsText("Dit woord kennen we niet.");
        album.see(window, "start, unknown word");
        window.press("Ik begeleid een sessie");
        album.whole(window, "start, facilitator");
    }

    private void practice(Window window) {
        window.page().navigate("/");
        window.press("Oefen even");
        assertThat(window.within(".practice")).isVisible();
        album.lead(window, "practice");
        window.press("Stop met oefenen");
        assertThat(window.field("Wat is het woord?")).isVisible();
    }
}

package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import nl.kaartensessie.browser.support.Accessibility;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a browser keeps of a session, and when it goes (section 25 of the rules; finding M7).
@NeedsBrowser
class KeptOnDeviceIT extends PackagedBrowserTest {

    private static final String ON_DEVICE =
            "() => Object.keys(localStorage).filter(key => !key.endsWith('.language')).length";
    private static final String IN_WINDOW = "() => JSON.stringify(Object.values(sessionStorage))";
    private static final String SHARED = "Anderen gebruiken dit apparaat ook";

    @ParameterizedTest
    @ValueSource(strings = {"/", "/hulp", "/privacy", "/nieuw", "/test", "/sessie/r_other"})
    void rule_25_1_whateverPageIsOpenedWhatIsOverGoes(String page) {
        try (Device laptop = browsers.device(address)) {
            Window marieke = laptop.window();
            marieke.openByHand("verlopen " + Math.floorMod(page.hashCode(), 1_000_000), "Marieke");
            assertThat(kept(marieke)).isPositive();
            expire(marieke);

            Window other = laptop.window();
            other.page().navigate(page);
            other.page().waitForFunction("() => localStorage.length === 0");
            // Its own open window notices as soon as somebody looks at it again.
            marieke.page().evaluate("() => document.dispatchEvent(new Event('visibilitychange'))");
            marieke.page().waitForFunction("() => sessionStorage.length === 0");
        }
    }

    @Test
    void rule_25_1_anOpenPageThatIsOverShowsNothingMore() {
        try (Device laptop = browsers.device(address)) {
            Window marieke = laptop.window();
            marieke.openByHand("stille klok", "Marieke");
            expire(marieke);
            marieke.page().evaluate("() => document.dispatchEvent(new Event('visibilitychange'))");
            assertThat(marieke.heading("Typ het woord opnieuw")).isVisible();
            assertThat(marieke.within(".card")).hasCount(0);
            assertThat(kept(marieke)).isZero();
        }
    }

    @Test
    void rule_25_3_onADeviceThatOthersUseNothingOutlivesTheWindow() {
        try (Device desk = browsers.device(address);
                Device shared = browsers.device(address, 360, "nl")) {
            desk.window().openByHand("open deur", "Marieke");
            Window anna = shared.window();
            anna.page().navigate("/");
            anna.field("Wat is het woord?").fill("open deur");
            anna.press("Verder");
            anna.field("Hoe heet je?").fill("Anna");
            Accessibility.check(anna, "the name, and whose device it is");
            anna.page().keyboard().press("Tab");
            anna.page().keyboard().press("Space");
            assertThat(anna.field(SHARED)).isChecked();
            anna.press("Doe mee");
            assertThat(anna.heading("Je bent binnen. We beginnen zo.")).isVisible();

            assertThat(kept(anna)).isZero();
            anna.page().reload();
            assertThat(anna.heading("Je bent binnen. We beginnen zo.")).isVisible();
            assertThat(kept(anna)).isZero();
            anna.page().close();

            Window stranger = shared.window();
            stranger.page().navigate("/");
            assertThat(stranger.field("Wat is het woord?")).isVisible();
            assertThat(stranger.within(".wayback")).hasCount(0);
        }
    }

    @Test
    void rule_25_3_anotherLanguageChangesNoChoice() {
        try (Device shared = browsers.device(address)) {
            Window window = shared.window();
            window.page().navigate("/nieuw");
            assertThat(window.field("Bewaar de sleutel op dit apparaat")).isChecked();
            window.field(SHARED).check();
            assertThat(window.field("Bewaar de sleutel op dit apparaat")).not().isChecked();
            window.link("English: read this page in English").click();
            assertThat(window.field("Others use this device too")).isChecked();
            assertThat(window.field("Keep the key on this device")).not().isChecked();
        }
    }

    @Test
    void rule_25_3_pagesInAWindowOfTheirOwnAreInTheSession() {
        try (Device shared = browsers.device(address)) {
            Window marieke = shared.window();
            marieke.page().navigate("/nieuw");
            marieke.field("Kies een of twee woorden").fill("tweede venster");
            marieke.field("Hoe heet je?").fill("Marieke");
            marieke.field(SHARED).check();
            marieke.press("Open de sessie");
            marieke.link("Naar de voorbereiding").click();
            assertThat(marieke.heading("Bereid je voor")).isVisible();
            marieke.press("Sessie");
            Window card = new Window(marieke.page()
                    .waitForPopup(() -> marieke.link("Kaart groot op een scherm (nieuw tabblad)")
                            .click()));
            assertThat(card.within(".only__waiting")).isVisible();
            assertThat(kept(card)).isZero();
        }
    }

    @Test
    void rule_25_4_noExplanationIsKept() {
        try (Device laptop = browsers.device(address)) {
            Window marieke = laptop.window();
            marieke.openByHand("stille kast", "Marieke");
            marieke.readCards();
            assertThat(marieke.within(".desk__explanation p").first()).isVisible();
            marieke.page().waitForFunction("() => Object.keys(sessionStorage).some(key => key.includes('cards'))");
            assertThat((String) marieke.page().evaluate(IN_WINDOW))
                    .contains("position")
                    .doesNotContain("explanation");
        }
    }

    @Test
    void rule_25_5_aFacilitatorIsAskedBeforeTheKeyIsKept() {
        try (Device laptop = browsers.device(address)) {
            Window marieke = laptop.window();
            marieke.page().navigate("/nieuw");
            marieke.field("Kies een of twee woorden").fill("losse sleutel");
            marieke.field("Hoe heet je?").fill("Marieke");
            Accessibility.check(marieke, "open, what is kept");
            marieke.field("Bewaar de sleutel op dit apparaat").uncheck();
            marieke.press("Open de sessie");
            String key = marieke.within("#key-code").inputValue();
            assertThat(key).hasSize(24);
            assertThat(marieke.within(".key")).containsText("Dit apparaat bewaart hem niet");
            assertThat((String) marieke.page().evaluate("() => JSON.stringify(localStorage)"))
                    .doesNotContain(key);
            marieke.link("Naar de voorbereiding").click();
            marieke.choose("Sessie", "Sleutel");
            assertThat(marieke.dialog()).containsText("De sleutel staat niet op dit apparaat.");
        }
    }

    private static int kept(Window window) {
        return (Integer) window.page().evaluate(ON_DEVICE);
    }

    /// The room is erased by both clocks, as far as this device knows.
    private static void expire(Window window) {
        window.page().evaluate("""
                () => Object.keys(localStorage).filter(key => key.startsWith('kaartensessie.room.')).forEach(key =>
                    localStorage.setItem(key, JSON.stringify({...JSON.parse(localStorage.getItem(key)), expiresAt: '2026-01-01T00:00:00Z', reportExpiresAt: '2026-01-01T00:00:00Z'})))
                """);
    }
}

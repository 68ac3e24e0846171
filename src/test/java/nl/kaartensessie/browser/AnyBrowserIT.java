package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Browsers as people have them: older ones, translating ones, and those that keep nothing.
@NeedsBrowser
class AnyBrowserIT extends PackagedBrowserTest {

    /// As Chrome and Edge translate a page: each text is taken out, and another stands in its place.
    private static final String TRANSLATE = """
            () => {
                const texts = [];
                const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                while (walker.nextNode()) {
                    if (walker.currentNode.data.trim() !== '') texts.push(walker.currentNode);
                }
                for (const text of texts) {
                    const outer = document.createElement('font');
                    const inner = document.createElement('font');
                    inner.append(text.data.replace(/[a-z]/g, letter => letter === 'e' ? 'ë' : letter));
                    outer.append(inner);
                    text.replaceWith(outer);
                }
            }
            """;

    private static final String REFUSED = """
            for (const name of ['localStorage', 'sessionStorage']) {
                Object.defineProperty(window, name, {get() { throw new DOMException('no', 'SecurityError'); }});
            }
            """;
    private static final String ABSENT = """
            for (const name of ['localStorage', 'sessionStorage']) {
                Object.defineProperty(window, name, {get: () => null});
            }
            """;
    private static final String FULL = """
            Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
            """;
    private static final String OLD = """
            delete AbortSignal.timeout;
            delete AbortSignal.any;
            delete Array.prototype.toSorted;
            delete Array.prototype.findLast;
            delete Promise.withResolvers;
            delete Object.groupBy;
            """;

    @Test
    void rule_26_4_whoeverReadsATranslatedPageSeesTheCardOfTheGroup() {
        try (Device desk = browsers.device(address);
                Device laptop = browsers.device(address)) {
            Window marieke = desk.window();
            marieke.openByHand("vertaalde pagina", "Marieke");
            Window anna = laptop.window().joinByHand("vertaalde pagina", "Anna");
            marieke.startSession();
            anna.seesCard(1);
            for (int card = 2; card <= 5; card++) {
                anna.page().evaluate(TRANSLATE);
                // Clicks so soon after each other would be taken for a double click.
                marieke.page().keyboard().press("ArrowRight");
                marieke.seesCard(card);
                String title = marieke.within(".card__title").first().innerText();
                anna.seesCard(card);
                assertThat(anna.within(".card__title").first()).hasText(title);
                assertThat(anna.within(".card__text").first())
                        .hasText(marieke.within(".card__text").first().innerText());
            }
            anna.page().evaluate(TRANSLATE);
            anna.press("Hand opsteken");
            anna.within(".hand-choice").first().click();
            assertThat(marieke.button("Geef het woord aan Anna")).isVisible();
            assertThat(laptop.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {REFUSED, ABSENT, FULL})
    void rule_25_8_aBrowserThatKeepsNothingTakesPartForAsLongAsTheTabLives(String script) {
        try (Device desk = browsers.device(address);
                Device strict = browsers.device(address)) {
            String word = "niets " + Math.abs(script.hashCode() % 10_000);
            Window marieke = desk.window();
            marieke.openByHand(word, "Marieke");
            Window anna = strict.window();
            anna.page().addInitScript(script);
            for (String page : List.of("/nieuw", "/test", "/beheer", "/sessie/r_x", "/")) {
                anna.page().navigate(page);
                assertThat(anna.within("h1").first()).isVisible();
            }
            assertThat(anna.within(".notice"))
                    .hasText("Deze browser bewaart niets voor ons. Meedoen kan gewoon, tot je dit venster sluit.");
            anna.field("Wat is het woord?").fill(word);
            anna.press("Verder");
            anna.field("Hoe heet je?").fill("Anna");
            anna.press("Doe mee");
            assertThat(anna.heading("Je bent binnen. We beginnen zo.")).isVisible();
            marieke.startSession();
            anna.seesCard(1);
            anna.page().reload();
            anna.seesCard(1);
            assertThat(marieke.within(".people__one")).hasCount(2);
            assertThat(strict.complaints()).isEmpty();
        }
    }

    @Test
    void rule_25_8_soDoesAFacilitator() {
        try (Device strict = browsers.device(address)) {
            Window marieke = strict.window();
            marieke.page().addInitScript(REFUSED);
            marieke.openByHand("streng apparaat", "Marieke");
            marieke.startSession();
            marieke.press("Volgende kaart voor iedereen");
            marieke.seesCard(2);
            assertThat(strict.complaints()).isEmpty();
        }
    }

    @Test
    void rule_26_5_aBrowserOfTheSpringOf2022IsEnough() {
        try (Device desk = browsers.device(address);
                Device tablet = browsers.device(address)) {
            desk.window().openByHand("oud apparaat", "Marieke");
            Window anna = tablet.window();
            anna.page().addInitScript(OLD);
            anna.joinByHand("oud apparaat", "Anna");
            assertThat(anna.heading("Je bent binnen. We beginnen zo.")).isVisible();
            anna.page().navigate("/test");
            assertThat(anna.within("main")).containsText("Alles werkt");
            assertThat(tablet.complaints()).isEmpty();
        }
    }

    @Test
    void rule_26_5_anOlderOneIsToldSo() {
        try (Device tablet = browsers.device(address)) {
            Window anna = tablet.window();
            anna.page().addInitScript("delete window.HTMLDialogElement;");
            anna.page().navigate("/");
            assertThat(anna.within("[data-old]")).containsText("Deze browser is te oud voor de kaartensessie.");
            assertThat(anna.within("[data-loading]")).isHidden();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"**/static/bundle/app*.js", "**/static/bundle/**"})
    void rule_26_6_aScriptThatIsMissingEndsInASentence(String missing) {
        try (Device laptop = browsers.device(address)) {
            Window anna = laptop.window();
            anna.page().route(missing, route -> route.abort());
            anna.page().navigate("/");
            assertThat(anna.within("[data-failed]")).hasCSS("visibility", "visible");
            assertThat(anna.link("Laad de pagina opnieuw")).isVisible();
        }
    }

    @Test
    void rule_26_6_aPartThatIsGoneLoadsThePageAnewOnce() {
        try (Device laptop = browsers.device(address)) {
            Window anna = laptop.window();
            boolean[] gone = {true};
            anna.page().route("**/static/bundle/start-page*.js", route -> {
                if (gone[0]) {
                    gone[0] = false;
                    route.abort();
                } else {
                    route.resume();
                }
            });
            anna.page().navigate("/");
            assertThat(anna.field("Wat is het woord?")).isVisible();
            assertThat(gone[0]).isFalse();
        }
    }

    @Test
    void rule_26_7_theEnterThatEndsAWordOfAnInputMethodSendsNothing() {
        try (Device laptop = browsers.device(address)) {
            Window marieke = laptop.window();
            marieke.openByHand("halve tekens", "Marieke");
            marieke.startSession();
            Page page = marieke.page();
            marieke.press("Chat");
            marieke.field("Bericht").fill("nihao");
            page.evaluate("""
                    () => document.getElementById('message').dispatchEvent(
                        new KeyboardEvent('keydown', {key: 'Enter', keyCode: 229, bubbles: true, cancelable: true}))
                    """);
            assertThat(marieke.within(".chat__text")).hasCount(0);
            page.focus("#message");
            page.keyboard().press("Enter");
            assertThat(marieke.within(".chat__text")).hasText("nihao");
        }
    }
}

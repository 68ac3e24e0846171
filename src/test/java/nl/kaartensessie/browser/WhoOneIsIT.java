package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import nl.kaartensessie.browser.support.Accessibility;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import org.junit.jupiter.api.Test;

/// Who one is in a browser: after a reload, in a new tab, by the link once more; and how it is forgotten.
@NeedsBrowser
class WhoOneIsIT extends PackagedBrowserTest {

    private static final String LOBBY = "Je bent binnen. We beginnen zo.";
    private static final String KEPT = "() => JSON.stringify(localStorage)";

    @Test
    void rule_25_7_theFacilitatorWhoClicksTheOwnLinkIsAskedAndLosesNothing() {
        try (Device laptop = browsers.device(address)) {
            Window marieke = laptop.window();
            String key = marieke.openByHand("eigen link", "Marieke");
            Window link = laptop.window();
            link.page().navigate("/#Eigen-Link");
            assertThat(link.heading("Je bent al in de sessie ‘eigen link’")).isVisible();
            assertThat(link.within("#who")).isFocused();
            Accessibility.check(link, "who one is");
            link.press("Kijk mee als deelnemer");
            link.field("Hoe heet je?").fill("Kijker");
            link.press("Doe mee");
            assertThat(link.heading(LOBBY)).isVisible();

            marieke.page().reload();
            assertThat(marieke.heading("Bereid je voor")).isVisible();
            link.page().reload();
            assertThat(link.heading(LOBBY)).isVisible();
            assertThat((String) marieke.page().evaluate(KEPT)).contains(key);

            Window again = laptop.window();
            again.page().navigate("/");
            again.field("Wat is het woord?").fill("eigenlink");
            again.press("Verder");
            again.press("Ga verder als Marieke");
            assertThat(again.heading("Bereid je voor")).isVisible();

            // A new tab at the session's own address is nobody's yet.
            Window tab = laptop.window();
            tab.page().navigate(marieke.page().url());
            tab.press("Ga verder als Kijker");
            assertThat(tab.heading(LOBBY)).isVisible();
        }
    }

    @Test
    void rule_25_7_twoPeopleOfOneBrowserStayWhoTheyAre() {
        try (Device desk = browsers.device(address);
                Device laptop = browsers.device(address)) {
            Window marieke = desk.window();
            marieke.openByHand("twee mensen", "Marieke");
            Window anna = laptop.window().joinByHand("twee mensen", "Anna");
            Window bob = laptop.window();
            bob.page().navigate("/#twee-mensen");
            bob.press("Doe mee als iemand anders");
            bob.field("Hoe heet je?").fill("Bob");
            bob.press("Doe mee");
            assertThat(bob.heading(LOBBY)).isVisible();
            anna.page().reload();
            assertThat(anna.heading(LOBBY)).isVisible();
            marieke.startSession();
            for (Window window : List.of(anna, bob)) {
                window.seesCard(1);
                window.field("Bericht").fill("ik ben " + (window == anna ? "Anna" : "Bob"));
                window.press("Stuur");
            }
            for (String name : List.of("Anna", "Bob")) {
                Locator line = marieke.within(".chat > li", marieke.page().getByText("ik ben " + name));
                assertThat(line).containsText(name);
                assertThat(line).not().containsText(name.equals("Anna") ? "Bob" : "Anna");
            }
        }
    }

    @Test
    void rule_25_7_whoClicksTheLinkAgainIsTheSamePerson() {
        try (Device desk = browsers.device(address);
                Device laptop = browsers.device(address)) {
            Window marieke = desk.window();
            marieke.openByHand("weer terug", "Marieke");
            laptop.window().joinByHand("weer terug", "Anna").page().close();
            Window anna = laptop.window();
            anna.page().navigate("/#Weer-Terug");
            anna.press("Ga verder als Anna");
            assertThat(anna.heading(LOBBY)).isVisible();
            assertThat(marieke.text("1 deelnemer is binnen").first()).isVisible();
        }
    }

    @Test
    void rule_25_9_forgettingAsksAndShowsTheKeyOnceMore() {
        try (Device laptop = browsers.device(address)) {
            Window marieke = laptop.window();
            String key = marieke.openByHand("niet vergeten", "Marieke");
            marieke.page().navigate("/");
            marieke.press("Vergeet dit op dit apparaat");
            assertThat(marieke.within("#forget-code")).hasValue(key);
            assertThat(marieke.within("#forget-question")).isFocused();
            Accessibility.check(marieke, "forgetting");
            marieke.press("Nee, bewaar dit");
            assertThat((String) marieke.page().evaluate(KEPT)).contains(key);
            marieke.press("Vergeet dit op dit apparaat");
            marieke.press("Ja, vergeet dit");
            assertThat(marieke.within(".wayback")).hasCount(0);
            assertThat((String) marieke.page().evaluate(KEPT)).doesNotContain(key);
        }
    }

    @Test
    void rule_25_9_aSessionThatEndedStandsApart() {
        try (Device laptop = browsers.device(address)) {
            Window marieke = laptop.window();
            marieke.openByHand("zelfde woord", "Marieke");
            marieke.startSession();
            marieke.command("{\"type\":\"session.end\"}");
            assertThat(marieke.heading("De sessie is afgelopen")).isVisible();
            marieke.openByHand("zelfde woord", "Marieke");
            marieke.page().navigate("/");
            assertThat(marieke.link("Terug naar je sessie ‘zelfde woord’")).hasCount(1);
            assertThat(marieke.within(".wayback").first())
                    .containsText(Pattern.compile("Je bent Marieke, begeleider\\.\\s+Sinds \\d+ [a-z]+\\."));
            assertThat(marieke.heading("Afgelopen")).isVisible();
            Locator ended = marieke.page()
                    .locator("a")
                    .filter(new Locator.FilterOptions()
                            .setHasText(Pattern.compile("Bekijk ‘zelfde woord’, van \\d+ [a-z]+")));
            assertThat(ended).hasCount(1);
            assertThat(ended).not().hasClass(Pattern.compile("button--primary"));
            marieke.link("Terug naar je sessie ‘zelfde woord’").click();
            assertThat(marieke.heading("Bereid je voor")).isVisible();
        }
    }

    @Test
    void rule_25_10_aPageThatComesBackFromTheBrowsersMemoryKnowsWhatHappened() {
        try (Device desk = browsers.device(address);
                Device laptop = browsers.device(address)) {
            desk.window().openByHand("oude pagina", "Marieke");
            Window anna = laptop.window();
            anna.page().navigate("/#oude-pagina");
            anna.field("Hoe heet je?").fill("Anna");
            laptop.window().joinByHand("oude pagina", "Anna").page().close();
            anna.page().evaluate("() => window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))");
            assertThat(anna.button("Ga verder als Anna")).isVisible();
        }
    }
}

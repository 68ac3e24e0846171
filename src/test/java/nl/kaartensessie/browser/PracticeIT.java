package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.regex.Pattern;
import nl.kaartensessie.browser.support.Axe;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import org.junit.jupiter.api.Test;

/// A practice session, from the start page to the end and back, by the one big button alone.
@NeedsBrowser
class PracticeIT extends PackagedBrowserTest {

    private static final String STRIP =
            "Dit is een oefening. De vijf collega’s zijn verzonnen. Er blijft niets bewaard.";

    /// Twenty times as fast as people are.
    private static final String HURRY = "window.practicePace = 0.05";

    private static final String ON_DEVICE =
            "() => Object.keys(localStorage).filter(key => !key.endsWith('.language')).length";
    private static final String OF_THE_ROOM =
            "room => Object.keys(sessionStorage).filter(key => key.includes(room)).length";
    private static final String TOKEN = """
            room => JSON.parse(sessionStorage.getItem(
                Object.keys(sessionStorage).find(key => key.startsWith('kaartensessie.room.' + room)))).token
            """;
    private static final String WORD =
            "room => JSON.parse(sessionStorage.getItem('kaartensessie.practice.' + room)).word";
    private static final String NARROW_ENOUGH = "() => document.scrollingElement.scrollWidth <= innerWidth";

    @Test
    void rules_38_5_38_6_38_8_and_38_9_the_primary_button_alone_leads_through_everything_and_nothing_is_left() {
        try (Device desk = browsers.device(address)) {
            Window kim = desk.window();
            kim.page().addInitScript(HURRY);
            String room = practise(kim);
            String token = (String) kim.page().evaluate(TOKEN, room);
            for (String name : List.of("Samira", "Joost", "Fatma", "Noor")) {
                assertThat(kim.within(".side--people")).containsText(name);
            }
            assertThat(kim.within(".side--people")).not().containsText("Pieter");
            String word = (String) kim.page().evaluate(WORD, room);
            assertThat(word).startsWith("oefenen ");
            assertThat(kim.page().content()).doesNotContain(word);
            assertThat(Axe.violations(kim.page())).isEmpty();

            // The same colleagues are there after a reload.
            kim.page().reload();
            assertThat(kim.within(".practice")).containsText(STRIP);
            assertThat(kim.within(".side--people")).containsText("Noor");

            press(kim, "Volgende: Kaarten starten");
            press(kim, "Start de kaarten");
            assertThat(kim.within(".crew__hand").filter(having("Samira"))).containsText("nieuw punt");
            assertThat(kim.within(".crew__hand").filter(having("Joost"))).containsText("reactie");
            assertThat(kim.within("#chat-panel")).containsText("mijn vorige overleg liep uit");
            assertThat(kim.within(".side--people")).containsText("Pieter");
            assertThat(kim.within(".side--people")).not().containsText("Noor 2");

            press(kim, "Volgende kaart voor iedereen");
            assertThat(kim.within(".bar__next")).hasText("Laat stemmen");
            // She says so only when everybody has seen her go.
            assertThat(kim.within("#chat-panel")).containsText("Mijn verbinding viel even weg.");
            voting(kim);

            press(kim, "Naar de pauze");
            assertThat(kim.within(".cockpit--break")).isVisible();
            press(kim, "Verder met ronde twee");
            press(kim, "Volgende kaart voor iedereen");
            press(kim, "Begin een stil moment");
            assertThat(kim.within(".think .vote__count")).hasText("5 van 6 schreven");
            press(kim, "Toon wat er staat");
            assertThat(kim.within(".think__texts li")).hasCount(5);
            press(kim, "Volgende kaart voor iedereen");
            press(kim, "Begin een rondje");
            assertThat(kim.within(".floor:visible")).containsText("Jij hebt het woord");
            press(kim, "Geef het woord door");

            press(kim, "Naar de afsluiting");
            closing(kim);
            assertThat(kim.within(".paper")).containsText("We bespreken elke maand één geval in het teamoverleg.");
            assertThat(kim.within("main")).containsText("Zo ziet een verslag eruit.");
            assertThat(kim.within("main")).not().containsText("Plan een vervolg");
            assertThat(Axe.violations(kim.page())).isEmpty();
            assertThat(standing(kim, room, token)).isEqualTo(200);

            press(kim, "Stop met oefenen");
            assertNothingIsLeft(kim, room, token);
            assertThat(desk.complaints()).isEmpty();
        }
    }

    @Test
    void rule_38_5_it_stops_at_any_moment_and_is_second_to_the_word() {
        Browser.NewContextOptions small = new Browser.NewContextOptions().setViewportSize(320, 640);
        try (Device phone = browsers.device(address, small)) {
            Window kim = phone.window();
            kim.page().addInitScript(HURRY);
            kim.page().navigate("/");
            assertThat(kim.button("Verder")).hasClass(Pattern.compile("button--primary"));
            assertThat(kim.button("Oefen even")).hasClass(Pattern.compile("button--quiet"));
            assertThat((Boolean) kim.page().evaluate(NARROW_ENOUGH)).isTrue();

            // Before the start nothing is asked.
            String first = practise(kim);
            String token = (String) kim.page().evaluate(TOKEN, first);
            assertThat((Boolean) kim.page().evaluate(NARROW_ENOUGH)).isTrue();
            assertThat(Axe.violations(kim.page())).isEmpty();
            kim.press("Stop met oefenen");
            assertNothingIsLeft(kim, first, token);

            // One that was left without stopping is no way back, and goes when the next one begins.
            String second = practise(kim);
            String left = (String) kim.page().evaluate(TOKEN, second);
            kim.page().navigate("/");
            assertThat(kim.field("Wat is het woord?")).isVisible();
            assertThat(kim.within(".wayback")).hasCount(0);
            String third = practise(kim);
            assertThat(third).isNotEqualTo(second);
            assertThat(standing(kim, second, left)).isEqualTo(401);

            press(kim, "Volgende: Kaarten starten");
            press(kim, "Start de kaarten");
            assertThat(kim.within(".bar__next")).hasText("Volgende kaart voor iedereen");
            // At a press somebody does something, and the focus stays.
            kim.press("Laat een collega iets doen");
            assertThat(kim.button("Laat een collega iets doen")).isFocused();
            String running = (String) kim.page().evaluate(TOKEN, third);
            kim.press("Stop met oefenen");
            assertThat(kim.dialog()).containsText("Stoppen met oefenen?");
            kim.dialog()
                    .getByText("Stop met oefenen", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertNothingIsLeft(kim, third, running);
        }
    }

    private static String practise(Window window) {
        window.page().navigate("/");
        window.press("Oefen even");
        window.page().waitForURL(Pattern.compile("/sessie/"));
        assertThat(window.within(".practice")).containsText(STRIP);
        assertThat((Integer) window.page().evaluate(ON_DEVICE)).isZero();
        String[] path = window.page().url().split("/");
        return path[path.length - 1];
    }

    /// Both rounds of a vote.
    private static void voting(Window kim) {
        press(kim, "Laat stemmen");
        assertThat(kim.within(".vote__count")).hasText("5 van 5 stemden");
        press(kim, "Toon de uitslag");
        assertThat(kim.within(".bars")).isVisible();
        press(kim, "Stem nog een keer");
        assertThat(kim.within(".vote__count")).hasText("5 van 5 stemden");
        press(kim, "Toon de uitslag");
    }

    private static void closing(Window kim) {
        press(kim, "Toon de slotkaart");
        press(kim, "Volgende: Cijfer");
        assertThat(kim.text("5 van de 5 cijfers gegeven")).isVisible();
        press(kim, "Toon alle cijfers");
        for (String step : List.of("Morgen", "Afspraken", "Open vragen", "Verslag", "Einde")) {
            press(kim, "Volgende: " + step);
        }
        press(kim, "Beëindig de sessie");
        assertThat(kim.dialog()).containsText("Dan wordt alles gewist.");
        kim.press("Ja, beëindig de sessie");
    }

    /// Rule 38.9.
    private static void assertNothingIsLeft(Window window, String room, String token) {
        window.page().waitForURL(Pattern.compile("/$"));
        assertThat(window.field("Wat is het woord?")).isVisible();
        assertThat(window.within(".wayback")).hasCount(0);
        assertThat((Integer) window.page().evaluate(ON_DEVICE)).isZero();
        assertThat((Integer) window.page().evaluate(OF_THE_ROOM, room)).isZero();
        assertThat(standing(window, room, token)).isEqualTo(401);
    }

    private static int standing(Window window, String room, String token) {
        return window.page()
                .request()
                .get("/api/v1/rooms/" + room, RequestOptions.create().setHeader("Authorization", "Bearer " + token))
                .status();
    }

    /// Presses the primary button once it says this.
    private static void press(Window window, String words) {
        Locator primary = window.within(".bar__next");
        assertThat(primary).hasText(words);
        primary.click();
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}

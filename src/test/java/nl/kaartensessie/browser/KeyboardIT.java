package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.kaartensessie.browser.support.Keys.enter;
import static nl.kaartensessie.browser.support.Keys.keys;
import static nl.kaartensessie.browser.support.Keys.tabTo;
import static nl.kaartensessie.browser.support.Keys.type;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The whole session without a mouse: whatever is to be used is reached with Tab alone.
@NeedsBrowser
class KeyboardIT extends PackagedBrowserTest {

    private static final String BAR = """
            () => [...document.querySelectorAll('.bar--cockpit :is(button, a)')]
                .filter(one => one.checkVisibility() && !one.disabled)
                .map(one => [one, one.getBoundingClientRect()])
                .sort(([, one], [, other]) => Math.abs(one.bottom - other.bottom) > 20 ? one.bottom - other.bottom : one.left - other.left)
                .map(([one]) => one)
            """;

    @ParameterizedTest
    @ValueSource(ints = {360, 820, 1280})
    void rule_28_15_tabGoesThroughTheBarAsOneReadsIt(int width) {
        try (Device desk = browsers.device(address, width, "nl")) {
            Window facilitator = desk.window();
            facilitator.open("Rechte Rij " + width, "Marieke");
            facilitator.command("{\"type\": \"session.start\"}");
            int dilemma = facilitator.positionOf("dilemma");
            facilitator.command("{\"type\": \"card.show\", \"position\": %d}".formatted(dilemma));
            facilitator.seesCard(dilemma);
            tabsThrough(facilitator);
            facilitator.command("{\"type\": \"break.start\", \"minutes\": 10}");
            assertThat(facilitator.heading("Pauze")).isVisible();
            tabsThrough(facilitator);
        }
    }

    private static void tabsThrough(Window facilitator) {
        Page page = facilitator.page();
        int controls = (Integer) page.evaluate("(%s)().length".formatted(BAR));
        assertThat(controls).isGreaterThan(2);
        page.evaluate("(%s)()[0].focus()".formatted(BAR));
        for (int place = 0; place < controls; place++) {
            assertThat((Boolean) page.evaluate("(%s)()[%d] === document.activeElement".formatted(BAR, place)))
                    .as("the control at place " + place)
                    .isTrue();
            page.keyboard().press("Tab");
        }
    }

    @Test
    void aSessionFromWordToEnd() {
        try (Device desk = browsers.device(address);
                Device laptop = browsers.device(address)) {
            Window facilitator = desk.window();
            facilitator.page().navigate("/");
            enter(facilitator, facilitator.button("Ik begeleid een sessie"));
            enter(facilitator, facilitator.link("Open een nieuwe sessie"));
            facilitator.page().waitForURL(Pattern.compile("/nieuw"));
            type(facilitator, facilitator.field("Kies een of twee woorden"), "Bonte Kraan");
            type(facilitator, facilitator.field("Hoe heet je?"), "Marieke");
            keys(facilitator).press("Enter");
            assertThat(facilitator.heading("Je sessie staat klaar")).isFocused();
            enter(facilitator, facilitator.link("Naar de voorbereiding"));
            assertThat(facilitator.heading("Bereid je voor")).isVisible();

            Window guest = laptop.window();
            guest.page().navigate("/");
            type(guest, guest.field("Wat is het woord?"), "bonte kraan");
            keys(guest).press("Enter");
            assertThat(guest.field("Hoe heet je?")).isFocused();
            keys(guest).type("Anna");
            keys(guest).press("Enter");
            assertThat(guest.heading("Je bent binnen. We beginnen zo.")).isVisible();

            enter(facilitator, facilitator.button("Lees de kaarten en de uitleg"));
            enter(facilitator, facilitator.button("Begin met lezen"));
            facilitator.seesCard(1);
            keys(facilitator).press("ArrowRight");
            facilitator.seesCard(2);
            keys(facilitator).press("ArrowLeft");
            facilitator.seesCard(1);
            enter(facilitator, facilitator.button("Klaar met lezen"));
            enter(facilitator, facilitator.button("Start de sessie"));
            guest.seesCard(1);
            assertThat(facilitator.button("Volgende kaart voor iedereen")).isVisible();

            keys(facilitator).press("ArrowRight");
            guest.seesCard(2);
            keys(facilitator).press("ArrowRight");
            guest.seesCard(3);
            // A key that one scrolls with moves nobody.
            for (String key : new String[] {"PageDown", "PageUp", "Space"}) {
                facilitator.within("#hands-heading").focus();
                keys(facilitator).press(key);
            }
            facilitator.seesCard(3);
            keys(facilitator).press("ArrowLeft");
            guest.seesCard(2);

            keys(guest).press("h");
            assertThat(guest.button("Hand omlaag, nummer 1")).isVisible();
            enter(facilitator, facilitator.button("Geef het woord aan Anna"));
            assertThat(guest.text("Jij hebt het woord")).isVisible();

            keys(guest).press("c");
            assertThat(guest.field("Bericht")).isFocused();
            keys(guest).type("h? Nee, → c");
            keys(guest).press("Enter");
            assertThat(facilitator.within(".chat__text")).hasText("h? Nee, → c");
            assertThat(guest.button("Hand opsteken")).isVisible();
            assertThat(guest.field("Bericht")).isFocused();

            enter(guest, guest.button("Vorige kaart"));
            guest.seesCard(1);
            enter(guest, guest.button("Terug naar de groep (kaart 2)"));
            guest.seesCard(2);

            keys(guest).press("?");
            assertThat(guest.within("#shortcuts")).isVisible();
            keys(guest).press("Escape");
            assertThat(guest.within("#shortcuts")).isHidden();

            enter(facilitator, facilitator.button("Sessie"));
            enter(facilitator, facilitator.button("Beëindig de sessie"));
            enter(facilitator, facilitator.button("Ja, beëindig de sessie"));
            assertThat(guest.heading("De sessie is afgelopen")).isVisible();
        }
    }

    @Test
    void theFocusStaysWhereItWasWhenACardComes() {
        try (Device desk = browsers.device(address);
                Device laptop = browsers.device(address)) {
            Window facilitator = desk.window();
            facilitator.openByHand("Verse Peer", "Marieke");
            Window guest = laptop.window().joinByHand("verse peer", "Anna");
            facilitator.startSession();
            guest.seesCard(1);
            tabTo(guest, guest.button("Even weg"));
            keys(facilitator).press("ArrowRight");
            guest.seesCard(2);
            assertThat(guest.button("Even weg")).isFocused();
            assertThat(guest.within("#announcement")).containsText("Kaart 2 van 31. Oefenkaart");
        }
    }
}

package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.kaartensessie.browser.support.Keys.enter;
import static nl.kaartensessie.browser.support.Keys.keys;
import static nl.kaartensessie.browser.support.Keys.tabTo;
import static nl.kaartensessie.browser.support.Keys.type;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import org.junit.jupiter.api.Test;

/// The steps of a session of two hours without ever touching a mouse, by the facilitator and by a participant.
@NeedsBrowser
class TwoHoursByKeyboardIT extends PackagedBrowserTest {

    @Test
    void fromInvitationToReport() {
        try (Device desk = browsers.device(address);
                Device laptop = browsers.device(address)) {
            Window marieke = desk.window();
            marieke.openByHand("Gouden Molen", "Marieke");
            Window anna = laptop.window().joinByHand("gouden molen", "Anna");
            prepares(marieke);
            promises(marieke, anna);
            votes(marieke, anna);
            notes(anna);
            pause(marieke, anna);
            closing(marieke, anna);
            report(marieke, anna);
        }
    }

    private static void prepares(Window marieke) {
        String session = marieke.page().url();
        marieke.page().navigate(session + "/uitnodiging");
        type(marieke, marieke.field("Link naar het videogesprek"), "https://overleg.example/molen");
        keys(marieke).press("Tab");
        assertThat(marieke.within("#mail-text")).hasValue(Pattern.compile("https://overleg.example/molen"));
        enter(marieke, marieke.link("Naar het draaiboek"));
        type(marieke, marieke.within("#note-step-welcome"), "Koffie eerst.");
        keys(marieke).press("Tab");
        assertThat(marieke.within(".draft", marieke.within("#note-step-welcome")))
                .containsText("Opgeslagen");
        marieke.page().navigate(session);
        enter(marieke, marieke.button("Hierna: Klaarzetten"));
        enter(marieke, marieke.button("Volgende: Welkom"));
        enter(marieke, marieke.within("#step-button"));
        assertThat(marieke.within("#note-step-welcome")).hasValue("Koffie eerst.");
        keys(marieke).press("Escape");
        assertThat(marieke.within("#step-button")).isFocused();
    }

    private static void promises(Window marieke, Window anna) {
        enter(marieke, marieke.button("Volgende: Spelregels"));
        enter(anna, anna.button("Ja, dat spreek ik af"));
        assertThat(anna.within(".lobby")).containsText("Jij hebt dit afgesproken.");
        enter(marieke, marieke.button("Spelregels"));
        assertThat(marieke.dialog()).containsText("Nog niet: Marieke.");
        enter(marieke, marieke.button("Ja, dat spreek ik af"));
        marieke.closeDialog();
        enter(marieke, marieke.button("Volgende: Kaarten starten"));
        enter(marieke, marieke.button("Start de kaarten"));
        anna.seesCard(1);
    }

    private static void votes(Window marieke, Window anna) {
        enter(marieke, marieke.button("Stem: laat de groep kiezen"));
        enter(anna, anna.button("A Eens"));
        assertThat(anna.button("A Eens")).hasAttribute("aria-pressed", "true");
        enter(marieke, marieke.button("Toon de uitslag"));
        assertThat(anna.within(".bars__one").first()).containsText("1 stem");
    }

    private static void notes(Window anna) {
        enter(anna, anna.button("Noteer"));
        tabTo(anna, anna.dialog().getByLabel("Afspraak"));
        keys(anna).press("ArrowDown");
        type(anna, anna.field("Welke vraag blijft open?"), "Wie beslist hierover?");
        tabTo(anna, anna.field("Wie pakt het op?"));
        keys(anna).type("Marieke");
        enter(anna, anna.dialog().getByText("Voeg toe"));
        assertThat(anna.within("#note .lines__text")).hasText("Wie beslist hierover?");
        assertThat(anna.within("#note .lines")).containsText("Marieke pakt dit op");
        anna.closeDialog();
    }

    private static void pause(Window marieke, Window anna) {
        enter(marieke, marieke.within("#step-button"));
        enter(marieke, marieke.button("Hierna: Pauze"));
        enter(marieke, marieke.within("#begin-break .button--primary").first());
        assertThat(anna.heading("Pauze")).isVisible();
        enter(anna, anna.button("Ik ben er weer"));
        assertThat(marieke.within(".break__people")).hasText("Anna");
        enter(marieke, marieke.button("Verder met ronde twee"));
        anna.seesCard(1);
        keys(marieke).press("ArrowRight");
        anna.seesCard(2);
    }

    private static void closing(Window marieke, Window anna) {
        enter(marieke, marieke.button("Hierna: Afsluiten"));
        assertThat(anna.heading("Samen afsluiten")).isVisible();
        tabTo(anna, anna.within(".grades input").first());
        keys(anna).press("Space");
        for (int grade = 1; grade < 8; grade++) {
            keys(anna).press("ArrowRight");
        }
        type(anna, anna.field("Waarom dat cijfer?"), "Fijn gesprek");
        enter(anna, anna.button("Geef mijn cijfer"));
        assertThat(anna.text("Jouw cijfer: 8")).isVisible();
        enter(marieke, marieke.button("Cijfer"));
        enter(marieke, marieke.button("Toon alle cijfers"));
        assertThat(anna.text("Gemiddeld een 8,0.")).isVisible();
        type(anna, anna.field("Wat doe je morgen anders?"), "Eerst kijken");
        Locator part = anna.within(".closing__part", anna.field("Wat doe je morgen anders?"));
        enter(anna, part.getByText("Voeg toe"));
        assertThat(anna.within(".paper")).containsText("Eerst kijken");
    }

    private static void report(Window marieke, Window anna) {
        enter(marieke, marieke.button("Verslag"));
        enter(marieke, marieke.link("Naar het verslag"));
        assertThat(marieke.within(".paper")).containsText("Wie beslist hierover?");
        enter(marieke, marieke.link("Terug om te verbeteren"));
        enter(marieke, marieke.button("Volgende: Einde"));
        enter(marieke, marieke.button("Beëindig de sessie").first());
        enter(marieke, marieke.button("Ja, beëindig de sessie"));
        assertThat(anna.heading("De sessie is afgelopen")).isVisible();
        enter(marieke, marieke.link("Plan een vervolg"));
        assertThat(marieke.heading("Open een vervolgsessie")).isVisible();
    }
}

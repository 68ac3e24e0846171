package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.kaartensessie.browser.support.Keys.enter;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.BoundingBox;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.RoomWithWindows;
import nl.kaartensessie.browser.support.Window;
import org.junit.jupiter.api.Test;

/// Where the focus goes when the control that has it goes.
@NeedsBrowser
class FocusIT extends PackagedBrowserTest {

    @Test
    void rule_28_2_itGoesOnWithWhatComesNext() {
        try (RoomWithWindows room = new RoomWithWindows(browsers, address, "Trouwe Wijsvinger")) {
            Window marieke = room.marieke;
            Window anna = room.anna;
            marieke.startSession();
            enter(anna, anna.button("Niet nu"));
            assertThat(anna.within(".card__title")).isFocused();
            enter(anna, anna.button("Hand opsteken"));
            enter(anna, anna.button("Reactie"));
            assertThat(anna.button("Hand omlaag, nummer 1")).isFocused();
            enter(anna, anna.button("Hand omlaag, nummer 1"));
            assertThat(anna.button("Hand opsteken")).isFocused();
            enter(anna, anna.button("Hand opsteken"));
            enter(anna, anna.button("Nieuw punt"));
            enter(marieke, marieke.button("Geef het woord aan Anna"));
            assertThat(marieke.button("Klaar: Anna")).isFocused();
            enter(anna, anna.button("Klaar: Anna"));
            assertThat(anna.button("Hand opsteken")).isFocused();
            // What Marieke had is gone by what another did.
            assertThat(marieke.button("Volgende kaart voor iedereen")).isFocused();
            enter(marieke, marieke.button("Volgende kaart voor iedereen"));
            anna.seesCard(2);
            enter(marieke, marieke.button("Ongedaan maken"));
            assertThat(marieke.button("Volgende kaart voor iedereen")).isFocused();
            anna.seesCard(1);
            marieke.page().keyboard().press("Enter");
            anna.seesCard(2);
            enter(anna, anna.button("Vorige kaart"));
            assertThat(anna.button("Volgende kaart")).isFocused();
            enter(anna, anna.button("Terug naar de groep (kaart 2)"));
            assertThat(anna.within(".card__title")).isFocused();
            enter(marieke, marieke.button("Beheer: wie is er, en handen"));
            enter(marieke, marieke.button("Verwijder Piet"));
            enter(marieke, marieke.button("Ja, verwijder"));
            assertThat(marieke.within("#people-heading")).isFocused();
            marieke.closeDialog();

            // Whoever types goes on typing when the page around the field becomes another.
            anna.field("Bericht").focus();
            anna.page().keyboard().type("Ik ");
            room.lead("step.enter", "step", "\"closing\"");
            anna.page().keyboard().type("ook");
            assertThat(anna.field("Bericht")).hasValue("Ik ook");
            enter(marieke, marieke.button("Einde"));
            enter(marieke, marieke.within(".bar__next"));
            enter(marieke, marieke.button("Ja, beëindig de sessie"));
            for (Window window : List.of(marieke, anna)) {
                assertThat(window.heading("De sessie is afgelopen")).isFocused();
            }
            enter(anna, anna.button("Lees de kaarten nog eens"));
            assertThat(anna.within(".card__title")).isFocused();
            enter(marieke, marieke.button("Wis alles nu"));
            enter(marieke, marieke.button("Ja, wis alles"));
            assertThat(marieke.heading("Alles is gewist")).isFocused();
        }
    }

    @Test
    void rule_28_2_whoDoesNotForgetIsBackAtTheButton() {
        try (RoomWithWindows room = new RoomWithWindows(browsers, address, "Trouwe Middelvinger")) {
            Window anna = room.anna;
            anna.page().navigate("/");
            enter(anna, anna.button("Vergeet dit op dit apparaat"));
            assertThat(anna.within("#forget-question")).isFocused();
            enter(anna, anna.button("Nee, bewaar dit"));
            assertThat(anna.button("Vergeet dit op dit apparaat")).isFocused();
            anna.page().keyboard().press("Enter");
            enter(anna, anna.button("Ja, vergeet dit"));
            assertThat(anna.field("Wat is het woord?")).isFocused();
        }
    }

    @Test
    void rule_28_2_whoTypesInTheLobbyGoesOnInTheRoom() {
        try (RoomWithWindows room = new RoomWithWindows(browsers, address, "Trouwe Ringvinger")) {
            room.anna.field("Bericht").focus();
            room.anna.page().keyboard().type("Hallo ");
            room.marieke.startSession();
            room.anna.seesCard(1);
            room.anna.page().keyboard().type("hier");
            assertThat(room.anna.field("Bericht")).hasValue("Hallo hier");
            assertThat(room.anna.button("Hand opsteken")).isVisible();
        }
    }

    @Test
    void rule_28_2_itStaysOnAButtonThatCopiesTheOldWay() {
        try (Device desk = browsers.device(address)) {
            Window marieke = desk.window();
            // As in a browser that asks, where somebody says no.
            marieke.page().addInitScript("navigator.clipboard.writeText = () => Promise.reject(new Error());");
            marieke.page().navigate("/test");
            enter(marieke, marieke.button("Kopieer de tekst"));
            assertThat(marieke.within(".copied")).hasText("Gekopieerd");
            assertThat(marieke.button("Kopieer de tekst")).isFocused();
        }
    }

    @Test
    void rule_28_3_aKeyThatIsHeldDownPressesOneButton() {
        try (RoomWithWindows room = new RoomWithWindows(browsers, address, "Trouwe Pink")) {
            room.marieke.startSession();
            room.anna.button("Hand opsteken").focus();
            for (int repeats = 0; repeats < 5; repeats++) {
                room.anna.page().keyboard().down("Enter");
                room.settle(room.anna);
            }
            room.anna.page().keyboard().up("Enter");
            assertThat(room.anna.button("Nieuw punt")).isFocused();
            assertThat(room.anna.button("Hand omlaag, nummer 1")).hasCount(0);
        }
    }

    @Test
    void rule_28_9_onAPhoneTheButtonsToLeafWithStayWhereTheyAre() {
        try (RoomWithWindows room = new RoomWithWindows(browsers, address, "Stille Voet");
                Device phone = browsers.device(address, new Browser.NewContextOptions().setViewportSize(360, 740))) {
            Window bilal = phone.window().join("Stille Voet", "Bilal");
            room.marieke.startSession();
            bilal.press("Niet nu");
            Set<Double> heights = new HashSet<>();
            for (int position = 2; position <= 9; position++) {
                bilal.raise("Nieuw punt");
                assertThat(bilal.button("Hand omlaag, nummer 1")).isFocused();
                room.show(position);
                bilal.seesCard(position);
                assertThat(bilal.button("Hand opsteken")).isVisible();
                assertThat(bilal.page().evaluate("() => window.scrollY")).isEqualTo(0);
                BoundingBox button = bilal.button("Vorige kaart").boundingBox();
                assertThat(button.y + button.height)
                        .isLessThanOrEqualTo(bilal.within(".room-bar").boundingBox().y);
                heights.add(button.y);
            }
            assertThat(heights).hasSize(1);
        }
    }
}

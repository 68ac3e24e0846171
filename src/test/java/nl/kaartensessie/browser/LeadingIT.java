package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.Test;

/// Leading a session from the live screen: its menus, its keys, and the one button that goes through everything.
@NeedsBrowser
class LeadingIT extends PackagedBrowserTest {

    @Test
    void rule_29_3_whatIsRareWaitsInMenus_whichAKeyboardOpensAndCloses() {
        try (Device desk = browsers.device(address)) {
            Window marieke = desk.window();
            String key = marieke.open("Klare Lijst", "Marieke");
            marieke.startSession();
            for (String menu : List.of("Sessie", "Meer")) {
                marieke.button(menu).focus();
                marieke.page().keyboard().press("Enter");
                assertThat(marieke.dialog()).hasCount(1);
                marieke.page().keyboard().press("Escape");
                assertThat(marieke.dialog()).hasCount(0);
                assertThat(marieke.button(menu)).isFocused();
            }
            marieke.choose("Sessie", "Uitnodigen");
            assertThat(marieke.dialog()).not().containsText("leutel");
            marieke.page().keyboard().press("Escape");
            assertThat(marieke.button("Sessie")).isFocused();
            assertThat((String) marieke.page().evaluate("() => document.body.innerHTML"))
                    .doesNotContain(key);
            marieke.choose("Sessie", "Sleutel");
            marieke.press("Toon de sleutel");
            assertThat(marieke.within("#key-code")).hasValue(key);
            marieke.page().keyboard().press("Escape");
            assertThat(marieke.within("#key-code")).hasCount(0);
        }
    }

    @Test
    void rule_29_4_anotherDeviceOfTheFacilitatorIsNoPerson() {
        try (Device desk = browsers.device(address);
                Device phone = browsers.device(address)) {
            Window marieke = desk.window();
            String key = marieke.open("Twee Schermen", "Marieke");
            marieke.startSession();
            Window remote = phone.window();
            remote.page().navigate("/");
            remote.press("Ik begeleid een sessie");
            remote.field("Wat is het woord?").fill("twee schermen");
            remote.field("Wat is je sleutel?").fill(key);
            remote.field("Hoe heet je?").fill("marieke");
            remote.press("Naar je sessie");
            remote.isLive().seesCard(1);
            RoomClient.join("twee schermen", "Anna");
            assertThat(marieke.within(".crew__name")).hasText(new String[] {"Marieke (jij)", "Anna"});
        }
    }

    @Test
    void rule_29_6_aKeyThatScrollsMovesNobody_andArrowsDoOutsideListsAndFields() {
        try (Device desk = browsers.device(address)) {
            Window marieke = desk.window();
            String word = "stille toets";
            marieke.open(word, "Marieke");
            RoomClient.join(word, "Bilal").done("hand.raise", "about", "new");
            marieke.startSession();
            marieke.within("#hands-heading").focus();
            marieke.page().keyboard().press("ArrowRight");
            marieke.seesCard(2);
            for (String key : List.of("PageDown", "PageUp", "Space", "End")) {
                marieke.page().keyboard().press(key);
            }
            RoomClient.join(word, "Samira").done("hand.raise", "about", "new");
            marieke.button("Geef het woord aan Samira").focus();
            marieke.page().keyboard().press("ArrowRight");
            marieke.field("Jouw notitie").focus();
            marieke.page().keyboard().press("ArrowRight");
            marieke.press("Meer");
            marieke.page().keyboard().press("ArrowRight");
            marieke.page().keyboard().press("Escape");
            marieke.within("#hands-heading").focus();
            marieke.page().keyboard().press("ArrowRight");
            // One further, so that none of the others did anything.
            marieke.seesCard(3);
        }
    }

    @Test
    void rule_29_7_oneButtonLeadsThroughEveryStepOfTheRunsheet() {
        try (Device desk = browsers.device(address)) {
            Window marieke = desk.window();
            String word = "rode draad";
            marieke.open(word, "Marieke");
            marieke.command("{\"type\": \"agenda.set\", \"steps\": [{\"key\": \"round-two\", \"minutes\": 0}]}");
            marieke.press("Hierna: Klaarzetten");
            leads(marieke, "Klaarzetten", "Volgende: Welkom");
            leads(marieke, "Welkom", "Volgende: Spelregels");
            leads(marieke, "Spelregels", "Volgende: Kaarten starten");
            leads(marieke, "Kaarten starten", "Start de kaarten");
            marieke.seesCard(1);
            leads(marieke, "Eerste ronde", "Volgende kaart voor iedereen");
            marieke.seesCard(2);
            marieke.command("{\"type\": \"agenda.set\", \"steps\": [{\"key\": \"round-one\", \"minutes\": 0}]}");
            assertThat(marieke.within(".bar__other")).hasText("Volgende kaart");
            leads(marieke, "Eerste ronde", "Naar de pauze");
            assertThat(marieke.within(".break__left")).hasText(Pattern.compile("(10:00|9:5\\d)"));
            leads(marieke, "Pauze", "Verder met ronde twee");
            marieke.seesCard(2);
            leads(marieke, "Tweede ronde", "Naar de afsluiting");
            assertThat(marieke.within("#step-button")).containsText("Afsluiten");
            assertThat(marieke.heading("Samen afsluiten")).isVisible();
        }
    }

    private static void leads(Window window, String step, String button) {
        assertThat(window.within("#step-button")).containsText(step);
        assertThat(window.within(".bar__next")).hasText(button);
        window.within(".bar__next").click();
    }

    @Test
    void rule_29_7_startedFromThePreparation_theFirstCardEndsTheStepOfStarting() {
        try (Device desk = browsers.device(address)) {
            Window marieke = desk.window();
            marieke.open("Snelle Start", "Marieke");
            marieke.startSession();
            assertThat(marieke.within("#step-button")).containsText("Kaarten starten");
            leads(marieke, "Kaarten starten", "Volgende kaart voor iedereen");
            assertThat(marieke.within("#step-button")).containsText("Eerste ronde");
            marieke.command("{\"type\": \"card.show\", \"position\": %d}".formatted(Window.CARDS));
            assertThat(marieke.within(".bar__next")).hasText("Naar de afsluiting");
            assertThat(marieke.within(".bar__text").first()).isVisible();
        }
    }

    @Test
    void rule_29_8_whatIsToBeSkippedIsPassedOver_andUndoBringsBackTheHands() {
        try (Device desk = browsers.device(address);
                Device laptop = browsers.device(address)) {
            Window marieke = desk.window();
            String word = "lange sprong";
            marieke.open(word, "Marieke");
            Window anna = laptop.window().join(word, "Anna");
            RoomClient bilal = RoomClient.join(word, "Bilal");
            marieke.startSession();
            for (int card : List.of(2, 3)) {
                marieke.command("{\"type\": \"card.mark\", \"position\": %d, \"mark\": \"skipped\"}".formatted(card));
            }
            bilal.done("hand.raise", "about", "reply");
            assertThat(marieke.within(".crew__hand")).hasCount(1);
            anna.raise("Nieuw punt");
            assertThat(marieke.within(".crew__hand")).hasCount(2);
            assertThat(marieke.within(".bar__text")).containsText("Hierna: kaart 4,");
            assertThat(marieke.within(".bar__text")).containsText("Je slaat kaart 2 en 3 over.");

            marieke.press("Volgende kaart voor iedereen");
            anna.seesCard(4);
            assertThat(marieke.within(".bar__text")).containsText("Overgeslagen: kaart 2 en 3.");
            assertThat(marieke.within(".crew__hand")).hasCount(0);
            marieke.press("Ongedaan maken");
            anna.seesCard(1);
            assertThat(marieke.within(".crew__hand")).hasText(new Pattern[] {
                Pattern.compile("1\\s*Bilal\\s*reactie\\s*Woord"), Pattern.compile("2\\s*Anna\\s*nieuw punt\\s*Woord")
            });

            // Who loses a hand by a card is told so, and has it back with one press.
            marieke.press("Volgende kaart voor iedereen");
            anna.seesCard(4);
            assertThat(anna.text("Er kwam een nieuwe kaart, en je hand ging omlaag.")
                            .first())
                    .isVisible();
            anna.within(".notice", anna.button("Steek weer op"))
                    .getByText("Steek weer op")
                    .click();
            assertThat(anna.button("Hand omlaag, nummer 1")).isVisible();
            assertThat(anna.button("Steek weer op")).hasCount(0);
            assertThat(marieke.within(".crew__hand")).hasCount(1);
            marieke.press("Vorige kaart voor iedereen");
            anna.seesCard(1);
        }
    }
}

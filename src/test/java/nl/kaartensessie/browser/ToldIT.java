package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.kaartensessie.browser.support.Keys.enter;

import java.util.List;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.RoomWithWindows;
import nl.kaartensessie.browser.support.Window;
import org.junit.jupiter.api.Test;

/// What a screen reader says, though nobody moved the focus: the texts of the page's live region.
@NeedsBrowser
class ToldIT extends PackagedBrowserTest {

    @Test
    void rule_28_4_whatConcernsOneselfIsTold() {
        try (RoomWithWindows room = new RoomWithWindows(browsers, address, "Luide Klok")) {
            Window marieke = room.marieke;
            Window anna = room.anna;
            marieke.startSession();
            anna.seesCard(1);

            room.other.done("hand.raise", "about", "new");
            room.settle(anna);
            enter(anna, anna.button("Hand opsteken"));
            enter(anna, anna.button("Nieuw punt"));
            hears(anna, "Je hand is omhoog. Je bent nummer 2.");
            room.other.done("hand.lower");
            hears(anna, "Je hand is omhoog. Je bent nummer 1.");
            room.show(2);
            hears(anna, "Er kwam een nieuwe kaart, en je hand ging omlaag.");

            forget(anna);
            enter(anna, anna.button("Hand opsteken"));
            enter(anna, anna.button("Nieuw punt"));
            hears(anna, "Je hand is omhoog. Je bent nummer 1.");
            forget(anna);
            enter(anna, anna.button("Hand omlaag, nummer 1"));
            room.settle(anna);
            assertThat(anna.within("#announcement p")).hasCount(0);

            anna.command("{\"type\": \"chat.send\", \"text\": \"Vraag aan jou\", \"to\": \"facilitator\"}");
            hears(marieke, "Anna in de chat, alleen aan de begeleider: Vraag aan jou");
            anna.command("{\"type\": \"chat.send\", \"text\": \"Dag\"}");
            hears(marieke, "Anna in de chat: Dag");
        }
    }

    @Test
    void rule_28_4_whatThereIsToChooseIsToldWithTheCard() {
        try (RoomWithWindows room = new RoomWithWindows(browsers, address, "Luide Bel")) {
            room.marieke.startSession();
            room.show(room.marieke.positionOf("dilemma"));
            List<String> choices = room.anna.within(".card__choices li").allInnerTexts();
            org.assertj.core.api.Assertions.assertThat(choices).hasSize(2);
            hears(
                    room.anna,
                    "Wat kies je? %s; %s."
                            .formatted(
                                    choices.get(0).replaceFirst("\\.$", ""),
                                    choices.get(1).replaceFirst("\\.$", "")));
        }
    }

    @Test
    void rule_28_6_theEndOfASessionIsTold_andSoIsThatOneIsOut() {
        try (RoomWithWindows room = new RoomWithWindows(browsers, address, "Luide Gong");
                Device phone = browsers.device(address)) {
            Window bilal = phone.window().join("Luide Gong", "Bilal");
            room.marieke.startSession();
            bilal.seesCard(1);
            bilal.field("Bericht").focus();
            room.marieke.manage();
            enter(room.marieke, room.marieke.button("Verwijder Bilal"));
            enter(room.marieke, room.marieke.button("Ja, verwijder"));
            assertThat(bilal.heading("Je bent uit de sessie gehaald")).isFocused();
            hears(bilal, "De begeleider heeft je uit de sessie gehaald.");

            room.lead("session.end");
            assertThat(room.anna.heading("De sessie is afgelopen")).isFocused();
            hears(room.anna, "Dank je wel voor het gesprek.");
            assertThat(room.marieke.heading("De sessie is afgelopen")).isFocused();
            hears(room.marieke, "Dank je wel voor het begeleiden.");
            // Who only comes to read afterwards came to this page, and is left where they are.
            room.anna.page().reload();
            assertThat(room.anna.heading("De sessie is afgelopen")).isVisible();
            assertThat(room.anna.within("#announcement")).not().containsText("Dank je wel");
        }
    }

    @Test
    void rule_28_7_aLinkThatOpensATabSaysSo_inTheLanguageOfThePage() {
        try (RoomWithWindows room = new RoomWithWindows(browsers, address, "Luide Deur")) {
            Window marieke = room.marieke;
            marieke.within(".check__fold").nth(-2).click();
            assertThat(marieke.link("Test je netwerk (nieuw tabblad)").first()).isVisible();
            marieke.press("Sessie");
            assertThat(marieke.link("Kaart groot op een scherm (nieuw tabblad)"))
                    .isVisible();
            marieke.page().navigate(marieke.page().url() + "?taal=en");
            marieke.within(".check__fold").nth(-2).click();
            assertThat(marieke.link("Test your network (new tab)").first()).isVisible();
            marieke.press("Session");
            assertThat(marieke.link("Card only (new tab)")).isVisible();
            // What an author wrote is in the language of the deck, and the words about the tab in that of the page.
            marieke.page().navigate(marieke.page().url().replaceFirst("\\?.*", "/feitenblad"));
            assertThat(marieke.within(".prose-text a").first()).containsText("(new tab)");
            assertThat(marieke.within(".prose-text a [lang=en-GB]").first()).isAttached();
        }
    }

    private static void forget(Window window) {
        window.page().evaluate("() => document.getElementById('announcement').replaceChildren()");
    }

    private static void hears(Window window, String text) {
        assertThat(window.within("#announcement")).containsText(text);
    }
}

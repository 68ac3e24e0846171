package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static nl.kaartensessie.browser.support.Accessibility.NARROWEST;
import static nl.kaartensessie.browser.support.Accessibility.check;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.HtmlChecker;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// axe finds nothing, on any page, in any state; and no page needs to be scrolled sideways.
@NeedsBrowser
class AccessibilityIT extends PackagedBrowserTest {

    @Test
    void rule_28_8_whatIsServedIsHtml() {
        List<String> parts = List.of("", "/kaart", "/draaiboek", "/uitnodiging", "/feitenblad", "/verslag");
        List<String> pages = new ArrayList<>(List.of(
                "/",
                "/nieuw",
                "/hulp",
                "/begeleiden",
                "/privacy",
                "/toegankelijkheid",
                "/test",
                "/beheer",
                "/beheer/sets/x",
                "/bestaat-niet"));
        pages.add("/beheer/sets/x/versies");
        pages.add("/beheer/sets/x/terug");
        parts.forEach(part -> pages.add("/sessie/r_x" + part));
        for (String page : pages) {
            for (String language : List.of("nl", "en")) {
                String html = given().accept("text/html")
                        .queryParam("taal", language)
                        .get(page)
                        .asString();
                assertThat(html).contains("<html lang=\"" + language);
                HtmlChecker.gather(html, "served " + page + " " + language);
            }
        }
        RoomClient room = RoomClient.open();
        room.done("session.start");
        room.done("outcome.add", "kind", "agreement", "text", "Samen <lezen>");
        String report = room.call()
                .accept("text/html")
                .get(RoomClient.API + "/rooms/" + room.room() + "/report")
                .asString();
        assertThat(report).contains("Samen &lt;lezen&gt;");
        HtmlChecker.gather(report, "the report");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void thePagesAroundASession(String language) {
        try (Device device = browsers.device(address, NARROWEST, language)) {
            Window window = device.window();
            for (String page : List.of(
                    "/",
                    "/nieuw",
                    "/hulp",
                    "/begeleiden",
                    "/privacy",
                    "/toegankelijkheid",
                    "/bestaat-niet",
                    "/sessie/r_x")) {
                window.page().navigate(page);
                assertThat(window.within("h1").first()).isVisible();
                check(window, page);
            }
        }
    }

    @Test
    void everyStateOfASession() {
        String word = "wit licht";
        try (Device desk = browsers.device(address, NARROWEST, "nl");
                Device laptop = browsers.device(address, NARROWEST, "nl")) {
            Window guest = laptop.window();
            guest.page().navigate("/");
            guest.press("Verder");
            assertThat(guest.text("Vul het woord in.")).isVisible();
            check(guest, "start, no word");
            guest.field("Wat is het woord?").fill("bestaat echt niet");
            guest.press("Verder");
            assertThat(guest.within(".form__error")).isVisible();
            check(guest, "start, unknown word");
            String known = "bestaat wel";
            RoomClient.open(RoomClient.anonymous(), Map.of("word", known));
            guest.field("Wat is het woord?").fill(known);
            guest.press("Verder");
            assertThat(guest.field("Hoe heet je?")).isVisible();
            check(guest, "start, the name");
            guest.press("Ik begeleid een sessie");
            check(guest, "start, facilitator");

            Window facilitator = desk.window();
            facilitator.page().navigate("/nieuw");
            facilitator.field("Kies een of twee woorden").fill("openbaar");
            facilitator.field("Hoe heet je?").fill("Marieke");
            facilitator.press("Open de sessie");
            assertThat(facilitator.within(".form__error")).isVisible();
            check(facilitator, "open, obvious word");
            facilitator.field("Kies een of twee woorden").fill(word);
            facilitator.press("Open de sessie");
            assertThat(facilitator.heading("Je sessie staat klaar")).isVisible();
            check(facilitator, "the key");
            facilitator.link("Naar de voorbereiding").click();
            assertThat(facilitator.within(".checklist")).isVisible();
            check(facilitator, "prepare");
            facilitator.readCards();
            facilitator.seesCard(1);
            check(facilitator, "reading the cards");
            facilitator.press("Klaar met lezen");

            facilitator.press("Start de sessie");
            check(facilitator, "start dialog");
            facilitator.closeDialog();

            guest.join(word, "Anna");
            assertThat(guest.heading("Je bent binnen. We beginnen zo.")).isVisible();
            guest.isLive();
            check(guest, "lobby");
            facilitator.startSession();
            guest.seesCard(1);
            check(guest, "room");
            facilitator.seesCard(1);
            check(facilitator, "cockpit");
            facilitator.press("Volgende kaart voor iedereen");
            assertThat(facilitator.button("Ongedaan maken")).isVisible();
            check(facilitator, "cockpit, undo");
            guest.raise("Reactie");
            assertThat(guest.button("Hand omlaag, nummer 1")).isVisible();
            check(guest, "room, hand up");
            guest.press("Even weg");
            assertThat(guest.button("Ik ben er weer")).isVisible();
            guest.press("Vorige kaart");
            assertThat(guest.button("Terug naar de groep (kaart 2)")).isVisible();
            check(guest, "room, looking back");
            guest.press("Terug naar de groep (kaart 2)");

            guest.page().keyboard().press("c");
            guest.field("Bericht").fill("Goed punt!");
            guest.field("Aan").selectOption("facilitator");
            guest.press("Stuur");
            assertThat(guest.within(".chat__text")).hasText("Goed punt!");
            check(guest, "chat");
            guest.page().keyboard().press("Escape");
            guest.within("body").click(new com.microsoft.playwright.Locator.ClickOptions().setPosition(2, 2));
            guest.page().keyboard().press("?");
            assertThat(guest.within("#shortcuts")).isVisible();
            check(guest, "keys");
            guest.closeDialog();

            assertThat(facilitator.button("Geef het woord aan Anna")).isVisible();
            check(facilitator, "cockpit, a hand");
            facilitator.press("Geef het woord aan Anna");
            assertThat(facilitator.within(".floor").first()).isVisible();
            facilitator.within(".side__fold").click();
            check(facilitator, "cockpit, the floor and the chat");
            facilitator.manage();
            check(facilitator, "hands and people");
            facilitator.press("Verwijder Anna");
            check(facilitator, "remove dialog");
            facilitator.press("Toch niet");
            facilitator.press("Wijzig je naam");
            check(facilitator, "rename dialog");
            facilitator.page().keyboard().press("Escape");
            facilitator.page().keyboard().press("Escape");
            for (String menu : List.of("Sessie", "Meer")) {
                facilitator.press(menu);
                check(facilitator, menu);
                facilitator.closeDialog();
            }
            for (String tool : List.of("Alle kaarten", "Uitnodigen", "Sleutel")) {
                facilitator.choose("Sessie", tool);
                assertThat(facilitator.within("dialog[open]")).isVisible();
                check(facilitator, tool);
                facilitator.closeDialog();
            }
            facilitator.choose("Sessie", "Alle kaarten");
            facilitator.within("#cards .overview__card").nth(11).click();
            assertThat(facilitator.button("Toon kaart 12 aan iedereen")).isVisible();
            check(facilitator, "cockpit, looking alone");
            facilitator.choose("Sessie", "Doe de deur dicht");
            assertThat(facilitator.within(".side__locked")).isVisible();

            Window only = desk.window();
            only.page().navigate(guest.page().url() + "/kaart");
            only.seesCard(2);
            check(only, "card only");
            laptop.setOffline(true);
            assertThat(guest.within(".chip")).containsText("Even geen verbinding");
            check(guest, "no connection");
            laptop.setOffline(false);
            guest.isLive();
            facilitator.choose("Sessie", "Beëindig de sessie");
            check(facilitator, "end dialog");
            facilitator.press("Ja, beëindig de sessie");
            assertThat(guest.heading("De sessie is afgelopen")).isVisible();
            check(guest, "ended");
            guest.press("Lees de kaarten nog eens");
            check(guest, "ended, reading");
            assertThat(facilitator.heading("De sessie is afgelopen")).isVisible();
            check(facilitator, "ended, facilitator");
            facilitator.press("Wis alles nu");
            facilitator.press("Ja, wis alles");
            assertThat(facilitator.heading("Alles is gewist")).isVisible();
            check(facilitator, "erased");
        }
    }
}

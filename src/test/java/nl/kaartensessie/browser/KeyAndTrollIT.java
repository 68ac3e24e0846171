package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.kaartensessie.browser.support.Accessibility.check;
import static org.assertj.core.api.Assertions.assertThat;

import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A key in wrong hands and somebody who spoils the session, as a facilitator deals with them.
@NeedsBrowser
class KeyAndTrollIT extends PackagedBrowserTest {

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void rules_6_6_and_6_7_whoSpoilsItGoesWithAllTheyWroteAndTheDoorCloses(int width) {
        String word = "rustige vijver " + width;
        try (Device desk = browsers.device(address, width, "nl");
                Device laptop = browsers.device(address);
                Device phone = browsers.device(address)) {
            Window marieke = desk.window();
            marieke.open(word, "Marieke");
            Window anna = laptop.window().join(word, "Anna");
            Window troll = phone.window().join(word, "Trol");
            marieke.startSession();
            for (int i = 1; i <= 3; i++) {
                troll.command("{\"type\": \"chat.send\", \"text\": \"Bah %d\"}".formatted(i));
            }
            anna.command("{\"type\": \"chat.send\", \"text\": \"Dag\"}");
            assertThat(anna.within(".chat__text")).hasCount(4);

            marieke.manage();
            marieke.button("Verwijder Trol").focus();
            marieke.page().keyboard().press("Enter");
            assertThat(marieke.within("#question")).isVisible();
            check(marieke, "removing, with what they wrote");
            // The question begins at "no"; the boxes stand before it.
            marieke.field("Met alles wat deze persoon schreef").focus();
            marieke.page().keyboard().press("Space");
            marieke.page().keyboard().press("Tab");
            marieke.page().keyboard().press("Space");
            assertThat(marieke.field("En doe de deur dicht")).isChecked();
            marieke.press("Ja, verwijder");

            assertThat(anna.within(".chat__text")).hasCount(1);
            assertThat(anna.within(".chat__text")).hasText("Dag");
            assertThat(troll.heading("Je bent uit de sessie gehaald")).isVisible();
            troll.page().navigate("/");
            troll.field("Wat is het woord?").fill(word);
            troll.press("Verder");
            troll.field("Hoe heet je?").fill("Trol twee");
            troll.press("Doe mee");
            assertThat(troll.within(".form__error")).containsText("de deur dichtgedaan");
        }
    }

    @Test
    void rule_6_8_whatSomebodyWroteWhoIsOutAlreadyGoesToo() {
        try (Device desk = browsers.device(address);
                Device phone = browsers.device(address)) {
            Window marieke = desk.window();
            marieke.open("late bezem", "Marieke");
            Window troll = phone.window().join("late bezem", "Trol");
            troll.command("{\"type\": \"chat.send\", \"text\": \"Bah\"}");
            troll.command("{\"type\": \"chat.send\", \"text\": \"Nog eens\"}");
            marieke.within(".side__fold").click();
            assertThat(marieke.within(".chat__text")).hasCount(2);
            marieke.manage();
            marieke.press("Verwijder Trol");
            marieke.press("Ja, verwijder");
            marieke.closeDialog();
            marieke.button("Verwijder alles").first().click();
            check(marieke, "removing what somebody wrote who is out");
            marieke.press("Ja, verwijder alles");
            assertThat(marieke.within(".chat__text")).hasCount(0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void rules_2_21_and_25_5_aNewKeyPutsTheOldOneAndADeviceOut(int width) {
        String word = "nieuwe grendel " + width;
        try (Device desk = browsers.device(address, width, "nl");
                Device thiefs = browsers.device(address);
                Device laptop = browsers.device(address)) {
            Window marieke = desk.window();
            String old = marieke.open(word, "Marieke");
            Window thief = facilitates(thiefs.window(), word, old, "Dief");
            Window bo = facilitates(laptop.window(), word, old, "Bo");

            marieke.choose("Sessie", "Sleutel");
            // Screens are shared: it is covered until somebody asks.
            assertThat(marieke.within("#key-code")).hasCount(0);
            marieke.press("Toon de sleutel");
            assertThat(marieke.within("#key-code")).hasValue(old);
            marieke.press("Nieuwe sleutel");
            assertThat(marieke.within(".devices__you")).containsText("Marieke");
            check(marieke, "a new key, asking");
            marieke.field("Dief").focus();
            marieke.page().keyboard().press("Space");
            marieke.button("Maak een nieuwe sleutel").focus();
            marieke.page().keyboard().press("Enter");

            assertThat(marieke.within("#new-code")).isVisible();
            check(marieke, "a new key, made");
            String key = marieke.within("#new-code").inputValue();
            assertThat(key).hasSize(24).isNotEqualTo(old);
            assertThat(thief.heading("Je bent uit de sessie gehaald")).isVisible();
            assertThat(bo.within("[role=alert]").first()).containsText("Marieke heeft een nieuwe sleutel gemaakt");
            assertThat(stored(bo)).doesNotContain(old);
            assertThat(stored(marieke)).contains(key).doesNotContain(old);
            marieke.closeDialog();
            assertThat(marieke.within("#new-code")).hasCount(0);

            facilitatorForm(thief, word, old, "Dief");
            assertThat(thief.within(".form__error")).containsText("hoort niet bij dit woord");
        }
    }

    private static Window facilitates(Window window, String word, String key, String name) {
        facilitatorForm(window, word, key, name);
        assertThat(window.heading("Bereid je voor")).isVisible();
        window.isLive();
        return window;
    }

    private static void facilitatorForm(Window window, String word, String key, String name) {
        window.page().navigate("/");
        window.press("Ik begeleid een sessie");
        window.field("Wat is het woord?").fill(word);
        window.field("Wat is je sleutel?").fill(key);
        window.field("Hoe heet je?").fill(name);
        window.press("Naar je sessie");
    }

    private static String stored(Window window) {
        return (String) window.page().evaluate("() => JSON.stringify(localStorage) + JSON.stringify(sessionStorage)");
    }
}

package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.kaartensessie.browser.support.Axe;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.Test;

/// A group in one room: a beamer, a phone as remote control.
@NeedsBrowser
class OnePlaceIT extends PackagedBrowserTest {

    @Test
    void rule_31_1_theBeamerShowsTheWayInUntilTheFirstCard() {
        try (Device desk = browsers.device(address)) {
            Window marieke = desk.window();
            marieke.open("Groene Zaal", "Marieke");
            Window beamer = new Window(marieke.page().context().newPage());
            beamer.page().navigate(marieke.page().url() + "/kaart");
            assertThat(beamer.within(".way-in__word")).hasText("Groene Zaal");
            assertThat(beamer.within(".way-in__text")).containsText(address.replaceFirst("https?://", ""));
            String link = address + "/#Groene-Zaal";
            assertThat(drawing(beamer, ".way-in path")).isEqualTo(drawn("groene zaal", link));
            assertThat(Axe.violations(beamer.page())).isEmpty();
            for (int[] size : new int[][] {{1920, 1080}, {1024, 768}, {320, 640}}) {
                beamer.page().setViewportSize(size[0], size[1]);
                assertThat(
                                (Boolean)
                                        beamer.page()
                                                .evaluate(
                                                        "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                        .as("%d", size[0])
                        .isTrue();
            }

            marieke.startSession();
            beamer.seesCard(1);
            assertThat(beamer.within(".way-in")).hasCount(0);

            int statement = marieke.positionOf("statement");
            marieke.command("{\"type\": \"card.show\", \"position\": %d}".formatted(statement));
            marieke.press("Stem: laat de groep kiezen");
            marieke.within(".vote__option").first().click();
            assertThat(beamer.within(".vote__count")).hasText("1 van 1 stemde");
            assertThat(beamer.within(".vote").textContent()).doesNotContain("Marieke");
            marieke.press("Toon de uitslag");
            assertThat(beamer.heading("Zo koos de groep")).isVisible();
            assertThat(beamer.within(".bars__count").first()).hasText("1 stem");
            assertThat(desk.complaints()).isEmpty();
        }
    }

    @Test
    void rule_31_2_aPhoneLeadsByACodeThatIsCoveredUntilSomebodyAsks() {
        try (Device desk = browsers.device(address);
                Device phone = browsers.device(address)) {
            Window marieke = desk.window();
            String key = marieke.open("Blauwe Zaal", "Marieke");
            marieke.startSession();
            marieke.choose("Sessie", "Telefoon als afstandsbediening");
            assertThat(marieke.dialog().locator(".qr")).hasCount(0);
            marieke.press("Toon de QR-code");
            assertThat(marieke.within("#remote-code")).isFocused();
            String link = address + "/#Blauwe-Zaal?key=" + URLEncoder.encode(key, StandardCharsets.UTF_8);
            assertThat(drawing(marieke, "#remote .qr path")).isEqualTo(drawn("blauwe zaal", link));
            assertThat(Axe.violations(marieke.page())).isEmpty();
            marieke.page().keyboard().press("Escape");
            assertThat(marieke.within("#remote .qr")).hasCount(0);

            Window remote = phone.window();
            remote.page().setViewportSize(360, 740);
            remote.page().navigate(link);
            assertThat(remote.field("Hoe heet je?")).isFocused();
            assertThat((String) remote.page().evaluate("() => location.href")).doesNotContain(key);
            remote.field("Hoe heet je?").fill("Marieke");
            remote.press("Naar je sessie");
            remote.isLive().seesCard(1);
            remote.press("Volgende kaart voor iedereen");
            marieke.seesCard(2);
            assertThat(phone.complaints()).isEmpty();
        }
    }

    private static String drawing(Window window, String path) {
        assertThat(window.within(path)).hasCount(1);
        return window.within(path).getAttribute("d");
    }

    /// What the service draws of this text.
    private static String drawn(String word, String text) {
        RoomClient anybody = RoomClient.join(word, "Noor");
        return anybody.call()
                .contentType("application/json")
                .body(Map.of("text", text))
                .post(RoomClient.API + "/rooms/" + anybody.room() + "/qr-codes")
                .path("path");
    }
}

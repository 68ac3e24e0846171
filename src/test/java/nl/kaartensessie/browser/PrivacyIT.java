package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.Test;

/// Nothing of a session leaves the site, and no address says anything about it.
@NeedsBrowser
class PrivacyIT extends PackagedBrowserTest {

    @Test
    void noRequestLeavesTheOriginOrTellsASecret() {
        try (Device desk = browsers.device(address);
                Device laptop = browsers.device(address)) {
            Window facilitator = desk.window();
            String key = facilitator.openByHand("Zilveren Zadel", "Wilhelmina");
            Window guest = laptop.window();
            guest.page().navigate("/#zilveren-zadel");
            guest.field("Hoe heet je?").fill("Bartholomeus");
            guest.press("Doe mee");
            assertThat(guest.heading("Je bent binnen. We beginnen zo.")).isVisible();
            facilitator.startSession();
            guest.seesCard(1);
            guest.field("Bericht").fill("Pannenkoek");
            guest.press("Stuur");
            assertThat(facilitator.within(".chat__text")).hasText("Pannenkoek");
            for (String page : List.of("/privacy", "/toegankelijkheid", "/hulp", "/bestaat-niet")) {
                guest.page().navigate(page);
            }

            List<String> addresses = Stream.of(desk, laptop)
                    .flatMap(device -> device.requests().stream())
                    .map(address -> URLDecoder.decode(address, StandardCharsets.UTF_8))
                    .toList();
            List<String> tokens = Stream.of(facilitator, guest)
                    .map(window ->
                            (String) window.page().evaluate("() => JSON.parse(Object.values(localStorage)[0]).token"))
                    .toList();
            assertThat(addresses)
                    .hasSizeGreaterThan(20)
                    .allSatisfy(asked -> assertThat(URI.create(asked).getAuthority())
                            .isEqualTo(URI.create(this.address).getAuthority()))
                    .noneMatch(asked -> asked.toLowerCase(Locale.ROOT)
                            .matches(".*(zilveren|zadel|wilhelmina|bartholomeus|pannenkoek).*"))
                    .noneMatch(asked -> asked.contains(key) || tokens.stream().anyMatch(asked::contains));
            assertThat(tokens).doesNotContainNull();
        }
    }

    @Test
    void theInvitationLeavesTheAddressBar() {
        try (Device laptop = browsers.device(address)) {
            RoomClient.open(RoomClient.anonymous(), Map.of("word", "groene geit"));
            Window guest = laptop.window();
            guest.page().navigate("/#groene-geit");
            assertThat(guest.within(".entry__word")).containsText("Je doet mee met het woord ‘groene geit’.");
            assertThat(guest.page().url()).doesNotContain("groene");
            guest.link("English: read this page in English").click();
            assertThat(guest.within(".entry__word")).containsText("You join with the word ‘groene geit’.");
        }
    }

    @Test
    void aRoomsAddressShowsNothingWithoutItsToken() {
        try (Device desk = browsers.device(address);
                Device stranger = browsers.device(address)) {
            Window facilitator = desk.window();
            facilitator.openByHand("Kleine Uil", "Marieke");
            facilitator.startSession();
            Window window = stranger.window();
            window.page().navigate(facilitator.page().url());
            assertThat(window.heading("Typ het woord opnieuw")).isVisible();
            assertThat(window.within(".card")).hasCount(0);
        }
    }

    @Test
    void thisDeviceForgetsWhenAsked() {
        try (Device laptop = browsers.device(address);
                Device desk = browsers.device(address)) {
            desk.window().openByHand("Ronde Tafel", "Marieke");
            Window guest = laptop.window().joinByHand("ronde tafel", "Anna");
            guest.page().navigate("/");
            assertThat(guest.link("Terug naar je sessie ‘ronde tafel’")).isVisible();
            guest.press("Vergeet dit op dit apparaat");
            guest.press("Ja, vergeet dit");
            assertThat(guest.link("Terug naar je sessie ‘ronde tafel’")).hasCount(0);
            assertThat(guest.page().evaluate("() => localStorage.length")).isEqualTo(0);
        }
    }
}

package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import nl.kaartensessie.support.RoomClient;
import nl.kaartensessie.support.TestInstallation;
import org.junit.jupiter.api.Test;

/// The server did what was asked, and its answer did not arrive.
@NeedsBrowser
class LostAnswerIT extends PackagedBrowserTest {

    private static final String GONE = "We krijgen geen antwoord van de server.";

    @Test
    void rule_2_39_who_clicks_again_after_a_lost_answer_has_the_key_of_the_room() {
        try (Device desk = browsers.device(address)) {
            Window window = desk.window();
            List<String> keys = loseTheFirst(window.page(), "**/api/v1/rooms");
            window.page().navigate("/nieuw");
            window.field("Kies een of twee woorden").fill("Dolle Dwarsfluit");
            window.field("Hoe heet je?").fill("Marieke");
            window.press("Open de sessie");
            assertThat(window.within("[role=alert]").first()).containsText(GONE);
            window.press("Open de sessie");
            assertThat(window.heading("Je sessie staat klaar")).isVisible();
            assertThat(keys).hasSize(2);
            assertThat(keys.getFirst()).isEqualTo(keys.getLast());
            assertThat(window.within("#key-code")).hasValue(Pattern.compile("[0-9A-Z-]{24}"));
        }
    }

    @Test
    void rule_2_39_cards_that_come_between_two_tries_make_no_other_attempt() {
        try (Device desk = browsers.device(address)) {
            Window window = desk.window();
            List<Route> late = new ArrayList<>();
            window.page().route("**/api/v1/decks", late::add);
            List<String> keys = loseTheFirst(window.page(), "**/api/v1/rooms");
            window.page().navigate("/nieuw");
            window.field("Kies een of twee woorden").fill("Trage Trombone");
            window.field("Hoe heet je?").fill("Marieke");
            window.press("Open de sessie");
            assertThat(window.within("[role=alert]").first()).containsText(GONE);
            window.page().waitForResponse("**/api/v1/decks", () -> late.forEach(Route::resume));
            window.press("Open de sessie");
            assertThat(window.heading("Je sessie staat klaar")).isVisible();
            assertThat(keys).hasSize(2);
            assertThat(keys.getFirst()).isEqualTo(keys.getLast());
        }
    }

    @Test
    void rule_2_39_who_joins_again_after_a_lost_answer_is_there_once() {
        try (Device desk = browsers.device(address)) {
            RoomClient kim = RoomClient.open();
            Window window = desk.window();
            List<String> keys = loseTheFirst(window.page(), "**/api/v1/memberships");
            window.page().navigate("/");
            window.field("Wat is het woord?").fill(kim.word());
            window.press("Verder");
            window.field("Hoe heet je?").fill("Anna");
            window.press("Doe mee");
            assertThat(window.within("[role=alert]").first()).containsText(GONE);
            window.press("Doe mee");
            window.page().waitForURL(Pattern.compile("/sessie/"));
            assertThat(keys).hasSize(2);
            assertThat(kim.get("").<List<String>>path("state.members.name")).containsExactly("Kim", "Anna");
        }
    }

    @Test
    void rule_20_15_a_deck_that_was_deleted_meanwhile_is_told_at_the_deck() {
        String deck = "weg-" + System.nanoTime();
        editor().body(Map.of(
                        "key",
                        deck,
                        "title",
                        "Even hier",
                        "language",
                        "nl",
                        "cards",
                        List.of(Map.of("key", "a", "kind", "question", "title", "A", "text", "B?"))))
                .post("/api/v1/decks")
                .then()
                .statusCode(201);
        editor().post("/api/v1/decks/" + deck + "/versions").then().statusCode(201);
        try (Device desk = browsers.device(address)) {
            Window window = desk.window();
            window.page().navigate("/nieuw");
            window.field("Kies een of twee woorden").fill("Stille Schalmei");
            window.field("Hoe heet je?").fill("Marieke");
            window.field("Welke kaarten?").selectOption(deck);
            editor().header("If-Match", "*")
                    .delete("/api/v1/decks/" + deck)
                    .then()
                    .statusCode(204);
            window.press("Open de sessie");
            assertThat(window.within("#deck-error")).hasText("Deze kaartenset is er niet meer. Kies een andere.");
            assertThat(window.within("#deck")).isFocused();
            assertThat(window.within("#word-error")).hasCount(0);
            assertThat(window.within("#deck option[value='" + deck + "']")).hasCount(0);
            window.press("Open de sessie");
            assertThat(window.heading("Je sessie staat klaar")).isVisible();
        }
    }

    private static RequestSpecification editor() {
        return RestAssured.given()
                .contentType("application/json")
                .header("Authorization", "Bearer " + TestInstallation.CREDENTIAL);
    }

    /// Gives the names of all tries.
    private static List<String> loseTheFirst(Page page, String address) {
        List<String> keys = new ArrayList<>();
        page.route(address, (Route route) -> {
            keys.add(route.request().headerValue("Idempotency-Key"));
            APIResponse answer = route.fetch();
            if (keys.size() == 1) {
                route.abort();
            } else {
                route.fulfill(new Route.FulfillOptions().setResponse(answer));
            }
        });
        return keys;
    }
}

package nl.kaartensessie.browser;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the server says before any script runs.
@QuarkusTest
class PagesTest {

    @ParameterizedTest
    @CsvSource({
        "/, 200, Doe mee met een sessie, Join a session",
        "/nieuw, 200, Open een sessie, Open a session",
        "/sessie/r_1, 200, Sessie, Session",
        "/sessie/r_1/kaart, 200, De kaart, The card",
        "/beheer, 200, Kaartensets beheren, Manage decks",
        "/beheer/sets/een, 200, Kaartensets beheren, Manage decks",
        "/beheer/sets/een/versies, 200, Kaartensets beheren, Manage decks",
        "/beheer/sets/een/terug, 200, Kaartensets beheren, Manage decks",
        "/hulp, 200, Hulp, Help",
        "/begeleiden, 200, Gids voor begeleiders, Guide for facilitators",
        "/privacy, 200, Privacy, Privacy",
        "/toegankelijkheid, 200, Toegankelijkheid, Accessibility",
        "/bestaat-niet, 404, Deze pagina is er niet, This page does not exist"
    })
    void everyPageHasItsTitleInTheReadersLanguage(String path, int status, String dutch, String english) {
        given().get(path)
                .then()
                .statusCode(status)
                .contentType("text/html;charset=UTF-8")
                .body("html.@lang", equalTo("nl"))
                .body("html.head.title", equalTo(dutch + " · Kaartensessie"));
        given().header("Accept-Language", "en-GB,nl;q=0.5")
                .get(path)
                .then()
                .statusCode(status)
                .body("html.@lang", equalTo("en"))
                .body("html.head.title", equalTo(english + " · Kaartensessie"));
    }

    @Test
    void theReadersChoiceWinsFromTheBrowsers() {
        given().header("Accept-Language", "en").get("/hulp?taal=nl").then().body("html.@lang", equalTo("nl"));
        given().get("/hulp?taal=en").then().body("html.@lang", equalTo("en"));
        given().header("Accept-Language", "fr, de").get("/").then().body("html.@lang", equalTo("nl"));
    }

    @Test
    void withoutScriptAPageSaysWhyItNeedsOne() {
        given().get("/").then().body(containsString("<noscript>")).body(containsString("Zet JavaScript aan"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "fy"})
    void rule_26_11_aPageWithACardNamesWhatThatTakes_inTheReadersLanguage(String language) {
        for (String path : List.of("/sessie/r_1", "/sessie/r_1/kaart")) {
            assertThat(preloaded(path, language))
                    .doesNotHaveDuplicates()
                    .anyMatch(module -> module.startsWith("/static/bundle/participant-bundle-"))
                    .anyMatch(module -> module.startsWith("/static/bundle/chunk-"))
                    .filteredOn(module -> !module.matches(".*/(participant-bundle|chunk)-[A-Z0-9]+\\.js"))
                    .singleElement()
                    .asString()
                    .matches("/static/bundle/" + language + "-[A-Z0-9]{8}\\.js");
        }
        assertThat(preloaded("/", language)).isEmpty();
    }

    private static List<String> preloaded(String path, String language) {
        String page = given().header("Accept-Language", language).get(path).asString();
        return Pattern.compile("<link rel=\"modulepreload\" href=\"([^\"]+)\">")
                .matcher(page)
                .results()
                .map(link -> link.group(1))
                .toList();
    }

    @Test
    void nothingIsInline() {
        String page = given().get("/").asString();
        assertThat(page)
                .doesNotContain("<style", " style=", "onclick=")
                .doesNotContainPattern(Pattern.compile("<script(?![^>]*src=)"));
    }

    @Test
    void withoutSettingsThePagesSaySo() {
        given().get("/privacy").then().body(containsString("Zij heeft hier nog geen naam ingevuld"));
        given().get("/toegankelijkheid").then().body(containsString("nog geen toegankelijkheidsverklaring ingevuld"));
        given().get("/.well-known/security.txt").then().statusCode(404);
    }

    @Test
    void aMissingApiCallIsNoPage() {
        given().get("/api/v1/bestaat-niet")
                .then()
                .statusCode(404)
                .contentType(startsWith("application/problem+json"))
                .body(not(containsString("<html")));
    }
}

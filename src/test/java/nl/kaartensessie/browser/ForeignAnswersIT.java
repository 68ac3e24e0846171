package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.OfficeProxy;
import nl.kaartensessie.browser.support.OfficeProxy.Mood;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a proxy, a gateway or another site says in our place ends no session, and erases nothing.
@NeedsBrowser
class ForeignAnswersIT extends PackagedBrowserTest {

    private static final String KEPT = "() => JSON.stringify(localStorage)";

    @Test
    void rule_25_6_aProxyThatKnowsNobodyWhileWeRestartPutsNobodyOut() {
        try (OfficeProxy proxy = new OfficeProxy(address);
                Device desk = browsers.device(proxy.address());
                Device laptop = browsers.device(proxy.address())) {
            Window marieke = desk.window();
            String key = marieke.openByHand("vreemde deur", "Marieke");
            Window anna = laptop.window().joinByHand("vreemde deur", "Anna");
            marieke.startSession();
            anna.seesCard(1);
            String kept = (String) anna.page().evaluate(KEPT);

            proxy.turn(Mood.KNOWS_NOBODY);
            for (Window window : new Window[] {marieke, anna}) {
                assertThat(window.within(".chip")).containsText("Even geen verbinding");
                // It asks what the server says of it, and is told nothing that counts.
                window.page().waitForResponse("**/api/v1/rooms/*", () -> {});
                window.seesCard(1);
            }
            proxy.turn(Mood.REFUSES_THE_API);
            anna.page().waitForResponse("**/api/v1/rooms/*", () -> {});
            proxy.turn(Mood.OPEN);
            for (Window window : new Window[] {marieke, anna}) {
                window.page().evaluate("() => window.dispatchEvent(new Event('online'))");
                window.isLive();
            }
            marieke.press("Volgende kaart voor iedereen");
            anna.seesCard(2);
            assertThat((String) anna.page().evaluate(KEPT)).contains(kept.substring(0, 40));
            assertThat((String) marieke.page().evaluate(KEPT)).contains(key);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "401, text/html",
        "403, text/html",
        "404, text/plain",
        "404, application/problem+json",
        "410, application/json",
        "200, text/html"
    })
    void rule_25_6_openingTheStartPageErasesNothing(int status, String type) {
        try (Device laptop = browsers.device(address)) {
            Window marieke = laptop.window();
            String word = "poort " + status + " " + Math.abs(type.hashCode() % 100);
            String key = marieke.openByHand(word, "Marieke");
            marieke.page()
                    .route(
                            "**/api/**",
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setStatus(status)
                                    .setHeaders(Map.of("Content-Type", type))
                                    .setBody(
                                            "{\"type\":\"urn:kaartensessie:problem:no-valid-token\",\"status\":401}")));
            marieke.page()
                    .waitForResponse("**/api/v1/rooms/*", () -> marieke.page().navigate("/"));
            assertThat(marieke.link("Terug naar je sessie ‘" + word + "’")).isVisible();
            assertThat((String) marieke.page().evaluate(KEPT)).contains(key);
            marieke.page().unroute("**/api/**");
            marieke.link("Terug naar je sessie ‘" + word + "’").click();
            assertThat(marieke.heading("Bereid je voor")).isVisible();
        }
    }

    @Test
    void rule_26_8_theCookieOfAProxyGoesAlongWithEveryCall() {
        try (Device laptop = browsers.device(address)) {
            Window anna = laptop.window();
            anna.page().context().addCookies(List.of(new Cookie("proxy", "signed-in").setUrl(address)));
            List<String> calls = new CopyOnWriteArrayList<>();
            List<String> without = new CopyOnWriteArrayList<>();
            anna.page().onRequest(request -> {
                boolean goesAlong =
                        request.allHeaders().getOrDefault("cookie", "").contains("proxy=signed-in");
                if (request.url().contains("/api/")) {
                    calls.add(request.url());
                    if (!goesAlong) {
                        without.add(request.url());
                    }
                }
            });
            anna.openByHand("koekje", "Anna");
            anna.startSession();
            anna.seesCard(1);
            assertThat(calls).hasSizeGreaterThan(2);
            assertThat(without).isEmpty();
            assertThat(anna.page().context().cookies())
                    .extracting(cookie -> cookie.name)
                    .containsExactly("proxy");
        }
    }

    @Test
    void rule_25_6_ourOwnRefusalKeepsTheKeyAndLeadsBackIn() {
        try (Device laptop = browsers.device(address)) {
            Window marieke = laptop.window();
            String key = marieke.openByHand("oud bewijs", "Marieke");
            // As after a backup was put back that is older than this member.
            marieke.page().evaluate("""
                    () => Object.keys(localStorage).filter(name => name.startsWith('kaartensessie.room.')).forEach(name =>
                        localStorage.setItem(name, JSON.stringify({...JSON.parse(localStorage.getItem(name)), token: 'x'.repeat(43)})))
                    """);
            marieke.page().reload();
            assertThat(marieke.heading("Typ het woord opnieuw")).isVisible();
            marieke.link("Typ het woord").click();
            marieke.press("Kom weer binnen bij ‘oud bewijs’");
            assertThat(marieke.field("Wat is je sleutel?")).hasValue(key);
            marieke.press("Naar je sessie");
            assertThat(marieke.heading("Bereid je voor")).isVisible();
        }
    }

    @Test
    void rule_26_10_aServerOfAnOlderVersionThatKnowsNoSuchQuestionLetsOneIn() {
        try (Device desk = browsers.device(address);
                Device laptop = browsers.device(address)) {
            desk.window().openByHand("halve upgrade", "Marieke");
            Window anna = laptop.window();
            anna.page()
                    .route(
                            "**/api/v1/rooms/lookups",
                            route -> route.fulfill(
                                    new Route.FulfillOptions()
                                            .setStatus(405)
                                            .setHeaders(Map.of(
                                                    "Content-Type", "application/problem+json", "API-Version", "1.0.0"))
                                            .setBody(
                                                    "{\"type\":\"urn:kaartensessie:problem:method-not-allowed\",\"status\":405}")));
            anna.joinByHand("halve upgrade", "Anna");
            assertThat(anna.within(".lobby")).isVisible();
        }
    }
}

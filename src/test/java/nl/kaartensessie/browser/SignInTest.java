package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.kaartensessie.browser.support.BrowserTest;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.Window;
import nl.kaartensessie.oidc.OidcServer;
import nl.kaartensessie.oidc.WithOidc;
import nl.kaartensessie.support.Answers;
import org.junit.jupiter.api.Test;

/// An editor as a person: signing in at the identity server of the organisation, in a real browser, and out again.
@NeedsBrowser
@QuarkusTest
@TestProfile(WithOidc.class)
class SignInTest extends BrowserTest {

    private static final String SIGN_IN = "/beheer/aanmelden";
    private static final String ACCOUNT = "Meld je aan met je account";
    private static final String EDITOR = "/api/v1/editor";

    OidcServer server;

    @Test
    void rule_19_7_an_editor_signs_in_and_out() {
        try (Device desk = browsers.device(address)) {
            Page page = desk.window().page();
            page.navigate(SIGN_IN + "?taal=en");
            assertThat(page.url())
                    .startsWith(server.address() + "/authorize?")
                    .contains("response_type=code", "code_challenge=", "code_challenge_method=S256");
            pass(page, "ada", OidcServer.ROLE);
            assertThat(URI.create(page.url()).getPath() + "?"
                            + URI.create(page.url()).getQuery())
                    .isEqualTo("/beheer?taal=en");
            assertThat(fetch(page, "GET", EDITOR)).isEqualTo("200 {\"signedInBy\":\"oidc\"}");
            assertThat(page.context().cookies()).isNotEmpty().allSatisfy(cookie -> {
                assertThat(cookie.httpOnly).isTrue();
                assertThat(cookie.secure).isTrue();
                assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.LAX);
            });
            assertThat(page.evaluate("() => document.cookie")).isEqualTo("");

            assertThat(fetch(page, "DELETE", EDITOR + "/session")).startsWith("204");
            assertThat(page.context().cookies()).isEmpty();
            assertThat(fetch(page, "GET", EDITOR)).startsWith("401");
        }
    }

    @Test
    void rule_19_7_the_session_changes_decks_from_our_own_pages_only() {
        try (Device desk = browsers.device(address)) {
            Page page = desk.window().page();
            page.navigate(SIGN_IN);
            pass(page, "ada", OidcServer.ROLE);
            String key = "proef-" + UUID.randomUUID();
            assertThat(fetch(page, "POST", "/api/v1/decks", deck(key))).startsWith("201");
            String versions = "/api/v1/decks/" + key + "/versions";

            assertThat(with(page).get("/api/v1/decks/" + key).<Boolean>path("draft"))
                    .isTrue();
            Answers.problem(403, with(page).post(versions));
            for (String elsewhere : List.of("cross-site", "same-site", "none")) {
                Answers.problem(
                        403, with(page).header("Sec-Fetch-Site", elsewhere).post(versions));
            }
            Page foreign = desk.window().page();
            foreign.navigate(server.address() + "/.well-known/openid-configuration");
            // It is sent, and its answer is kept from that page.
            foreign.evaluate(
                    "url => fetch(url, {method: 'POST', mode: 'no-cors', credentials: 'include'}).catch(() => {})",
                    URI.create(address).resolve(versions).toString());
            assertThat(with(page).get("/api/v1/decks/" + key).<Boolean>path("draft"))
                    .isTrue();

            assertThat(fetch(page, "POST", versions)).startsWith("201");
        }
    }

    @Test
    void rule_19_2_who_signs_in_without_the_role_is_told_so() {
        try (Device desk = browsers.device(address)) {
            Page page = desk.window().page();
            page.navigate(SIGN_IN);
            pass(page, "bob", "lezer");
            assertThat(fetch(page, "GET", EDITOR)).startsWith("403").contains("Je bent nog geen redacteur");
            assertThat(fetch(page, "DELETE", EDITOR + "/session")).startsWith("204");
            assertThat(fetch(page, "GET", EDITOR)).startsWith("401");
        }
    }

    @Test
    void rule_19_7_the_pages_for_editors_lead_there_and_back() {
        try (Device desk = browsers.device(address);
                Device laptop = browsers.device(address)) {
            Window window = signsIn(desk, "ada", OidcServer.ROLE);
            assertThat(window.heading("Kaartensets")).isVisible();
            window.press("Meld je af");
            assertThat(window.link(ACCOUNT)).isVisible();
            window.page().reload();
            assertThat(window.link(ACCOUNT)).isVisible();

            Window reader = signsIn(laptop, "bob", "lezer");
            assertThat(reader.within(".notice--bad")).containsText("je mag geen kaartensets wijzigen");
            reader.press("Meld je af");
            assertThat(reader.within(".notice--bad")).hasCount(0);
        }
    }

    private static Window signsIn(Device device, String name, String role) {
        Window window = device.window();
        window.page().navigate("/beheer");
        window.link(ACCOUNT).click();
        pass(window.page(), name, role);
        return window;
    }

    @Test
    void rule_19_7_an_answer_that_nobody_asked_for_signs_nobody_in() {
        String mine = cookies(unfollowed().get(SIGN_IN));
        for (String cookies : List.of("a=b", mine)) {
            Response again = answer(cookies).get(SIGN_IN);
            assertThat(again.header("Location"))
                    .startsWith(server.address() + "/authorize?")
                    .doesNotContain("verzonnen");
            assertThat(again.getCookies().keySet()).noneMatch(name -> name.startsWith("q_session"));
        }
        Response withoutCookies =
                answer("a=b").header("Referer", server.address() + "/authorize").get(SIGN_IN);
        assertThat(withoutCookies.header("Location")).endsWith("/beheer?taal=en#aanmelden-mislukt");
    }

    private static RequestSpecification answer(String cookies) {
        return unfollowed()
                .header("Cookie", cookies)
                .queryParam("code", "gestolen")
                .queryParam("state", "verzonnen")
                .queryParam("taal", "en");
    }

    private static void pass(Page page, String name, String role) {
        page.fill("[name=username]", name);
        page.fill("[name=claims]", "{\"roles\": [\"" + role + "\"]}");
        page.click("[type=submit]");
        page.waitForURL(url -> URI.create(url).getPath().equals("/beheer"));
    }

    /// Status and body of a call that the page makes.
    private static String fetch(Page page, String method, String path) {
        return fetch(page, method, path, "");
    }

    private static String fetch(Page page, String method, String path, String body) {
        return (String) page.evaluate("""
                async ([method, path, body]) => {
                    const headers = body ? {'Content-Type': 'application/json'} : {};
                    const answer = await fetch(path, {method, headers, ...(body ? {body} : {})});
                    return answer.status + ' ' + await answer.text();
                }""", List.of(method, path, body));
    }

    private static String deck(String key) {
        return """
                {"key": "%s", "title": "Proef", "cards": [{"key": "een", "kind": "question", "title": "Een",
                "text": "Waarom?"}]}""".formatted(key);
    }

    /// Somebody with the cookies of this browser who is no browser.
    private static RequestSpecification with(Page page) {
        return given().header(
                        "Cookie",
                        page.context().cookies().stream()
                                .map((Cookie cookie) -> cookie.name + "=" + cookie.value)
                                .collect(Collectors.joining("; ")));
    }

    private static RequestSpecification unfollowed() {
        return given().redirects().follow(false);
    }

    private static String cookies(Response answer) {
        return answer.getCookies().entrySet().stream()
                .map((Map.Entry<String, String> cookie) -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }
}

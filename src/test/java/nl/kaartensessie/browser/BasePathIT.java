package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kaartensessie.browser.support.Browsers;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.OfficeProxy;
import nl.kaartensessie.browser.support.Window;
import nl.kaartensessie.process.support.ServerProcess;
import nl.kaartensessie.support.Management;
import nl.kaartensessie.support.RoomClient;
import nl.kaartensessie.support.TestInstallation;
import nl.kaartensessie.web.RawHttp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The service below a path of its host, behind a proxy that lets everything through as it is, and forwards
/// whatever headers it was sent.
@NeedsBrowser
class BasePathIT {

    private static final String BASE = "/kaarten";

    /// Links, files and scripts of a page.
    private static final Pattern ADDRESS = Pattern.compile("(?:href|src)=\"(/[^\"]*)\"");

    /// What callers and proxies write in the headers of proxies.
    private static final String ODD = """
            , ,, 10.1.2.3, ,:80 :80 :80, : :: ::: :a a:b:c unknown _ [ ] [] []:80 [::1 ::1] [::1]: [::1]:x
            1.2.3.4: 1.2.3.4:-1 1.2.3.4:0 1.2.3.4:99999 1.2.3.4:99999999999999 " "" % %zz %00 .. // /../..
            http://x https,http htp ; ;;; = for for= for=, for="" for=":80" for="[" for="[]" for=_x;proto
            host= host=: host=":80" host=, proto= proto=, proto=: by= for=1.2.3.4;host=;proto=
            """;

    @TempDir
    static Path data;

    private static ServerProcess server;
    private static OfficeProxy proxy;
    private static String site;

    @BeforeAll
    static void start() {
        server = ServerProcess.start(Map.ofEntries(
                entry("kaartensessie.data-dir", data.toString()),
                entry("kaartensessie.editor.credential", TestInstallation.CREDENTIAL),
                entry("quarkus.http.root-path", BASE),
                entry("kaartensessie.limits.unused-rooms-per-minute", "100000"),
                entry("kaartensessie.limits.unused-rooms-per-hour", "100000"),
                entry("kaartensessie.limits.rooms-per-hour", "100000"),
                entry("quarkus.http.proxy.proxy-address-forwarding", "true"),
                entry("quarkus.http.proxy.allow-forwarded", "true"),
                entry("quarkus.http.proxy.allow-x-forwarded", "true"),
                entry("quarkus.http.proxy.enable-forwarded-host", "true"),
                entry("quarkus.http.proxy.enable-forwarded-prefix", "true")));
        proxy = new OfficeProxy(server.address());
        site = proxy.address() + BASE;
    }

    @AfterAll
    static void stop() {
        proxy.close();
        server.close();
    }

    @BeforeEach
    void useIt() {
        server.use();
    }

    @Test
    void rule_27_8_a_session_is_held_below_it_and_nothing_is_asked_for_elsewhere() {
        Browsers browsers = Browsers.shared();
        try (Device desk = browsers.device(site);
                Device phone = browsers.device(site)) {
            Window marieke = desk.window();
            marieke.page().navigate(site);
            marieke.press("Ik begeleid een sessie");
            marieke.link("Open een nieuwe sessie").click();
            marieke.field("Kies een of twee woorden").fill("Lage Drempel");
            marieke.field("Hoe heet je?").fill("Marieke");
            marieke.press("Open de sessie");
            marieke.link("Naar de voorbereiding").click();
            assertThat(marieke.heading("Bereid je voor")).isVisible();
            Window invitation = desk.window();
            invitation.page().navigate(marieke.page().url() + "/uitnodiging");
            String mail = invitation.link("Open in je mail").getAttribute("href");
            assertThat(URLDecoder.decode(mail, StandardCharsets.UTF_8)).contains(site + "/#Lage-Drempel");
            assertThat(invitation.within("#mail-text").inputValue()).contains(site + "/#Lage-Drempel");

            Window anna = phone.window();
            anna.page().navigate(site + "/#Lage-Drempel");
            anna.field("Hoe heet je?").fill("Anna");
            anna.press("Doe mee");
            anna.page().waitForURL(site + "/sessie/*");
            marieke.startSession();
            anna.seesCard(1);
            anna.page().reload();
            anna.seesCard(1).isLive();
            marieke.press("Volgende kaart voor iedereen");
            anna.seesCard(2);
            marieke.page().reload();
            marieke.seesCard(2).isLive();
            anna.page().navigate(site + "/?taal=en");
            assertThat(anna.within("html")).hasAttribute("lang", "en");
            anna.link("Help").click();
            assertThat(anna.heading("Help")).isVisible();
            anna.link("the start").first().click();
            assertThat(anna.within("a[href^='" + BASE + "/sessie/']").first()).isVisible();

            Window test = phone.window();
            test.page().navigate(site + "/test?taal=nl");
            assertThat(test.within("#result")).hasText("Alles werkt");
            Window missing = phone.window();
            missing.page().navigate(site + "/nergens");
            missing.within("a[href='" + BASE + "/']").last().click();
            assertThat(missing.within("a[href^='" + BASE + "/sessie/']").first())
                    .isVisible();

            List<String> requests = new ArrayList<>(desk.requests());
            requests.addAll(phone.requests());
            String host = proxy.address().replaceFirst("^http", "");
            assertThat(requests)
                    .hasSizeGreaterThan(30)
                    .anyMatch(url -> url.startsWith("ws" + host + BASE + "/api/v1/rooms/"))
                    .allMatch(url -> url.replaceFirst("^(http|ws)", "").startsWith(host + BASE));
            assertThat(desk.complaints()).isEmpty();
            assertThat(phone.complaints()).allMatch(complaint -> complaint.contains("404"));
        }
    }

    @Test
    void rule_27_8_decks_are_made_below_it() {
        try (Device desk = Browsers.shared().device(site)) {
            Window author = desk.window();
            author.page().navigate(site + "/beheer");
            author.field("Toegangscode").fill(TestInstallation.CREDENTIAL);
            author.press("Meld je aan");
            author.press("Nieuwe kaartenset");
            author.field("Hoe heet de set?").fill("Onder een pad");
            author.press("Maak de set");
            author.page().waitForURL(site + "/beheer/sets/*");
            assertThat(author.heading("Onder een pad")).isVisible();
            author.page().navigate(author.page().url() + "/versies");
            author.within("a[href^='" + BASE + "/beheer/sets/']").first().click();
            assertThat(author.heading("Onder een pad")).isVisible();
            assertThat(desk.requests()).allMatch(url -> url.startsWith(site));
            assertThat(desk.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/nieuw",
                "/hulp",
                "/begeleiden",
                "/privacy",
                "/toegankelijkheid",
                "/test",
                "/beheer",
                "/nergens"
            })
    void rule_27_8_every_address_of_a_page_is_below_it(String path) {
        String page = given().get(BASE + path).asString();
        List<String> addresses =
                ADDRESS.matcher(page).results().map(found -> found.group(1)).toList();
        assertThat(addresses).hasSizeGreaterThan(6).allMatch(address -> address.startsWith(BASE + "/"));
        for (String address : addresses) {
            given().get(address).then().statusCode(200);
        }
        // Behind a proxy that takes the path off.
        assertThat(given().get(path).asString()).isEqualTo(page);
    }

    @Test
    void rule_27_8_so_is_every_address_of_an_answer() {
        assertThat(given().get(BASE + "/api/v1/openapi.json")
                        .path("servers[0].url")
                        .toString())
                .isEqualTo(BASE + "/api/v1");
        assertThat(given().get(BASE + "/api/v1/nergens").path("instance").toString())
                .isEqualTo(BASE + "/api/v1/nergens");
        assertThat(given().get(BASE + "/api/v1/decks/nergens").path("instance").toString())
                .isEqualTo(BASE + "/api/v1/decks/nergens");
        String room = given().contentType(ContentType.JSON)
                .body(Map.of("word", "lage poort", "name", "Kim"))
                .post(BASE + "/api/v1/rooms")
                .header("Location");
        assertThat(room).contains(BASE + "/api/v1/rooms/");
        // Only as a whole name, and only once.
        given().get(BASE + "sessie/api/v1/decks").then().statusCode(404);
        given().get(BASE + BASE + "/hulp").then().statusCode(404);
        given().options(BASE + "/api/v1/decks").then().statusCode(405).header("Allow", "GET, HEAD, POST");
        assertThat(given().get(BASE + "/api/v1/asyncapi.yaml").asString()).contains("pathname: " + BASE + "/api/v1\n");
        assertThat(Management.get("/q/health/ready").statusCode()).isEqualTo(200);
        assertThat(given().get(BASE + "/q/health/ready").statusCode()).isEqualTo(404);
    }

    @Test
    void rule_27_8_the_parts_of_the_client_are_as_they_are_elsewhere() {
        Matcher script = Pattern.compile("src=\"" + BASE + "(/static/bundle/app-[^\"]+\\.js)\"")
                .matcher(given().get(BASE).asString());
        assertThat(script.find()).isTrue();
        var part = given().header("Accept-Encoding", "gzip").get(BASE + script.group(1));
        assertThat(part.header("Content-Type")).startsWith("text/javascript");
        assertThat(part.header("Cache-Control")).isEqualTo("public, immutable, max-age=31536000");
        assertThat(part.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(part.asString()).contains("\"" + BASE + "/static/bundle/").doesNotContain("\"/static/bundle/");
        given().head(BASE + script.group(1)).then().statusCode(200);
        given().get(BASE + "/static/bundle/nergens.js").then().statusCode(404);
    }

    @Test
    void rule_27_7_whatever_stands_in_a_header_of_proxies_is_answered_and_is_no_fault_of_ours() throws IOException {
        Set<String> names = Set.of(
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "X-Forwarded-Port",
                "X-Forwarded-Proto",
                "X-Forwarded-Ssl",
                "X-Forwarded-Prefix",
                "Forwarded");
        List<String> values = new ArrayList<>(List.of(ODD.strip().split("\\s+")));
        values.addAll(List.of("", " , ", ", 10.1.2.3", "a b", "\u00e9\u00ff", "x".repeat(9_000)));
        for (String name : names) {
            for (String value : values) {
                String headers = "HTTP/1.1\r\nHost: localhost\r\n%s: %s\r\n".formatted(name, value);
                String room = "{\"word\":\"%s\"}".formatted(RoomClient.freshWord());
                for (String request : List.of(
                        "GET %s/api/v1/decks %s\r\n".formatted(BASE, headers),
                        "POST %s/api/v1/rooms %sContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                                .formatted(BASE, headers, room.length(), room))) {
                    RawHttp.Answer answer = RawHttp.send(
                            InetAddress.getLoopbackAddress(), request.getBytes(StandardCharsets.ISO_8859_1));
                    assertThat(answer.status()).as(request).isBetween(200, 499);
                }
            }
        }
        assertThat(server.output()).doesNotContain("\tat ", "Uncaught", "ERROR");
    }
}

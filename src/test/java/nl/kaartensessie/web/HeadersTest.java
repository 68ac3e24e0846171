package nl.kaartensessie.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kaartensessie.support.Management;
import nl.kaartensessie.support.RoomClient;
import nl.kaartensessie.web.RawHttp.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The headers of every answer there is (`nl-standards` section 4, ASVS 3.4), and what a policy may hold.
@QuarkusTest
class HeadersTest {

    private static final Map<String, String> ALWAYS = Map.of(
            "Strict-Transport-Security", "max-age=31536000; includeSubDomains",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Embedder-Policy", "require-corp",
            "Cross-Origin-Resource-Policy", "same-origin");

    /// They name no sources.
    private static final Set<String> TRUSTED_TYPES = Set.of("require-trusted-types-for", "trusted-types");

    @ParameterizedTest(name = "{0} {1} with {2} is {3}")
    @CsvSource({
        // Pages, files, and what is none.
        "GET, /, '', 200",
        "HEAD, /hulp, '', 200",
        "GET, /sessie/r_x, '', 200",
        "GET, /theme.css, '', 200",
        "GET, /theme.css, 'Range: bytes=0-9', 200",
        "GET, /nergens, '', 404",
        "GET, /static/nergens.js, '', 404",
        "GET, /theme/nergens.png, '', 404",
        "GET, /.well-known/security.txt, '', 404",
        "GET, /../../etc/passwd, '', 404",
        "POST, /, '', 405",
        "PUT, /theme.css, '', 405",
        "TRACE, /, '', 405",
        "GET, /nergens, 'Accept-Language: ;;q=-', 404",
        "GET, /, 'Accept: application/json', 406",
        "POST, /, 'Content-Length: 2000000', 413",
        // The platform's are on a port of their own.
        "GET, /q/health, '', 404",
        "GET, /q/metrics, '', 404",
        // The API.
        "GET, /api/v1/decks, '', 200",
        "HEAD, /api/v1/decks, '', 200",
        "GET, /api/v1/decks/, '', 404",
        "GET, /api/v1/decks;a=b, '', 404",
        "GET, /api/v1/decks/%00, '', 404",
        "GET, /api/v1/nergens, '', 404",
        "GET, /api/nergens, '', 404",
        "GET, /api/v1/decks, 'Accept: text/csv', 406",
        "PATCH, /api/v1/decks, '', 405",
        "OPTIONS, /api/v1/decks, 'Origin: https://elders.example', 405",
        "PROPFIND, /api/v1/decks, '', 405",
        "POST, /api/v1/rooms, 'Content-Type: text/plain', 415",
        "POST, /api/v1/rooms, 'Content-Type: ;;;', 415",
        "POST, /api/v1/rooms, 'Content-Type: application/json', 400",
        "POST, /api/v1/rooms, 'Content-Length: 2000000', 413",
        "GET, /api/v1/rooms/r_x, '', 401",
        "GET, /api/v1/rooms/r_x/events, 'Accept: text/event-stream', 401",
        "GET, /api/v1/rooms/r_x/live, '', 426",
        "GET, /api/v1/openapi.json, '', 200",
        "POST, /api/v1/openapi.json, '', 405",
        // What the framework refuses by itself.
        "GET, /, 'Host: a b/c', 400",
        "OPTIONS, *, '', 404"
    })
    void everyAnswerHasThem(String method, String path, String header, int status) throws IOException {
        Answer answer = send(method, path, header);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        checkHeaders(path, answer);
        if (status >= 400 && !answer.header("Content-Type").startsWith("text/html")) {
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(ApiClient.parse(answer.body()).path("status").asInt()).isEqualTo(status);
        }
        if (status == 405) {
            assertThat(answer.header("Allow")).contains("GET, HEAD");
        }
    }

    @Test
    void aLiveFeedHasThem() throws IOException {
        RoomClient kim = RoomClient.open();
        Answer answer = send(
                "GET",
                "/api/v1/rooms/" + kim.room() + "/events",
                "Accept: text/event-stream\r\nAuthorization: Bearer " + kim.token());
        assertThat(answer.header("Content-Type")).startsWith("text/event-stream");
        checkHeaders("/api/v1/", answer);
    }

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource({
        "GET, /q/health, 200",
        "GET, /q/health/live, 200",
        "HEAD, /q/health/ready, 200",
        "GET, /q/metrics, 200",
        "POST, /q/health, 405",
        "OPTIONS, /q/metrics, 405",
        "GET, /q/nergens, 404",
        "GET, /, 404",
        "GET, /api/v1/decks, 404"
    })
    void rule_24_5_thePlatformsPortHasThemToo(String method, String path, int status) throws IOException {
        String request =
                "%s %s HTTP/1.1\r\nHost: localhost\r\nOrigin: https://elders.example\r\n\r\n".formatted(method, path);
        Answer answer = RawHttp.send(Management.port(), InetAddress.getLoopbackAddress(), request.getBytes(ISO_8859_1));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        checkHeaders(path, answer);
    }

    @Test
    void rule_24_7_whoErasesARoomClearsTheCacheAndNothingElse() {
        RoomClient kim = RoomClient.open();
        assertThat(kim.call().delete("/api/v1/rooms/" + kim.room()).header("Clear-Site-Data"))
                .isEqualTo("\"cache\"");
    }

    @Test
    void aRefusedHandshakeHasThem() throws IOException {
        Answer answer = send(
                "GET",
                "/api/v1/rooms/r_x/live",
                "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");
        assertThat(answer.status()).isEqualTo(401);
        checkHeaders("/api/v1/", answer);
    }

    @Test
    void aBodyOfUnknownLengthIsRefusedWhenItIsTooLarge() throws IOException {
        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
        Answer answer = send(
                "POST",
                "/api/v1/rooms",
                "Content-Type: application/json\r\nTransfer-Encoding: chunked",
                chunk.repeat(17) + "0\r\n\r\n");
        assertThat(answer.status()).isEqualTo(413);
        checkHeaders("/api/v1/", answer);
        Answer empty = send(
                "POST", "/api/v1/rooms", "Content-Type: application/json\r\nTransfer-Encoding: chunked", "0\r\n\r\n");
        assertThat(empty.status()).isEqualTo(400);
        checkHeaders("/api/v1/", empty);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void rule_24_13_whatIsNoHttpIsAProblemToo(String request, int status) throws IOException {
        List<Answer> answers =
                RawHttp.sendAll(RestAssured.port, request + "GET /favicon.svg HTTP/1.1\r\nHost: x\r\n\r\n");
        assertThat(answers).singleElement().satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(status);
            checkHeaders("/api/v1/", answer);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            JsonNode problem = ApiClient.parse(answer.body());
            assertThat(problem.path("status").asInt()).isEqualTo(status);
            assertThat(problem.path("type").asText()).isEqualTo("urn:kaartensessie:problem:http-" + status);
            assertThat(problem.path("detail").asText()).isNotBlank();
        });
    }

    static Stream<Arguments> rule_24_13_whatIsNoHttpIsAProblemToo() {
        String host = "\r\nHost: localhost\r\n";
        return Stream.of(
                Arguments.of("GET /%zz HTTP/1.1" + host + "\r\n", 400),
                Arguments.of("GET /api/v1/decks/% HTTP/1.1" + host + "\r\n", 400),
                Arguments.of("POST /api/v1/rooms?a=%f HTTP/1.1" + host + "Content-Length: 0\r\n\r\n", 400),
                Arguments.of("GET /hulp?q={x} HTTP/1.1" + host + "\r\n", 400),
                Arguments.of("GET /\u0001 HTTP/1.1" + host + "\r\n", 400),
                Arguments.of("ONZIN" + host + "\r\n", 400),
                Arguments.of("GET / HTTP/1.1" + host + "Host: elders\r\n\r\n", 400),
                Arguments.of("GET / HTTP/1.1" + host + "X-\u0000: x\r\n\r\n", 400),
                Arguments.of("GET /" + "x".repeat(4_200) + " HTTP/1.1" + host + "\r\n", 414),
                Arguments.of("GET /api/v1/decks?page=" + "1".repeat(5_000) + " HTTP/1.1" + host + "\r\n", 414),
                Arguments.of("GET / HTTP/1.1" + host + "Cookie: " + "x".repeat(17_000) + "\r\n\r\n", 431),
                Arguments.of("GET / HTTP/1.1" + host + "X: y\r\n".repeat(5_000) + "\r\n", 431));
    }

    @Test
    void rule_24_13_itIsToldInTheLanguageOfWhoAsked() throws IOException {
        String asked = "GET /%zz HTTP/1.1\r\nHost: localhost\r\nAccept-Language: en\r\n\r\n";
        Answer answer = RawHttp.send(InetAddress.getLoopbackAddress(), asked.getBytes(ISO_8859_1));
        assertThat(answer.header("Content-Language")).isEqualTo("en");
        assertThat(ApiClient.parse(answer.body()).path("title").asText()).isEqualTo("This request is not right");
    }

    @Test
    void rule_24_13_soItIsOnThePlatformsPort() throws IOException {
        Answer answer = RawHttp.send(
                Management.port(),
                InetAddress.getLoopbackAddress(),
                "GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(ISO_8859_1));
        assertThat(answer.status()).isEqualTo(400);
        checkHeaders("/api/v1/", answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/decks"})
    void thePolicyIsOneThatInternetNlAccepts(String path) throws IOException {
        Map<String, List<String>> policy = Arrays.stream(
                        send("GET", path, "").header("Content-Security-Policy").split(";"))
                .map(directive -> directive.strip().split(" "))
                .collect(Collectors.toMap(
                        words -> words[0],
                        words -> IntStream.range(1, words.length)
                                .mapToObj(i -> words[i])
                                .toList()));
        assertThat(policy)
                .containsEntry("default-src", List.of("'none'"))
                .containsEntry("frame-ancestors", List.of("'none'"));
        if (path.equals("/")) {
            assertThat(policy)
                    .containsEntry("require-trusted-types-for", List.of("'script'"))
                    .containsEntry("trusted-types", List.of("lit-html", "prose"));
        }
        policy.keySet().removeAll(TRUSTED_TYPES);
        assertThat(policy.values())
                .allSatisfy(sources ->
                        assertThat(Set.of("'none'", "'self'", "data:")).containsAll(sources));
        policy.forEach((directive, sources) -> {
            if (!directive.equals("img-src")) {
                assertThat(sources).as(directive).doesNotContain("data:");
            }
        });
        if (path.equals("/")) {
            assertThat(policy).containsKeys("base-uri", "form-action");
        }
    }

    @Test
    void pagesAndAnswersThatMayHoldSecretsAreNeverCompressed() throws IOException {
        String zipped = "Accept-Encoding: gzip, deflate, br";
        for (String path : List.of("/", "/hulp", "/api/v1/decks", "/api/v1/nergens")) {
            assertThat(send("GET", path, zipped).header("Content-Encoding"))
                    .as(path)
                    .isEmpty();
        }
        assertThat(send("GET", "/theme.css", zipped).header("Content-Encoding")).isEqualTo("gzip");
    }

    private static void checkHeaders(String path, Answer answer) {
        ALWAYS.forEach((name, value) ->
                assertThat(answer.headers().get(name)).as("%s %s", name, answer).containsExactly(value));
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(answer.headers().get("Permissions-Policy"))
                .singleElement()
                .asString()
                .contains("camera=()", "display-capture=()", "usb=()", "clipboard-write=(self)", "fullscreen=(self)");
        assertThat(answer.header("Cache-Control")).isNotEmpty();
        assertThat(answer.headers()).doesNotContainKeys("Server", "X-Powered-By", "Set-Cookie");
        if (path.startsWith("/api/v1/")) {
            assertThat(answer.headers().get("API-Version")).containsExactly("1.0.0");
        }
        if (!path.startsWith("/api/v1/openapi")) {
            assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        }
    }

    private static Answer send(String method, String path, String header) throws IOException {
        return send(method, path, header, "");
    }

    private static Answer send(String method, String path, String header, String body) throws IOException {
        String host = header.startsWith("Host") ? "" : "Host: localhost\r\n";
        boolean sized = header.contains("Content-Length") || header.contains("chunked");
        String length = sized || method.equals("GET") || method.equals("HEAD") ? "" : "Content-Length: 0\r\n";
        String head = "%s %s HTTP/1.1\r\n%s%s%s%s\r\n"
                .formatted(method, path, host, header, header.isEmpty() ? "" : "\r\n", length);
        return RawHttp.send(InetAddress.getLoopbackAddress(), (head + body).getBytes(ISO_8859_1));
    }
}

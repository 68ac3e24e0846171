package nl.kaartensessie.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.kaartensessie.support.RoomClient.freshAddress;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import nl.kaartensessie.support.RoomClient;
import nl.kaartensessie.web.RawHttp.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What an answer tells of itself, so that browsers and proxies keep what they may (RFC 9110, 6.6.1, 8.6, 9.3.2
/// and 15.4.5).
@QuarkusTest
class CachingTest {

    private static final String ZIPPED = "Accept-Encoding: gzip, br\r\n";

    @ParameterizedTest
    @CsvSource({
        "GET, /, ''",
        "GET, /hulp, ''",
        "GET, /theme.css, ''",
        "GET, /favicon.svg, ''",
        "GET, /nergens, ''",
        "GET, /static/bundle/weg-AAAAAAAA.js, ''",
        "GET, /api/v1/decks, ''",
        "HEAD, /api/v1/decks, ''",
        "GET, /api/v1/nergens, ''",
        "POST, /api/v1/rooms, Content-Length: 0",
        "PATCH, /api/v1/decks, ''",
        "GET, /api/v1/openapi.json, ''",
        "GET, /api/v1/asyncapi.yaml, ''",
        "GET, /api/v1/test/events, 'Accept: text/event-stream'",
        "GET, /%zz, ''"
    })
    void rule_24_11_everyAnswerHasTheDate(String method, String path, String header) throws IOException {
        Answer answer = send(method, path, header.isEmpty() ? "" : header + "\r\n");
        assertThat(answer.headers().get("Date"))
                .as("%s", answer)
                .singleElement()
                .satisfies(date -> {
                    assertThat(date).matches("(Mon|Tue|Wed|Thu|Fri|Sat|Sun), [0-3][0-9] [A-Z][a-z]{2} [0-9]{4} .* GMT");
                    assertThat(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)))
                            .isBetween(
                                    Instant.now().minusSeconds(60),
                                    Instant.now().plusSeconds(60));
                });
    }

    @Test
    void rule_24_11_whatHasNoBodyTellsOfNoCoding() throws IOException {
        Answer decks = send("GET", "/api/v1/decks", "");
        RoomClient kim = RoomClient.open();
        for (String wish : List.of("", ZIPPED)) {
            List<Answer> bare = List.of(
                    send("GET", "/api/v1/decks", wish + "If-None-Match: " + decks.header("ETag") + "\r\n"),
                    send("HEAD", "/api/v1/decks", wish),
                    send("HEAD", "/", wish),
                    send("HEAD", "/nergens", wish),
                    send("HEAD", "/api/v1/nergens", wish),
                    send("HEAD", "/api/v1/openapi.json", wish),
                    send("HEAD", "/favicon.svg", wish),
                    send("DELETE", "/api/v1/editor/session", wish));
            assertThat(bare.stream().map(Answer::status)).containsExactly(304, 200, 200, 404, 404, 200, 200, 204);
            assertThat(bare).allSatisfy(answer -> assertThat(answer.headers()).doesNotContainKey("Content-Encoding"));
        }
        assertThat(send("DELETE", "/api/v1/rooms/" + kim.room(), "Authorization: Bearer " + kim.token() + "\r\n")
                        .headers())
                .doesNotContainKey("Content-Encoding");
        Answer old = RawHttp.send(freshAddress(), "GET /hulp HTTP/1.0\r\n\r\n".getBytes(ISO_8859_1));
        assertThat(old.status()).isEqualTo(200);
        assertThat(old.headers()).doesNotContainKey("Content-Encoding");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/hulp?taal=en",
                "/sessie/r_x/kaart",
                "/nergens",
                "/theme.css",
                "/favicon.svg",
                "/loading.css",
                "/api/v1/openapi.json",
                "/api/v1/openapi.yaml",
                "/api/v1/asyncapi.yaml",
                "/api/v1/decks/"
            })
    void rule_24_11_headTellsTheLengthThatGetHas(String path) throws IOException {
        Answer whole = send("GET", path, "");
        Answer head = send("HEAD", path, "");
        assertThat(head.status()).isEqualTo(whole.status());
        assertThat(head.header("Content-Type")).isEqualTo(whole.header("Content-Type"));
        assertThat(head.header("Content-Length"))
                .isEqualTo(String.valueOf(whole.body().getBytes(UTF_8).length));
    }

    @Test
    void rule_24_11_headTellsTheLengthOfAReport() throws IOException {
        RoomClient kim = RoomClient.open();
        String path = "/api/v1/rooms/" + kim.room() + "/report";
        for (String form : List.of("text/markdown", "text/html", "application/pdf")) {
            String headers = "Accept: " + form + "\r\nAuthorization: Bearer " + kim.token() + "\r\n";
            Answer whole = send("GET", path, headers);
            assertThat(send("HEAD", path, headers).header("Content-Length"))
                    .isNotEmpty()
                    .isEqualTo(whole.header("Content-Length"));
        }
    }

    /// What would be compressed has another length, which nobody knows before.
    @ParameterizedTest
    @ValueSource(strings = {"/theme.css", "/favicon.svg", "/loading.css"})
    void rule_24_11_headTellsNoLengthOfWhatGetWouldCompress(String path) throws IOException {
        assertThat(send("GET", path, ZIPPED).header("Content-Encoding")).isEqualTo("gzip");
        assertThat(send("HEAD", path, ZIPPED).headers()).doesNotContainKey("Content-Length");
    }

    @Test
    void rule_24_12_whatIsNotThereAndWhatIsNoFileIsNotKept() throws IOException {
        for (String path : List.of("/static/bundle/weg-AAAAAAAA.js", "/weg.css", "/", "/api/v1/nergens")) {
            assertThat(send("GET", path, "").header("Cache-Control")).as(path).isEqualTo("no-store");
        }
        Answer decks = send("GET", "/api/v1/decks", "");
        Answer known = send("GET", "/api/v1/decks", "If-None-Match: " + decks.header("ETag") + "\r\n");
        assertThat(known.status()).isEqualTo(304);
        assertThat(known.header("Cache-Control")).isEqualTo(decks.header("Cache-Control"));
    }

    private static Answer send(String method, String path, String headers) throws IOException {
        String request = "%s %s HTTP/1.1\r\nHost: localhost\r\n%s\r\n".formatted(method, path, headers);
        return RawHttp.send(freshAddress(), request.getBytes(ISO_8859_1));
    }
}

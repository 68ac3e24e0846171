package nl.kaartensessie.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import nl.kaartensessie.support.Management;
import nl.kaartensessie.web.RawHttp;
import nl.kaartensessie.web.RawHttp.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Requests that two servers could read in two ways, each with a second one behind it that must never be answered.
@QuarkusTest
class RequestSmugglingTest {

    private static final String SECOND = "GET /favicon.svg HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final String POST =
            "POST /api/v1/rooms HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

    @ParameterizedTest
    @MethodSource("ambiguous")
    void rule_24_4_isRefusedAndNothingBehindItIsRead(String request) throws IOException {
        List<Answer> answers = RawHttp.sendAll(RestAssured.port, request + SECOND);
        assertThat(answers).extracting(Answer::status).containsExactly(400);
    }

    static Stream<String> ambiguous() {
        return Stream.of(
                // Two lengths.
                POST + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                POST + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
                POST + "Content-Length: 0\r\nTransfer-Encoding: identity\r\n\r\n",
                POST + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{} ",
                POST + "Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}",
                POST + "Content-Length: 2, 3\r\n\r\n{} ",
                // A length that is none.
                POST + "Content-Length: +2\r\n\r\n{}",
                POST + "Content-Length: -2\r\n\r\n{}",
                POST + "Content-Length: 0x2\r\n\r\n{}",
                POST + "Content-Length: 2 2\r\n\r\n{}",
                POST + "Content-Length: 99999999999999999999\r\n\r\n{}",
                // Codings.
                POST + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
                POST + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
                POST + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                POST + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                POST + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
                POST.replace("1.1", "1.0") + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                // Hosts.
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nhost: elders.example\r\n\r\n",
                "GET / HTTP/1.0\r\nHost: localhost\r\nHost: elders.example\r\n\r\n",
                "GET http://elders.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET http://localhost@elders.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET ftp://localhost/ HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "CONNECT localhost:443 HTTP/1.1\r\nHost: localhost:443\r\n\r\n",
                "GET hulp HTTP/1.1\r\nHost: localhost\r\n\r\n",
                // Headers that go on, and whitespace where none may be.
                "GET / HTTP/1.1\r\nHost: localhost\r\nX-A: b\r\n c\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nX-A: b\r\n\tTransfer-Encoding: chunked\r\n\r\n",
                "GET / HTTP/1.1\r\n Host: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nX-A : b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nX-A\r\n\r\n",
                // Controls.
                "GET / HTTP/1.1\r\nHost: localhost\r\nX-A: b\0c\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nX-\0A: b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nX-A: b\rX-B: c\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nX-A: b\u000bc\r\n\r\n",
                // Lines that end without CR.
                "GET / HTTP/1.1\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\nX-A: b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nX-A: b\n\n");
    }

    /// A head may come in any parts.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void rule_24_4_aFoldIsFoundHoweverTheBytesCome(int size) throws IOException {
        String request = "GET / HTTP/1.1\r\nHost: localhost\r\nX-A: b\r\n c\r\n\r\n";
        assertThat(RawHttp.sendInParts(RestAssured.port, request, size))
                .extracting(Answer::status)
                .containsExactly(400);
    }

    /// What is behind a good request is a request: bodies are never read as one, and none is lost.
    @ParameterizedTest
    @MethodSource("good")
    void rule_24_4_whatIsGoodIsAnsweredAndSoIsTheNext(String request, int status) throws IOException {
        String last = SECOND.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n");
        assertThat(RawHttp.sendAll(RestAssured.port, request + last))
                .extracting(Answer::status)
                .containsExactly(status, 200);
    }

    static Stream<Arguments> good() {
        String hidden = "GET /theme.css HTTP/1.1\r\nHost: localhost\r\n\r\n";
        String chunk = Integer.toHexString(hidden.length()) + "\r\n" + hidden + "\r\n0\r\n\r\n";
        return Stream.of(
                        List.of(SECOND, 200),
                        List.of("\r\n" + SECOND, 200),
                        List.of("GET http://localhost/favicon.svg HTTP/1.1\r\nHost: LOCALHOST\r\n\r\n", 200),
                        List.of("GET /favicon.svg HTTP/1.1\r\nhOST:localhost\r\nX-A: \r\nX-B:\tb \t\r\n\r\n", 200),
                        List.of(POST + "Content-Length: 2\r\n\r\n{}", 400),
                        List.of(POST + "Content-Length: " + hidden.length() + "\r\n\r\n" + hidden, 400),
                        List.of(POST + "Transfer-Encoding: Chunked\r\n\r\n" + chunk, 400),
                        List.of(
                                "GET /nergens HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + hidden.length()
                                        + "\r\n\r\n" + hidden,
                                404))
                .map(List::toArray)
                .map(Arguments::of);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /q/health/live HTTP/1.1\r\n\r\n",
                "GET /q/health/live HTTP/1.1\r\nHost: localhost\r\nX-A: b\r\n c\r\n\r\n",
                "GET /q/health/live HTTP/1.1\r\n"
                        + "Host: localhost\r\n"
                        + "Content-Length: 1\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n"
            })
    void rule_24_4_thePlatformsPortIsAsStrict(String request) throws IOException {
        assertThat(RawHttp.sendAll(Management.port(), request + SECOND))
                .extracting(Answer::status)
                .containsExactly(400);
    }
}

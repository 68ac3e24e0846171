package nl.kaartensessie.browser;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static nl.kaartensessie.support.RoomClient.freshAddress;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.kaartensessie.browser.support.SharedServer;
import nl.kaartensessie.web.RawHttp;
import nl.kaartensessie.web.RawHttp.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// For how long a browser keeps the files of the client, as they are packaged (RFC 9111).
class CachedFilesIT {

    private static final Pattern BUNDLED = Pattern.compile("\"(/static/bundle/[^\"]+\\.(?:js|css))\"");
    private static final String FOR_EVER = "public, immutable, max-age=31536000";
    private static final String FOR_AN_HOUR = "public, max-age=3600";
    private static final String ZIPPED = "Accept-Encoding: gzip, br\r\n";

    @BeforeEach
    void useWhatIsShared() {
        SharedServer.use();
    }

    @Test
    void rule_24_12_aFileWhoseNameTellsItsVersionIsKeptForAYear() throws IOException {
        List<String> files = BUNDLED.matcher(send("GET", "/", "").body())
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .toList();
        assertThat(files).hasSizeGreaterThan(1);
        for (String file : files) {
            Answer first = send("GET", file, "");
            assertThat(first.status()).isEqualTo(200);
            String modified = "If-Modified-Since: " + first.header("Last-Modified") + "\r\n";
            Answer again = send("GET", file, modified);
            assertThat(again.status()).isEqualTo(304);
            assertThat(List.of(
                            first,
                            again,
                            send("HEAD", file, ""),
                            send("GET", file, ZIPPED),
                            send("GET", file, ZIPPED + modified),
                            send("GET", file, "Range: bytes=0-9\r\n")))
                    .allSatisfy(answer ->
                            assertThat(answer.headers().get("Cache-Control")).containsExactly(FOR_EVER));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/favicon.svg", "/loading.css", "/network-test.css", "/guide.css"})
    void rule_24_12_aFileThatKeepsItsNameIsKeptForAnHour(String file) throws IOException {
        Answer first = send("GET", file, "");
        Answer again = send("GET", file, "If-Modified-Since: " + first.header("Last-Modified") + "\r\n");
        assertThat(again.status()).isEqualTo(304);
        assertThat(List.of(first, again, send("HEAD", file, "")))
                .allSatisfy(answer ->
                        assertThat(answer.headers().get("Cache-Control")).containsExactly(FOR_AN_HOUR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/favicon.svg", "/loading.css", "/theme.css"})
    void rule_24_11_headTellsTheLengthOfAFile(String file) throws IOException {
        String length = send("GET", file, "").header("Content-Length");
        assertThat(length).isNotEmpty();
        assertThat(send("HEAD", file, "").header("Content-Length")).isEqualTo(length);
        assertThat(send("GET", file, ZIPPED).header("Content-Encoding")).isEqualTo("gzip");
        assertThat(send("HEAD", file, ZIPPED).headers()).doesNotContainKeys("Content-Length", "Content-Encoding");
    }

    @Test
    void rule_24_12_aFileThatIsGoneIsNotKept() throws IOException {
        assertThat(send("GET", "/static/bundle/weg-AAAAAAAA.js", "").header("Cache-Control"))
                .isEqualTo("no-store");
    }

    private static Answer send(String method, String path, String headers) throws IOException {
        String request = "%s %s HTTP/1.1\r\nHost: localhost\r\n%s\r\n".formatted(method, path, headers);
        return RawHttp.send(freshAddress(), request.getBytes(ISO_8859_1));
    }
}

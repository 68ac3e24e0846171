package nl.kaartensessie.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.util.Locale;
import nl.kaartensessie.support.Management;
import nl.kaartensessie.web.RawHttp;
import nl.kaartensessie.web.RawHttp.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Health and metrics, and HTTP/2, as the review came at them through a proxy.
@QuarkusTest
class ManagementPortTest {

    private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

    /// An empty frame of settings: what a server that speaks HTTP/2 says first.
    private static final byte[] SETTINGS = {0, 0, 0, 4, 0, 0, 0, 0, 0};

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q",
                "/q/",
                "/q/metrics",
                "/q/health",
                "//q/metrics",
                "/%71/metrics",
                "/%71%2fmetrics",
                "/x/../q/metrics",
                "/x/%2e%2e/q/metrics",
                "/./q/metrics",
                "/q/./metrics",
                "/q//metrics",
                "/q;a=b/metrics",
                "/Q/metrics",
                "/q/metrics?x",
                "http://localhost/q/metrics"
            })
    void rule_24_1_thePublicPortHasNoneOfItHoweverItIsSpelled(String path) throws IOException {
        Answer answer = get(RestAssured.port, path, "Host: localhost");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("jvm_", "\"UP\"");
    }

    @Test
    void rule_24_1_thePlatformReadsThemOnAPortOfTheirOwn() {
        assertThat(Management.port()).isNotEqualTo(RestAssured.port);
        assertThat(Management.get("/q/health/ready").statusCode()).isEqualTo(200);
        assertThat(Management.get("/q/metrics").asString()).contains("kaartensessie_rooms");
        // Neither a page nor the API, which would be without their limits there.
        assertThat(Management.get("/").statusCode()).isEqualTo(404);
        assertThat(Management.get("/api/v1/decks").statusCode()).isEqualTo(404);
        assertThat(Management.get("/api/v1/openapi.json").statusCode()).isEqualTo(404);
    }

    @Test
    void rule_24_1_itIsOpenForThisMachineAlone() throws IOException {
        for (var card : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address :
                    card.inetAddresses().filter(a -> !a.isLoopbackAddress()).toList()) {
                assertThat(opens(address)).as(address.toString()).isFalse();
            }
        }
    }

    @Test
    void rule_24_1_noPageOfAnotherSiteMayReadIt() throws IOException {
        Answer answer = get(Management.port(), "/q/metrics", "Host: localhost\r\nOrigin: https://elders.example");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().keySet())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void rule_24_3_anUpgradeToHttp2IsNotDone(boolean platform) throws IOException {
        String headers =
                "Host: localhost\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA";
        Answer answer = get(port(platform), "/q/health/live", headers);
        assertThat(answer.status()).isEqualTo(platform ? 200 : 404);
        assertThat(answer.header("Upgrade")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void rule_24_3_whoBeginsWithHttp2IsCutOff(boolean platform) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port(platform))) {
            socket.setSoTimeout(20_000);
            // At once, as the answer to the first part would be lost when the second meets a closed line.
            var both = new ByteArrayOutputStream();
            both.writeBytes(PREFACE.getBytes(ISO_8859_1));
            both.writeBytes(SETTINGS);
            socket.getOutputStream().write(both.toByteArray());
            InputStream in = socket.getInputStream();
            // In words, and no frame.
            assertThat(new String(in.readAllBytes(), ISO_8859_1)).matches("(?s)HTTP/\\S+ 400 .*");
        }
    }

    private static int port(boolean platform) {
        return platform ? Management.port() : RestAssured.port;
    }

    private static boolean opens(InetAddress address) throws IOException {
        try (Socket _ = new Socket(address, Management.port())) {
            return true;
        } catch (ConnectException e) {
            return false;
        }
    }

    private static Answer get(int port, String path, String headers) throws IOException {
        return RawHttp.send(
                port,
                InetAddress.getLoopbackAddress(),
                "GET %s HTTP/1.1\r\n%s\r\n\r\n".formatted(path, headers).getBytes(ISO_8859_1));
    }
}

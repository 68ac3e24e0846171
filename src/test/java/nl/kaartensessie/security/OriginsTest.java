package nl.kaartensessie.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import nl.kaartensessie.web.RawHttp;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages of other sites that try to open a line, over the one that needs no token.
@QuarkusTest
class OriginsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "https://elders.example",
                "http://localhost@elders.example",
                "http://elders.example@HERE",
                "http://HERE/",
                "http://HERE/pad",
                "http://HERE?x",
                "http://HERE.",
                "ftp://HERE",
                "//HERE",
                "HERE",
                "http://localhost",
                "http://HERE\r\nOrigin: http://HERE",
                "http://HERE\r\nOrigin: https://elders.example",
                "https://elders.example\r\nKaartensessie-Sent-Host: elders.example",
                // The proxy says that the page is an insecure one.
                "https://HERE\r\nX-Forwarded-Proto: http"
            })
    void rule_8_2_noLineIsOpenedForThem(String origin) throws IOException {
        assertThat(handshake(origin)).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://HERE", "https://HERE", "HTTP://HERE", "http://HERE\r\nX-Forwarded-Proto: http"})
    void rule_8_2_oursOpensOne(String origin) throws IOException {
        assertThat(handshake(origin)).isEqualTo(101);
    }

    private static int handshake(String origin) throws IOException {
        String here = "localhost:" + RestAssured.port;
        String request = """
            GET /api/v1/test/live HTTP/1.1
            Host: HERE
            Connection: Upgrade
            Upgrade: websocket
            Sec-WebSocket-Version: 13
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
            Origin: ORIGIN

            """.replace("\n", "\r\n").replace("ORIGIN", origin).replace("HERE", here);
        return RawHttp.send(RestAssured.port, InetAddress.getLoopbackAddress(), request.getBytes(ISO_8859_1))
                .status();
    }
}

package nl.kaartensessie.security;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import nl.kaartensessie.support.LiveClient;
import nl.kaartensessie.support.RawSocket;
import nl.kaartensessie.support.RoomClient;
import nl.kaartensessie.web.Seconds;
import org.junit.jupiter.api.Test;

/// Callers who take their time, byte by byte, to keep connections for themselves.
@QuarkusTest
class SlowRequestsTest {

    private static final String WHOLE = "GET /favicon.svg HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final int DEADLINE_ROUNDS = 200;
    private static final int ROUND_MILLIS = 100;
    private static final int ANSWER_MILLIS = 20_000;

    @Inject
    Seconds seconds;

    @Test
    void rule_8_33_headersThatDoNotComeEndTheConnection() throws IOException {
        try (Socket slow = connect("GET /favicon.svg HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")) {
            assertCut(slow, "y", 2);
        }
    }

    @Test
    void rule_8_33_whoSaysNothingIsCut() throws IOException {
        try (Socket silent = connect("")) {
            assertCut(silent, "", 2);
        }
    }

    @Test
    void rule_8_33_aBodyThatDoesNotComeEndsTheConnection() throws IOException {
        try (Socket slow = connect(
                "POST /api/v1/rooms HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{")) {
            assertCut(slow, " ", 2);
        }
    }

    @Test
    void rule_8_33_aConnectionOnWhichNothingIsAskedEndsAfterTwoMinutes() throws IOException {
        try (Socket idle = connect(WHOLE)) {
            assertAnswered(idle);
            assertCut(idle, "", 60);
        }
    }

    @Test
    void rule_8_33_whoIsSlowButNotTooSlowIsAnswered() throws IOException {
        try (Socket slow = connect("GET /favicon.svg HTTP/1.1\r\nHo")) {
            seconds.pass(10);
            slow.getOutputStream().write("st: localhost\r\n\r\n".getBytes(US_ASCII));
            assertAnswered(slow);
        }
    }

    @Test
    void rule_8_33_aSessionIsNotCutHoweverLongItLasts() {
        RoomClient kim = RoomClient.open();
        RoomClient sam = kim.guest("Sam");
        try (LiveClient live = kim.live();
                RawSocket stream = RawSocket.stream(sam)) {
            live.snapshot();
            stream.until("\"snapshot\"");
            seconds.pass(600);
            live.done("hand.raise");
            stream.until("\"hand.raised\"");
        }
    }

    private static Socket connect(String begin) throws IOException {
        Socket socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(ROUND_MILLIS);
        socket.getOutputStream().write(begin.getBytes(US_ASCII));
        return socket;
    }

    private static void assertAnswered(Socket socket) throws IOException {
        socket.setSoTimeout(ANSWER_MILLIS);
        assertThat(socket.getInputStream().read()).isEqualTo('H');
        socket.setSoTimeout(ROUND_MILLIS);
    }

    /// However busily a byte comes now and then.
    private void assertCut(Socket socket, String more, int pace) throws IOException {
        for (int round = 0; round < DEADLINE_ROUNDS; round++) {
            seconds.pass(pace);
            try {
                socket.getOutputStream().write(more.getBytes(US_ASCII));
                if (socket.getInputStream().read(new byte[8192]) < 0) {
                    return;
                }
            } catch (SocketTimeoutException e) {
                // Still open.
            } catch (SocketException e) {
                return;
            }
        }
        throw new AssertionError("never cut");
    }
}

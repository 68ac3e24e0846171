package nl.kaartensessie.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.kaartensessie.support.RawSocket.BINARY;
import static nl.kaartensessie.support.RawSocket.CLOSE;
import static nl.kaartensessie.support.RawSocket.CONTINUATION;
import static nl.kaartensessie.support.RawSocket.PING;
import static nl.kaartensessie.support.RawSocket.PONG;
import static nl.kaartensessie.support.RawSocket.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kaartensessie.support.Department;
import nl.kaartensessie.support.RawSocket;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The frames of RFC 6455, byte for byte, in a room and at the network test. The cases follow the categories of
/// the Autobahn test suite, which stand in their names.
@QuarkusTest
@TestProfile(Department.class)
class Rfc6455Test {

    private static final int LAST = 0x80;
    private static final int PROTOCOL_ERROR = 1002;
    private static final int NO_UTF8 = 1007;
    private static final byte[] NOTHING = {};
    private static final byte[] BEAT = "{\"type\":\"beat\"}".getBytes(UTF_8);

    private static RoomClient kim;

    /// One room for all; before there is a test nobody knows the port.
    @BeforeEach
    void open() {
        if (kim == null) {
            kim = RoomClient.open();
        }
    }

    /// What one may send, and the code that it closes with.
    private record Case(String name, int code, List<Frame> frames) {

        static Case of(String name, int code, Frame... frames) {
            return new Case(name, code, List.of(frames));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /// @param head the first byte: last part or not, reserved bits, kind
    private record Frame(int head, byte[] content) {}

    static Stream<Case> broken() {
        return Stream.of(
                        List.of(
                                Case.of("2.5 a ping of 126 bytes", PROTOCOL_ERROR, frame(LAST | PING, new byte[126])),
                                Case.of("5.1 a ping in parts", PROTOCOL_ERROR, frame(PING, NOTHING)),
                                Case.of("5.2 a pong in parts", PROTOCOL_ERROR, frame(PONG, NOTHING)),
                                Case.of("5.9 a part of nothing", PROTOCOL_ERROR, frame(LAST | CONTINUATION, BEAT)),
                                Case.of("5.12 a first part of nothing", PROTOCOL_ERROR, frame(CONTINUATION, BEAT)),
                                Case.of(
                                        "5.18 a message within a message",
                                        PROTOCOL_ERROR,
                                        frame(TEXT, BEAT),
                                        frame(LAST | TEXT, BEAT)),
                                Case.of(
                                        "5.18 a binary one within an empty beginning",
                                        PROTOCOL_ERROR,
                                        frame(TEXT, NOTHING),
                                        frame(LAST | BINARY, BEAT)),
                                Case.of(
                                        "6.4 broken UTF-8 in a later part",
                                        NO_UTF8,
                                        frame(TEXT, BEAT),
                                        frame(CONTINUATION, bytes(0xed, 0xa0, 0x80))),
                                Case.of(
                                        "6.4 broken UTF-8 behind an empty beginning",
                                        NO_UTF8,
                                        frame(TEXT, NOTHING),
                                        frame(LAST | CONTINUATION, bytes(0xf5, 0x80))),
                                Case.of("7.3.2 a goodbye of one byte", PROTOCOL_ERROR, frame(LAST | CLOSE, bytes(3))),
                                Case.of("7.3.6 one of 126", PROTOCOL_ERROR, frame(LAST | CLOSE, goodbye(1000, 124))),
                                Case.of(
                                        "7.5.1 one that is no UTF-8",
                                        NO_UTF8,
                                        frame(LAST | CLOSE, bytes(3, 0xe8, 0xce, 0xff)))),
                        // 3: reserved bits, one by one and all.
                        cases(
                                List.of(0x10, 0x20, 0x40, 0x70),
                                bits -> List.of(
                                        Case.of("3 text, " + bits, PROTOCOL_ERROR, frame(LAST | bits | TEXT, BEAT)),
                                        Case.of("3 binary, " + bits, PROTOCOL_ERROR, frame(LAST | bits | BINARY, BEAT)),
                                        Case.of("3 ping, " + bits, PROTOCOL_ERROR, frame(LAST | bits | PING, NOTHING)),
                                        Case.of("3 pong, " + bits, PROTOCOL_ERROR, frame(LAST | bits | PONG, NOTHING)),
                                        Case.of(
                                                "3 a later part, " + bits,
                                                PROTOCOL_ERROR,
                                                frame(TEXT, BEAT),
                                                frame(LAST | bits | CONTINUATION, BEAT)),
                                        Case.of(
                                                "3 goodbye, " + bits,
                                                PROTOCOL_ERROR,
                                                frame(LAST | bits | CLOSE, goodbye(1000, 0))))),
                        // 4: kinds of frames that there are not.
                        cases(
                                List.of(3, 4, 5, 6, 7, 11, 12, 13, 14, 15),
                                kind -> List.of(
                                        Case.of("4 kind " + kind, PROTOCOL_ERROR, frame(LAST | kind, NOTHING)),
                                        Case.of(
                                                "4 kind " + kind + " with more",
                                                PROTOCOL_ERROR,
                                                frame(LAST | kind, BEAT)))),
                        // 7.9: what nobody may say goodbye with.
                        cases(
                                List.of(0, 999, 1004, 1005, 1006, 1016, 1100, 2999),
                                code -> List.of(Case.of(
                                        "7.9 code " + code, PROTOCOL_ERROR, frame(LAST | CLOSE, goodbye(code, 0))))),
                        // 7.7: what one may say goodbye with comes back.
                        cases(
                                List.of(1000, 1001, 1003, 1007, 1011, 3000, 4999),
                                code -> List.of(
                                        Case.of("7.7 code " + code, code, frame(LAST | CLOSE, goodbye(code, 5))))))
                .flatMap(List::stream);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void rule_8_36_itClosesWithItsCode(Case one) {
        for (boolean inRoom : List.of(true, false)) {
            try (RawSocket line = inRoom ? RawSocket.open(kim) : RawSocket.networkTest()) {
                one.frames().forEach(frame -> line.frame(frame.head(), frame.content()));
                assertThat(line.closeCode())
                        .as(inRoom ? "in a room" : "at the network test")
                        .isEqualTo(one.code());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5})
    void rule_8_36_aMessageMayBeginAndGoOnWithEmptyParts(int empty) {
        try (RawSocket room = RawSocket.open(kim);
                RawSocket test = RawSocket.networkTest()) {
            for (int i = 1; i <= 3; i++) {
                String id = "deel-" + empty + "-" + i;
                inParts(
                        room,
                        "{\"id\":\"%s\",\"type\":\"bestaat.niet\"}"
                                .formatted(id)
                                .getBytes(UTF_8),
                        empty);
                room.until(id);
                inParts(test, BEAT, empty);
            }
            // One at the opening, which comes by itself.
            for (int i = 0; i < 4; i++) {
                test.until("\"beat\"");
            }
        }
    }

    @Test
    void rule_8_36_pingsAndPongsMayStandBetweenThePartsAndAByteMayComeAtATime() {
        byte[] half = Arrays.copyOf(BEAT, 5);
        try (RawSocket test = RawSocket.networkTest()) {
            test.until("\"beat\"");
            test.frame(TEXT, half)
                    .last(PONG, "nobody asked".getBytes(UTF_8))
                    .last(PING, "hoor je mij".getBytes(UTF_8))
                    .last(CONTINUATION, Arrays.copyOfRange(BEAT, 5, BEAT.length));
            test.until("hoor je mij").until("\"beat\"");
            ByteArrayOutputStream slow = new ByteArrayOutputStream();
            slow.writeBytes(bytes(LAST | TEXT, 0x80 | BEAT.length, 0, 0, 0, 0));
            slow.writeBytes(BEAT);
            for (byte one : slow.toByteArray()) {
                test.write(new byte[] {one});
            }
            test.until("\"beat\"");
        }
    }

    @Test
    void rule_8_36_aListOfSubprotocolsMayStandOnSeveralLines() {
        String origin = "Origin: http://localhost:" + RestAssured.port;
        for (String lines : List.of(
                "Sec-WebSocket-Protocol: kaartensessie.v1, bearer.%s",
                "Sec-WebSocket-Protocol: kaartensessie.v1\nSec-WebSocket-Protocol: bearer.%s",
                "Sec-WebSocket-Protocol: bearer.%s\nsec-websocket-protocol: kaartensessie.v1",
                "Sec-WebSocket-Protocol: van.anderen\nSec-WebSocket-Protocol: bearer.%s,kaartensessie.v1")) {
            try (RawSocket line = RawSocket.open(kim, origin + "\n" + lines.formatted(kim.token()))) {
                line.until("\"snapshot\"");
            }
        }
    }

    /// One byte a part, and so many empty parts before, between and behind the first few.
    private static void inParts(RawSocket line, byte[] message, int empty) {
        for (int i = 0; i < message.length; i++) {
            if (i < 3) {
                for (int j = 0; j < empty; j++) {
                    line.frame(i == 0 && j == 0 ? TEXT : CONTINUATION, NOTHING);
                }
            }
            boolean first = i == 0 && empty == 0;
            boolean rest = i == 3;
            byte[] part = rest ? Arrays.copyOfRange(message, i, message.length) : new byte[] {message[i]};
            line.frame(first ? TEXT : CONTINUATION, part);
            if (rest) {
                break;
            }
        }
        line.last(CONTINUATION, NOTHING);
    }

    private static List<Case> cases(List<Integer> of, IntFunction<List<Case>> each) {
        return of.stream().flatMap(one -> each.apply(one).stream()).toList();
    }

    private static Frame frame(int head, byte[] content) {
        return new Frame(head, content);
    }

    private static byte[] goodbye(int code, int reason) {
        byte[] content = new byte[2 + reason];
        Arrays.fill(content, (byte) 'x');
        content[0] = (byte) (code >> 8);
        content[1] = (byte) code;
        return content;
    }

    private static byte[] bytes(int... values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        IntStream.of(values).forEach(bytes::write);
        return bytes.toByteArray();
    }
}

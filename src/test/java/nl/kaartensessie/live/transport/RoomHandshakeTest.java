package nl.kaartensessie.live.transport;

import static nl.kaartensessie.support.LiveClient.handshake;
import static nl.kaartensessie.support.LiveClient.origin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.Map;
import java.util.concurrent.CompletionException;
import nl.kaartensessie.live.ConnectionRate;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.support.LiveClient;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RoomHandshakeTest {

    private static final String PROTOCOL = "kaartensessie.v1";

    @Inject
    ConnectionRate rate;

    @Test
    void rule_8_31_whoComesBackTooOftenWaits() {
        RoomClient kim = RoomClient.open();
        for (int i = 0; i < 120; i++) {
            rate.opens(new MemberId(kim.member()));
        }
        assertThat(refusal(kim.room(), withHeader(kim.token()))).isEqualTo(429);
        kim.get("/events?since=0").then().statusCode(429);
        kim.guest("Sam").live().close();
    }

    @Test
    void rule_8_1_theTokenComesInTheHeader() {
        RoomClient kim = RoomClient.open();
        try (LiveClient live = LiveClient.open(kim.room(), withHeader(kim.token()))) {
            assertThat(live.snapshot().path("you").path("id").asText()).isEqualTo(kim.member());
            assertThat(live.subprotocol()).isEmpty();
        }
    }

    @Test
    void rule_8_1_theTokenComesAsASubprotocolAndOnlyOursIsAnswered() {
        RoomClient kim = RoomClient.open();
        try (LiveClient live = LiveClient.open(kim.room(), withProtocol(kim.token(), origin()))) {
            assertThat(live.snapshot().path("you").path("id").asText()).isEqualTo(kim.member());
            assertThat(live.subprotocol()).isEqualTo(PROTOCOL);
        }
    }

    @Test
    void rule_8_1_theOrderOfTheSubprotocolsDoesNotMatter() {
        RoomClient kim = RoomClient.open();
        WebSocket.Builder handshake =
                handshake().header("Origin", origin()).subprotocols("bearer." + kim.token(), "other", PROTOCOL);
        try (LiveClient live = LiveClient.open(kim.room(), handshake)) {
            assertThat(live.subprotocol()).isEqualTo(PROTOCOL);
        }
    }

    @Test
    void rule_8_1_noTokenOrADeadOneIs401() {
        RoomClient kim = RoomClient.open();
        RoomClient removed = kim.guest("Sam");
        RoomClient erased = RoomClient.open();
        kim.done("member.remove", "member", removed.member());
        erased.erase();

        assertThat(refusal(kim.room(), handshake())).isEqualTo(401);
        assertThat(refusal(kim.room(), handshake().header("Origin", origin()).subprotocols(PROTOCOL)))
                .isEqualTo(401);
        assertThat(refusal(kim.room(), withHeader("wrong"))).isEqualTo(401);
        assertThat(refusal(kim.room(), withProtocol("wrong", origin()))).isEqualTo(401);
        assertThat(refusal(kim.room(), withHeader(removed.token()))).isEqualTo(401);
        assertThat(refusal(erased.room(), withHeader(erased.token()))).isEqualTo(401);
        // A word or a key is no token.
        assertThat(refusal(kim.room(), withHeader(kim.key()))).isEqualTo(401);
    }

    @Test
    void rule_8_1_a401GoesBeforeA404BeforeA403() {
        RoomClient kim = RoomClient.open();
        RoomClient other = RoomClient.open();

        assertThat(refusal("r_unknown", withHeader("wrong"))).isEqualTo(401);
        assertThat(refusal("r_unknown", withHeader(kim.token()))).isEqualTo(404);
        assertThat(refusal(kim.room(), withHeader(other.token()))).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elders.example",
                "null",
                "http://localhost:1",
                "http://localhost.elders.example",
                "nonsense",
                "file://"
            })
    void rule_8_2_aForeignOriginIs403WhicheverWayTheTokenComes(String origin) {
        RoomClient kim = RoomClient.open();
        assertThat(refusal(kim.room(), withProtocol(kim.token(), origin))).isEqualTo(403);
        assertThat(refusal(kim.room(), withHeader(kim.token()).header("Origin", origin)))
                .isEqualTo(403);
    }

    @Test
    void rule_8_2_withoutOriginTheHeaderIsNeeded() {
        RoomClient kim = RoomClient.open();
        assertThat(refusal(kim.room(), handshake().subprotocols(PROTOCOL, "bearer." + kim.token())))
                .isEqualTo(403);
        LiveClient.open(kim.room(), withHeader(kim.token()).header("Origin", origin()))
                .close();
    }

    @Test
    void rule_3_8_afterTheEndANewConnectionGetsTheSnapshotAndThen4004() {
        RoomClient kim = RoomClient.open();
        kim.done("session.start");
        kim.done("chat.send", "text", "Tot ziens");
        kim.done("session.end");

        LiveClient live = kim.live();

        var snapshot = live.snapshot();
        assertThat(live.closeCode()).isEqualTo(4004);
        assertThat(snapshot.path("state").path("status").asText()).isEqualTo("ended");
        assertThat(snapshot.path("state").path("chat")).hasSize(1);
        assertThat(live.transcript()).hasSize(1);
    }

    @Test
    void rule_7_4_aTokenWorksOverEveryWayAtOnce() {
        RoomClient kim = RoomClient.open();
        try (LiveClient laptop = kim.live();
                LiveClient phone = LiveClient.open(kim.room(), withProtocol(kim.token(), origin()))) {
            laptop.snapshot();
            phone.snapshot();
            laptop.send("{\"id\":\"c1\",\"type\":\"session.start\"}");
            int seq = laptop.reply().path("seq").intValue();
            phone.awaitEvent("card.shown");

            phone.send("{\"id\":\"c1\",\"type\":\"session.start\"}");
            assertThat(phone.reply().path("seq").intValue()).isEqualTo(seq);
            assertThat(kim.command(Map.of("id", "c1", "type", "session.start")).<Integer>path("seq"))
                    .isEqualTo(seq);
        }
    }

    private static WebSocket.Builder withHeader(String token) {
        return handshake().header("Authorization", "Bearer " + token);
    }

    private static WebSocket.Builder withProtocol(String token, String origin) {
        return handshake().header("Origin", origin).subprotocols(PROTOCOL, "bearer." + token);
    }

    private static int refusal(String room, WebSocket.Builder handshake) {
        CompletionException failure =
                catchThrowableOfType(CompletionException.class, () -> LiveClient.open(room, handshake));
        assertThat(failure).as("refused").isNotNull().hasCauseInstanceOf(WebSocketHandshakeException.class);
        var answer = ((WebSocketHandshakeException) failure.getCause()).getResponse();
        assertThat(answer.headers().firstValue("API-Version")).contains("1.0.0");
        return answer.statusCode();
    }
}

package nl.kaartensessie.networktest;

import static io.restassured.RestAssured.given;
import static nl.kaartensessie.support.LiveClient.handshake;
import static nl.kaartensessie.support.LiveClient.origin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import nl.kaartensessie.support.Answers;
import nl.kaartensessie.support.LiveClient;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the page `/test` finds at the server.
@QuarkusTest
class NetworkTestApiTest {

    private static final String TEST = RoomClient.API + "/test";
    private static final Map<String, String> BEAT = Map.of("id", "c1", "type", "beat");

    @Test
    void rule_8_28_aWebSocketWithoutATokenAnswersABeatWithABeat() {
        try (LiveClient line = LiveClient.openAt("/test/live", handshake().header("Origin", origin()))) {
            assertThat(line.next().path("type").asText()).isEqualTo("beat");
            line.send("{\"id\":\"c1\",\"type\":\"beat\"}");
            assertThat(line.next().path("at").asText()).endsWith("Z");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elders.example", "null", ""})
    void rule_8_28_onlyPagesOfOursMayOpenIt(String origin) {
        WebSocket.Builder handshake =
                origin.isEmpty() ? handshake() : handshake().header("Origin", origin);
        CompletionException failure =
                catchThrowableOfType(CompletionException.class, () -> LiveClient.openAt("/test/live", handshake));
        assertThat(((WebSocketHandshakeException) failure.getCause())
                        .getResponse()
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void rule_8_3_whatIsNoBeatClosesIt() {
        for (Map.Entry<String, Integer> bad : Map.of(
                        "geen json", 1007, "{\"id\":\"c1\",\"type\":\"session.start\"}", 1007, "x".repeat(9_000), 1009)
                .entrySet()) {
            LiveClient line = LiveClient.openAt("/test/live", handshake().header("Origin", origin()));
            line.send(bad.getKey());
            assertThat(line.closeCode()).isEqualTo(bad.getValue());
        }
        LiveClient line = LiveClient.openAt("/test/live", handshake().header("Origin", origin()));
        line.sendBinary(new byte[] {1});
        assertThat(line.closeCode()).isEqualTo(1003);
    }

    @Test
    void rule_8_7_aFloodClosesIt() {
        LiveClient line = LiveClient.openAt("/test/live", handshake().header("Origin", origin()));
        for (int i = 0; i <= 20; i++) {
            line.send("{\"type\":\"beat\"}");
        }
        assertThat(line.closeCode()).isEqualTo(4009);
    }

    @Test
    void rule_8_28_aStreamBeginsWithTwoBeatsAndStaysOpen() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(origin() + TEST + "/events"))
                .header("Accept", "text/event-stream")
                .build();
        try (HttpClient http = HttpClient.newHttpClient();
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        http.send(request, BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8))) {
            List<String> beats =
                    lines.lines().filter(line -> !line.isEmpty()).limit(2).toList();
            assertThat(beats).allSatisfy(beat -> assertThat(beat).startsWith("data:{\"type\":\"beat\""));
            http.shutdownNow();
        }
    }

    @Test
    void rule_8_28_aLongPollIsAnsweredAsByAQuietRoom() {
        Response first = given().get(TEST + "/events?since=0&wait=25");
        assertThat(first.<Integer>path("seq")).isEqualTo(1);
        assertThat(first.<List<String>>path("events.type")).containsExactly("beat");

        Response second = given().get(TEST + "/events?since=1&wait=1");
        assertThat(second.<List<?>>path("events")).isEmpty();
        Answers.badInput(given().get(TEST + "/events?since=-1&wait=x"), "since", "wait");
    }

    @Test
    void rule_8_28_aBeatIsAcknowledgedAsACommandIs() {
        RoomClient.anonymous().body(BEAT).post(TEST + "/commands").then().statusCode(200);
        for (String body : List.of("{}", "[]", "", "{\"type\":\"session.start\"}")) {
            Answers.problem(400, RoomClient.anonymous().body(body).post(TEST + "/commands"));
        }
    }

    @Test
    void rule_8_28_anAddressThatAsksTooMuchWaitsAndOthersDoNot() {
        InetAddress busy = RoomClient.freshAddress();
        int answered = 0;
        Response answer = command(busy);
        while (answer.statusCode() == 200) {
            answered++;
            answer = command(busy);
        }
        assertThat(answered).isEqualTo(600);
        Answers.problem(429, answer);
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
        assertThat(command(RoomClient.freshAddress()).statusCode()).isEqualTo(200);
    }

    private static Response command(InetAddress from) {
        return RoomClient.from(from).body(BEAT).post(TEST + "/commands");
    }
}

package nl.kaartensessie.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kaartensessie.support.LiveClient;
import nl.kaartensessie.support.RawSocket;
import nl.kaartensessie.support.RoomClient;
import nl.kaartensessie.web.RawHttp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// One token that is used for more than one person needs: connections, calls, questions, frames.
@QuarkusTest
class ConnectionLimitsTest {

    private static final int PING = 9;
    private static final int PONG = 10;
    private static final byte[] NOTHING = {};

    private RoomClient kim;
    private RoomClient sam;

    @BeforeEach
    void openARoom() {
        kim = RoomClient.open();
        sam = kim.guest("Sam");
    }

    @Test
    void rule_8_29_ofASeventhWindowTheOldestIsTold4010() {
        List<LiveClient> windows = new ArrayList<>();
        try (RawSocket stream = RawSocket.stream(sam)) {
            stream.until("\"snapshot\"");
            for (int i = 0; i < 8; i++) {
                LiveClient window = sam.live();
                windows.add(window);
                window.snapshot();
            }
            stream.until("\"closed\",\"code\":4010");
            assertThat(windows.getFirst().closeCode()).isEqualTo(4010);
            assertThat(windows.get(1).closeCode()).isEqualTo(4010);
            assertThat(windows.getLast().done("hand.raise")).isPositive();
        } finally {
            windows.forEach(LiveClient::close);
        }
    }

    @Test
    void rule_8_29_aQuestionThatMakesWayIsAnsweredWithItsFarewell() {
        long seq = sam.get("").jsonPath().getLong("seq");
        List<LiveClient> windows = new ArrayList<>();
        CompletableFuture<RawHttp.Answer> poll;
        try (LiveClient watcher = kim.live()) {
            watcher.snapshot();
            poll = CompletableFuture.supplyAsync(() -> poll(seq), Thread::startVirtualThread);
            // It is there before the windows: the watcher is told of their own coming, too.
            while (!watcher.awaitEvent("member.connected")
                    .path("member")
                    .asText()
                    .equals(sam.member())) {
                // Somebody else's.
            }
            for (int i = 0; i < 6; i++) {
                windows.add(sam.live());
                windows.getLast().snapshot();
            }
            RawHttp.Answer farewell = poll.join();
            assertThat(farewell.status()).as(farewell.toString()).isEqualTo(200);
            JsonPath news = JsonPath.from(farewell.body());
            assertThat(news.getList("events.type")).containsExactly("closed");
            assertThat(news.getList("events.code")).containsExactly(4010);
        } finally {
            windows.forEach(LiveClient::close);
        }
    }

    @Test
    void rule_8_30_pingsThatDoNotEndCloseTheLine() {
        try (RawSocket line = RawSocket.open(sam)) {
            IntStream.range(0, 300).forEach(i -> line.last(PING, NOTHING));
            assertThat(line.closeCode()).isEqualTo(4009);
        }
        try (RawSocket line = RawSocket.open(sam)) {
            IntStream.range(0, 300).forEach(i -> line.last(PONG, NOTHING));
            assertThat(line.closeCode()).isEqualTo(4009);
        }
    }

    @Test
    void rule_8_30_aMessageInPartsWithoutEndClosesTheLine() {
        try (RawSocket line = RawSocket.open(sam)) {
            line.frame(RawSocket.TEXT, NOTHING);
            IntStream.range(0, 300).forEach(i -> line.frame(RawSocket.CONTINUATION, NOTHING));
            assertThat(line.closeCode()).isEqualTo(4009);
        }
    }

    @Test
    void rule_8_30_beatsThatDoNotEndCloseTheLine() {
        try (RawSocket line = RawSocket.open(sam)) {
            line.texts("{\"type\":\"beat\"}", 300);
            assertThat(line.closeCode()).isEqualTo(4009);
        }
    }

    @Test
    void rule_8_30_thePingsOfABrowserOrProxyPass() {
        try (RawSocket line = RawSocket.open(sam)) {
            IntStream.range(0, 50).forEach(i -> line.last(PING, NOTHING));
            // What is no JSON is heard after them, so the line was open until then.
            line.texts("nee", 1);
            assertThat(line.closeCode()).isEqualTo(1007);
        }
    }

    /// WebSockets Next keeps what a fast sender sends until it is handled; ours is bounded before.
    @Test
    void rule_8_30_cve_2026_87742_a_fast_sender_is_cut_off_before_it_fills_the_memory() {
        try (RawSocket line = RawSocket.open(sam)) {
            try {
                line.texts("{\"id\":\"c\",\"type\":\"chat.send\",\"text\":\"" + "x".repeat(900) + "\"}", 20_000);
            } catch (UncheckedIOException e) {
                // Cut off while it was sending.
                return;
            }
            assertThat(line.closeCode()).isEqualTo(4009);
        }
    }

    @Test
    void rule_8_7_renamingCountsAsACommand() {
        IntStream.range(0, 20)
                .forEach(i -> sam.rename(Map.of("name", "Sam")).then().statusCode(200));
        untilTooMany(200, () -> sam.rename(Map.of("name", "Sam")));
        untilTooMany(200, () -> sam.command(Map.of("id", "c1", "type", "hand.raise")));
        kim.done("hand.raise");
    }

    @Test
    void rule_8_7_whatIsRefusedCountsToo() {
        untilTooMany(403, sam::erase);
    }

    @Test
    void rule_8_31_readingIsCountedWhateverIsRead() {
        for (int i = 0; i < 30; i++) {
            kim.get("/cards").then().statusCode(200);
        }
        untilTooMany(200, () -> kim.get(""));
        untilTooMany(200, () -> kim.get("/cards"));
        untilTooMany(200, () -> kim.get("/report"));
        untilTooMany(200, () -> kim.get("/invitation"));
        untilTooMany(200, () -> kim.get("/factsheet"));
        sam.get("/cards").then().statusCode(200);
        // Questions of who has no WebSocket are counted apart.
        kim.get("/events?since=0").then().statusCode(200);
    }

    @Test
    void rule_8_32_questionsAreCountedByTheSecond() {
        long seq = sam.get("").jsonPath().getLong("seq");
        untilTooMany(200, () -> sam.get("/events?wait=0&since=" + seq));
    }

    /// Not by RestAssured, which asks again when a line is cut.
    private RawHttp.Answer poll(long seq) {
        String request =
                "GET /api/v1/rooms/%s/events?wait=25&since=%d HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n\r\n"
                        .formatted(sam.room(), seq, sam.token());
        try {
            return RawHttp.send(InetAddress.getLoopbackAddress(), request.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A few at a time, so that it is too many within the window on a slow machine too.
    private static void untilTooMany(int status, Supplier<Response> call) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 100; round++) {
                List<Response> refused =
                        Stream.generate(() -> CompletableFuture.supplyAsync(call, threads)).limit(24).toList().stream()
                                .map(CompletableFuture::join)
                                .filter(answer -> answer.statusCode() != status)
                                .toList();
                if (!refused.isEmpty()) {
                    assertThat(refused).allSatisfy(answer -> {
                        assertThat(answer.statusCode()).isEqualTo(429);
                        assertThat(Integer.parseInt(answer.header("Retry-After")))
                                .isBetween(1, 60);
                    });
                    return;
                }
            }
        }
        throw new AssertionError("never too many");
    }
}

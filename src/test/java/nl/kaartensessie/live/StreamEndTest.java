package nl.kaartensessie.live;

import static nl.kaartensessie.support.LiveClient.origin;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.kaartensessie.support.Answers;
import nl.kaartensessie.support.LiveClient;
import nl.kaartensessie.support.RoomClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The end of a session for who listens with a standard `EventSource`: it comes back to every stream that ends,
/// unless it gets a 204 (HTML, 9.2), and says what it heard last.
@QuarkusTest
class StreamEndTest {

    private static final int DEADLINE_SECONDS = 20;

    /// What an `EventSource` makes of a stream that has ended.
    private record Heard(List<ObjectNode> frames, @Nullable String lastId) {

        static Heard of(String stream, @Nullable String before) {
            List<ObjectNode> frames = new ArrayList<>();
            String last = before;
            for (String line : stream.lines().toList()) {
                if (line.startsWith("id:")) {
                    last = line.substring(3).strip();
                } else if (line.startsWith("data:")) {
                    frames.add(LiveClient.json(line.substring(5)));
                }
            }
            return new Heard(frames, last);
        }

        List<String> types() {
            return frames.stream().map(frame -> frame.path("type").asText()).toList();
        }
    }

    @Test
    void rule_9_5_whoOpensItAfterTheEndSeesTheEndAndThenStops() {
        RoomClient kim = RoomClient.open();
        RoomClient sam = kim.guest("Sam");
        end(kim);
        for (RoomClient member : List.of(kim, sam)) {
            Heard first = Heard.of(
                    stream(member, null).then().statusCode(200).extract().asString(), null);
            assertThat(first.types()).containsExactly("snapshot", "closed");
            assertThat(first.frames().getFirst().at("/state/status").asText()).isEqualTo("ended");
            assertThat(first.frames().getLast().path("code").asInt()).isEqualTo(4004);

            Response second = stream(member, first.lastId());
            assertThat(second.statusCode()).isEqualTo(204);
            assertThat(second.asString()).isEmpty();
            Answers.headers(second);
        }
    }

    @Test
    void rule_9_5_whoListensAtTheEndStopsWhenItComesBack() throws Exception {
        RoomClient kim = RoomClient.open();
        RoomClient sam = kim.guest("Sam");
        kim.done("session.start");
        try (HttpClient http = HttpClient.newHttpClient();
                LiveClient live = kim.live()) {
            live.snapshot();
            CompletableFuture<HttpResponse<String>> listening = http.sendAsync(
                    HttpRequest.newBuilder(URI.create(origin() + path(sam)))
                            .header("Accept", "text/event-stream")
                            .header("Authorization", "Bearer " + sam.token())
                            .build(),
                    BodyHandlers.ofString());
            assertThat(live.next().path("type").asText()).isEqualTo("member.connected");
            kim.done("card.show", "position", 2);
            kim.done("session.end");

            Heard heard =
                    Heard.of(listening.get(DEADLINE_SECONDS, TimeUnit.SECONDS).body(), null);
            assertThat(heard.types()).startsWith("snapshot").endsWith("session.ended", "closed");
            assertThat(stream(sam, heard.lastId()).statusCode()).isEqualTo(204);
        }
    }

    @Test
    void rule_9_5_whoMissedTheEndIsToldFirst() {
        RoomClient kim = RoomClient.open();
        RoomClient sam = kim.guest("Sam");
        kim.done("session.start");
        int seq = sam.get("").path("seq");
        kim.done("session.end");
        Heard heard = Heard.of(stream(sam, String.valueOf(seq)).asString(), String.valueOf(seq));
        assertThat(heard.types()).containsExactly("snapshot", "closed");
        assertThat(stream(sam, heard.lastId()).statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "99999999999999999999", "1 "})
    void rule_9_5_whatIsNoIdOfOursIsAsIfThereWereNone(String id) {
        RoomClient kim = RoomClient.open();
        end(kim);
        Response answer = stream(kim, id);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Heard.of(answer.asString(), id).types()).containsExactly("snapshot", "closed");
    }

    @Test
    void rule_9_5_aLongPollIsAnsweredAsBefore() {
        RoomClient kim = RoomClient.open();
        end(kim);
        int seq = kim.get("").path("seq");
        Response first = kim.get("/events");
        assertThat(first.<String>path("snapshot.state.status")).isEqualTo("ended");
        kim.call().header("Last-Event-ID", seq).get(path(kim)).then().statusCode(200);
    }

    @Test
    void rule_9_5_whileTheSessionGoesOnItGoesOn() throws Exception {
        RoomClient kim = RoomClient.open();
        int seq = kim.get("").path("seq");
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<java.io.InputStream> answer = http.send(
                    HttpRequest.newBuilder(URI.create(origin() + path(kim)))
                            .header("Accept", "text/event-stream")
                            .header("Authorization", "Bearer " + kim.token())
                            .header("Last-Event-ID", String.valueOf(seq))
                            .build(),
                    BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            http.shutdownNow();
        }
    }

    @Test
    void rule_9_5_inAnErasedRoomItStopsToo() {
        RoomClient kim = RoomClient.open();
        end(kim);
        String last = Heard.of(stream(kim, null).asString(), null).lastId();
        kim.erase().then().statusCode(204);
        Answers.problem(401, stream(kim, last));
    }

    private static void end(RoomClient kim) {
        kim.done("session.start");
        kim.done("session.end");
    }

    private static Response stream(RoomClient member, @Nullable String lastId) {
        RequestSpecification call = member.call().accept("text/event-stream");
        return (lastId == null ? call : call.header("Last-Event-ID", lastId)).get(path(member));
    }

    private static String path(RoomClient member) {
        return RoomClient.API + "/rooms/" + member.room() + "/events";
    }
}

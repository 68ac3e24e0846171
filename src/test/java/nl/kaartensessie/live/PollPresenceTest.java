package nl.kaartensessie.live;

import static nl.kaartensessie.support.LiveClient.json;
import static nl.kaartensessie.support.LiveClient.origin;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.kaartensessie.support.LiveClient;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.Test;

/// Who asks again and again is as present as who listens, and sees who else is.
@QuarkusTest
class PollPresenceTest {

    /// Less than a poll may wait.
    private static final int DEADLINE_SECONDS = 20;

    @Test
    void rule_8_27_whoAsksAgainAndAgainIsPresentAllTheTime() {
        RoomClient kim = RoomClient.open();
        RoomClient sam = kim.guest("Sam");
        RoomClient bo = kim.guest("Bo");
        try (LiveClient live = kim.live()) {
            long seq = live.snapshot().path("seq").longValue();
            for (int i = 0; i < 8; i++) {
                sam.get("/events?wait=1&presence=0&since=" + seq).then().statusCode(200);
                sam.get("/events?wait=1&since=" + seq).then().statusCode(200);
            }
            bo.live().close();

            assertThat(live.next())
                    .isEqualTo(json("{'type':'member.connected','member':'%s'}".formatted(sam.member())));
            assertThat(live.next()).isEqualTo(json("{'type':'member.connected','member':'%s'}".formatted(bo.member())));
        }
    }

    @Test
    void rule_8_27_whoBreaksOffAQuestionIsGoneSoonAndNotWhenTheWaitingIsOver() {
        RoomClient kim = RoomClient.open();
        RoomClient sam = kim.guest("Sam");
        try (LiveClient live = kim.live();
                HttpClient laptop = HttpClient.newHttpClient()) {
            long seq = live.snapshot().path("seq").longValue();
            poll(laptop, sam, "since=" + seq + "&wait=25");
            assertThat(live.next().path("type").asText()).isEqualTo("member.connected");
            laptop.shutdownNow();

            assertThat(live.next().path("type").asText()).isEqualTo("member.disconnected");
        }
    }

    @Test
    void rule_8_27_whoComesIsNewsForWhoAskedForPresence() throws Exception {
        RoomClient kim = RoomClient.open();
        RoomClient sam = kim.guest("Sam");
        try (HttpClient http = HttpClient.newHttpClient()) {
            Response first = kim.get("/events?since=0&presence=0");
            int seq = first.path("seq");
            String tag = first.path("presence.tag");
            assertThat(first.<Iterable<String>>path("presence.online")).containsExactly(kim.member());

            CompletableFuture<HttpResponse<String>> asked =
                    poll(http, kim, "since=%d&wait=25&presence=%s".formatted(seq, tag));
            try (LiveClient phone = sam.live()) {
                phone.snapshot();
                String news = asked.get(DEADLINE_SECONDS, TimeUnit.SECONDS).body();
                assertThat(json(news).path("events")).isEmpty();
                assertThat(json(news).at("/presence/online")).hasSize(2);
                assertThat(json(news).at("/presence/tag").asText()).isNotEqualTo(tag);

                // Who still has the old tag is answered at once.
                Response again = kim.get("/events?wait=25&presence=" + tag + "&since=" + seq);
                assertThat(again.<Iterable<String>>path("presence.online")).contains(sam.member());
            }
        }
    }

    @Test
    void rule_6_5_facilitatorsAreToldWhereSomebodyLooksByPollTooAndNobodyElse() {
        RoomClient kim = RoomClient.open();
        RoomClient sam = kim.guest("Sam");
        try (LiveClient phone = sam.live()) {
            phone.snapshot();
            assertThat(phone.done("look", "position", 5)).isPositive();

            assertThat(kim.get("/events?since=0&presence=0").<Integer>path("presence.looking." + sam.member()))
                    .isEqualTo(5);
            assertThat(sam.get("/events?since=0&presence=0").<Object>path("presence.looking"))
                    .isNull();
            // Asked without, the answer is as it always was.
            assertThat(kim.get("/events?since=0").<Object>path("presence")).isNull();
        }
    }

    private static CompletableFuture<HttpResponse<String>> poll(HttpClient http, RoomClient member, String query) {
        return http.sendAsync(
                HttpRequest.newBuilder(
                                URI.create(origin() + RoomClient.API + "/rooms/" + member.room() + "/events?" + query))
                        .header("Accept", "application/json")
                        .header("Authorization", "Bearer " + member.token())
                        .build(),
                BodyHandlers.ofString());
    }
}

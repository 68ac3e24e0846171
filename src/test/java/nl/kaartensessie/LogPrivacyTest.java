package nl.kaartensessie;

import static nl.kaartensessie.support.RoomClient.from;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.kaartensessie.support.CapturedLog;
import nl.kaartensessie.support.LiveClient;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What people trust us with stays out of the log, even where the operator has everything, libraries included,
/// tell all.
@QuarkusTest
class LogPrivacyTest {

    private final Logger ours = Logger.getLogger("nl.kaartensessie");
    private CapturedLog log;

    /// Not where it is declared: the runner may make a test more than once, and nobody would close the others.
    @BeforeEach
    void tellAll() {
        log = new CapturedLog(Level.FINE);
        ours.setLevel(Level.ALL);
    }

    @AfterEach
    void stopListening() {
        ours.setLevel(null);
        log.close();
    }

    @Test
    void rule_1_7_noWordNameTokenKeyOrChatLineStandsInTheLogOrAUrl() {
        String name = "Wilhelmina-Zwaluw";
        String line = "Dit blijft onder ons";
        RoomClient kim = RoomClient.open();
        RoomClient sam = kim.guest(name);
        try (LiveClient kimLive = kim.live();
                LiveClient samLive = sam.live()) {
            kimLive.done("session.start");
            samLive.done("chat.send", "text", line);
            kimLive.done("note.set", "about", "card:1", "text", line);
            samLive.done("grade.give", "grade", 7, "why", line);
            samLive.done("outcome.add", "kind", "agreement", "text", line, "owner", Map.of("name", name));
            samLive.ask("card.show", "position", 3);
            samLive.send("{\"text\":\"" + line + "\"}").reply();
            assertThat(samLive.send("\"" + line).closeCode()).isEqualTo(1007);
        }
        List<Response> refusals = List.of(
                RoomClient.join(from(RoomClient.freshAddress()), Map.of("word", kim.word() + " x", "name", name)),
                RoomClient.open(from(RoomClient.freshAddress()), Map.of("word", kim.word(), "name", name)),
                RoomClient.join(RoomClient.anonymous(), Map.of("word", kim.word(), "name", name.repeat(9))),
                RoomClient.join(RoomClient.anonymous(), "{\"word\":\"" + kim.word() + "\",\"name\":\"" + name),
                sam.rename("{\"name\":[\"" + name + "\"]}"),
                sam.command("{\"text\":\"" + line),
                sam.erase());
        sam.get("/events?since=1").then().statusCode(200);
        sam.get("/cards").then().statusCode(200);
        kim.call()
                .accept("text/markdown")
                .get(RoomClient.API + "/rooms/" + kim.room() + "/report")
                .then()
                .statusCode(200);
        kim.erase();
        Logger.getLogger("nl.kaartensessie.test").fine("The log is heard");

        String said = String.join("\n", log.lines());
        assertThat(said).contains("The log is heard", "io.vertx", "org.hibernate");
        for (String secret :
                List.of(kim.word(), kim.word().replace('-', ' '), name, line, kim.token(), sam.token(), kim.key())) {
            assertThat(said).doesNotContain(secret);
            for (Response refusal : refusals) {
                assertThat(refusal.statusCode()).isGreaterThanOrEqualTo(400);
                assertThat(refusal.<String>path("instance")).doesNotContain(secret);
                assertThat(refusal.asString()).doesNotContain(secret);
            }
        }
    }
}

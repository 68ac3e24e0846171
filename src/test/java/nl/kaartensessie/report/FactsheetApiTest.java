package nl.kaartensessie.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kaartensessie.support.Answers;
import nl.kaartensessie.support.RoomClient;
import nl.kaartensessie.support.TestInstallation;
import org.junit.jupiter.api.Test;

/// The factsheet as people in a room get it.
@QuarkusTest
class FactsheetApiTest {

    @Test
    void rule_17_2_everyMemberReadsTheFactsheetSharedOrNot() {
        RoomClient kim = RoomClient.open();
        RoomClient sam = kim.guest("Sam");

        Response answer = sam.get("/factsheet");

        Answers.headers(answer);
        assertThat(answer.header("Content-Language")).isEqualTo("nl");
        assertThat(answer.<Map<String, ?>>path("$")).containsOnlyKeys("title", "language", "asOf", "text", "html");
        assertThat(answer.<String>path("title")).isEqualTo("Actieve openbaarmaking");
        assertThat(answer.<String>path("asOf")).isEqualTo("2026-11-23");
        assertThat(answer.<String>path("text")).contains("## In het kort");
        assertThat(answer.<String>path("html"))
                .contains("<h3 id=\"paragraaf-in-het-kort\">In het kort</h3>", "<table>", "<th scope=\"col\">");
        kim.done("settings.set", "factsheet", true);
        assertThat(kim.get("/factsheet").asString()).isEqualTo(answer.asString());
        assertThat(sam.get("/factsheet").asString()).isEqualTo(answer.asString());
    }

    @Test
    void rule_17_2_itIsThatOfTheVersionThatTheRoomWasOpenedWith() {
        String deck = deck("Oude feiten.", "2026-01-31");
        RoomClient sam = guestOf(deck);
        publish(deck, "Nieuwe feiten.", "2026-02-28");

        assertThat(sam.get("/factsheet").<String>path("text")).isEqualTo("Oude feiten.");
        assertThat(guestOf(deck).get("/factsheet").<String>path("asOf")).isEqualTo("2026-02-28");
    }

    @Test
    void aDeckWithoutFactsheetSaysSo() {
        Response answer = guestOf(deck("", "2026-01-31")).get("/factsheet");

        Answers.problem(404, answer);
        assertThat(answer.<String>path("type")).isEqualTo("urn:kaartensessie:problem:no-factsheet");
        assertThat(answer.<String>path("title")).isEqualTo("Er is geen feitenblad");
    }

    @Test
    void asMarkdownItCanBeKeptWithTitleAndDate() {
        Response dated = asMarkdown(guestOf(deck("Een **feit**.", "2026-01-31")));
        assertThat(dated.contentType()).isEqualToIgnoringCase("text/markdown;charset=UTF-8");
        assertThat(dated.asString()).isEqualTo("# Proef\n\n*Stand per 31 januari 2026*\n\nEen **feit**.\n");

        assertThat(asMarkdown(guestOf(deck("Een feit.", ""))).asString()).isEqualTo("# Proef\n\nEen feit.\n");
    }

    @Test
    void whatAnAuthorTypesCannotBreakOut() {
        String html = guestOf(deck("<img src=x onerror=alert(1)> [x](javascript:alert(1))", ""))
                .get("/factsheet")
                .path("html");

        assertThat(html).isEqualTo("""
                <p>&lt;img src=x onerror=alert(1)&gt; <a rel="nofollow noopener noreferrer" href="" \
                target="_blank">x</a></p>
                """);
    }

    @Test
    void rule_8_1_itIsForMembersOfThisRoom() {
        RoomClient kim = RoomClient.open();
        String path = RoomClient.API + "/rooms/" + kim.room() + "/factsheet";

        Answers.problem(401, RoomClient.anonymous().get(path));
        Answers.problem(403, RoomClient.open().call().get(path));
        Answers.problem(404, kim.call().get(RoomClient.API + "/rooms/r_unknown/factsheet"));
        Answers.problem(406, kim.call().accept("image/png").get(path));
        kim.done("session.start");
        kim.done("session.end");
        assertThat(kim.get("/factsheet").statusCode()).isEqualTo(200);
        kim.erase();
        Answers.problem(401, kim.get("/factsheet"));
    }

    private static Response asMarkdown(RoomClient reader) {
        return reader.call().accept("text/markdown").get(RoomClient.API + "/rooms/" + reader.room() + "/factsheet");
    }

    private static RoomClient guestOf(String deck) {
        return RoomClient.openWith(deck).guest("Sam");
    }

    /// A deck of its own with this factsheet.
    ///
    /// @return its key
    private static String deck(String factsheet, String asOf) {
        String key = "proef-" + UUID.randomUUID();
        editor().body(content(key, factsheet, asOf))
                .post("/api/v1/decks")
                .then()
                .statusCode(201);
        editor().post("/api/v1/decks/" + key + "/versions").then().statusCode(201);
        return key;
    }

    private static void publish(String key, String factsheet, String asOf) {
        String path = "/api/v1/decks/" + key;
        String tag = editor().get(path).header("ETag");
        editor().header("If-Match", tag)
                .body(content(key, factsheet, asOf))
                .put(path)
                .then()
                .statusCode(200);
        editor().post(path + "/versions").then().statusCode(201);
    }

    private static Map<String, Object> content(String key, String factsheet, String asOf) {
        Map<String, Object> card = Map.of("key", "een", "kind", "question", "title", "Een", "text", "Eén?");
        return Map.of("key", key, "title", "Proef", "factsheet", factsheet, "asOf", asOf, "cards", List.of(card));
    }

    private static RequestSpecification editor() {
        return RoomClient.anonymous().header("Authorization", "Bearer " + TestInstallation.CREDENTIAL);
    }
}

package nl.kaartensessie.web;

import static io.restassured.RestAssured.given;
import static nl.kaartensessie.support.RoomClient.anonymous;
import static nl.kaartensessie.support.RoomClient.freshWord;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import nl.kaartensessie.support.Answers;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What HTTP itself asks of the API, whatever the call.
@QuarkusTest
class HttpTest {

    private static final String ROOMS = "/api/v1/rooms";

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/rooms/", "/api/v1/decks/", "/api/v1/memberships/", "/api/v1/"})
    void aTrailingSlashIsAnotherResource(String path) {
        Answers.problem(404, given().get(path));
        Answers.problem(404, anonymous().body(Map.of("word", freshWord())).post(path));
    }

    @Test
    void aTrailingSlashIsAnotherResourceForAMemberToo() {
        RoomClient kim = RoomClient.open();
        Answers.problem(404, kim.get("/"));
        Answers.problem(404, kim.get("/cards/"));
        Answers.problem(404, kim.call().delete(ROOMS + "/" + kim.room() + "/"));
        kim.get("").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1", "/api/v1/nothing", "/api/v1/rooms/r_1/nothing", "/api/v1/%00", "/api/v1/..%2f"})
    void whatIsNotThereIsNotFound(String path) {
        Answers.problem(404, given().urlEncodingEnabled(false).get(path));
    }

    @Test
    void aWrongMethodNamesTheRightOnes() {
        assertThat(allowed(Answers.problem(405, given().get(ROOMS))))
                .contains("POST")
                .doesNotContain("GET");
        assertThat(allowed(Answers.problem(405, given().put("/api/v1/memberships"))))
                .contains("POST");
        assertThat(allowed(Answers.problem(405, given().delete("/api/v1/memberships/m_1"))))
                .contains("PATCH");
        assertThat(allowed(Answers.problem(405, given().put(ROOMS + "/r_1")))).contains("GET", "DELETE");
        assertThat(allowed(Answers.problem(405, given().get(ROOMS + "/r_1/commands"))))
                .contains("POST");
    }

    @Test
    void anotherFormThanJsonIsNotAcceptable() {
        RoomClient kim = RoomClient.open();
        Answers.problem(406, kim.call().accept("application/xml").get(ROOMS + "/" + kim.room()));
        Answers.problem(406, anonymous().accept("text/html").body("{}").post(ROOMS));
        for (String accept : List.of("*/*", "application/*", "application/json", "text/html, */*;q=0.1")) {
            kim.call().accept(accept).get(ROOMS + "/" + kim.room()).then().statusCode(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/yaml", "application/x-www-form-urlencoded"})
    void anotherFormThanJsonIsUnsupported(String type) {
        RoomClient kim = RoomClient.open();
        for (String path : List.of(ROOMS, "/api/v1/memberships", ROOMS + "/" + kim.room() + "/commands")) {
            Answers.problem(
                    415,
                    withType(type)
                            .header("Authorization", "Bearer " + kim.token())
                            .body("word=groene")
                            .post(path));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "{\"word\":\"groene fiets\"", "nonsense", "[]", "\"text\"", "7", "{} {}", "\u0000"})
    void whatIsNoJsonObjectIsBadInput(String body) {
        Answers.problem(400, anonymous().body(body).post(ROOMS));
        Answers.problem(400, anonymous().body(body).post("/api/v1/memberships"));
    }

    @Test
    void aProblemDoesNotTellWhatWasSent() {
        String body = "{\"word\":\"geheim woord\",\"name\":\"Geheime Naam\",";
        Response answer = Answers.problem(400, anonymous().body(body).post(ROOMS));
        assertThat(answer.asString()).doesNotContainIgnoringCase("geheim", "jackson", "exception", "nl.kaartensessie");
    }

    @Test
    void aBodyOverAMegabyteIsTooLarge() {
        Response answer =
                anonymous().body("{\"word\":\"" + "x".repeat(1_100_000) + "\"}").post(ROOMS);
        Answers.problem(413, answer);
    }

    @Test
    void theLiveChannelSaysThatItIsAWebSocket() {
        RoomClient kim = RoomClient.open();
        assertThat(kim.get("/live").statusCode()).isBetween(400, 426);
        Answers.problem(kim.get("/live").statusCode(), kim.get("/live"));
    }

    @Test
    void theReaderChoosesTheLanguage() {
        assertThat(title(null)).isEqualTo("Dit klopt nog niet");
        assertThat(title("nl-NL,nl;q=0.9,en;q=0.8")).isEqualTo("Dit klopt nog niet");
        assertThat(title("en-GB,en;q=0.9")).isEqualTo("This is not right yet");
        assertThat(title("de, en;q=0.5")).isEqualTo("This is not right yet");
        assertThat(title("de")).isEqualTo("Dit klopt nog niet");
        assertThat(title("~~~")).isEqualTo("Dit klopt nog niet");
        assertThat(given().header("Accept-Language", "en")
                        .get("/api/v1/nothing")
                        .<String>path("title"))
                .isEqualTo("Not found");
    }

    @Test
    void noOtherSiteMayRead() {
        RoomClient kim = RoomClient.open();
        for (Response answer : List.of(
                kim.call().header("Origin", "https://elders.example").get(ROOMS + "/" + kim.room()),
                given().header("Origin", "https://elders.example").get("/api/v1/decks"),
                given().header("Origin", "https://elders.example")
                        .header("Access-Control-Request-Method", "POST")
                        .options(ROOMS))) {
            assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
            assertThat(answer.header("Access-Control-Allow-Credentials")).isNull();
            assertThat(answer.header("API-Version")).isEqualTo("1.0.0");
        }
    }

    private static io.restassured.specification.RequestSpecification withType(String type) {
        return given().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs("application/yaml", ContentType.TEXT)))
                .header("Content-Type", type);
    }

    private static List<String> allowed(Response answer) {
        assertThat(answer.header("Allow")).isNotNull();
        return List.of(answer.header("Allow").split("\\s*,\\s*"));
    }

    private static String title(String language) {
        var call = anonymous().body("{}");
        return (language == null ? call : call.header("Accept-Language", language))
                .post(ROOMS)
                .path("title");
    }
}

package nl.kaartensessie.web;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static nl.kaartensessie.support.RoomClient.anonymous;
import static nl.kaartensessie.support.RoomClient.freshAddress;
import static nl.kaartensessie.support.RoomClient.freshWord;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import nl.kaartensessie.support.Answers;
import nl.kaartensessie.support.RoomClient;
import nl.kaartensessie.support.TestInstallation;
import nl.kaartensessie.web.RawHttp.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The forms of what is sent and of what is asked for (RFC 9110, 8.3, 8.4 and 12.5; NL API Design Rules 2.2).
@QuarkusTest
class ContentNegotiationTest {

    private static final String ROOMS = "/api/v1/rooms";
    private static final String CHUNKED = "Transfer-Encoding: chunked\r\n";

    @Test
    void rule_24_9_aBodyOfAnyCallNeedsAContentType() throws IOException {
        ApiClient client = new ApiClient(given().get("/api/v1/openapi.json").asString());
        List<ApiClient.Operation> withBody = client.operations().stream()
                .filter(operation -> operation.description().has("requestBody"))
                .toList();
        assertThat(withBody).hasSizeGreaterThan(10);
        for (ApiClient.Operation operation : withBody) {
            String method = operation.method().toUpperCase(Locale.ROOT);
            String path = "/api/v1" + operation.path().replaceAll("\\{[^}]*}", "x");
            assertThat(isProblem(send(method, path, "Content-Length: 2\r\n", "{}")))
                    .as("%s", operation)
                    .isEqualTo(415);
            assertThat(isProblem(send(method, path, CHUNKED, "2\r\n{}\r\n0\r\n\r\n")))
                    .as("%s in chunks", operation)
                    .isEqualTo(415);
        }
    }

    @Test
    void rule_24_9_nothingComesOfIt() throws IOException {
        String word = freshWord();
        String body = "{\"word\":\"%s\"}".formatted(word);
        String length = "Content-Length: " + body.length() + "\r\n";
        assertThat(isProblem(send("POST", ROOMS, length, body))).isEqualTo(415);
        assertThat(isProblem(send(
                        "POST", ROOMS, "Content-Type: application/json\r\nContent-Encoding: br\r\n" + length, body)))
                .isEqualTo(415);
        Answers.problem(404, RoomClient.join(anonymous(), Map.of("word", word, "name", "Sam")));
    }

    @Test
    void rule_24_9_withoutABodyThereIsNothingToTell() throws IOException {
        assertThat(isProblem(send("POST", ROOMS, "Content-Length: 0\r\n", ""))).isEqualTo(400);
        assertThat(isProblem(send("POST", ROOMS, "", ""))).isEqualTo(400);
        assertThat(isProblem(send("POST", ROOMS, CHUNKED, "0\r\n\r\n"))).isEqualTo(400);
        assertThat(isProblem(send("POST", ROOMS, "Content-Encoding: gzip\r\nContent-Length: 0\r\n", "")))
                .isEqualTo(400);
        assertThat(isProblem(send("POST", "/api/v1/decks/samenwerken/versions", "Content-Length: 0\r\n", "")))
                .isEqualTo(401);
        String key = "vorm-" + freshWord().replaceAll("[^a-f0-9]", "");
        String deck = "/api/v1/decks/" + key;
        given().header("Authorization", "Bearer " + TestInstallation.CREDENTIAL)
                .contentType("application/json")
                .body(
                        "{\"key\":\"%s\",\"title\":\"Vorm\",\"cards\":[{\"key\":\"a\",\"kind\":\"question\",\"title\":\"A\",\"text\":\"B\"}]}"
                                .formatted(key))
                .post("/api/v1/decks")
                .then()
                .statusCode(201);
        Answer published = send(
                "POST",
                deck + "/versions",
                "Content-Length: 0\r\nAuthorization: Bearer " + TestInstallation.CREDENTIAL + "\r\n",
                "");
        assertThat(published.status()).as("%s", published).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"POST, /api/v1/nergens, 404", "PUT, /api/v1/rooms, 405", "POST, /api/v1/rooms/r_1, 405"})
    void rule_24_9_whatTakesNoBodyAtAllSaysThat(String method, String path, int status) throws IOException {
        assertThat(isProblem(send(method, path, "Content-Length: 2\r\n", "{}"))).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip",
                "br",
                "deflate",
                "zstd",
                "x-onbekend",
                "GZIP",
                "identity, gzip",
                "gzip\r\nContent-Encoding: identity"
            })
    void rule_24_9_aBodyThatIsCompressedIsRefused(String coding) throws IOException {
        String body = "{\"word\":\"%s\"}".formatted(freshWord());
        for (String framing : List.of("Content-Length: " + body.length() + "\r\n", CHUNKED)) {
            String sent = framing.equals(CHUNKED)
                    ? Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n"
                    : body;
            Answer answer = send(
                    "POST",
                    ROOMS,
                    "Content-Type: application/json\r\nContent-Encoding: " + coding + "\r\n" + framing,
                    sent);
            assertThat(isProblem(answer)).isEqualTo(415);
            assertThat(answer.header("Accept-Encoding")).isEqualTo("identity");
        }
    }

    @Test
    void rule_24_9_soIsOneThatReallyIs() throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(zipped)) {
            zip.write("{\"word\":\"%s\"}".formatted(freshWord()).getBytes(ISO_8859_1));
        }
        String body = zipped.toString(ISO_8859_1);
        assertThat(isProblem(send(
                        "POST",
                        ROOMS,
                        "Content-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: " + body.length()
                                + "\r\n",
                        body)))
                .isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "Identity", "", " identity , identity"})
    void rule_24_9_whatIsNotCompressedMaySaySo(String coding) throws IOException {
        String body = "{\"word\":\"%s\"}".formatted(freshWord());
        Answer answer = send(
                "POST",
                ROOMS,
                "Content-Type: application/json\r\nContent-Encoding: " + coding + "\r\nContent-Length: " + body.length()
                        + "\r\n",
                body);
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json;q=0",
                "application/json; q=0.000",
                "application/json ;Q=0.0",
                "application/*;q=0",
                "*/*;q=0",
                "application/json;q=0, */*",
                "*/*, application/json;q=0",
                "*/*;q=0.5,application/*;q=0,text/csv",
                "application/json;charset=utf-8;q=0"
            })
    void rule_24_10_aFormThatIsRefusedIsNotGiven(String accept) {
        RoomClient kim = RoomClient.open();
        Answers.problem(406, given().accept(accept).get("/api/v1/decks"));
        Answers.problem(406, kim.call().accept(accept).get(ROOMS + "/" + kim.room()));
        Answers.problem(406, anonymous().accept(accept).body("{}").post(ROOMS));
        // Where nothing is given there is nothing to refuse.
        kim.call().accept(accept).delete(ROOMS + "/" + kim.room()).then().statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json;q=0.001",
                "application/json, */*;q=0",
                "*/*;q=0, application/json;q=0.2",
                "application/*, text/html;q=0",
                "text/html;q=0, text/csv;q=0, */*;q=0.1",
                "application/*;q=0, application/json"
            })
    void rule_24_10_whatIsNotRefusedIsGiven(String accept) {
        Response answer = given().accept(accept).get("/api/v1/decks");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json;q=0, */* | text/markdown",
                "text/*, text/markdown;q=0 | text/html",
                "application/*, application/json;q=0 | application/pdf",
                "text/html;q=0.3, text/calendar;q=0.4, */*;q=0 | text/calendar",
                "*/*, text/html;q=0 | application/json"
            })
    void rule_24_10_ofSeveralFormsTheBestThatIsLeftIsGiven(String accept, String type) {
        RoomClient kim = RoomClient.open();
        Response answer = kim.call().accept(accept).get(ROOMS + "/" + kim.room() + "/report");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith(type);
    }

    @Test
    void rule_24_10_soItIsForTheLiveFeed() throws IOException {
        RoomClient kim = RoomClient.open();
        String path = ROOMS + "/" + kim.room() + "/events";
        String token = "Authorization: Bearer " + kim.token() + "\r\n";
        Answer stream = send("GET", path, token + "Accept: application/json;q=0, text/event-stream\r\n", "");
        assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
        Answer poll = send("GET", path, token + "Accept: text/event-stream;q=0, application/json\r\n", "");
        assertThat(poll.header("Content-Type")).startsWith("application/json");
        assertThat(isProblem(send("GET", path, token + "Accept: */*;q=0\r\n", "")))
                .isEqualTo(406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html;q=0", "*/*, text/html;q=0", "text/*;q=0, application/xml"})
    void rule_24_10_soItIsForPages(String accept) throws IOException {
        for (String path : List.of("/", "/hulp", "/sessie/r_x")) {
            assertThat(isProblem(send("GET", path, "Accept: " + accept + "\r\n", "")))
                    .as(path)
                    .isEqualTo(406);
        }
    }

    /// A form that is new is in the list of those that an `Accept` can leave over.
    @Test
    void rule_24_10_everyFormOfTheApiIsKnown() {
        ApiClient client = new ApiClient(given().get("/api/v1/openapi.json").asString());
        Set<String> forms = new HashSet<>();
        client.operations()
                .forEach(operation -> operation
                        .description()
                        .path("responses")
                        .forEach(response ->
                                response.path("content").fieldNames().forEachRemaining(forms::add)));
        forms.remove(Problem.MEDIA_TYPE);
        assertThat(forms).hasSizeGreaterThan(5);
        assertThat(ContentNegotiation.FORMS).containsAll(forms);
    }

    @ParameterizedTest
    @CsvSource({
        "/, '', nl",
        "/, en-GB, en",
        "/, de, nl",
        "/?taal=en, nl, en",
        "/hulp?taal=nl, en, nl",
        "/privacy, en, en",
        "/sessie/r_x/kaart, '', nl",
        "/nergens, en, en",
        "/nergens, '', nl",
        // Problems, of our own and of the framework.
        "/api/v1/nergens, '', nl",
        "/api/v1/nergens, en, en",
        "/api/v1/decks?page=nul, en, en",
        "/api/v1/decks/bestaat-niet, '', nl",
        "/api/v1/rooms/r_x, en, en",
        "/api/v1/rooms, en, en",
        "/api/v1/decks/, en, en",
        "/api/v1/rooms/r_x/live, nl, nl"
    })
    void rule_24_10_pagesAndProblemsTellTheirLanguage(String path, String wish, String language) throws IOException {
        String accept = wish.isEmpty() ? "" : "Accept-Language: " + wish + "\r\n";
        Answer answer = send("GET", path, accept, "");
        assertThat(answer.header("Content-Language")).as("%s", answer).isEqualTo(language);
        if (answer.header("Content-Type").startsWith("text/html")) {
            assertThat(answer.body()).contains("<html lang=\"" + language + "\"");
        }
    }

    private static int isProblem(Answer answer) {
        assertThat(answer.header("Content-Type")).as("%s", answer).isEqualTo(Problem.MEDIA_TYPE);
        assertThat(ApiClient.parse(answer.body()).path("status").asInt()).isEqualTo(answer.status());
        return answer.status();
    }

    private static Answer send(String method, String path, String headers, String body) throws IOException {
        String request = "%s %s HTTP/1.1\r\nHost: localhost\r\n%s\r\n%s".formatted(method, path, headers, body);
        return RawHttp.send(freshAddress(), request.getBytes(ISO_8859_1));
    }
}

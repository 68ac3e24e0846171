package nl.kaartensessie.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.kaartensessie.support.Department;
import nl.kaartensessie.support.TestInstallation;
import nl.kaartensessie.web.ApiClient.Operation;
import org.junit.jupiter.api.Test;

/// The design rules on the running server.
@QuarkusTest
@TestProfile(Department.class)
class ServerRulesTest extends DesignRules {

    private static final Map<String, String> SECURITY_HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer");

    @Test
    void noTrailingSlash_onTheServer() {
        assertThat(paths()).allSatisfy(path -> {
            Response slashed = given().redirects().follow(false).get(path + "/");
            assertThat(slashed.statusCode()).as(path).isEqualTo(404);
            isProblem(slashed);
        });
    }

    @Test
    void httpMethods_onTheServer() {
        assertThat(paths()).allSatisfy(path -> {
            Set<String> described = new TreeSet<>(methods(path));
            for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE")) {
                if (!described.contains(method)) {
                    Response refused =
                            given().contentType("application/json").body("{}").request(method, path);
                    assertThat(refused.statusCode()).as(method + " " + path).isEqualTo(405);
                    isProblem(refused);
                    assertThat(List.of(refused.header("Allow").split(", "))).containsAll(described);
                }
            }
        });
    }

    @Test
    void problemDetails_versionHeader_securityHeaders_onTheServer() {
        Stream<Response> answers = Stream.of(
                given().get("/api/v1/nergens"),
                given().get("/api/v1/decks/bestaat-niet"),
                given().accept("text/csv").get("/api/v1/decks"),
                given().delete("/api/v1/decks"),
                given().header("Authorization", "Bearer x").delete("/api/v1/decks/actieve-openbaarmaking"),
                editor().contentType("text/plain").body("x").post("/api/v1/decks"),
                editor().contentType("application/json").body("{").post("/api/v1/decks"),
                editor().contentType("application/json").body("{}").put("/api/v1/decks/actieve-openbaarmaking"));
        assertThat(answers)
                .extracting(ServerRulesTest::isProblem)
                .containsExactly(404, 404, 406, 405, 401, 415, 400, 428);
        assertThat(Stream.of(answer, given().get("/api/v1/decks"), given().get("/api/v1/nergens")))
                .allSatisfy(this::hasHeaders);
    }

    /// Whatever the call, a body of an unknown form and an answer in one are refused, before anything else is
    /// looked at.
    @Test
    void contentNegotiation_onTheServer() {
        assertThat(client.operations()).allSatisfy(operation -> {
            String path = "/api/v1" + operation.path().replaceAll("\\{[^}]*}", "x");
            if (!operation.description().path("requestBody").isMissingNode()) {
                Response refused =
                        given().contentType("application/xml").body("<a/>").request(operation.method(), path);
                assertThat(isProblem(refused))
                        .as(operation + refused.asString())
                        .isEqualTo(415);
            }
            if (operation.description().path("responses").toString().contains("application/json\"")) {
                var call = given().accept("application/xml");
                Response refused = operation.description().path("requestBody").isMissingNode()
                        ? call.request(operation.method(), path)
                        : call.contentType("application/json").body("{}").request(operation.method(), path);
                assertThat(isProblem(refused))
                        .as(operation + refused.asString())
                        .isEqualTo(406);
            }
        });
    }

    @Test
    void problemDetails_ofEveryStatus_hideImplementation() {
        String key = newDeck();
        String deck = "/api/v1/decks/" + key;
        String tag = editor().get(deck).header("ETag");
        Stream<Response> answers = Stream.of(
                editor().contentType("application/json").body(content(key)).post("/api/v1/decks"),
                editor().contentType("application/json")
                        .header("If-Match", "\"oud\"")
                        .body(content(key))
                        .put(deck),
                editor().header("If-Match", tag).delete(deck + "/cards/geen"),
                editor().contentType("application/json")
                        .body("x".repeat(1_100_000))
                        .post("/api/v1/decks"),
                given().get("/api/v1/decks?page=nul&pageSize=0"),
                given().contentType("application/json").body("{\"word\": 3}").post("/api/v1/rooms"),
                given().request("TRACE", "/api/v1/decks"),
                given().request("LOCK", "/api/v1/decks"));
        assertThat(answers)
                .allSatisfy(each -> assertThat(each.asString())
                        .doesNotContainIgnoringCase(
                                "quarkus", "jackson", "hibernate", "vert.x", "exception", "java", "sql"))
                .extracting(ServerRulesTest::isProblem)
                .containsExactly(409, 412, 404, 413, 400, 400, 405, 405);
    }

    @Test
    void versionHeader_securityHeaders_onAnswersWithoutBody() {
        String deck = "/api/v1/decks/" + newDeck();
        Response published = editor().post(deck + "/versions");
        Response read = given().get(deck);
        Response known = given().header("If-None-Match", read.header("ETag")).get(deck);
        Response head = given().head(deck);
        Response gone = editor().header("If-Match", published.header("ETag")).delete(deck);
        assertThat(Stream.of(published, read, known, head, gone).map(Response::statusCode))
                .containsExactly(201, 200, 304, 200, 204);
        assertThat(Stream.of(published, read, known, head, gone)).allSatisfy(this::hasHeaders);
    }

    @Test
    void httpSafety() {
        String key = newDeck();
        String deck = "/api/v1/decks/" + key;
        Response first = editor().get(deck);
        assertThat(editor().get(deck).asString()).isEqualTo(first.asString());
        assertThat(editor().get(deck).header("ETag")).isEqualTo(first.header("ETag"));

        String changed = content(key).replace("Proef", "Anders");
        Response once = put(deck, first.header("ETag"), changed);
        Response twice = put(deck, once.header("ETag"), changed);
        assertThat(twice.asString()).isEqualTo(once.asString());
        assertThat(twice.header("ETag")).isEqualTo(once.header("ETag"));

        String tag = twice.header("ETag");
        assertThat(editor().header("If-Match", tag).delete(deck).statusCode()).isEqualTo(204);
        assertThat(isProblem(editor().header("If-Match", tag).delete(deck))).isEqualTo(404);
    }

    @Test
    void invalidInput_allErrors() {
        Response refused = editor().contentType("application/json")
                .body("{\"key\": \"GEEN SLEUTEL\", \"title\": 3}")
                .post("/api/v1/decks");
        assertThat(isProblem(refused)).isEqualTo(400);
        assertThat(refused.<List<String>>path("errors.field")).containsExactlyInAnyOrder("key", "title");
    }

    @Test
    void cors() {
        assertThat(paths())
                .allSatisfy(path -> assertThat(given().header("Origin", "https://elders.example")
                                .get(path)
                                .header("Access-Control-Allow-Origin"))
                        .isNull());
    }

    private void hasHeaders(Response each) {
        assertThat(each.header("API-Version"))
                .isEqualTo(document.path("info").path("version").asText());
        SECURITY_HEADERS.forEach((name, value) -> assertThat(each.header(name)).isEqualTo(value));
        assertThat(each.header("Cache-Control")).isNotNull();
        assertThat(each.header("Strict-Transport-Security")).contains("max-age=");
        assertThat(each.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(each.header("Server")).isNull();
        assertThat(each.header("X-Powered-By")).isNull();
    }

    private static String newDeck() {
        String key = "proef-" + UUID.randomUUID();
        editor().contentType("application/json")
                .body(content(key))
                .post("/api/v1/decks")
                .then()
                .statusCode(201);
        return key;
    }

    private static String content(String key) {
        return """
                {"key": "%s", "title": "Proef", "cards": [{"key": "een", "kind": "question", "title": "Een",
                "text": "Waarom?"}]}""".formatted(key);
    }

    private static Response put(String deck, String tag, String content) {
        return editor().contentType("application/json")
                .header("If-Match", tag)
                .body(content)
                .put(deck);
    }

    private static RequestSpecification editor() {
        return given().header("Authorization", "Bearer " + TestInstallation.CREDENTIAL);
    }

    private static int isProblem(Response answer) {
        assertThat(answer.contentType())
                .as("%d %s", answer.statusCode(), answer.asString())
                .startsWith("application/problem+json");
        assertThat(answer.<Integer>path("status")).isEqualTo(answer.statusCode());
        assertThat(answer.<String>path("title")).isNotBlank();
        assertThat(answer.<String>path("detail")).isNotBlank();
        assertThat(answer.header("API-Version")).isNotNull();
        return answer.statusCode();
    }

    /// Every address, with something in the place of its parameters.
    private List<String> paths() {
        return StreamSupport.stream(
                        ((Iterable<String>) () -> document.path("paths").fieldNames()).spliterator(), false)
                .map(path -> "/api/v1" + path.replaceAll("\\{[^}]*}", "x"))
                .toList();
    }

    /// An address may be that of more than one template: `/decks/imports` is one of `/decks/{key}` too.
    private List<String> methods(String path) {
        return client.operations().stream()
                .filter(operation -> path.matches("/api/v1" + operation.path().replaceAll("\\{[^}]*}", "[^/]+")))
                .map(Operation::method)
                .map(method -> method.toUpperCase(Locale.ROOT))
                .toList();
    }
}

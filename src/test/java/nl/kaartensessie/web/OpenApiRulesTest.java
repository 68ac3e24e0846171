package nl.kaartensessie.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.kaartensessie.web.ApiClient.Operation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The technical rules of the NL API Design Rules 2.2, on the description and on the running server. The names are
/// those of the rules.
@QuarkusTest
@TestProfile(DescribedApi.class)
class OpenApiRulesTest {

    private static final String DOCUMENT = "/api/v1/openapi.json";
    private static final Map<String, String> SECURITY_HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer");

    private Response answer;
    private ApiClient client;
    private JsonNode document;

    @BeforeEach
    void read() {
        answer = given().get(DOCUMENT);
        client = new ApiClient(answer.asString());
        document = client.document();
    }

    @Test
    void everyRuleNamesTestsThatExist() throws IOException {
        List<String> rules = Files.readAllLines(Path.of("src/docs/api.md")).stream()
                .filter(line -> line.startsWith("| /core/"))
                .toList();
        Set<String> tests = Stream.of(getClass().getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(Method::getName)
                .collect(Collectors.toSet());
        assertThat(rules).hasSizeGreaterThan(20).allSatisfy(rule -> {
            String named = rule.substring(0, rule.length() - 1)
                    .replaceFirst(".*\\|", "")
                    .strip();
            if (!named.equals("by people")) {
                assertThat(tests).contains(named.replace("`", "").split(", "));
            }
        });
    }

    @Test
    void docOpenapi_publishOpenapi() throws IOException {
        assertThat(document.path("openapi").asText()).startsWith("3.");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        String yaml = given().get("/api/v1/openapi.yaml").asString();
        assertThat(new YAMLMapper().readTree(yaml)).isEqualTo(document);
        // For the linter of .ci/run.
        Files.writeString(Path.of("target/openapi.json"), answer.asString());
    }

    @Test
    void docOpenapiContact() {
        JsonNode contact = document.path("info").path("contact");
        assertThat(contact.path("name").asText()).isEqualTo("Gemeente Voorbeeld");
        assertThat(contact.path("email").asText()).isEqualTo("api@voorbeeld.example");
        assertThat(contact.path("url").asText()).startsWith("https://");
    }

    @Test
    void semver_uriVersion_changelog() throws IOException {
        String version = document.path("info").path("version").asText();
        assertThat(version).matches("[0-9]+\\.[0-9]+\\.[0-9]+");
        assertThat(document.path("servers").path(0).path("url").asText())
                .isEqualTo("/api/v" + version.replaceFirst("\\..*", ""));
        assertThat(Files.readString(Path.of("src/docs/api.md"))).contains("### " + version);
    }

    @Test
    void noTrailingSlash_pathSegmentsKebabCase() {
        assertThat(document.path("paths").fieldNames())
                .toIterable()
                .allSatisfy(path ->
                        assertThat(path).matches("(/(?:[a-z0-9]+(?:-[a-z0-9]+)*|_[a-z0-9-]+|\\{[a-z][A-Za-z]*}))+"));
    }

    @Test
    void queryKeysCamelCase() {
        assertThat(parameters("query"))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(name).matches("\\$?[a-z][a-z\\d]*([A-Z][a-z\\d]*)*"));
    }

    @Test
    void httpMethods_versionHeader_problemDetails() {
        assertThat(document.path("paths"))
                .allSatisfy(item -> assertThat(item.fieldNames())
                        .toIterable()
                        .isSubsetOf("get", "post", "put", "patch", "delete", "parameters", "summary", "description"));
        assertThat(client.operations())
                .allSatisfy(operation -> operation
                        .description()
                        .path("responses")
                        .fields()
                        .forEachRemaining(response -> {
                            assertThat(response.getValue().path("headers").has("API-Version"))
                                    .as("%s %s", operation, response.getKey())
                                    .isTrue();
                            if (response.getKey().matches("[45].*")) {
                                assertThat(response.getValue().path("content").fieldNames())
                                        .toIterable()
                                        .containsExactly("application/problem+json");
                            }
                        }));
    }

    @Test
    void dateTimeFormat_timezone() {
        var dates = new ArrayList<String>();
        for (JsonNode schema : document.path("components").path("schemas")) {
            schema.path("properties").fields().forEachRemaining(property -> {
                String format =
                        client.resolve(property.getValue()).path("format").asText();
                if (property.getKey().matches("at|.*(At|Time)")) {
                    assertThat(format).as(property.getKey()).isIn("date-time", "");
                    dates.add(property.getKey());
                } else if (property.getKey().matches("asOf|.*Date")) {
                    assertThat(format).as(property.getKey()).isEqualTo("date");
                }
            });
        }
        assertThat(dates).contains("updatedAt");
        assertThat(given().get("/api/v1/decks").<List<String>>path("updatedAt"))
                .allSatisfy(time -> assertThat(time).endsWith("Z"));
    }

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
                .extracting(OpenApiRulesTest::isProblem)
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
                Response refused = given().contentType("text/csv").body("a,b").request(operation.method(), path);
                assertThat(isProblem(refused))
                        .as(operation + refused.asString())
                        .isEqualTo(415);
            }
            if (operation.description().path("responses").toString().contains("application/json\"")) {
                var call = given().accept("text/csv");
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
                .extracting(OpenApiRulesTest::isProblem)
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
    void namingCollections_resourceOperations() {
        assertThat(document.path("paths").fieldNames()).toIterable().allSatisfy(path -> {
            String[] parts = path.substring(1).split("/");
            assertThat(Set.of("decks", "rooms", "memberships", "editor", "test"))
                    .contains(parts[0]);
            for (int i = 1; i < parts.length; i++) {
                if (parts[i].startsWith("{")) {
                    assertThat(parts[i - 1]).as(path).endsWith("s");
                }
                assertThat(parts[i])
                        .as(path)
                        .doesNotMatch("(get|create|update|delete|publish|import|start|stop).*[^s]");
            }
        });
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

    @Test
    void noSensitiveUris() {
        var inUris = new ArrayList<>(parameters("query"));
        inUris.addAll(parameters("path"));
        assertThat(inUris).doesNotContain("word", "name", "token", "facilitatorKey", "text", "password");
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
        return given().header("Authorization", "Bearer " + DescribedApi.CREDENTIAL);
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

    private List<String> parameters(String in) {
        return client.operations().stream()
                .flatMap(operation -> StreamSupport.stream(
                        operation.description().path("parameters").spliterator(), false))
                .filter(parameter -> parameter.path("in").asText().equals(in))
                .map(parameter -> parameter.path("name").asText())
                .distinct()
                .toList();
    }
}

package nl.kaartensessie.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.kaartensessie.support.Answers;
import org.junit.jupiter.api.Test;

/// The description of the API that developers of other departments read.
@QuarkusTest
class OpenApiTest {

    private static final String DOCUMENT = "/api/v1/openapi.json";
    private static final String LIVE_DOCUMENT = "/api/v1/asyncapi.yaml";

    @Test
    void everySiteMayReadTheDescription() {
        Response answer = given().header("Origin", "https://elders.example").get(DOCUMENT);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/json");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.header("API-Version")).isEqualTo("1.0.0");
        assertThat(answer.<String>path("openapi")).startsWith("3.");
        assertThat(answer.<String>path("info.version")).isEqualTo("1.0.0");
        assertThat(answer.<String>path("info.title")).isNotBlank();
        assertThat(answer.<String>path("info.description")).contains("asyncapi.yaml");
    }

    /// The design rules ask for all three, and the linter of `.ci/run` holds the document of this installation to
    /// them.
    @Test
    void rule_24_14_anInstallationThatNamesNobodyNamesNobodysAddress() throws IOException {
        Response answer = given().get(DOCUMENT);
        Files.writeString(Path.of("target/openapi-default.json"), answer.asString());

        assertThat(answer.<String>path("info.contact.name")).isNotBlank();
        assertThat(answer.<String>path("info.contact.email")).endsWith(".invalid");
        assertThat(answer.<String>path("info.contact.url")).matches("https://[a-z]+\\.invalid/hulp");
        assertThat(answer.<Object>path("info.license")).isNull();
    }

    @Test
    void rule_24_14_theLiveChannelIsDescribedBesideIt() throws IOException {
        Response answer = given().header("Origin", "https://elders.example").get(LIVE_DOCUMENT);
        Files.write(Path.of("target/asyncapi.yaml"), answer.asByteArray());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("application/yaml;charset=UTF-8");
        assertThat(answer.asByteArray()).isEqualTo(Files.readAllBytes(Path.of("src/docs/asyncapi.yaml")));
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.header("API-Version")).isEqualTo("1.0.0");
        assertThat(answer.header("ETag")).matches("\"[0-9a-f]+\"");
        for (String known : List.of(answer.header("ETag"), "W/" + answer.header("ETag"), "\"x\", *")) {
            Response again = given().header("If-None-Match", known).get(LIVE_DOCUMENT);
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.header("ETag")).isEqualTo(answer.header("ETag"));
            assertThat(again.header("Cache-Control")).isEqualTo(answer.header("Cache-Control"));
            assertThat(again.header("Access-Control-Allow-Origin")).isEqualTo("*");
        }
        assertThat(given().header("If-None-Match", "\"x\"").get(LIVE_DOCUMENT).statusCode())
                .isEqualTo(200);
        assertThat(given().post(LIVE_DOCUMENT).statusCode()).isEqualTo(405);
        Answers.problem(404, given().get(LIVE_DOCUMENT + "/"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void everyCallIsDescribed() {
        Map<String, Map<String, Object>> paths = given().get(DOCUMENT).path("paths");

        assertThat(paths)
                .containsKeys(
                        "/decks",
                        "/decks/{key}",
                        "/decks/{key}/cards",
                        "/decks/{key}/cards/{cardKey}",
                        "/rooms",
                        "/memberships",
                        "/rooms/{id}",
                        "/memberships/{id}",
                        "/rooms/{id}/cards",
                        "/rooms/{id}/factsheet",
                        "/rooms/{id}/deck",
                        "/rooms/{id}/commands",
                        "/rooms/{id}/key");
        assertThat(paths.get("/rooms/{id}")).containsKeys("get", "delete");
        assertThat(operations(paths)).allSatisfy(operation -> {
            assertThat((String) operation.get("operationId")).isNotBlank();
            assertThat((String) operation.get("summary")).isNotBlank();
            assertThat((String) operation.get("description")).isNotBlank();
            assertThat((Map<String, ?>) operation.get("responses")).containsKeys("400", "406", "500", "503");
        });
        assertThat(operations(paths))
                .extracting(operation -> operation.get("operationId"))
                .doesNotHaveDuplicates();
    }

    @Test
    @SuppressWarnings("unchecked")
    void rule_24_14_theStreamIsAFormOfTheEvents() {
        Map<String, Map<String, Object>> paths = given().get(DOCUMENT).path("paths");
        for (String path : List.of("/rooms/{id}/events", "/test/events")) {
            Map<String, Object> get = (Map<String, Object>) paths.get(path).get("get");
            Map<String, Object> ok = (Map<String, Object>) ((Map<String, Object>) get.get("responses")).get("200");
            assertThat((Map<String, Object>) ok.get("content")).containsKeys("application/json", "text/event-stream");
        }
    }

    @Test
    void everyReferenceWithinTheDescriptionResolves() throws IOException {
        JsonNode document = new ObjectMapper().readTree(given().get(DOCUMENT).asString());

        assertThat(document.findValuesAsText("$ref")).isNotEmpty().allSatisfy(reference -> {
            assertThat(reference).startsWith("#/components/");
            assertThat(document.at(reference.substring(1)).isMissingNode()).isFalse();
        });
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> operations(Map<String, Map<String, Object>> paths) {
        return paths.values().stream()
                .flatMap(path -> path.entrySet().stream())
                .filter(entry ->
                        List.of("get", "post", "put", "patch", "delete").contains(entry.getKey()))
                .map(entry -> (Map<String, Object>) entry.getValue())
                .toList();
    }
}

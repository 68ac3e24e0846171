package nl.kaartensessie.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The description of the API that developers of other departments read.
@QuarkusTest
class OpenApiTest {

    private static final String DOCUMENT = "/api/v1/openapi.json";

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
    }

    @Test
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
                        "/rooms/{id}/commands",
                        "/rooms/{id}/key");
        assertThat(paths.get("/rooms/{id}")).containsKeys("get", "delete");
        assertThat(operations(paths)).allSatisfy(operation -> {
            assertThat((String) operation.get("operationId")).isNotBlank();
            assertThat((String) operation.get("summary")).isNotBlank();
            assertThat((Map<?, ?>) operation.get("responses")).isNotEmpty();
        });
        assertThat(operations(paths))
                .extracting(operation -> operation.get("operationId"))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyReferenceWithinTheDescriptionResolves() {
        Response answer = given().get(DOCUMENT);
        Matcher reference = Pattern.compile("\"\\$ref\"\\s*:\\s*\"#/components/(\\w+)/([^\"]+)\"")
                .matcher(answer.asString());
        assertThat(reference.find()).isTrue();
        // Read once: the answer itself would be read again for every reference.
        JsonPath document = answer.jsonPath();
        do {
            assertThat(document.<Object>get("components.%s.'%s'".formatted(reference.group(1), reference.group(2))))
                    .as(reference.group())
                    .isNotNull();
        } while (reference.find());
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

package nl.kaartensessie.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import nl.kaartensessie.support.Department;
import org.junit.jupiter.api.Test;

/// The design rules on the description of the API.
@QuarkusTest
@TestProfile(Department.class)
class OpenApiRulesTest extends DesignRules {

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
        assertThat(contact.path("name").asText()).isEqualTo("Ministerie van Proeven");
        assertThat(contact.path("email").asText()).isEqualTo("api@proeven.example");
        assertThat(contact.path("url").asText()).startsWith("https://");
        assertThat(document.at("/info/license/identifier").asText()).isEqualTo("EUPL-1.2");
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
    void noSensitiveUris() {
        var inUris = new ArrayList<>(parameters("query"));
        inUris.addAll(parameters("path"));
        assertThat(inUris).doesNotContain("word", "name", "token", "facilitatorKey", "text", "password");
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

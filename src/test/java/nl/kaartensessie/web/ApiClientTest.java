package nl.kaartensessie.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import nl.kaartensessie.support.Department;
import nl.kaartensessie.web.ApiClient.Knowledge;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The description is enough to use the API: a client made from it calls every operation, and gets what is
/// promised.
@QuarkusTest
@TestProfile(Department.class)
class ApiClientTest {

    private ApiClient client;

    @BeforeEach
    void read() {
        client = new ApiClient(given().get("/api/v1/openapi.json").asString());
    }

    @Test
    void everyOperationDoesWhatTheDescriptionSays() {
        assertThat(client.operations()).hasSizeGreaterThan(20).allSatisfy(operation -> {
            Response answer = client.call(operation, ApiWorld.around(client, operation));
            assertThat(answer.statusCode())
                    .as("%s: %s", operation, answer.asString())
                    .isBetween(200, 299);
        });
    }

    @Test
    void everyOperationThatNeedsATokenSaysSo() {
        assertThat(client.operations())
                .filteredOn(operation ->
                        !operation.description().path("security").toString().contains("{}"))
                .hasSizeGreaterThan(15)
                .allSatisfy(operation -> {
                    Knowledge known = ApiWorld.around(client, operation);
                    known.tokens().clear();
                    assertThat(client.call(operation, known).statusCode()).isEqualTo(401);
                });
    }

    @Test
    void everyExampleIsOfTheFormThatIsDescribed() {
        assertThat(client.operations()).allSatisfy(operation -> {
            check(operation.description().path("requestBody").path("content").path("application/json"));
            operation
                    .description()
                    .path("responses")
                    .forEach(response -> check(response.path("content").path("application/json")));
        });
    }

    private void check(JsonNode media) {
        var example = client.example(media);
        if (!example.isMissingNode()) {
            assertThat(client.faults(media.get("schema"), example.toString()))
                    .as(example.toString())
                    .isEmpty();
        }
    }
}

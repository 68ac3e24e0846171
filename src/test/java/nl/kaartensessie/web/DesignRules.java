package nl.kaartensessie.web;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;

/// What tests of the technical rules of the NL API Design Rules 2.2 start from: the description, as the running
/// server gives it. The names of the tests are those of the rules; [DesignRulesTest] holds the table in the docs
/// to them.
abstract class DesignRules {

    Response answer;
    ApiClient client;
    JsonNode document;

    @BeforeEach
    void read() {
        answer = given().get("/api/v1/openapi.json");
        client = new ApiClient(answer.asString());
        document = client.document();
    }
}

package nl.kaartensessie.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.UUID;
import nl.kaartensessie.web.ApiClient.Knowledge;
import nl.kaartensessie.web.ApiClient.Operation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The description is enough to use the API: a client made from it calls every operation, and gets what is
/// promised.
@QuarkusTest
@TestProfile(DescribedApi.class)
class ApiClientTest {

    private ApiClient client;

    @BeforeEach
    void read() {
        client = new ApiClient(given().get("/api/v1/openapi.json").asString());
    }

    @Test
    void everyOperationDoesWhatTheDescriptionSays() {
        assertThat(client.operations()).hasSizeGreaterThan(20).allSatisfy(operation -> {
            Response answer = client.call(operation, world(operation));
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
                    Knowledge known = world(operation);
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

    /// A room and a deck of its own for each call, made by the same client.
    private Knowledge world(Operation operation) {
        Knowledge known = ApiClient.nothing();
        known.tokens().put("editor", DescribedApi.CREDENTIAL);
        known.fields().put("word", "woord " + UUID.randomUUID());
        Response room = client.call(client.operation("openRoom"), known);
        known.parameters().put("id", room.path(operation.path().startsWith("/memberships") ? "member.id" : "room.id"));
        known.tokens().put("member", room.path("token"));
        known.fields().put("key", "proef-" + UUID.randomUUID());
        Response deck = client.call(client.operation("createDeck"), known);
        known.parameters().put("key", deck.path("key"));
        known.parameters().put("cardKey", "stilte");
        known.parameters().put("If-Match", deck.header("ETag"));
        boolean reads = operation.method().equals("get") || operation.path().contains("{version}");
        if (operation.path().startsWith("/decks") && reads) {
            client.call(client.operation("publishDeck"), known);
        }
        if (operation.id().equals("replaceDeck")) {
            known.fields().put("key", deck.path("key"));
        } else if (operation.id().equals("replaceCard")) {
            known.fields().put("key", "stilte");
        } else {
            known.fields().put("key", "proef-" + UUID.randomUUID());
        }
        if (operation.id().equals("openRoom")) {
            known.fields().put("word", "woord " + UUID.randomUUID());
        }
        known.fields().put("facilitatorKey", room.path("facilitatorKey"));
        return known;
    }
}

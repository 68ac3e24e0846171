package nl.kaartensessie.deck;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Without a configured credential nobody is an editor, whatever they offer.
@QuarkusTest
class NoEditorTest {

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Bearer null", "Bearer een-lang-en-geheim-bewijs"})
    void noCredentialMakesAnEditor(String authorization) {
        given().header("Authorization", authorization)
                .get("/api/v1/decks/actieve-openbaarmaking")
                .then()
                .statusCode(401);
    }
}

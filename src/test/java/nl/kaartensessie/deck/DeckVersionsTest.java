package nl.kaartensessie.deck;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The versions of a deck over the API, and what is left of them when it is deleted.
@QuarkusTest
class DeckVersionsTest {

    @Inject
    Decks decks;

    /// A deck of its own for each test, so that none depends on another.
    private final EditorApi api = new EditorApi("proef-" + UUID.randomUUID());

    @Test
    void aDeletedDeckLeavesTheListsAndItsVersionsStay() {
        api.create(EditorApi.card("een"));
        api.publish();
        api.put(api.tag(), Map.of("title", "Concept"));

        api.editor().header("If-Match", api.tag()).delete(api.path()).then().statusCode(204);

        for (String path : List.of("", "/cards", "/cards/een", "/versions", "/versions/1", "/export")) {
            api.editor().get(api.path() + path).then().statusCode(404);
        }
        given().get(api.path()).then().statusCode(404);
        api.editor().get(EditorApi.DECKS).then().body("key", not(hasItem(api.key())));
        api.editor().header("If-Match", "*").delete(api.path()).then().statusCode(404);
        assertThat(decks.version(api.key(), 1).orElseThrow().title()).isEqualTo("Proef");
    }

    @Test
    void aDeckOfTheSameKeyGoesOnCounting() {
        api.create(EditorApi.card("een"));
        api.publish();
        String before = api.tag();
        api.editor().header("If-Match", before).delete(api.path());

        api.create(EditorApi.card("een")).then().statusCode(201).body("$", not(hasKey("version")));

        assertThat(api.tag()).isNotEqualTo(before);
        given().get(api.path()).then().statusCode(404);
        api.publish().then().statusCode(201).body("version", equalTo(2));
        api.editor().get(api.path() + "/versions").then().body("version", equalTo(List.of(2)));
        api.editor().get(api.path() + "/versions/1").then().statusCode(404);
    }

    @Test
    void versionsAreListedForEditorsPageByPage() {
        api.create(EditorApi.card("een"));
        for (String title : List.of("Een", "Twee", "Drie")) {
            api.put(api.tag(), Map.of("title", title));
            api.publish();
        }

        api.editor()
                .get(api.path() + "/versions")
                .then()
                .statusCode(200)
                .body("version", equalTo(List.of(3, 2, 1)))
                .body("title", equalTo(List.of("Drie", "Twee", "Een")))
                .body("cardCount", equalTo(List.of(1, 1, 1)))
                .body("[0].publishedAt", endsWith("Z"));
        Response second = api.editor().get(api.path() + "/versions?page=2&pageSize=1");
        second.then().body("version", equalTo(List.of(2)));
        assertThat(second.headers().getValues("Link"))
                .containsExactly(
                        "<" + api.path() + "/versions?page=1&pageSize=1>; rel=\"prev\"",
                        "<" + api.path() + "/versions?page=3&pageSize=1>; rel=\"next\"");
        api.editor().get(api.path() + "/versions?page=9").then().statusCode(200).body("$", empty());
        api.editor().get(api.path() + "/versions/2").then().body("title", equalTo("Twee"));
        api.editor().get(api.path() + "/versions/4").then().statusCode(404);
        api.editor().get(api.path() + "/versions/x").then().statusCode(404);
        api.editor()
                .get(api.path() + "/versions?page=0&pageSize=veel")
                .then()
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("page", "pageSize"));
        given().get(EditorApi.DECKS + "?pageSize=1").then().body("size()", equalTo(1));
    }
}

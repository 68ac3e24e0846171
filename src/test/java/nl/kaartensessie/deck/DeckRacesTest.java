package nl.kaartensessie.deck;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What of two who change one deck at once.
@QuarkusTest
class DeckRacesTest {

    /// A deck of its own for each test, so that none depends on another.
    private final EditorApi api = new EditorApi("proef-" + UUID.randomUUID());

    @Test
    void overwritingNeedsTheTagOfWhatIsOverwritten() {
        api.create(EditorApi.card("een"));
        String card = api.path() + "/cards/een";
        String stale = api.tag();
        Map<String, String> change = Map.of("title", "Anders");

        api.editor().body(change).put(api.path()).then().statusCode(428);
        api.editor().delete(api.path()).then().statusCode(428);
        api.editor().body(EditorApi.card("een")).put(card).then().statusCode(428);
        api.editor().delete(card).then().statusCode(428);
        api.put(stale, change).then().statusCode(200);

        api.put(stale, change).then().statusCode(412).contentType("application/problem+json");
        api.put("W/" + stale, change).then().statusCode(412);
        api.editor().header("If-Match", stale).delete(api.path()).then().statusCode(412);
        api.editor()
                .header("If-Match", stale)
                .body(EditorApi.card("een"))
                .put(card)
                .then()
                .statusCode(412);
        api.editor().header("If-Match", stale).delete(card).then().statusCode(412);
        api.editor()
                .header("If-Match", stale)
                .body(EditorApi.card("x"))
                .post(api.path() + "/cards")
                .then()
                .statusCode(412);
        api.editor()
                .header("If-Match", stale)
                .post(api.path() + "/versions")
                .then()
                .statusCode(412);
        api.put("\"iets\", " + api.tag(), change).then().statusCode(200);
    }

    @Test
    void ofEditorsWhoSaveTogetherOneWins() throws Exception {
        api.create(EditorApi.card("een"));
        String tag = api.tag();
        int editors = 8;
        var ready = new CyclicBarrier(editors);
        Callable<Integer> save = () -> {
            ready.await();
            return api.put(tag, Map.of("title", "Van " + Thread.currentThread().threadId()))
                    .statusCode();
        };
        var statuses = new ArrayList<Integer>();
        try (var executor = Executors.newFixedThreadPool(editors)) {
            for (Future<Integer> status : executor.invokeAll(Collections.nCopies(editors, save))) {
                statuses.add(status.get());
            }
        }

        assertThat(statuses)
                .containsOnlyOnce(200)
                .filteredOn(status -> status != 200)
                .containsOnly(412);
    }

    @Test
    void anEditorIsToldWhatChangedSinceTheirTag() {
        api.create(EditorApi.card("een"));
        String tag = api.tag();
        api.editor().header("If-None-Match", tag).get(api.path()).then().statusCode(304);

        api.put(tag, Map.of("title", "Anders"));

        api.editor().header("If-None-Match", tag).get(api.path()).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/%s", "%s-gzip", "\"oud\", %s", "W/%s;br"})
    void rule_20_9_a_tag_that_a_proxy_altered_is_that_of_the_deck(String altered) {
        api.create(EditorApi.card("een"));
        String tag = altered.formatted(api.tag());
        api.editor().header("If-None-Match", tag).get(api.path()).then().statusCode(304);
        api.put(tag, Map.of("title", "Anders")).then().statusCode(200);
        api.editor().header("If-None-Match", tag).get(api.path()).then().statusCode(200);
        api.editor().header("If-Match", tag).delete(api.path()).then().statusCode(412);
    }

    @Test
    void rule_20_10_an_editor_finds_the_tag_in_the_body_too() {
        api.create(EditorApi.card("een"));
        assertThat("\"r%s\"".formatted(api.get().<Integer>path("revision"))).isEqualTo(api.tag());
        api.publish();
        assertThat("\"r%s\"".formatted(api.get().<Integer>path("revision"))).isEqualTo(api.tag());
        given().get(api.path()).then().body("$", not(hasKey("revision")));
    }
}

package nl.kaartensessie.deck;

import static org.assertj.core.api.Assertions.assertThat;

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
        api.put("W/" + api.tag(), change).then().statusCode(412);
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
}

package nl.kaartensessie.deck;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kaartensessie.support.TestInstallation;

/// One deck, as an editor with the configured credential works on it.
record EditorApi(String key) {

    static final String DECKS = "/api/v1/decks";

    String path() {
        return DECKS + "/" + key;
    }

    RequestSpecification editor() {
        return given().header("Authorization", "Bearer " + TestInstallation.CREDENTIAL)
                .contentType("application/json");
    }

    @SafeVarargs
    final Response create(Map<String, Object>... cards) {
        return editor().body(Map.of(
                        "key", key,
                        "title", "Proef",
                        "description", "Een proef.",
                        "language", "nl",
                        "asOf", "2026-11-23",
                        "factsheet", "# Feiten",
                        "runsheet", "Zeg *welkom*.",
                        "cards", List.of(cards)))
                .post(DECKS);
    }

    Response get() {
        return editor().get(path());
    }

    String tag() {
        return get().header("ETag");
    }

    Response put(String tag, Map<?, ?> deck) {
        return editor().header("If-Match", tag).body(deck).put(path());
    }

    Response publish() {
        return editor().post(path() + "/versions");
    }

    static Map<String, Object> card(String key) {
        return new HashMap<>(Map.of(
                "key",
                key,
                "kind",
                "statement",
                "title",
                "Kaart " + key,
                "text",
                "Tekst van " + key + ".",
                "choices",
                List.of("Eens", "Oneens"),
                "explanation",
                "Uitleg *" + key + "*."));
    }
}

package nl.kaartensessie.deck;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;

/// Guidance as one text in the database: it is kept and replaced with its version, and nothing is looked up in it.
final class StoredGuidance {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private StoredGuidance() {}

    static String text(Guidance guidance) {
        try {
            return JSON.writeValueAsString(guidance);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Guidance guidance(String text) {
        try {
            return JSON.readValue(text, Guidance.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package nl.kaartensessie.protocol;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;

/// JSON as text. What Jackson writes into is shared by all threads: of itself it keeps that a thread, and a
/// virtual thread lives for one command.
///
/// Thread rule: any thread.
public final class Json {

    private static final ObjectWriter WRITER = new ObjectMapper(JsonFactory.builder()
                    .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
                    .build())
            .writer();

    private Json() {}

    public static String text(JsonNode json) {
        try {
            return WRITER.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree that cannot be written", e);
        }
    }
}

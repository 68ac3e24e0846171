package nl.kaartensessie.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.WireName;
import org.jspecify.annotations.Nullable;

/// Fields of events, read back from the log.
///
/// Thread rule: any thread; it keeps nothing.
final class StoredFields {

    private StoredFields() {}

    static MemberId member(JsonNode json) {
        return new MemberId(json.path("member").asText());
    }

    static <E extends Enum<E>> E parse(Class<E> type, JsonNode json) {
        return WireName.parse(type, json.asText())
                .orElseThrow(() -> new IllegalStateException("The log holds an unknown " + type.getSimpleName()));
    }

    static List<String> texts(JsonNode array) {
        return stream(array).map(JsonNode::asText).toList();
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static ArrayNode put(ObjectNode json, String field, List<String> texts) {
        ArrayNode array = json.putArray(field);
        texts.forEach(array::add);
        return array;
    }

    /// Absent when there is none.
    static void putIfAny(ObjectNode json, String field, @Nullable Object value) {
        if (value != null) {
            json.put(field, value.toString());
        }
    }
}

package nl.kaartensessie.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.kaartensessie.room.OwnCards;
import nl.kaartensessie.room.OwnCards.Card;
import nl.kaartensessie.room.OwnCards.Event.CardAdded;
import nl.kaartensessie.room.RoomEvent;
import nl.kaartensessie.room.Twists;
import nl.kaartensessie.room.Twists.Event.TwistShown;
import org.jspecify.annotations.Nullable;

/// What a facilitator adds to the cards as JSON: what-ifs, and cards of the room's own.
///
/// Thread rule: any thread; it keeps nothing.
final class CardJson {

    private CardJson() {}

    static ObjectNode encode(Twists.Event event, ObjectNode json) {
        return switch (event) {
            case TwistShown e ->
                json.put("type", "twist.shown")
                        .put("position", e.position())
                        .put("index", e.index())
                        .put("text", e.text());
        };
    }

    static ObjectNode encode(OwnCards.Event event, ObjectNode json) {
        return switch (event) {
            case CardAdded e -> {
                json.put("type", "card.added").put("position", e.position());
                encode(e.card(), json.putObject("card"));
                yield json;
            }
        };
    }

    /// A card as any other is sent, added to `json`.
    static ObjectNode encode(Card card, ObjectNode json) {
        json.put("key", card.key())
                .put("kind", card.kind().wireName())
                .put("practice", false)
                .put("title", card.title())
                .put("text", card.text());
        StoredFields.put(json, "choices", card.choices());
        return json;
    }

    /// Texts by position, in order of the positions, added to `json`.
    static void encode(Map<Integer, List<String>> twists, ObjectNode json) {
        new TreeMap<>(twists).forEach((position, texts) -> StoredFields.put(json, Integer.toString(position), texts));
    }

    /// @return null for an event of another subject
    static @Nullable RoomEvent decode(String type, JsonNode json) {
        int position = json.path("position").asInt();
        return switch (type) {
            case "twist.shown" ->
                new TwistShown(
                        position, json.path("index").asInt(), json.path("text").asText());
            case "card.added" -> new CardAdded(position, card(json.path("card")));
            default -> null;
        };
    }

    static Card card(JsonNode json) {
        return new Card(
                json.path("key").asText(),
                StoredFields.parse(OwnCards.Kind.class, json.path("kind")),
                json.path("title").asText(),
                json.path("text").asText(),
                StoredFields.texts(json.path("choices")));
    }

    /// Thousands of rooms are opened with the same texts, which are in memory once.
    static Map<Integer, List<String>> twists(JsonNode json) {
        Map<Integer, List<String>> twists = new HashMap<>();
        json.properties()
                .forEach(card -> twists.put(Integer.valueOf(card.getKey()), RoomOpenedJson.shared(card.getValue())));
        return twists;
    }
}

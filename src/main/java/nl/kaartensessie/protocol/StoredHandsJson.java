package nl.kaartensessie.protocol;

import static nl.kaartensessie.protocol.StoredFields.parse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import nl.kaartensessie.room.Hands;
import nl.kaartensessie.room.Hands.About;
import nl.kaartensessie.room.Hands.Hand;
import nl.kaartensessie.room.MemberId;

/// The raised hands and who has the floor, in a stored snapshot.
final class StoredHandsJson {

    private StoredHandsJson() {}

    static void encode(Hands queue, ObjectNode json) {
        encodeHands(queue.hands(), json.putArray("hands"));
        StoredFields.putIfAny(json, "floor", queue.floor());
        encodeHands(queue.byCard(), json.putArray("byCard"));
    }

    private static void encodeHands(List<Hand> hands, ArrayNode json) {
        hands.forEach(hand -> json.addObject()
                .put("member", hand.member().value())
                .put("about", hand.about().wireName())
                .put("seq", hand.seq()));
    }

    static Hands decode(JsonNode json) {
        return new Hands(
                hands(json.path("hands")),
                json.has("floor") ? new MemberId(json.path("floor").asText()) : null,
                hands(json.path("byCard")));
    }

    private static List<Hand> hands(JsonNode json) {
        return StoredFields.stream(json)
                .map(hand -> new Hand(
                        StoredFields.member(hand),
                        parse(About.class, hand.path("about")),
                        hand.path("seq").asLong()))
                .toList();
    }
}

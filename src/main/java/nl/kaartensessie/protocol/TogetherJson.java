package nl.kaartensessie.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.RoomEvent;
import nl.kaartensessie.room.Round;
import nl.kaartensessie.room.Round.Event.*;
import nl.kaartensessie.room.Thoughts;
import nl.kaartensessie.room.Thoughts.Event.*;
import org.jspecify.annotations.Nullable;

/// Quiet moment and round as JSON: events with all that the log holds, the state as it is stored, and as one reader
/// may see it.
///
/// Thread rule: any thread; it keeps nothing.
final class TogetherJson {

    /// What everybody but its writer is told instead of a text.
    static final String COUNTED = "think.counted";

    private TogetherJson() {}

    static ObjectNode encode(Thoughts.Event event, ObjectNode json) {
        return switch (event) {
            case MomentOpened e -> {
                json.put("type", "think.opened").put("position", e.position());
                yield until(json, e.until());
            }
            case ThoughtWritten e -> {
                json.put("type", "think.written").put("position", e.position());
                StoredFields.putIfAny(json, "text", e.text());
                yield json.put("count", e.count());
            }
            case ThoughtsRevealed e -> {
                json.put("type", "think.revealed").put("position", e.position());
                StoredFields.put(json, "texts", e.texts());
                yield json;
            }
            case MomentClosed e -> json.put("type", "think.closed").put("position", e.position());
        };
    }

    /// That the floor moved is what every client and every older server knows as a hand that is called.
    static ObjectNode encode(Round.Event event, ObjectNode json) {
        return switch (event) {
            case RoundStarted e -> {
                json.put("type", "round.started").put("position", e.position());
                yield put(json, "order", e.order());
            }
            case RoundMoved e ->
                put(json.put("type", "hand.called").put("member", e.member().value()), "ahead", e.ahead());
            case RoundEnded _ -> json.put("type", "round.ended");
        };
    }

    /// @return null for an event of another subject
    static @Nullable RoomEvent decode(String type, JsonNode json) {
        int position = json.path("position").asInt();
        return switch (type) {
            case "think.opened" -> new MomentOpened(position, instant(json));
            case "think.written" ->
                new ThoughtWritten(
                        position,
                        json.path("text").textValue(),
                        json.path("count").asInt());
            case "think.revealed" -> new ThoughtsRevealed(position, StoredFields.texts(json.path("texts")));
            case "think.closed" -> new MomentClosed(position);
            case "round.started" -> new RoundStarted(position, members(json.path("order")));
            case "round.ended" -> new RoundEnded();
            default -> null;
        };
    }

    static RoundMoved moved(JsonNode json) {
        return new RoundMoved(StoredFields.member(json), members(json.path("ahead")));
    }

    static void encode(Thoughts thoughts, ObjectNode json) {
        Thoughts.Moment moment = thoughts.current();
        if (moment == null) {
            return;
        }
        until(json.put("position", moment.position()), moment.until());
        ObjectNode texts = json.putObject("texts");
        moment.texts().forEach((writer, text) -> texts.put(writer.value(), text));
        if (moment.revealed() != null) {
            StoredFields.put(json, "revealed", moment.revealed());
        }
    }

    static Thoughts thoughts(JsonNode json) {
        if (json.isEmpty()) {
            return new Thoughts(null);
        }
        Map<MemberId, String> texts = new HashMap<>();
        json.path("texts")
                .properties()
                .forEach(text ->
                        texts.put(new MemberId(text.getKey()), text.getValue().asText()));
        return new Thoughts(new Thoughts.Moment(
                json.path("position").asInt(),
                instant(json),
                texts,
                json.has("revealed") ? StoredFields.texts(json.path("revealed")) : null));
    }

    static void encode(Round round, ObjectNode json) {
        put(put(json.put("position", round.position()), "order", round.order()), "ahead", round.ahead());
    }

    static Round round(JsonNode json) {
        return new Round(json.path("position").asInt(), members(json.path("order")), members(json.path("ahead")));
    }

    /// Both, as `reader` may see them.
    static void view(Thoughts.@Nullable Moment moment, Round round, Member reader, ObjectNode state) {
        if (moment == null) {
            state.putNull("think");
        } else {
            ObjectNode json = until(state.putObject("think").put("position", moment.position()), moment.until());
            json.put("count", moment.count());
            moment.text(reader.id()).ifPresent(own -> json.put("own", own));
            if (moment.revealed() != null) {
                StoredFields.put(json, "texts", moment.revealed());
            }
        }
        state.set("round", round.isOn() ? view(round) : JsonNodeFactory.instance.nullNode());
    }

    private static ObjectNode view(Round round) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        encode(round, json);
        return json;
    }

    private static ObjectNode until(ObjectNode json, @Nullable Instant until) {
        return until == null ? json : json.put("until", Timestamps.format(until));
    }

    private static @Nullable Instant instant(JsonNode json) {
        return json.has("until") ? Instant.parse(json.path("until").asText()) : null;
    }

    private static ObjectNode put(ObjectNode json, String field, List<MemberId> members) {
        StoredFields.put(json, field, members.stream().map(MemberId::value).toList());
        return json;
    }

    private static List<MemberId> members(JsonNode json) {
        return StoredFields.texts(json).stream().map(MemberId::new).toList();
    }
}

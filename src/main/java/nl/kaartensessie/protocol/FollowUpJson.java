package nl.kaartensessie.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kaartensessie.room.FollowUp;
import nl.kaartensessie.room.FollowUp.Event.*;
import nl.kaartensessie.room.FollowUp.LastTime;
import nl.kaartensessie.room.FollowUp.Line;
import nl.kaartensessie.room.FollowUp.Standing;
import nl.kaartensessie.room.Outcome.Kind;
import nl.kaartensessie.room.RoomEvent;
import org.jspecify.annotations.Nullable;

/// What the session before this one left, and what became of it, as JSON.
///
/// Thread rule: any thread; it keeps nothing.
final class FollowUpJson {

    private FollowUpJson() {}

    /// Last time's lines, added to `json`; a line of which nothing is known has no `state`.
    static ObjectNode encode(LastTime lastTime, ObjectNode json) {
        json.put("title", lastTime.title()).put("discussed", lastTime.discussed());
        encode(lastTime, Kind.AGREEMENT, json.putArray("agreements"));
        encode(lastTime, Kind.QUESTION, json.putArray("questions"));
        return json;
    }

    private static void encode(LastTime lastTime, Kind kind, ArrayNode json) {
        for (Line line : lastTime.of(kind)) {
            ObjectNode one = json.addObject().put("item", line.item()).put("text", line.text());
            StoredFields.putIfAny(one, "owner", line.owner());
            StoredFields.putIfAny(one, "due", line.due());
            if (line.standing() != Standing.NONE) {
                one.put("state", line.standing().wireName());
            }
        }
    }

    static ObjectNode encode(FollowUp.Event event, ObjectNode json) {
        return switch (event) {
            case PreviousShared e -> {
                json.put("type", "previous.shared").put("shared", e.lastTime() != null);
                if (e.lastTime() != null) {
                    encode(e.lastTime(), json.putObject("previous"));
                }
                yield json;
            }
            case PreviousMarked e -> {
                json.put("type", "previous.marked")
                        .put("item", e.item())
                        .put("state", e.standing().wireName());
                yield e.shared() ? json.put("shared", true) : json;
            }
        };
    }

    /// @return null for an event of another subject
    static @Nullable RoomEvent decode(String type, JsonNode json) {
        return switch (type) {
            case "previous.shared" -> new PreviousShared(json.has("previous") ? lastTime(json.path("previous")) : null);
            case "previous.marked" ->
                new PreviousMarked(
                        json.path("item").asLong(),
                        StoredFields.parse(Standing.class, json.path("state")),
                        json.path("shared").asBoolean());
            default -> null;
        };
    }

    private static LastTime lastTime(JsonNode json) {
        return new LastTime(
                json.path("title").asText(),
                json.path("discussed").asInt(),
                Stream.concat(
                                StoredFields.stream(json.path("agreements")).map(line -> line(Kind.AGREEMENT, line)),
                                StoredFields.stream(json.path("questions")).map(line -> line(Kind.QUESTION, line)))
                        .toList());
    }

    private static Line line(Kind kind, JsonNode json) {
        return new Line(
                json.path("item").asLong(),
                kind,
                json.path("text").asText(),
                json.path("owner").textValue(),
                Optional.ofNullable(json.path("due").textValue())
                        .map(LocalDate::parse)
                        .orElse(null),
                json.has("state") ? StoredFields.parse(Standing.class, json.path("state")) : Standing.NONE);
    }

    /// The state, as it is stored.
    static void store(FollowUp followUp, ObjectNode json) {
        json.put("shared", followUp.shared());
        ObjectNode standings = json.putObject("standings");
        followUp.standings().forEach((item, standing) -> standings.put(Long.toString(item), standing.wireName()));
    }

    static FollowUp stored(JsonNode json) {
        Map<Long, Standing> standings = new HashMap<>();
        json.path("standings")
                .properties()
                .forEach(line -> standings.put(
                        Long.valueOf(line.getKey()), StoredFields.parse(Standing.class, line.getValue())));
        return new FollowUp(json.path("shared").asBoolean(), standings);
    }
}

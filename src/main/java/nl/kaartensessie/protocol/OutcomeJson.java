package nl.kaartensessie.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import nl.kaartensessie.room.Dates;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.Outcome;
import nl.kaartensessie.room.Outcome.Content;
import nl.kaartensessie.room.Outcome.Owner;
import nl.kaartensessie.room.Outcomes;
import nl.kaartensessie.room.Outcomes.Event.*;
import nl.kaartensessie.room.RoomEvent;
import org.jspecify.annotations.Nullable;

/// What a session yields, as JSON.
///
/// Thread rule: any thread; it keeps nothing.
public final class OutcomeJson {

    private OutcomeJson() {}

    /// A line with its name and version, added to `json`.
    public static ObjectNode encode(Outcome line, ObjectNode json) {
        return encode(line.content(), json.put("item", line.item()).put("version", line.version()));
    }

    static ObjectNode encode(Outcomes.Event event, ObjectNode json) {
        return switch (event) {
            case OutcomeAdded e -> encode(e.content(), json.put("type", "outcome.added"));
            case OutcomeEdited e ->
                encode(e.content(), json.put("type", "outcome.edited").put("item", e.item()));
            case OutcomeRemoved e -> json.put("type", "outcome.removed").put("item", e.item());
        };
    }

    /// @return null for an event of another subject
    static @Nullable RoomEvent decode(String type, JsonNode json) {
        return switch (type) {
            case "outcome.added" -> new OutcomeAdded(content(json));
            case "outcome.edited" -> new OutcomeEdited(json.path("item").asLong(), content(json));
            case "outcome.removed" -> new OutcomeRemoved(json.path("item").asLong());
            default -> null;
        };
    }

    static Outcome line(JsonNode json) {
        return new Outcome(json.path("item").asLong(), json.path("version").asLong(), content(json));
    }

    /// What is written on the line, added to `json`; what is not, is absent.
    private static ObjectNode encode(Content content, ObjectNode json) {
        json.put("kind", content.kind().wireName()).put("text", content.text());
        if (content.position() != null) {
            json.put("position", content.position());
        }
        Owner owner = content.owner();
        if (owner != null) {
            ObjectNode named = json.putObject("owner");
            StoredFields.putIfAny(named, "member", owner.member());
            named.put("name", owner.name());
        }
        StoredFields.putIfAny(json, "due", content.due());
        return json;
    }

    private static Content content(JsonNode json) {
        JsonNode owner = json.path("owner");
        String member = owner.path("member").textValue();
        return new Content(
                StoredFields.parse(Outcome.Kind.class, json.path("kind")),
                json.path("text").asText(),
                json.has("position") ? Integer.valueOf(json.path("position").asInt()) : null,
                owner.isMissingNode()
                        ? null
                        : new Owner(
                                member == null ? null : new MemberId(member),
                                owner.path("name").asText()),
                // One that no calendar can do with was stored before there was a rule about it.
                Optional.ofNullable(json.path("due").textValue())
                        .map(LocalDate::parse)
                        .filter(Dates::isUsable)
                        .orElse(null));
    }
}

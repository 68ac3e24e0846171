package nl.kaartensessie.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.kaartensessie.room.Agenda.Variant;
import nl.kaartensessie.room.RoomEvent.RoomOpened;
import nl.kaartensessie.room.Setup;
import nl.kaartensessie.room.Setup.PlannedStep;
import nl.kaartensessie.room.Setup.Previous;
import nl.kaartensessie.room.VoteType;
import org.jspecify.annotations.Nullable;

/// The opening of a room as JSON, with all that was frozen then.
///
/// Thread rule: any thread; it keeps nothing.
public final class RoomOpenedJson {

    private RoomOpenedJson() {}

    static ObjectNode encode(RoomOpened event, ObjectNode json) {
        json.put("type", "room.opened")
                .put("title", event.title())
                .put("deck", event.deck())
                .put("deckVersion", event.deckVersion());
        StoredFields.put(json, "cards", event.cards());
        if (!event.setup().equals(Setup.NONE)) {
            encode(event.setup(), json.putObject("setup"));
        }
        return json;
    }

    static RoomOpened decode(JsonNode json) {
        return new RoomOpened(
                json.path("title").asText(),
                json.path("deck").asText(),
                json.path("deckVersion").asInt(),
                shared(json.path("cards")),
                json.has("setup") ? setup(json.path("setup")) : Setup.NONE);
    }

    /// What the session before this one left, added to `json`.
    private static void encode(Previous previous, ObjectNode json) {
        json.put("title", previous.title()).put("discussed", previous.discussed());
        ArrayNode outcomes = json.putArray("outcomes");
        previous.outcomes().forEach(line -> OutcomeJson.encode(line, outcomes.addObject()));
    }

    private static void encode(Setup setup, ObjectNode json) {
        ArrayNode ballots = json.putArray("ballots");
        setup.ballots().forEach(ballot -> ballots.add(ballot.wireName()));
        if (!setup.choices().isEmpty()) {
            ArrayNode choices = json.putArray("choices");
            setup.choices().forEach(own -> own.forEach(choices.addArray()::add));
        }
        json.put("language", setup.language()).put("zone", setup.zone().getId());
        ArrayNode steps = json.putArray("steps");
        for (PlannedStep step : setup.steps()) {
            ObjectNode planned = steps.addObject()
                    .put("key", step.key())
                    .put("title", step.title())
                    .put("text", step.text());
            ObjectNode minutes = planned.putObject("minutes");
            step.minutes().forEach((variant, planning) -> minutes.put(variant.wireName(), planning));
        }
        json.put("eLearning", setup.eLearning());
        StoredFields.put(json, "houseRules", setup.houseRules());
        if (!setup.twists().isEmpty()) {
            CardJson.encode(setup.twists(), json.putObject("twists"));
        }
        if (setup.previous() != null) {
            encode(setup.previous(), json.putObject("previous"));
        }
        if (setup.practiceUntil() != null) {
            json.put("practiceUntil", setup.practiceUntil().toString());
        }
    }

    private static Setup setup(JsonNode json) {
        return new Setup(
                StoredFields.stream(json.path("ballots"))
                        .map(ballot -> StoredFields.parse(VoteType.class, ballot))
                        .toList(),
                StoredFields.stream(json.path("choices"))
                        .map(RoomOpenedJson::shared)
                        .toList(),
                json.path("language").asText(),
                ZoneId.of(json.path("zone").asText()),
                StoredFields.stream(json.path("steps"))
                        .map(RoomOpenedJson::step)
                        .toList(),
                // Before decks told, everybody was asked.
                json.path("eLearning").asBoolean(true),
                shared(json.path("houseRules")),
                json.has("previous") ? previous(json.path("previous")) : null,
                CardJson.twists(json.path("twists")),
                json.has("practiceUntil")
                        ? Instant.parse(json.path("practiceUntil").asText())
                        : null);
    }

    private static PlannedStep step(JsonNode json) {
        Map<Variant, Integer> minutes = new EnumMap<>(Variant.class);
        for (Variant variant : Variant.values()) {
            if (json.path("minutes").has(variant.wireName())) {
                minutes.put(
                        variant, json.path("minutes").path(variant.wireName()).asInt());
            }
        }
        return new PlannedStep(
                json.path("key").asText().intern(),
                json.path("title").asText().intern(),
                json.path("text").asText().intern(),
                minutes);
    }

    /// Thousands of rooms are opened with the same texts, which are in memory once.
    static List<String> shared(JsonNode texts) {
        return StoredFields.texts(texts).stream().map(String::intern).toList();
    }

    private static @Nullable Previous previous(JsonNode json) {
        return new Previous(
                json.path("title").asText(),
                json.path("discussed").asInt(),
                StoredFields.stream(json.path("outcomes"))
                        .map(OutcomeJson::line)
                        .toList());
    }
}

package nl.kaartensessie.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.Outcome;
import nl.kaartensessie.room.OwnCards;
import nl.kaartensessie.room.RoomEvent.RoomOpened;
import nl.kaartensessie.room.RoomState;
import nl.kaartensessie.room.RoomStatus;
import nl.kaartensessie.room.Setup;

/// What the report of an ended room is made of, and nothing else: no member, no chat, no note, no reason, no text
/// of a card of its own, and no name but those of who takes up a line. It stays for weeks, so these fields keep
/// their meaning for ever, as those of the log do.
///
/// Thread rule: any thread; it keeps nothing.
public final class KeptRoomJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private KeptRoomJson() {}

    public static String encode(RoomState room) {
        ObjectNode json =
                object().put("seq", room.seq()).put("lastAt", room.lastAt().toString());
        StoredFields.putIfAny(json, "startedAt", room.startedAt());
        RoomOpenedJson.encode(opening(room), json.putObject("opening"));
        ArrayNode ownCards = json.putArray("ownCards");
        room.ownCards()
                .cards()
                .forEach(card -> CardJson.encode(
                        new OwnCards.Card(card.key(), card.kind(), card.title(), "", List.of()), ownCards.addObject()));
        ArrayNode discussed = json.putArray("discussed");
        ArrayNode shown = json.putArray("shown");
        IntStream.rangeClosed(1, room.cardCount()).forEach(card -> {
            if (room.discussed(card, room.lastAt())) {
                discussed.add(card);
            } else if (room.onlyShown(card, room.lastAt())) {
                shown.add(card);
            }
        });
        ObjectNode marks = json.putObject("marks");
        room.marks().forEach((card, mark) -> marks.put(Integer.toString(card), mark.wireName()));
        ArrayNode outcomes = json.putArray("outcomes");
        room.outcomes().lines().forEach(line -> OutcomeJson.encode(named(room, line), outcomes.addObject()));
        if (room.grades().revealed() != null) {
            ObjectNode counts = json.putObject("grades");
            room.grades().revealed().counts().forEach((grade, count) -> counts.put(Integer.toString(grade), count));
        }
        FollowUpJson.store(room.followUp(), json.putObject("followUp"));
        return Json.text(json);
    }

    /// Without steps, house rules and what-ifs; in the zone of the day.
    private static RoomOpened opening(RoomState room) {
        RoomOpened opening = room.opening();
        Setup setup = opening.setup();
        Setup kept = new Setup(
                List.of(),
                setup.language(),
                room.runsheet().agenda().zone(),
                List.of(),
                setup.eLearning(),
                List.of(),
                setup.previous());
        return new RoomOpened(opening.title(), opening.deck(), opening.deckVersion(), opening.cards(), kept);
    }

    /// Who takes it up, by name alone.
    private static Outcome named(RoomState room, Outcome line) {
        Outcome.Content content = line.content();
        String owner = room.ownerName(content);
        return new Outcome(
                line.item(),
                line.version(),
                new Outcome.Content(
                        content.kind(),
                        content.text(),
                        content.position(),
                        owner == null ? null : new Outcome.Owner(null, owner),
                        content.due()));
    }

    /// The room as far as it was kept: one that has ended, with nobody in it.
    public static RoomState decode(String kept) {
        JsonNode json = read(kept);
        Instant lastAt = Instant.parse(json.path("lastAt").asText());
        RoomOpened opening = RoomOpenedJson.decode(json.path("opening"));
        ObjectNode state = StoredSnapshotJson.encode(
                RoomState.EMPTY.apply(new Entry(1, lastAt, new MemberId(""), null, List.of(opening))));
        state.put("status", RoomStatus.ENDED.wireName()).put("lastAt", lastAt.toString());
        state.set("seq", json.path("seq"));
        state.set("head", json.path("seq"));
        if (json.has("startedAt")) {
            state.set("startedAt", json.path("startedAt"));
        }
        ObjectNode course = object().put("position", 0);
        course.set("shown", json.path("shown"));
        course.set("talked", json.path("discussed"));
        course.set("marks", json.path("marks"));
        state.set("course", course);
        state.set("ownCards", json.path("ownCards"));
        state.set("outcomes", json.path("outcomes"));
        if (json.has("grades")) {
            ((ObjectNode) state.path("grades")).putObject("revealed").set("counts", json.path("grades"));
        }
        state.set("followUp", json.path("followUp"));
        return StoredSnapshotJson.decode(state);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept report is no JSON", e);
        }
    }
}

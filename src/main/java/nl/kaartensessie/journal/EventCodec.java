package nl.kaartensessie.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import nl.kaartensessie.room.About;
import nl.kaartensessie.room.Audience;
import nl.kaartensessie.room.Mark;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.Names;
import nl.kaartensessie.room.Role;
import nl.kaartensessie.room.RoomEvent;
import nl.kaartensessie.room.RoomEvent.*;

/// Events as JSON, in the log as on the wire (contract section 5): `type` and the event's own fields.
///
/// Thread rule: any thread; it keeps nothing.
public final class EventCodec {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private EventCodec() {}

    /// The type and the fields of `event`, added to `json`.
    public static ObjectNode encode(RoomEvent event, ObjectNode json) {
        return switch (event) {
            case RoomOpened e -> {
                ObjectNode opened = json.put("type", "room.opened")
                        .put("title", e.title())
                        .put("deck", e.deck())
                        .put("deckVersion", e.deckVersion());
                e.cards().forEach(opened.putArray("cards")::add);
                yield opened;
            }
            case SessionStarted _ -> json.put("type", "session.started");
            case SessionEnded _ -> json.put("type", "session.ended");
            case CardShown e -> json.put("type", "card.shown").put("position", e.position());
            case CardMarked e ->
                json.put("type", "card.marked")
                        .put("position", e.position())
                        .put("mark", e.mark().wireName());
            case MemberJoined e -> json.put("type", "member.joined").set("member", encode(e.member()));
            case MemberRenamed e -> member(json, "member.renamed", e.member()).put("name", e.name());
            case MemberAway e -> member(json, "member.away", e.member());
            case MemberBack e -> member(json, "member.back", e.member());
            case MemberRemoved e -> member(json, "member.removed", e.member());
            case HandRaised e ->
                member(json, "hand.raised", e.member()).put("about", e.about().wireName());
            case HandLowered e -> member(json, "hand.lowered", e.member());
            case HandsLowered _ -> json.put("type", "hands.lowered");
            case HandCalled e -> member(json, "hand.called", e.member());
            case ChatSent e -> {
                json.put("type", "chat.sent").put("to", e.to().wireName());
                yield e.text() == null ? json : json.put("text", e.text());
            }
            case ChatRemoved e -> json.put("type", "chat.removed").put("line", e.line());
            case RoomLocked _ -> json.put("type", "room.locked");
            case RoomUnlocked _ -> json.put("type", "room.unlocked");
            case CommandNoted e -> json.put("type", "command.noted").put("answer", e.answer());
        };
    }

    /// A member as everybody sees it.
    public static ObjectNode encode(Member member) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", member.id().value())
                .put("name", member.name())
                .put("role", member.role().wireName());
    }

    static String encode(List<RoomEvent> events) {
        return encodeAll(events).toString();
    }

    static ArrayNode encodeAll(List<RoomEvent> events) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        events.forEach(event -> encode(event, array.addObject()));
        return array;
    }

    static List<RoomEvent> decodeAll(JsonNode events) {
        List<RoomEvent> decoded = new ArrayList<>();
        events.forEach(json -> decoded.add(decode(json)));
        return decoded;
    }

    static List<RoomEvent> decode(String events) {
        try {
            return decodeAll(MAPPER.readTree(events));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The log holds what is no JSON", e);
        }
    }

    private static RoomEvent decode(JsonNode json) {
        String type = json.path("type").asText();
        return switch (type) {
            case "room.opened" -> {
                List<String> cards = new ArrayList<>();
                json.path("cards").forEach(card -> cards.add(card.asText()));
                yield new RoomOpened(
                        json.path("title").asText(),
                        json.path("deck").asText(),
                        json.path("deckVersion").asInt(),
                        List.copyOf(cards));
            }
            case "session.started" -> new SessionStarted();
            case "session.ended" -> new SessionEnded();
            case "card.shown" -> new CardShown(json.path("position").asInt());
            case "card.marked" -> new CardMarked(json.path("position").asInt(), parse(Mark.class, json.path("mark")));
            case "member.joined" -> new MemberJoined(decodeMember(json.path("member")));
            case "member.renamed" ->
                new MemberRenamed(member(json), json.path("name").asText());
            case "member.away" -> new MemberAway(member(json));
            case "member.back" -> new MemberBack(member(json));
            case "member.removed" -> new MemberRemoved(member(json));
            case "hand.raised" -> new HandRaised(member(json), parse(About.class, json.path("about")));
            case "hand.lowered" -> new HandLowered(member(json));
            case "hands.lowered" -> new HandsLowered();
            case "hand.called" -> new HandCalled(member(json));
            case "chat.sent" -> new ChatSent(json.path("text").textValue(), parse(Audience.class, json.path("to")));
            case "chat.removed" -> new ChatRemoved(json.path("line").asLong());
            case "room.locked" -> new RoomLocked();
            case "room.unlocked" -> new RoomUnlocked();
            case "command.noted" -> new CommandNoted(json.path("answer").asLong());
            default -> throw new IllegalStateException("The log holds an event of a newer version: " + type);
        };
    }

    private static ObjectNode member(ObjectNode json, String type, MemberId member) {
        return json.put("type", type).put("member", member.value());
    }

    private static MemberId member(JsonNode json) {
        return new MemberId(json.path("member").asText());
    }

    private static Member decodeMember(JsonNode json) {
        return new Member(
                new MemberId(json.path("id").asText()),
                json.path("name").asText(),
                parse(Role.class, json.path("role")));
    }

    private static <E extends Enum<E>> E parse(Class<E> type, JsonNode json) {
        return Names.parse(type, json.asText())
                .orElseThrow(() -> new IllegalStateException("The log holds an unknown " + type.getSimpleName()));
    }
}

package nl.kaartensessie.protocol;

import static nl.kaartensessie.protocol.StoredFields.member;
import static nl.kaartensessie.protocol.StoredFields.parse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.kaartensessie.room.Break;
import nl.kaartensessie.room.CardProgress.Mark;
import nl.kaartensessie.room.ChatLine.Audience;
import nl.kaartensessie.room.FollowUp;
import nl.kaartensessie.room.Grades;
import nl.kaartensessie.room.Hands.About;
import nl.kaartensessie.room.HouseRules;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.Member.Role;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.OnSite;
import nl.kaartensessie.room.Outcomes;
import nl.kaartensessie.room.OwnCards;
import nl.kaartensessie.room.RoomEvent;
import nl.kaartensessie.room.RoomEvent.*;
import nl.kaartensessie.room.Round;
import nl.kaartensessie.room.Runsheet;
import nl.kaartensessie.room.Settings;
import nl.kaartensessie.room.Thoughts;
import nl.kaartensessie.room.Twists;
import nl.kaartensessie.room.Votes;

/// Events as JSON, in the log as on the wire (contract section 5): `type` and the event's own fields.
///
/// Thread rule: any thread; it keeps nothing.
public final class EventJson {

    static final String PRUNED = "log.pruned";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private EventJson() {}

    /// The type and the fields of `event`, added to `json`.
    public static ObjectNode encode(RoomEvent event, ObjectNode json) {
        return switch (event) {
            case RoomOpened e -> RoomOpenedJson.encode(e, json);
            case SessionStarted _ -> json.put("type", "session.started");
            case SessionEnded _ -> json.put("type", "session.ended");
            case CardShown e -> json.put("type", "card.shown").put("position", e.position());
            case CardMarked e ->
                json.put("type", "card.marked")
                        .put("position", e.position())
                        .put("mark", e.mark().wireName());
            case MemberJoined e -> json.put("type", "member.joined").set("member", encode(e.member()));
            case MemberRenamed e -> about(json, "member.renamed", e.member()).put("name", e.name());
            case MemberAway e -> about(json, "member.away", e.member());
            case MemberBack e -> about(json, "member.back", e.member());
            case MemberRemoved e -> about(json, "member.removed", e.member());
            case KeyRenewed _ -> json.put("type", "key.renewed");
            case HandRaised e ->
                about(json, "hand.raised", e.member()).put("about", e.about().wireName());
            case HandLowered e -> {
                about(json, "hand.lowered", e.member());
                yield e.byCard() ? json.put("because", "card") : json;
            }
            case HandsLowered _ -> json.put("type", "hands.lowered");
            case HandCalled e -> about(json, "hand.called", e.member());
            case ChatSent e -> {
                json.put("type", "chat.sent").put("to", e.to().wireName());
                StoredFields.putIfAny(json, "member", e.member());
                yield e.text() == null ? json : json.put("text", e.text());
            }
            case ChatRemoved e -> json.put("type", "chat.removed").put("line", e.line());
            case RoomLocked _ -> json.put("type", "room.locked");
            case RoomUnlocked _ -> json.put("type", "room.unlocked");
            case SettingsChanged e -> encode(e.settings(), json.put("type", "settings.changed"));
            case ElearningDone e -> about(json, "elearning.done", e.member());
            case Runsheet.Event e -> RunsheetJson.encode(e, json);
            case HouseRules.Event e -> RunsheetJson.encode(e, json);
            case Twists.Event e -> CardJson.encode(e, json);
            case OwnCards.Event e -> CardJson.encode(e, json);
            case Break.Event e -> RunsheetJson.encode(e, json);
            case OnSite.Event.MemberOnSite e ->
                about(json, "member.onsite", e.member()).put("people", e.people());
            case Votes.Event e -> VoteAndGradeJson.encode(e, json);
            case Grades.Event e -> VoteAndGradeJson.encode(e, json);
            case Outcomes.Event e -> OutcomeJson.encode(e, json);
            case Thoughts.Event e -> TogetherJson.encode(e, json);
            case Round.Event e -> TogetherJson.encode(e, json);
            case FollowUp.Event e -> FollowUpJson.encode(e, json);
            case RoomFilling e ->
                json.put("type", "room.filling").put("entries", e.entries()).put("limit", e.limit());
            case CommandNoted e -> json.put("type", "command.noted").put("answer", e.answer());
            case LogPruned _ -> json.put("type", PRUNED);
            case UnknownEvent e -> json.setAll((ObjectNode) read(e.json()));
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

    public static String encode(List<RoomEvent> events) {
        return Json.text(encodeAll(events));
    }

    static ArrayNode encodeAll(List<RoomEvent> events) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        events.forEach(event -> encode(event, array.addObject()));
        return array;
    }

    public static List<RoomEvent> decodeAll(JsonNode events) {
        List<RoomEvent> decoded = new ArrayList<>();
        events.forEach(json -> decoded.add(decode(json)));
        return decoded;
    }

    public static List<RoomEvent> decode(String events) {
        return decodeAll(read(events));
    }

    private static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The log holds what is no JSON", e);
        }
    }

    private static RoomEvent decode(JsonNode json) {
        String type = json.path("type").asText();
        return switch (type) {
            case "room.opened" -> RoomOpenedJson.decode(json);
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
            case "member.onsite" ->
                new OnSite.Event.MemberOnSite(member(json), json.path("people").asInt());
            case "key.renewed" -> new KeyRenewed();
            case "hand.raised" -> new HandRaised(member(json), parse(About.class, json.path("about")));
            case "hand.lowered" ->
                new HandLowered(member(json), json.path("because").asText().equals("card"));
            case "hands.lowered" -> new HandsLowered();
            case "hand.called" -> json.has("ahead") ? TogetherJson.moved(json) : new HandCalled(member(json));
            case "chat.sent" ->
                new ChatSent(
                        json.path("text").textValue(),
                        parse(Audience.class, json.path("to")),
                        json.has("member") ? member(json) : null);
            case "chat.removed" -> new ChatRemoved(json.path("line").asLong());
            case "room.locked" -> new RoomLocked();
            case "room.unlocked" -> new RoomUnlocked();
            case PRUNED -> new LogPruned();
            case "command.noted" -> new CommandNoted(json.path("answer").asLong());
            case "settings.changed" -> new SettingsChanged(settings(json));
            case "elearning.done" -> new ElearningDone(member(json));
            case "room.filling" ->
                new RoomFilling(json.path("entries").asInt(), json.path("limit").asInt());
            default ->
                Stream.of(
                                RunsheetJson.decode(type, json),
                                VoteAndGradeJson.decode(type, json),
                                CardJson.decode(type, json),
                                OutcomeJson.decode(type, json),
                                TogetherJson.decode(type, json),
                                FollowUpJson.decode(type, json))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseGet(() -> unknown(type, json));
        };
    }

    private static RoomEvent unknown(String type, JsonNode json) {
        if (type.isEmpty()) {
            throw new IllegalStateException("The log holds what is no event");
        }
        return new UnknownEvent(json.toString());
    }

    /// The settings of a room, added to `json`.
    public static ObjectNode encode(Settings settings, ObjectNode json) {
        return json.put("keepHands", settings.keepHands()).put("factsheet", settings.factsheet());
    }

    static Settings settings(JsonNode json) {
        return new Settings(
                json.path("keepHands").asBoolean(), json.path("factsheet").asBoolean());
    }

    private static ObjectNode about(ObjectNode json, String type, MemberId member) {
        return json.put("type", type).put("member", member.value());
    }

    static Member decodeMember(JsonNode json) {
        return new Member(
                new MemberId(json.path("id").asText()),
                json.path("name").asText(),
                parse(Role.class, json.path("role")));
    }
}

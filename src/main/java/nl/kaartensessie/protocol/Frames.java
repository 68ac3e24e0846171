package nl.kaartensessie.protocol;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.kaartensessie.problem.RoomProblem;
import nl.kaartensessie.room.ChatLine;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.RoomEvent.RoomFilling;
import nl.kaartensessie.room.RoomState;
import org.jspecify.annotations.Nullable;

/// The frames that clients get (contract section 5), and who may see what: with [EventVisibility] for events the
/// one projection that every way out uses.
///
/// Thread rule: any thread; it keeps nothing.
public final class Frames {

    private static final int CHAT_SHOWN = 200;

    private Frames() {}

    public static String snapshot(
            RoomState room, Member reader, PresenceSnapshot whereabouts, Optional<RoomFilling> filling, Instant now) {
        return Json.text(snapshotNode(room, reader, whereabouts, filling, now));
    }

    private static ObjectNode snapshotNode(
            RoomState room, Member reader, PresenceSnapshot whereabouts, Optional<RoomFilling> filling, Instant now) {
        ObjectNode frame = frame().put("type", "snapshot").put("seq", room.seq());
        frame.set("you", EventJson.encode(reader));
        return frame.set("state", state(room, reader, whereabouts, filling, now));
    }

    /// The room as `reader` may see it.
    ///
    /// @param filling that its log fills up, if it does
    public static ObjectNode state(
            RoomState room, Member reader, PresenceSnapshot whereabouts, Optional<RoomFilling> filling, Instant now) {
        ObjectNode state = frame().put("status", room.status().wireName())
                .put("position", room.position())
                .put("furthest", room.furthest());
        room.shown().forEach(state.putArray("shown")::add);
        SnapshotView.talked(room.progress(), state);
        ObjectNode marks = state.putObject("marks");
        room.marks().forEach((position, mark) -> marks.put(Integer.toString(position), mark.wireName()));
        ArrayNode members = state.putArray("members");
        for (Member member : room.members()) {
            ObjectNode json = EventJson.encode(member)
                    .put("online", whereabouts.isOnline(member.id()))
                    .put("away", room.away().contains(member.id()));
            Integer people = room.people().onSite().people().get(member.id());
            if (people != null) {
                json.put("onSite", people);
            }
            members.add(reader.facilitates() ? lookingIfAny(json, "looking", whereabouts.looking(member.id())) : json);
        }
        ArrayNode hands = state.putArray("hands");
        room.hands()
                .forEach(hand -> hands.addObject()
                        .put("member", hand.member().value())
                        .put("about", hand.about().wireName())
                        .put("seq", hand.seq()));
        state.put("floor", room.floor() == null ? null : room.floor().value());
        state.put("locked", room.locked());
        if (reader.facilitates() && room.keyRenewed() > 0) {
            state.put("keyRenewed", room.keyRenewed());
        }
        chat(room, reader).forEach(state.putArray("chat")::add);
        SnapshotView.add(room, reader, whereabouts.online(), state);
        if (reader.facilitates()) {
            filling.ifPresent(full ->
                    state.putObject("filling").put("entries", full.entries()).put("limit", full.limit()));
        }
        return state.put("serverTime", Timestamps.format(now));
    }

    /// The answer to who asks instead of listening: the events that `reader` is told.
    public static ObjectNode news(long seq, List<Entry.Fact> facts, Member reader) {
        ObjectNode news = frame().put("seq", seq);
        ArrayNode events = news.putArray("events");
        for (Entry.Fact fact : facts) {
            EventVisibility view = EventVisibility.of(fact, reader);
            if (view != EventVisibility.NOTHING) {
                events.add(view.json(fact));
            }
        }
        return news;
    }

    /// The same, where events cannot tell it: the snapshot.
    public static ObjectNode news(
            RoomState room, Member reader, PresenceSnapshot whereabouts, Optional<RoomFilling> filling, Instant now) {
        return frame().put("seq", room.seq()).set("snapshot", snapshotNode(room, reader, whereabouts, filling, now));
    }

    public static String ack(String id, long seq) {
        return Json.text(frame().put("type", "ack").put("id", id).put("seq", seq));
    }

    public static String error(@Nullable String id, Refusal refusal, Locale reader) {
        ObjectNode frame = frame().put("type", "error");
        if (id != null) {
            frame.put("id", id);
        }
        RoomProblem problem = new RoomProblem(refusal);
        return Json.text(frame.put("status", problem.status())
                .put("refusal", refusal.wireName())
                .put("title", problem.title(reader))
                .put("detail", problem.detail(reader)));
    }

    /// @param seq of the latest event that this reader was sent
    public static String beat(long seq, Instant now) {
        return Json.text(
                frame().put("type", "beat").put("at", Timestamps.format(now)).put("seq", seq));
    }

    /// The last frame of a transport that has no close code of its own.
    public static String closed(CloseCode reason) {
        return Json.text(closedNode(reason));
    }

    /// The last answer to a long poll: the same frame as its only event.
    public static ObjectNode farewell(long seq, CloseCode reason) {
        ObjectNode news = frame().put("seq", seq);
        news.putArray("events").add(closedNode(reason));
        return news;
    }

    private static ObjectNode closedNode(CloseCode reason) {
        return frame().put("type", "closed").put("code", reason.code());
    }

    public static String presence(MemberId member, boolean online) {
        return Json.text(frame().put("type", online ? "member.connected" : "member.disconnected")
                .put("member", member.value()));
    }

    /// Who is here and, for facilitators, where they look, for who asks instead of listening. The tag tells one
    /// presence from another.
    public static ObjectNode presence(RoomState room, Member reader, PresenceSnapshot whereabouts) {
        ObjectNode presence = frame();
        ArrayNode online = presence.putArray("online");
        ObjectNode looking = reader.facilitates() ? presence.putObject("looking") : frame();
        for (Member member : room.members()) {
            if (whereabouts.isOnline(member.id())) {
                online.add(member.id().value());
                lookingIfAny(looking, member.id().value(), whereabouts.looking(member.id()));
            }
        }
        return presence.put("tag", Integer.toHexString(presence.hashCode()));
    }

    /// @param position 0 with the group
    public static String looking(MemberId member, int position) {
        ObjectNode frame = frame().put("type", "member.looking").put("member", member.value());
        return Json.text(lookingIfAny(frame, "position", position));
    }

    private static List<ObjectNode> chat(RoomState room, Member reader) {
        List<ChatLine> readable =
                room.chat().stream().filter(line -> line.readableBy(reader)).toList();
        return readable.stream()
                .skip(Math.max(0, readable.size() - CHAT_SHOWN))
                .map(line -> ChatJson.address(
                        frame().put("seq", line.seq())
                                .put("at", Timestamps.format(line.at()))
                                .put("by", line.by().value())
                                .put("text", line.text())
                                .put("to", line.to().wireName()),
                        line.member()))
                .toList();
    }

    private static ObjectNode lookingIfAny(ObjectNode json, String field, int position) {
        return position > 0 ? json.put(field, position) : json;
    }

    private static ObjectNode frame() {
        return JsonNodeFactory.instance.objectNode();
    }
}

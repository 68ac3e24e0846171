package nl.kaartensessie.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// What a client makes of its frames, by the words of the contract alone: a snapshot, and every event after it.
public final class ReferenceClient {

    /// What is no fact of the room's story: the time at the server.
    private static final String TIME = "serverTime";

    private static final int CHAT_KEPT = 200;

    private ObjectNode state;
    private long seq;
    private String you = "";

    public ObjectNode state() {
        return state.deepCopy().without(List.of(TIME));
    }

    public long seq() {
        return seq;
    }

    public void apply(ObjectNode frame) {
        String type = frame.path("type").asText();
        switch (type) {
            case "snapshot" -> {
                state = frame.path("state").deepCopy();
                seq = frame.path("seq").asLong();
                you = frame.path("you").path("id").asText();
            }
            case "member.connected" -> {
                member(frame, member -> member.put("online", true));
                ReferenceActivities.countVoters(state);
            }
            case "member.disconnected" -> {
                member(frame, member -> member.put("online", false).remove("looking"));
                ReferenceActivities.countVoters(state);
            }
            case "member.looking" ->
                member(frame, member -> {
                    member.remove("looking");
                    if (frame.has("position")) {
                        member.set("looking", frame.path("position"));
                    }
                });
            case "beat", "ack", "error" -> {}
            default -> {
                if (frame.path("seq").asLong() <= seq) {
                    throw new AssertionError("Not rising after " + seq + ": " + frame);
                }
                seq = frame.path("seq").asLong();
                event(type, frame);
            }
        }
    }

    private void event(String type, ObjectNode event) {
        switch (type) {
            case "session.started" -> state.put("status", "live").set("startedAt", event.path("at"));
            case "session.ended" -> {
                state.put("status", "ended");
                array("members").forEach(member -> ((ObjectNode) member).remove("looking"));
                ReferenceActivities.end(state);
            }
            case "card.shown" -> {
                viewed(event.path("at").asText());
                shown(event.path("position").intValue());
                state.set("shownAt", event.path("at"));
            }
            case "card.marked" -> marked(event);
            case "member.joined" ->
                array("members")
                        .add(((ObjectNode) event.path("member").deepCopy())
                                .put("online", false)
                                .put("away", false));
            case "member.renamed" ->
                member(event, member -> member.put("name", event.path("name").asText()));
            case "member.away" -> member(event, member -> member.put("away", true));
            case "member.back" -> member(event, member -> member.put("away", false));
            case "member.onsite" -> {
                int people = event.path("people").intValue();
                member(event, member -> {
                    member.remove("onSite");
                    if (people > 0) {
                        member.put("onSite", people);
                    }
                });
                ReferenceActivities.countVoters(state);
            }
            case "member.removed" -> {
                remove("members", "id", event.path("member"));
                lower(event);
                ReferenceActivities.withoutMember(state, event.path("member").asText());
            }
            case "hand.raised" ->
                array("hands")
                        .addObject()
                        .put("member", event.path("member").asText())
                        .put("about", event.path("about").asText())
                        .set("seq", event.path("seq"));
            case "hand.lowered" -> lower(event);
            case "hands.lowered" -> {
                array("hands").removeAll();
                state.putNull("floor");
            }
            case "hand.called" -> {
                ReferenceActivities.called(state, event);
                ReferenceActivities.talked(state, state.path("position"));
            }
            case "chat.sent" -> line(event);
            case "chat.removed" -> remove("chat", "seq", event.path("line"));
            case "key.renewed" -> state.set("keyRenewed", event.path("seq"));
            case "room.locked" -> state.put("locked", true);
            case "room.unlocked" -> state.put("locked", false);
            default ->
                ReferenceActivities.apply(
                        state, type, event, event.path("by").asText().equals(you));
        }
    }

    private void viewed(String until) {
        String position = state.path("position").asText();
        if (!position.equals("0")) {
            ObjectNode viewed = (ObjectNode) state.path("viewed");
            long now = Duration.between(Instant.parse(state.path("shownAt").asText()), Instant.parse(until))
                    .toMillis();
            viewed.put(position, Math.toIntExact(viewed.path(position).asInt() + Math.max(0, now)));
        }
    }

    private void shown(int position) {
        state.put("position", position);
        state.put("furthest", Math.max(position, state.path("furthest").intValue()));
        SortedSet<Integer> shown = new TreeSet<>(Set.of(position));
        array("shown").forEach(earlier -> shown.add(earlier.intValue()));
        shown.forEach(array("shown").removeAll()::add);
    }

    private void marked(ObjectNode event) {
        ObjectNode marks = (ObjectNode) state.path("marks");
        String position = event.path("position").asText();
        if (event.path("mark").asText().equals("none")) {
            marks.remove(position);
        } else {
            marks.set(position, event.path("mark"));
        }
    }

    private void line(ObjectNode event) {
        ObjectNode line = array("chat").addObject();
        for (String field : new String[] {"seq", "at", "by", "text", "to"}) {
            line.set(field, event.path(field));
        }
        if (event.has("member")) {
            line.set("member", event.path("member"));
        }
        if (array("chat").size() > CHAT_KEPT) {
            array("chat").remove(0);
        }
    }

    private void lower(ObjectNode event) {
        remove("hands", "member", event.path("member"));
        if (state.path("floor").equals(event.path("member"))) {
            state.putNull("floor");
        }
    }

    private void member(ObjectNode event, Consumer<ObjectNode> change) {
        array("members").forEach(member -> {
            if (member.path("id").equals(event.path("member"))) {
                change.accept((ObjectNode) member);
            }
        });
    }

    private void remove(String list, String field, JsonNode value) {
        Predicate<JsonNode> same = item -> item.path(field).asText().equals(value.asText());
        array(list).removeIf(same);
    }

    private ArrayNode array(String field) {
        return (ArrayNode) state.path(field);
    }
}

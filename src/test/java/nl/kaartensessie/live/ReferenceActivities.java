package nl.kaartensessie.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The runsheet's part of the [ReferenceClient], by the words of `src/docs/contract.md` alone.
final class ReferenceActivities {

    private static final List<String> ENVELOPE = List.of("type", "seq", "at", "by");

    private ReferenceActivities() {}

    /// @param own whether the reader did it
    static void apply(ObjectNode state, String type, ObjectNode event, boolean own) {
        switch (type) {
            case "agenda.set" -> state.set("agenda", fields(event));
            case "step.entered" ->
                state.putObject("step").put("key", event.path("step").asText()).set("at", event.path("at"));
            case "note.set" -> note((ObjectNode) state.path("notes"), event);
            case "invitation.changed" -> {
                if (fields(event).isEmpty()) {
                    state.remove("invitation");
                } else {
                    state.set("invitation", fields(event));
                }
            }
            case "rules.set" -> state.set("rules", event.path("rules"));
            case "pledge.made" -> include(state, "pledged", event.path("member").asText());
            case "elearning.done" ->
                include(state, "elearning", event.path("member").asText());
            case "room.filling" -> state.set("filling", fields(event));
            case "settings.changed" -> state.set("settings", fields(event));
            case "vote.opened" -> {
                state.putObject("vote").put("votes", 0).setAll(fields(event));
                countVoters(state);
                talked(state, event.path("position"));
            }
            case "vote.cast" -> cast((ObjectNode) state.path("vote"), event, own);
            case "vote.revealed" -> revealed((ObjectNode) state.path("vote"), event);
            case "vote.closed" -> state.putNull("vote");
            case "twist.shown" -> {
                String position = event.path("position").asText();
                ((ArrayNode) state.withObjectProperty("twists").withArrayProperty(position)).add(event.path("text"));
            }
            case "card.added" ->
                ((ArrayNode) state.path("ownCards"))
                        .add(((ObjectNode) event.path("card").deepCopy()).set("position", event.path("position")));
            case "think.opened" -> {
                state.putObject("think").put("count", 0).setAll(fields(event));
                talked(state, event.path("position"));
            }
            case "think.written", "think.counted" -> thought((ObjectNode) state.path("think"), event);
            case "think.revealed" -> {
                ObjectNode think = (ObjectNode) state.path("think");
                think.remove("own");
                think.put("count", event.path("texts").size()).set("texts", event.path("texts"));
            }
            case "think.closed" -> state.putNull("think");
            case "round.started" -> {
                talked(state, event.path("position"));
                ObjectNode round = state.putObject("round");
                round.setAll(fields(event));
                ArrayNode ahead = event.path("order").deepCopy();
                JsonNode first = ahead.remove(0);
                round.set("ahead", ahead);
                give(state, first);
            }
            case "round.ended" -> {
                state.putNull("round");
                state.putNull("floor");
            }
            case "break.started" -> pause(state).set("until", event.path("until"));
            case "break.returned" ->
                include(
                        (ObjectNode) state.path("break"),
                        "returned",
                        event.path("member").asText());
            case "break.ended" -> state.putNull("break");
            case "grade.given" -> graded((ObjectNode) state.path("grades"), event, own);
            case "grades.revealed" ->
                state.putObject("grades")
                        .put("grades", total(event.path("counts")))
                        .set("revealed", fields(event));
            case "grades.cleared" -> state.putObject("grades").put("grades", 0);
            case "outcome.added" -> {
                ((ArrayNode) state.path("outcomes")).add(line(event, event.path("seq")));
                talked(state, event.path("position"));
            }
            case "outcome.edited" -> {
                edited((ArrayNode) state.path("outcomes"), event);
                talked(state, event.path("position"));
            }
            case "previous.shared" -> shared(state, event);
            case "previous.marked" ->
                Stream.of("agreements", "questions")
                        .flatMap(list -> StreamSupport.stream(
                                state.path("previous").path(list).spliterator(), false))
                        .filter(line ->
                                line.path("item").asLong() == event.path("item").asLong())
                        .forEach(line -> became((ObjectNode) line, event.path("state")));
            case "outcome.removed" ->
                ((ArrayNode) state.path("outcomes"))
                        .removeIf(line ->
                                line.path("item").asLong() == event.path("item").asLong());
            default -> throw new AssertionError("Not in the contract: " + event);
        }
    }

    /// @param position of the card that something was written, voted or said about; 0 or absent for none
    static void talked(ObjectNode state, JsonNode position) {
        if (position.asInt() == 0) {
            return;
        }
        SortedSet<Integer> talked = new TreeSet<>(Set.of(position.intValue()));
        state.path("talked").forEach(card -> talked.add(card.intValue()));
        ArrayNode all = state.putArray("talked");
        talked.forEach(all::add);
    }

    private static void shared(ObjectNode state, ObjectNode event) {
        boolean isShared = event.path("shared").asBoolean();
        boolean facilitates = state.has("notes");
        if (!isShared && !facilitates) {
            state.remove("previous");
            return;
        }
        JsonNode told = isShared ? event.path("previous") : state.path("previous");
        state.set("previous", ((ObjectNode) told.deepCopy()).put("shared", isShared));
    }

    private static void became(ObjectNode line, JsonNode standing) {
        line.remove("state");
        if (!standing.asText().equals("none")) {
            line.set("state", standing);
        }
    }

    /// The floor has moved: in a round to the next, or to somebody out of turn.
    static void called(ObjectNode state, ObjectNode event) {
        give(state, event.path("member"));
        if (event.has("ahead")) {
            ((ObjectNode) state.path("round")).set("ahead", event.path("ahead"));
        } else if (state.path("round").isObject()) {
            ((ArrayNode) state.path("round").path("ahead"))
                    .removeIf(id -> id.asText().equals(event.path("member").asText()));
        }
    }

    private static void give(ObjectNode state, JsonNode member) {
        ((ArrayNode) state.path("hands"))
                .removeIf(hand -> hand.path("member").asText().equals(member.asText()));
        state.set("floor", member);
    }

    private static void thought(ObjectNode think, ObjectNode event) {
        think.set("count", event.path("count"));
        if (event.path("type").asText().equals("think.written")) {
            think.remove("own");
            if (!event.path("text").asText().isEmpty()) {
                think.set("own", event.path("text"));
            }
        }
    }

    /// While a vote is open, everybody who is online may vote, and all who share a device.
    static void countVoters(ObjectNode state) {
        if (state.path("vote").isObject() && !state.path("vote").has("counts")) {
            int online = state.path("members")
                    .valueStream()
                    .filter(member -> member.path("online").asBoolean())
                    .mapToInt(member -> member.path("onSite").asInt(1))
                    .sum();
            ((ObjectNode) state.path("vote")).put("voters", online);
        }
    }

    /// What was secret and never revealed goes with the end.
    static void end(ObjectNode state) {
        if (!state.path("vote").has("counts")) {
            state.putNull("vote");
        }
        if (!state.path("think").has("texts")) {
            state.putNull("think");
        }
        state.putNull("round");
        if (!state.path("grades").has("revealed")) {
            state.putObject("grades").put("grades", 0);
        }
    }

    static void withoutMember(ObjectNode state, String member) {
        Stream.of(
                        state.path("pledged"),
                        state.path("elearning"),
                        state.path("round").path("order"),
                        state.path("round").path("ahead"),
                        state.path("break").path("returned"))
                .filter(JsonNode::isArray)
                .forEach(list -> ((ArrayNode) list).removeIf(id -> id.asText().equals(member)));
        countVoters(state);
    }

    private static ObjectNode fields(ObjectNode event) {
        return event.deepCopy().without(ENVELOPE);
    }

    private static void note(ObjectNode notes, ObjectNode event) {
        String about = event.path("about").asText();
        if (event.path("text").asText().isEmpty()) {
            notes.remove(about);
        } else {
            notes.set(about, event.path("text"));
        }
    }

    private static void include(ObjectNode holder, String field, String id) {
        Stream<String> ids =
                StreamSupport.stream(holder.path(field).spliterator(), false).map(JsonNode::asText);
        List<String> all = Stream.concat(ids, Stream.of(id)).sorted().distinct().toList();
        ArrayNode list = holder.putArray(field);
        all.forEach(list::add);
    }

    private static void cast(ObjectNode vote, ObjectNode event, boolean own) {
        vote.set("votes", event.path("votes"));
        if (own) {
            vote.remove("own");
            vote.remove("ownCounts");
            if (event.has("option")) {
                vote.set("own", event.path("option"));
            }
            if (event.has("counts")) {
                vote.set("ownCounts", event.path("counts"));
            }
        }
    }

    private static void revealed(ObjectNode vote, ObjectNode event) {
        vote.remove("own");
        vote.remove("ownCounts");
        for (String field : List.of("options", "round", "voters", "moved", "earlier")) {
            if (event.has(field)) {
                vote.set(field, event.path(field));
            }
        }
        ObjectNode counts = vote.putObject("counts");
        vote.path("options")
                .forEach(option -> counts.put(
                        option.path("key").asText(),
                        event.path("counts").path(option.path("key").asText()).asInt()));
        vote.put("votes", total(counts));
    }

    private static ObjectNode pause(ObjectNode state) {
        if (state.path("break").isObject()) {
            return (ObjectNode) state.path("break");
        }
        ObjectNode pause = state.putObject("break");
        pause.putArray("returned");
        return pause;
    }

    private static void graded(ObjectNode grades, ObjectNode event, boolean own) {
        grades.set("grades", event.path("grades"));
        if (own) {
            grades.remove("own");
            if (event.has("grade")) {
                grades.putObject("own").put("why", event.path("why").asText()).set("grade", event.path("grade"));
            }
        }
    }

    private static void edited(ArrayNode outcomes, ObjectNode event) {
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.path(i).path("item").asLong() == event.path("item").asLong()) {
                outcomes.set(i, line(event, event.path("item")));
            }
        }
    }

    private static ObjectNode line(ObjectNode event, JsonNode item) {
        return fields(event).<ObjectNode>set("item", item).set("version", event.path("seq"));
    }

    private static int total(JsonNode counts) {
        return counts.valueStream().mapToInt(JsonNode::asInt).sum();
    }
}

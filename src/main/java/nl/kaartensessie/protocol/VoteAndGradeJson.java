package nl.kaartensessie.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.kaartensessie.room.Ballot.Option;
import nl.kaartensessie.room.Choice;
import nl.kaartensessie.room.Grades;
import nl.kaartensessie.room.Grades.Event.*;
import nl.kaartensessie.room.RoomEvent;
import nl.kaartensessie.room.VoteResult;
import nl.kaartensessie.room.VoteResult.Flow;
import nl.kaartensessie.room.VoteResult.Moved;
import nl.kaartensessie.room.Votes;
import nl.kaartensessie.room.Votes.Event.*;
import org.jspecify.annotations.Nullable;

/// What is given in secret as JSON: votes and grades. Here with all that the log holds; what a reader may see of
/// it, the live package tells.
///
/// Thread rule: any thread; it keeps nothing.
public final class VoteAndGradeJson {

    private VoteAndGradeJson() {}

    static ObjectNode encode(Votes.Event event, ObjectNode json) {
        return switch (event) {
            case VoteOpened e -> {
                json.put("type", "vote.opened").put("position", e.position());
                encode(e.options(), json);
                yield json.put("round", e.round()).put("voters", e.voters());
            }
            case VoteCast e -> {
                json.put("type", "vote.cast").put("position", e.position());
                if (e.choice() != null) {
                    encode(e.choice(), json);
                }
                yield json.put("votes", e.votes());
            }
            case VoteRevealed e -> {
                json.put("type", "vote.revealed").put("position", e.position());
                encode(e.options(), json);
                yield encode(e.result(), json.put("round", e.round()));
            }
            case VoteClosed e -> json.put("type", "vote.closed").put("position", e.position());
        };
    }

    /// The choice of one person as `option`, that of several who share a device by number: an older server takes that
    /// for none.
    static void encode(Choice choice, ObjectNode json) {
        if (choice.option() == null) {
            choice.counts().forEach(json.putObject("counts")::put);
        }
        StoredFields.putIfAny(json, "option", choice.option());
        StoredFields.putIfAny(json, "before", choice.before());
    }

    static @Nullable Choice choice(JsonNode json) {
        if (json.has("counts")) {
            return new Choice(counts(json.path("counts")), null);
        }
        String option = json.path("option").textValue();
        return option == null ? null : new Choice(option, json.path("before").textValue());
    }

    /// The names and the words apart: older servers know the names alone.
    static void encode(List<Option> options, ObjectNode json) {
        StoredFields.put(json, "options", options.stream().map(Option::key).toList());
        StoredFields.put(json, "labels", options.stream().map(Option::label).toList());
    }

    /// As readers get them: each name with its words.
    static void options(List<Option> options, ObjectNode json) {
        json.remove("labels");
        ArrayNode array = json.putArray("options");
        options.forEach(option -> array.addObject().put("key", option.key()).put("label", option.label()));
    }

    /// What a vote came to, added to `json`.
    static ObjectNode encode(VoteResult result, ObjectNode json) {
        json.put("voters", result.voters());
        result.counts().forEach(json.putObject("counts")::put);
        if (result.earlier() != null) {
            result.earlier().forEach(json.putObject("earlier")::put);
        }
        Moved moved = result.moved();
        if (moved != null) {
            ObjectNode told =
                    json.putObject("moved").put("stayed", moved.stayed()).put("changed", moved.changed());
            if (moved.flows() != null) {
                ArrayNode flows = told.putArray("flows");
                moved.flows()
                        .forEach(flow -> flows.addObject()
                                .put("from", flow.from())
                                .put("to", flow.to())
                                .put("count", flow.count()));
            }
        }
        return json;
    }

    static ObjectNode encode(Grades.Event event, ObjectNode json) {
        return switch (event) {
            case GradeGiven e -> {
                json.put("type", "grade.given");
                if (e.grade() != null) {
                    json.put("grade", e.grade()).put("why", e.why());
                }
                yield json.put("grades", e.grades());
            }
            case GradesRevealed e ->
                encode(new Grades.Summary(new TreeMap<>(e.counts()), e.whys()), json.put("type", "grades.revealed"));
            case GradesCleared _ -> json.put("type", "grades.cleared");
        };
    }

    /// All grades together, without names, added to `json`.
    public static ObjectNode encode(Grades.Summary summary, ObjectNode json) {
        ObjectNode counts = json.putObject("counts");
        summary.counts().forEach((grade, count) -> counts.put(Integer.toString(grade), count));
        json.put("average", summary.average());
        json.put("lowest", summary.lowest()).put("highest", summary.highest());
        StoredFields.put(json, "whys", summary.whys());
        return json;
    }

    /// @return null for an event of another subject
    static @Nullable RoomEvent decode(String type, JsonNode json) {
        int position = json.path("position").asInt();
        return switch (type) {
            case "vote.opened" ->
                new VoteOpened(
                        position,
                        options(json),
                        round(json),
                        json.path("voters").asInt());
            case "vote.cast" ->
                new VoteCast(position, choice(json), json.path("votes").asInt());
            case "vote.revealed" -> new VoteRevealed(position, options(json), round(json), result(json));
            case "vote.closed" -> new VoteClosed(position);
            case "grade.given" ->
                new GradeGiven(
                        json.has("grade") ? Integer.valueOf(json.path("grade").asInt()) : null,
                        json.path("why").asText(),
                        json.path("grades").asInt());
            case "grades.revealed" ->
                new GradesRevealed(grades(json.path("counts")), StoredFields.texts(json.path("whys")));
            case "grades.cleared" -> new GradesCleared();
            default -> null;
        };
    }

    /// In an older log an option has no words, and a result none of its options.
    static List<Option> options(JsonNode json) {
        List<String> keys = json.has("options")
                ? StoredFields.texts(json.path("options"))
                : List.copyOf(counts(json.path("counts")).keySet());
        List<String> labels = StoredFields.texts(json.path("labels"));
        return IntStream.range(0, keys.size())
                .mapToObj(i -> i < labels.size() ? new Option(keys.get(i), labels.get(i)) : Option.named(keys.get(i)))
                .toList();
    }

    static int round(JsonNode json) {
        return json.path("round").asInt(1);
    }

    static VoteResult result(JsonNode json) {
        Map<String, Integer> counts = counts(json.path("counts"));
        int votes = counts.values().stream().mapToInt(Integer::intValue).sum();
        return new VoteResult(
                counts,
                json.path("voters").asInt(votes),
                json.has("moved") ? moved(json.path("moved")) : null,
                json.has("earlier") ? counts(json.path("earlier")) : null);
    }

    private static Moved moved(JsonNode json) {
        return new Moved(
                json.path("stayed").asInt(),
                json.path("changed").asInt(),
                json.has("flows")
                        ? StoredFields.stream(json.path("flows"))
                                .map(flow -> new Flow(
                                        flow.path("from").asText(),
                                        flow.path("to").asText(),
                                        flow.path("count").asInt()))
                                .toList()
                        : null);
    }

    /// How often each grade was given, lowest first.
    static Map<Integer, Integer> grades(JsonNode json) {
        Map<Integer, Integer> counts = new TreeMap<>();
        counts(json).forEach((grade, count) -> counts.put(Integer.valueOf(grade), count));
        return counts;
    }

    static Map<String, Integer> counts(JsonNode json) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        json.properties()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue().asInt()));
        return counts;
    }
}

package nl.kaartensessie.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import nl.kaartensessie.room.Grades;
import nl.kaartensessie.room.Grades.Event.*;
import nl.kaartensessie.room.RoomEvent;
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
                StoredFields.put(json, "options", e.options());
                yield json;
            }
            case VoteCast e -> {
                json.put("type", "vote.cast").put("position", e.position());
                StoredFields.putIfAny(json, "option", e.option());
                yield json.put("votes", e.votes());
            }
            case VoteRevealed e -> {
                json.put("type", "vote.revealed").put("position", e.position());
                e.counts().forEach(json.putObject("counts")::put);
                yield json;
            }
            case VoteClosed e -> json.put("type", "vote.closed").put("position", e.position());
        };
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
            case "vote.opened" -> new VoteOpened(position, StoredFields.texts(json.path("options")));
            case "vote.cast" ->
                new VoteCast(
                        position,
                        json.path("option").textValue(),
                        json.path("votes").asInt());
            case "vote.revealed" -> new VoteRevealed(position, counts(json.path("counts")));
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

package nl.kaartensessie.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import nl.kaartensessie.room.Choice;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.Votes;

/// The votes of a room as they are stored, with all that is in them.
///
/// Thread rule: any thread; it keeps nothing.
final class StoredVotesJson {

    private StoredVotesJson() {}

    static void encode(Votes votes, ObjectNode json) {
        if (votes.current() != null) {
            encode(votes.current(), json.putObject("current"));
        }
        ObjectNode results = json.putObject("results");
        votes.results()
                .forEach((position, counts) -> counts.forEach(results.putObject(Integer.toString(position))::put));
    }

    private static void encode(Votes.Vote vote, ObjectNode json) {
        json.put("position", vote.position());
        VoteAndGradeJson.encode(vote.options(), json);
        json.put("round", vote.round());
        ObjectNode choices = json.putObject("choices");
        vote.choices().forEach((member, choice) -> VoteAndGradeJson.encode(choice, choices.putObject(member.value())));
        if (vote.result() != null) {
            VoteAndGradeJson.encode(vote.result(), json.putObject("result"));
        }
    }

    static Votes decode(JsonNode json) {
        Map<Integer, Map<String, Integer>> results = new HashMap<>();
        json.path("results")
                .properties()
                .forEach(result ->
                        results.put(Integer.valueOf(result.getKey()), VoteAndGradeJson.counts(result.getValue())));
        return new Votes(json.has("current") ? vote(json.path("current")) : null, results);
    }

    private static Votes.Vote vote(JsonNode json) {
        Map<MemberId, Choice> choices = new HashMap<>();
        json.path("choices").properties().forEach(one -> {
            Choice choice = VoteAndGradeJson.choice(one.getValue());
            if (choice != null) {
                choices.put(new MemberId(one.getKey()), choice);
            }
        });
        return new Votes.Vote(
                json.path("position").asInt(),
                VoteAndGradeJson.options(json),
                VoteAndGradeJson.round(json),
                choices,
                json.has("result") ? VoteAndGradeJson.result(json.path("result")) : null);
    }
}

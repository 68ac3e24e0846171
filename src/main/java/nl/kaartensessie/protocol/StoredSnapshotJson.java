package nl.kaartensessie.protocol;

import static nl.kaartensessie.protocol.StoredFields.parse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.kaartensessie.room.Break;
import nl.kaartensessie.room.CardProgress;
import nl.kaartensessie.room.CardProgress.Mark;
import nl.kaartensessie.room.ChatLine;
import nl.kaartensessie.room.ChatLine.Audience;
import nl.kaartensessie.room.Grades;
import nl.kaartensessie.room.HouseRules;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.Members;
import nl.kaartensessie.room.OnSite;
import nl.kaartensessie.room.Outcome;
import nl.kaartensessie.room.Outcomes;
import nl.kaartensessie.room.OwnCards;
import nl.kaartensessie.room.RoomState;
import nl.kaartensessie.room.RoomStatus;
import nl.kaartensessie.room.Runsheet;
import nl.kaartensessie.room.Twists;
import org.jspecify.annotations.Nullable;

/// The fold of a log as JSON, with all that is in it, what is secret too.
///
/// Thread rule: any thread; it keeps nothing.
public final class StoredSnapshotJson {

    /// Of what is written here. One more whenever a state holds something else, or the same log folds to something
    /// else: a server that knows another format folds the log instead.
    public static final int FORMAT = 10;

    private StoredSnapshotJson() {}

    public static ObjectNode encode(RoomState state) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("seq", state.seq()).put("head", state.head());
        put(json, "lastAt", state.lastAt());
        json.put("status", state.status().wireName());
        put(json, "startedAt", state.startedAt());
        RoomOpenedJson.encode(state.opening(), json.putObject("opening"));
        json.put("locked", state.locked()).put("keyRenewed", state.keyRenewed());
        EventJson.encode(state.settings(), json.putObject("settings"));
        encode(state.progress(), json.putObject("course"));
        encode(state.people(), json.putObject("people"));
        StoredHandsJson.encode(state.queue(), json.putObject("queue"));
        encode(state.chat(), json.putArray("chat"));
        encode(state.runsheet(), json.putObject("runsheet"));
        ObjectNode houseRules = json.putObject("houseRules");
        StoredFields.put(houseRules, "rules", state.houseRules().rules());
        put(houseRules, "pledged", state.houseRules().pledged());
        StoredVotesJson.encode(state.votes(), json.putObject("votes"));
        CardJson.encode(state.twists().shown(), json.putObject("twists"));
        ArrayNode ownCards = json.putArray("ownCards");
        state.ownCards().cards().forEach(card -> CardJson.encode(card, ownCards.addObject()));
        ObjectNode pause = json.putObject("pause");
        put(pause, "until", state.pause().until());
        put(pause, "returned", state.pause().returned());
        encode(state.grades(), json.putObject("grades"));
        ArrayNode outcomes = json.putArray("outcomes");
        state.outcomes()
                .lines()
                .forEach(line -> StoredFields.putIfAny(
                        OutcomeJson.encode(line, outcomes.addObject()), "onlyWriter", line.onlyWriter()));
        TogetherJson.encode(state.thoughts(), json.putObject("thoughts"));
        TogetherJson.encode(state.round(), json.putObject("round"));
        FollowUpJson.store(state.followUp(), json.putObject("followUp"));
        LogSizeJson.encode(state.size(), json.putObject("size"));
        return json;
    }

    public static RoomState decode(JsonNode json) {
        return new RoomState(
                json.path("seq").asLong(),
                json.path("head").asLong(),
                Instant.parse(json.path("lastAt").asText()),
                parse(RoomStatus.class, json.path("status")),
                instant(json, "startedAt"),
                RoomOpenedJson.decode(json.path("opening")),
                json.path("locked").asBoolean(),
                json.path("keyRenewed").asLong(),
                EventJson.settings(json.path("settings")),
                course(json.path("course")),
                people(json.path("people")),
                StoredHandsJson.decode(json.path("queue")),
                StoredFields.stream(json.path("chat"))
                        .map(StoredSnapshotJson::line)
                        .toList(),
                runsheet(json.path("runsheet")),
                new HouseRules(
                        RoomOpenedJson.shared(json.path("houseRules").path("rules")),
                        members(json.path("houseRules").path("pledged"))),
                StoredVotesJson.decode(json.path("votes")),
                new Twists(CardJson.twists(json.path("twists"))),
                new OwnCards(StoredFields.stream(json.path("ownCards"))
                        .map(CardJson::card)
                        .toList()),
                new Break(
                        instant(json.path("pause"), "until"),
                        members(json.path("pause").path("returned"))),
                grades(json.path("grades")),
                new Outcomes(StoredFields.stream(json.path("outcomes"))
                        .map(StoredSnapshotJson::outcome)
                        .toList()),
                TogetherJson.thoughts(json.path("thoughts")),
                TogetherJson.round(json.path("round")),
                FollowUpJson.stored(json.path("followUp")),
                LogSizeJson.decode(json.path("size")));
    }

    private static void encode(CardProgress progress, ObjectNode json) {
        json.put("position", progress.position());
        put(json, "shownAt", progress.shownAt());
        ArrayNode shown = json.putArray("shown");
        progress.shown().forEach(shown::add);
        ObjectNode viewed = json.putObject("viewed");
        progress.viewed().forEach((position, millis) -> viewed.put(Integer.toString(position), millis));
        ArrayNode talked = json.putArray("talked");
        progress.talked().forEach(talked::add);
        ObjectNode marks = json.putObject("marks");
        progress.marks().forEach((position, mark) -> marks.put(Integer.toString(position), mark.wireName()));
    }

    private static CardProgress course(JsonNode json) {
        Map<Integer, Long> viewed = new HashMap<>();
        json.path("viewed")
                .properties()
                .forEach(view -> viewed.put(
                        Integer.valueOf(view.getKey()), view.getValue().asLong()));
        Map<Integer, Mark> marks = new HashMap<>();
        json.path("marks")
                .properties()
                .forEach(mark -> marks.put(Integer.valueOf(mark.getKey()), parse(Mark.class, mark.getValue())));
        return new CardProgress(
                json.path("position").asInt(),
                instant(json, "shownAt"),
                positions(json.path("shown")),
                Map.copyOf(viewed),
                positions(json.path("talked")),
                Map.copyOf(marks));
    }

    private static Set<Integer> positions(JsonNode json) {
        return StoredFields.stream(json).map(JsonNode::asInt).collect(Collectors.toUnmodifiableSet());
    }

    private static void encode(Members people, ObjectNode json) {
        ArrayNode members = json.putArray("members");
        people.members().forEach(member -> members.add(EventJson.encode(member)));
        put(json, "away", people.away());
        put(json, "prepared", people.prepared());
        ObjectNode onSite = json.putObject("onSite");
        people.onSite().people().forEach((member, count) -> onSite.put(member.value(), count));
    }

    private static Members people(JsonNode json) {
        return new Members(
                StoredFields.stream(json.path("members"))
                        .map(EventJson::decodeMember)
                        .toList(),
                members(json.path("away")),
                members(json.path("prepared")),
                onSite(json.path("onSite")));
    }

    private static OnSite onSite(JsonNode json) {
        Map<MemberId, Integer> people = new HashMap<>();
        VoteAndGradeJson.counts(json).forEach((member, count) -> people.put(new MemberId(member), count));
        return new OnSite(people);
    }

    private static void encode(List<ChatLine> chat, ArrayNode json) {
        for (ChatLine line : chat) {
            ObjectNode one = json.addObject()
                    .put("seq", line.seq())
                    .put("at", line.at().toString())
                    .put("by", line.by().value())
                    .put("text", line.text())
                    .put("to", line.to().wireName());
            StoredFields.putIfAny(one, "member", line.member());
        }
    }

    private static ChatLine line(JsonNode json) {
        return new ChatLine(
                json.path("seq").asLong(),
                Instant.parse(json.path("at").asText()),
                new MemberId(json.path("by").asText()),
                json.path("text").asText(),
                parse(Audience.class, json.path("to")),
                json.has("member") ? StoredFields.member(json) : null);
    }

    private static void encode(Runsheet runsheet, ObjectNode json) {
        RunsheetJson.encode(runsheet.agenda(), json.putObject("agenda"));
        StoredFields.putIfAny(json, "step", runsheet.step());
        put(json, "enteredAt", runsheet.enteredAt());
        runsheet.notes().forEach(json.putObject("notes")::put);
        RunsheetJson.encode(runsheet.invitation(), json.putObject("invitation"));
    }

    private static Runsheet runsheet(JsonNode json) {
        Map<String, String> notes = new HashMap<>();
        json.path("notes")
                .properties()
                .forEach(note -> notes.put(note.getKey(), note.getValue().asText()));
        return new Runsheet(
                RunsheetJson.agenda(json.path("agenda")),
                json.path("step").textValue(),
                instant(json, "enteredAt"),
                notes,
                RunsheetJson.invitation(json.path("invitation")));
    }

    private static void encode(Grades grades, ObjectNode json) {
        ObjectNode given = json.putObject("given");
        grades.given()
                .forEach((member, grade) -> given.putObject(member.value())
                        .put("grade", grade.grade())
                        .put("why", grade.why()));
        if (grades.revealed() != null) {
            VoteAndGradeJson.encode(grades.revealed(), json.putObject("revealed"));
        }
    }

    private static Grades grades(JsonNode json) {
        Map<MemberId, Grades.Grade> given = new HashMap<>();
        json.path("given")
                .properties()
                .forEach(grade -> given.put(
                        new MemberId(grade.getKey()),
                        new Grades.Grade(
                                grade.getValue().path("grade").asInt(),
                                grade.getValue().path("why").asText())));
        JsonNode revealed = json.path("revealed");
        return new Grades(
                given,
                revealed.isMissingNode()
                        ? null
                        : new Grades.Summary(
                                new TreeMap<>(VoteAndGradeJson.grades(revealed.path("counts"))),
                                StoredFields.texts(revealed.path("whys"))));
    }

    private static Outcome outcome(JsonNode json) {
        Outcome line = OutcomeJson.line(json);
        String writer = json.path("onlyWriter").textValue();
        return new Outcome(line.item(), line.version(), line.content(), writer == null ? null : new MemberId(writer));
    }

    private static void put(ObjectNode json, String field, @Nullable Instant moment) {
        StoredFields.putIfAny(json, field, moment);
    }

    private static void put(ObjectNode json, String field, Collection<MemberId> members) {
        StoredFields.put(json, field, members.stream().map(MemberId::value).toList());
    }

    private static @Nullable Instant instant(JsonNode json, String field) {
        String moment = json.path(field).textValue();
        return moment == null ? null : Instant.parse(moment);
    }

    private static Set<MemberId> members(JsonNode json) {
        Set<MemberId> members = new HashSet<>();
        json.forEach(member -> members.add(new MemberId(member.asText())));
        return members;
    }
}

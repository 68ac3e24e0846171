package nl.kaartensessie.protocol;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import nl.kaartensessie.room.Agenda;
import nl.kaartensessie.room.Break;
import nl.kaartensessie.room.CardProgress;
import nl.kaartensessie.room.FollowUp;
import nl.kaartensessie.room.Grades;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.OwnCards;
import nl.kaartensessie.room.RoomState;
import nl.kaartensessie.room.Runsheet;
import nl.kaartensessie.room.Setup;
import nl.kaartensessie.room.Votes.Vote;
import org.jspecify.annotations.Nullable;

/// The runsheet's part of a snapshot, as one reader may see it (contract section 5).
///
/// Thread rule: any thread; it keeps nothing.
final class SnapshotView {

    private SnapshotView() {}

    /// @param online who is connected; others may be among them
    static void add(RoomState room, Member reader, Set<MemberId> online, ObjectNode state) {
        time(state, "startedAt", room.startedAt());
        time(state, "shownAt", room.shownAt());
        EventJson.encode(room.settings(), state.putObject("settings"));
        runsheet(room.runsheet(), reader, state);
        ArrayNode rules = state.putArray("rules");
        room.houseRules().rules().forEach(rules::add);
        ids(room.houseRules().pledged(), state.putArray("pledged"));
        if (room.opening().setup().eLearning()) {
            Set<MemberId> prepared = room.prepared();
            ids(
                    reader.facilitates()
                            ? prepared
                            : prepared.stream().filter(reader.id()::equals).toList(),
                    state.putArray("elearning"));
        }
        vote(room.votes().current(), reader, room.people().peopleOf(online), state);
        CardJson.encode(room.twists().shown(), state.putObject("twists"));
        ownCards(room, state.putArray("ownCards"));
        TogetherJson.view(room.thoughts().current(), room.round(), reader, state);
        pause(room.pause(), state);
        grades(room.grades(), reader, state);
        ArrayNode outcomes = state.putArray("outcomes");
        room.outcomes().lines().forEach(line -> OutcomeJson.encode(line, outcomes.addObject()));
        Setup.Previous previous = room.opening().setup().previous();
        FollowUp followUp = room.followUp();
        if (previous != null && (reader.facilitates() || followUp.shared())) {
            FollowUpJson.encode(
                    followUp.lastTime(previous), state.putObject("previous").put("shared", followUp.shared()));
        }
    }

    /// What tells a card that was discussed from one that was only shown.
    static void talked(CardProgress progress, ObjectNode state) {
        ObjectNode viewed = state.putObject("viewed");
        new TreeMap<>(progress.viewed()).forEach((card, millis) -> viewed.put(Integer.toString(card), millis));
        ArrayNode talked = state.putArray("talked");
        progress.talked().stream().sorted().forEach(talked::add);
    }

    /// The texts of the steps are the facilitators', and so is what dials in to the meeting: whom they invite has it.
    static void forParticipants(ObjectNode agenda) {
        agenda.remove(List.of("meetingNumber", "meetingPassword"));
        agenda.path("steps").forEach(step -> ((ObjectNode) step).remove("text"));
    }

    /// The instants that follow from the planned start.
    static void addTimes(Agenda plan, ObjectNode json) {
        time(json, "startsAt", plan.startsAt().orElse(null));
        time(json, "endsAt", plan.endsAt().orElse(null));
    }

    private static void runsheet(Runsheet runsheet, Member reader, ObjectNode state) {
        Agenda plan = runsheet.agenda();
        ObjectNode agenda = RunsheetJson.encode(plan, state.putObject("agenda"));
        addTimes(plan, agenda);
        if (runsheet.step() == null) {
            state.putNull("step");
        } else {
            time(state.putObject("step").put("key", runsheet.step()), "at", runsheet.enteredAt());
        }
        if (reader.facilitates()) {
            new TreeMap<>(runsheet.notes()).forEach(state.putObject("notes")::put);
            if (runsheet.invitation().isEdited()) {
                RunsheetJson.encode(runsheet.invitation(), state.putObject("invitation"));
            }
        } else {
            forParticipants(agenda);
        }
    }

    private static void vote(@Nullable Vote vote, Member reader, int voters, ObjectNode state) {
        if (vote == null) {
            state.putNull("vote");
            return;
        }
        ObjectNode json = state.putObject("vote").put("position", vote.position());
        VoteAndGradeJson.options(vote.options(), json);
        json.put("round", vote.round()).put("votes", vote.votes()).put("voters", voters);
        vote.choice(reader.id()).ifPresent(own -> {
            if (own.option() == null) {
                own.counts().forEach(json.putObject("ownCounts")::put);
            } else {
                json.put("own", own.option());
            }
        });
        if (vote.result() != null) {
            VoteAndGradeJson.encode(vote.result(), json);
        }
    }

    private static void ownCards(RoomState room, ArrayNode json) {
        int position = room.opening().cards().size();
        for (OwnCards.Card card : room.ownCards().cards()) {
            position++;
            CardJson.encode(card, json.addObject().put("position", position));
        }
    }

    private static void pause(Break pause, ObjectNode state) {
        if (pause.until() == null) {
            state.putNull("break");
            return;
        }
        ObjectNode json = state.putObject("break").put("until", Timestamps.format(pause.until()));
        ids(pause.returned(), json.putArray("returned"));
    }

    private static void grades(Grades grades, Member reader, ObjectNode state) {
        ObjectNode json = state.putObject("grades").put("grades", grades.count());
        grades.of(reader.id())
                .ifPresent(own -> json.set(
                        "own",
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("grade", own.grade())
                                .put("why", own.why())));
        if (grades.revealed() != null) {
            VoteAndGradeJson.encode(grades.revealed(), json.putObject("revealed"));
        }
    }

    private static void ids(Collection<MemberId> members, ArrayNode array) {
        members.stream().map(MemberId::value).sorted().forEach(array::add);
    }

    private static void time(ObjectNode json, String field, @Nullable Instant at) {
        if (at != null) {
            json.put(field, Timestamps.format(at));
        }
    }
}

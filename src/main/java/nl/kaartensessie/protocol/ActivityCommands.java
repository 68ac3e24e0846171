package nl.kaartensessie.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import nl.kaartensessie.room.Agenda.Variant;
import nl.kaartensessie.room.Break;
import nl.kaartensessie.room.FollowUp;
import nl.kaartensessie.room.Grades;
import nl.kaartensessie.room.HouseRules;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.Outcome;
import nl.kaartensessie.room.Outcomes;
import nl.kaartensessie.room.OwnCards;
import nl.kaartensessie.room.RoomCommand;
import nl.kaartensessie.room.Round;
import nl.kaartensessie.room.Runsheet;
import nl.kaartensessie.room.Thoughts;
import nl.kaartensessie.room.Twists;
import nl.kaartensessie.room.Votes;
import nl.kaartensessie.room.Zones;

/// Reads the commands beside those of hands and chat (contract section 4): agenda, house rules, votes, what-ifs, own
/// cards, break, grades, quiet moment, round and outcome.
///
/// Thread rule: any thread; it keeps nothing.
final class ActivityCommands {

    private ActivityCommands() {}

    static RoomCommand read(ClientFields json) {
        return switch (json.text("type")) {
            case "agenda.set" -> agenda(json);
            case "step.enter" -> new Runsheet.Command.EnterStep(json.text("step"));
            case "note.set" -> new Runsheet.Command.SetNote(json.text("about"), json.text("text"));
            case "invitation.set" ->
                new Runsheet.Command.SetInvitation(
                        json.change("subject", subject -> subject), json.change("text", text -> text));
            case "rules.set" -> new HouseRules.Command.SetRules(json.texts("rules"));
            case "pledge.make" -> new HouseRules.Command.MakePledge();
            case "elearning.done" -> new RoomCommand.ReportElearning();
            case "settings.set" ->
                new RoomCommand.ChangeSettings(json.flagIfAny("keepHands"), json.flagIfAny("factsheet"));
            case "vote.open" -> new Votes.Command.OpenVote(json.position());
            case "vote.cast" -> vote(json);
            case "vote.reveal" -> new Votes.Command.RevealVote(json.position());
            case "vote.again" -> new Votes.Command.VoteAgain(json.position());
            case "vote.close" -> new Votes.Command.CloseVote(json.position());
            case "twist.show" -> new Twists.Command.ShowTwist(json.position(), json.integer("index"));
            case "card.add" -> card(json);
            case "break.start" -> pause(json);
            case "break.return" -> new Break.Command.ReturnFromBreak();
            case "break.end" -> new Break.Command.EndBreak();
            case "grade.give" -> grade(json);
            case "grades.reveal" -> new Grades.Command.RevealGrades();
            case "grades.clear" -> new Grades.Command.ClearGrades();
            case "think.open" -> new Thoughts.Command.OpenMoment(json.position(), json.integerIfAny("minutes"));
            case "think.write" -> new Thoughts.Command.WriteThought(json.position(), json.text("text"));
            case "think.reveal" -> new Thoughts.Command.RevealThoughts(json.position());
            case "think.close" -> new Thoughts.Command.CloseMoment(json.position());
            case "round.start" -> new Round.Command.StartRound(json.position());
            case "round.next" -> new Round.Command.NextInRound(json.has("member") ? json.member() : null);
            case "round.end" -> new Round.Command.EndRound();
            case "outcome.add" -> new Outcomes.Command.AddOutcome(typed(json));
            case "outcome.edit" ->
                new Outcomes.Command.EditOutcome(json.number("item"), json.number("version"), typed(json));
            case "outcome.remove" -> new Outcomes.Command.RemoveOutcome(json.number("item"), json.number("version"));
            case "previous.share" -> new FollowUp.Command.SharePrevious(json.flag("shared"));
            case "previous.mark" ->
                new FollowUp.Command.MarkPrevious(json.number("item"), json.value(FollowUp.Standing.class, "state"));
            default -> throw new ClientFields.Invalid("type");
        };
    }

    private static RoomCommand agenda(ClientFields json) {
        return new Runsheet.Command.SetAgenda(
                json.has("variant") ? json.value(Variant.class, "variant") : null,
                json.change("start", LocalDateTime::parse),
                json.has("zone") ? json.time("zone", Zones::region) : null,
                json.change("link", link -> link),
                json.change("meetingNumber", number -> number),
                json.change("meetingPassword", password -> password),
                json.objects("steps").stream()
                        .map(step -> new Runsheet.Command.StepEdit(
                                step.text("key"),
                                step.integerIfAny("minutes"),
                                step.textIfAny("title"),
                                step.textIfAny("text")))
                        .toList());
    }

    private static RoomCommand card(ClientFields json) {
        return new OwnCards.Command.AddCard(
                json.value(OwnCards.Kind.class, "kind"),
                json.text("title"),
                json.text("text"),
                json.has("choices") ? json.texts("choices") : List.of());
    }

    private static RoomCommand pause(ClientFields json) {
        return json.has("until")
                ? new Break.Command.StartBreakUntil(json.time("until", Instant::parse))
                : new Break.Command.StartBreak(json.integer("minutes"));
    }

    /// Of one person as `option`, of several who share a device as `counts`.
    private static RoomCommand vote(ClientFields json) {
        String before = json.textIfAny("before");
        return json.has("counts")
                ? new Votes.Command.CastVote(json.position(), json.counts("counts"), before)
                : new Votes.Command.CastVote(json.position(), json.textIfAny("option"), before);
    }

    private static RoomCommand grade(ClientFields json) {
        String why = json.textIfAny("why");
        return new Grades.Command.GiveGrade(json.integerIfAny("grade"), why == null ? "" : why);
    }

    private static Outcomes.Command.Typed typed(ClientFields json) {
        JsonNode owner = json.json().path("owner");
        if (json.has("owner") && !owner.isObject()) {
            throw new ClientFields.Invalid("owner");
        }
        ClientFields named = new ClientFields(owner);
        return new Outcomes.Command.Typed(
                json.value(Outcome.Kind.class, "kind"),
                json.text("text"),
                json.integerIfAny("position"),
                named.has("member") ? new MemberId(named.text("member")) : null,
                named.has("member") ? null : named.textIfAny("name"),
                json.has("due") ? json.time("due", LocalDate::parse) : null);
    }
}

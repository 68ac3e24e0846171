package nl.kaartensessie.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import nl.kaartensessie.room.AgendaCommand;
import nl.kaartensessie.room.BreakCommand;
import nl.kaartensessie.room.GradeCommand;
import nl.kaartensessie.room.HouseRuleCommand;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.Outcome;
import nl.kaartensessie.room.OutcomeCommand;
import nl.kaartensessie.room.RoomCommand;
import nl.kaartensessie.room.Variant;
import nl.kaartensessie.room.VoteCommand;
import nl.kaartensessie.room.Zones;

/// Reads the commands beside those of cards, hands and chat (contract section 4): agenda, house rules, votes, break,
/// grades and outcome.
///
/// Thread rule: any thread; it keeps nothing.
final class ActivityCommands {

    private ActivityCommands() {}

    static RoomCommand read(ClientFields json) {
        return switch (json.text("type")) {
            case "agenda.set" -> agenda(json);
            case "step.enter" -> new AgendaCommand.EnterStep(json.text("step"));
            case "note.set" -> new AgendaCommand.SetNote(json.text("about"), json.text("text"));
            case "rules.set" -> new HouseRuleCommand.SetRules(json.texts("rules"));
            case "pledge.make" -> new HouseRuleCommand.MakePledge();
            case "elearning.done" -> new RoomCommand.ReportElearning();
            case "settings.set" ->
                new RoomCommand.ChangeSettings(json.flagIfAny("keepHands"), json.flagIfAny("factsheet"));
            case "vote.open" -> new VoteCommand.OpenVote(json.position());
            case "vote.cast" -> new VoteCommand.CastVote(json.position(), json.textIfAny("option"));
            case "vote.reveal" -> new VoteCommand.RevealVote(json.position());
            case "vote.close" -> new VoteCommand.CloseVote(json.position());
            case "break.start" -> pause(json);
            case "break.return" -> new BreakCommand.ReturnFromBreak();
            case "break.end" -> new BreakCommand.EndBreak();
            case "grade.give" -> grade(json);
            case "grades.reveal" -> new GradeCommand.RevealGrades();
            case "grades.clear" -> new GradeCommand.ClearGrades();
            case "outcome.add" -> new OutcomeCommand.AddOutcome(typed(json));
            case "outcome.edit" ->
                new OutcomeCommand.EditOutcome(json.number("item"), json.number("version"), typed(json));
            case "outcome.remove" -> new OutcomeCommand.RemoveOutcome(json.number("item"), json.number("version"));
            default -> throw new ClientFields.Invalid("type");
        };
    }

    private static RoomCommand agenda(ClientFields json) {
        return new AgendaCommand.SetAgenda(
                json.has("variant") ? json.value(Variant.class, "variant") : null,
                json.change("start", LocalDateTime::parse),
                json.has("zone") ? json.time("zone", Zones::region) : null,
                json.change("link", link -> link),
                json.objects("steps").stream()
                        .map(step -> new AgendaCommand.StepEdit(
                                step.text("key"),
                                step.integerIfAny("minutes"),
                                step.textIfAny("title"),
                                step.textIfAny("text")))
                        .toList());
    }

    private static RoomCommand pause(ClientFields json) {
        return json.has("until")
                ? new BreakCommand.StartBreakUntil(json.time("until", Instant::parse))
                : new BreakCommand.StartBreak(json.integer("minutes"));
    }

    private static RoomCommand grade(ClientFields json) {
        String why = json.textIfAny("why");
        return new GradeCommand.GiveGrade(json.integerIfAny("grade"), why == null ? "" : why);
    }

    private static OutcomeCommand.Typed typed(ClientFields json) {
        JsonNode owner = json.json().path("owner");
        if (json.has("owner") && !owner.isObject()) {
            throw new ClientFields.Invalid("owner");
        }
        ClientFields named = new ClientFields(owner);
        return new OutcomeCommand.Typed(
                json.value(Outcome.Kind.class, "kind"),
                json.text("text"),
                json.integerIfAny("position"),
                named.has("member") ? new MemberId(named.text("member")) : null,
                named.has("member") ? null : named.textIfAny("name"),
                json.has("due") ? json.time("due", LocalDate::parse) : null);
    }
}

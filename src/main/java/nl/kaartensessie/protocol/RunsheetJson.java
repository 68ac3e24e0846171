package nl.kaartensessie.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import nl.kaartensessie.room.Agenda;
import nl.kaartensessie.room.Agenda.Variant;
import nl.kaartensessie.room.Break;
import nl.kaartensessie.room.Break.Event.*;
import nl.kaartensessie.room.Dates;
import nl.kaartensessie.room.HouseRules;
import nl.kaartensessie.room.HouseRules.Event.*;
import nl.kaartensessie.room.InvitationText;
import nl.kaartensessie.room.RoomEvent;
import nl.kaartensessie.room.Runsheet;
import nl.kaartensessie.room.Runsheet.Event.*;
import org.jspecify.annotations.Nullable;

/// The plan of a session as JSON: agenda, steps, notes, house rules and break.
///
/// Thread rule: any thread; it keeps nothing.
public final class RunsheetJson {

    private RunsheetJson() {}

    /// The fields of `agenda`, with the facilitator's texts, added to `json`.
    public static ObjectNode encode(Agenda agenda, ObjectNode json) {
        json.put("variant", agenda.variant().wireName());
        StoredFields.putIfAny(json, "start", agenda.start());
        json.put("zone", agenda.zone().getId());
        StoredFields.putIfAny(json, "link", agenda.link());
        StoredFields.putIfAny(json, "meetingNumber", agenda.meetingNumber());
        StoredFields.putIfAny(json, "meetingPassword", agenda.meetingPassword());
        ArrayNode steps = json.putArray("steps");
        agenda.steps()
                .forEach(step -> steps.addObject()
                        .put("key", step.key())
                        .put("minutes", step.minutes())
                        .put("title", step.title())
                        .put("text", step.text()));
        return json;
    }

    static Agenda agenda(JsonNode json) {
        return new Agenda(
                StoredFields.parse(Variant.class, json.path("variant")),
                // One that no calendar can do with was stored before there was a rule about it.
                Optional.ofNullable(json.path("start").textValue())
                        .map(LocalDateTime::parse)
                        .filter(Dates::isUsable)
                        .orElse(null),
                ZoneId.of(json.path("zone").asText()),
                json.path("link").textValue(),
                json.path("meetingNumber").textValue(),
                json.path("meetingPassword").textValue(),
                // As the room was opened with, in most rooms: such texts are in memory once.
                StoredFields.stream(json.path("steps"))
                        .map(step -> new Agenda.Step(
                                step.path("key").asText().intern(),
                                step.path("minutes").asInt(),
                                step.path("title").asText().intern(),
                                step.path("text").asText().intern()))
                        .toList());
    }

    static ObjectNode encode(Runsheet.Event event, ObjectNode json) {
        return switch (event) {
            case AgendaSet e -> encode(e.agenda(), json.put("type", "agenda.set"));
            case StepEntered e -> json.put("type", "step.entered").put("step", e.step());
            case NoteSet e ->
                json.put("type", "note.set").put("about", e.about()).put("text", e.text());
            case InvitationChanged e -> encode(e.invitation(), json.put("type", "invitation.changed"));
        };
    }

    /// What was changed of the invitation, added to `json`.
    static ObjectNode encode(InvitationText invitation, ObjectNode json) {
        StoredFields.putIfAny(json, "subject", invitation.subject());
        StoredFields.putIfAny(json, "text", invitation.text());
        return json;
    }

    static InvitationText invitation(JsonNode json) {
        return new InvitationText(
                json.path("subject").textValue(), json.path("text").textValue());
    }

    static ObjectNode encode(HouseRules.Event event, ObjectNode json) {
        return switch (event) {
            case RulesSet e -> {
                StoredFields.put(json.put("type", "rules.set"), "rules", e.rules());
                yield json;
            }
            case PledgeMade e ->
                json.put("type", "pledge.made").put("member", e.member().value());
        };
    }

    static ObjectNode encode(Break.Event event, ObjectNode json) {
        return switch (event) {
            case BreakStarted e -> json.put("type", "break.started").put("until", Timestamps.format(e.until()));
            case BreakReturned e ->
                json.put("type", "break.returned").put("member", e.member().value());
            case BreakEnded _ -> json.put("type", "break.ended");
        };
    }

    /// @return null for an event of another subject
    static @Nullable RoomEvent decode(String type, JsonNode json) {
        return switch (type) {
            case "agenda.set" -> new AgendaSet(agenda(json));
            case "step.entered" -> new StepEntered(json.path("step").asText());
            case "note.set" ->
                new NoteSet(json.path("about").asText(), json.path("text").asText());
            case "invitation.changed" -> new InvitationChanged(invitation(json));
            case "rules.set" -> new RulesSet(StoredFields.texts(json.path("rules")));
            case "pledge.made" -> new PledgeMade(StoredFields.member(json));
            case "break.started" ->
                new BreakStarted(Instant.parse(json.path("until").asText()));
            case "break.returned" -> new BreakReturned(StoredFields.member(json));
            case "break.ended" -> new BreakEnded();
            default -> null;
        };
    }
}

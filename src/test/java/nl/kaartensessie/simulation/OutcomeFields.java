package nl.kaartensessie.simulation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.Outcome;
import nl.kaartensessie.room.RoomState;
import nl.kaartensessie.support.Generator;

/// Draws the fields of a line of the outcome.
///
/// Thread rule: one thread.
final class OutcomeFields {

    private final Generator generator;
    private final Commands commands;

    OutcomeFields(Generator generator, Commands commands) {
        this.generator = generator;
        this.commands = commands;
    }

    void write(ObjectNode json, RoomState room) {
        json.put("kind", commands.any("agreement", "question", "need", "tomorrow"))
                .put("text", commands.text());
        if (generator.yesOrNo()) {
            json.put("position", commands.position(room));
        }
        switch (generator.below(4)) {
            case 0 -> json.putObject("owner").put("member", commands.member(room));
            case 1 -> json.putObject("owner").put("name", commands.text());
            default -> {}
        }
        if (generator.below(4) == 0) {
            json.put("due", "2026-12-08");
        }
    }

    void existing(ObjectNode json, RoomState room) {
        List<Outcome> lines = room.outcomes().lines();
        if (lines.isEmpty() || generator.below(10) == 0) {
            json.put("item", generator.below(60)).put("version", 1);
        } else {
            Outcome line = generator.oneOf(lines);
            json.put("item", line.item()).put("version", generator.below(6) == 0 ? line.version() - 1 : line.version());
        }
    }

    /// What is there already.
    static void unchanged(ObjectNode json, RoomState room) {
        room.outcomes().line(json.path("item").asLong()).map(Outcome::content).ifPresent(content -> {
            json.remove(List.of("owner", "due", "position"));
            json.put("kind", content.kind().wireName()).put("text", content.text());
            if (content.position() != null) {
                json.put("position", content.position());
            }
            if (content.due() != null) {
                json.put("due", content.due().toString());
            }
            if (content.owner() != null) {
                MemberId member = content.owner().member();
                json.putObject("owner")
                        .put(
                                member == null ? "name" : "member",
                                member == null ? content.owner().name() : member.value());
            }
        });
    }
}

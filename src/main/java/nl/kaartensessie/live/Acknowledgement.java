package nl.kaartensessie.live;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The answer to a command.
@Schema(
        name = "Acknowledgement",
        description = "A command is done.",
        requiredProperties = {"seq"})
public record Acknowledgement(
        @Schema(description = "Of the room after the command.", examples = "42")
        long seq) {}

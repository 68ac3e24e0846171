package nl.kaartensessie.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What somebody gets who comes in.
///
/// @param word present only for who opened a room to practise in
/// @param facilitatorKey present only for who opened the room, this once
@Schema(
        name = "Admission",
        description = "What somebody gets who comes in.",
        requiredProperties = {"room", "member", "token"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record Admission(
        RoomInfo room,

        @Schema(description = "Of a room to practise in, as nobody knows all of it before.") @Nullable
        String word,

        @Schema(
                description = "Shown this once. With the word it makes any device a facilitator.",
                examples = "7K2M-QX9D-0HTB-4WNR-E5ZC")
        @Nullable
        String facilitatorKey,

        MemberInfo member,

        @Schema(description = "Bearer token of this member: keep it, and send it with every call.")
        String token) {}

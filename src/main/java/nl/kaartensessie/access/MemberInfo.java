package nl.kaartensessie.access;

import nl.kaartensessie.room.Member;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A member as everybody in the room sees it.
@Schema(
        name = "Member",
        description = "Who is in a room.",
        requiredProperties = {"id", "name", "role"})
public record MemberInfo(
        @Schema(description = "Random; says nothing of the person.")
        String id,

        @Schema(description = "As the person chose it.", examples = "Samira")
        String name,

        @Schema(enumeration = {"facilitator", "participant"})
        String role) {

    public static MemberInfo of(Member member) {
        return new MemberInfo(member.id().value(), member.name(), member.role().wireName());
    }
}

package nl.kaartensessie.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.kaartensessie.room.MemberId;
import org.jspecify.annotations.Nullable;

/// Whom a chat line is for, as clients read it.
///
/// Thread rule: any thread; it keeps nothing.
final class ChatJson {

    /// The audience of an answer to one member.
    static final String TO_MEMBER = "member";

    private ChatJson() {}

    /// @param member whom the line answers alone, if anybody
    static ObjectNode address(ObjectNode line, @Nullable MemberId member) {
        return member == null ? line : line.put("to", TO_MEMBER).put("member", member.value());
    }
}

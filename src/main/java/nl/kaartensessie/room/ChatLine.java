package nl.kaartensessie.room;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A line of the chat.
///
/// @param seq of its event, and its name in `chat.remove`
/// @param member who reads a line of the facilitators besides them; it is an answer to that member alone
public record ChatLine(
        long seq,
        Instant at,
        MemberId by,
        String text,
        Audience to,
        @Nullable MemberId member) {

    /// Whether `reader` may read it: a private line is for its writer, the facilitators and the member it answers.
    public boolean readableBy(Member reader) {
        return to == Audience.ALL
                || reader.facilitates()
                || by.equals(reader.id())
                || reader.id().equals(member);
    }

    /// Who reads a chat line: everybody, or the facilitators and its writer.
    public enum Audience {
        ALL,
        FACILITATOR;

        private final String wireName = WireName.wireName(this);

        /// The name of this value in JSON.
        public String wireName() {
            return wireName;
        }
    }
}

package nl.kaartensessie.room;

import java.time.Instant;

/// A line of the chat.
///
/// @param seq of its event, and its name in `chat.remove`
public record ChatLine(long seq, Instant at, MemberId by, String text, Audience to) {

    /// Whether `reader` may read it: a private line is for its writer and the facilitators.
    public boolean readableBy(Member reader) {
        return to == Audience.ALL || reader.facilitates() || by.equals(reader.id());
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

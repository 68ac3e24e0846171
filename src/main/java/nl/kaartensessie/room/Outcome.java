package nl.kaartensessie.room;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A line of what a session yields, written by all together.
///
/// @param item the `seq` of the event that added it: its name
/// @param version the `seq` of the event that changed it last: who edits an older one is told so
/// @param onlyWriter who alone wrote it; null once somebody else changed it, or where that is not known
public record Outcome(
        long item, long version, Content content, @Nullable MemberId onlyWriter) {

    /// A line of which nobody has to know who wrote it.
    public Outcome(long item, long version, Content content) {
        this(item, version, content, null);
    }

    /// The line with other content, by whoever `fact` is by.
    Outcome edited(Content other, Entry.Fact fact) {
        return new Outcome(item, fact.seq(), other, fact.by().equals(onlyWriter) ? onlyWriter : null);
    }

    public enum Kind {
        AGREEMENT,
        /// A question that is still open.
        QUESTION,
        /// What the group still needs.
        NEED,
        /// What somebody does differently tomorrow.
        TOMORROW;

        private final String wireName = WireName.wireName(this);

        /// The name of this value in JSON.
        public String wireName() {
            return wireName;
        }

        /// Whether somebody takes it up, and tells by a date how it went.
        public boolean isTakenUp() {
            return this == AGREEMENT || this == QUESTION;
        }
    }

    /// Who takes it up.
    ///
    /// @param member null for somebody outside the room
    /// @param name as it was when it was written down
    public record Owner(@Nullable MemberId member, String name) {}

    /// What is written on the line.
    ///
    /// @param position of the card that it came up with, if any
    /// @param due when the group hears how it went
    public record Content(
            Kind kind,
            String text,
            @Nullable Integer position,
            @Nullable Owner owner,
            @Nullable LocalDate due) {}
}

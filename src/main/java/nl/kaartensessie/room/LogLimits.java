package nl.kaartensessie.room;

import nl.kaartensessie.room.LogSize.Amount;
import nl.kaartensessie.room.Member.Role;

/// How much the log of a room may keep (rules 21.12 to 21.15).
///
/// @param participants beyond it their commands are refused
/// @param facilitators beyond it nothing is done any more but starting, ending and erasing
/// @param tellFrom entries from which on facilitators are told that the room fills up
public record LogLimits(Amount participants, Amount facilitators, int tellFrom) {

    public LogLimits {
        if (participants.entries() < 1 || participants.bytes() < 1 || tellFrom < 1) {
            throw new IllegalArgumentException("A log that may keep nothing");
        }
    }

    /// Facilitators are told again each time that so many entries more are kept.
    static final int TELL_EVERY = 1000;

    /// Whether the log may go from one size to another by what somebody with this role does. What makes it no
    /// larger always may.
    boolean admits(Role role, Amount before, Amount after) {
        Amount limit = role == Role.FACILITATOR ? facilitators : participants;
        return (after.entries() <= limit.entries() || after.entries() <= before.entries())
                && (after.bytes() <= limit.bytes() || after.bytes() <= before.bytes());
    }

    /// How many entries facilitators are to know of; 0 while it need not concern them. Bytes count as the entries
    /// that they stand for.
    int toTell(Amount size) {
        int share = participants.entries();
        long filled = Math.max(size.entries(), size.bytes() * share / participants.bytes());
        if (filled < tellFrom) {
            return 0;
        }
        long stage = tellFrom + (filled - tellFrom) / TELL_EVERY * TELL_EVERY;
        return (int) (filled < share ? stage : Math.max(stage, share));
    }
}

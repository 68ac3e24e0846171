package nl.kaartensessie.access;

import nl.kaartensessie.room.MemberId;
import org.jspecify.annotations.Nullable;

/// What is made for somebody before they come in: nobody can guess it, and nothing of it depends on the room. Its
/// [#toString] hides it.
///
/// @param facilitatorKey of a room that is opened with it; null for one that is joined
record Ticket(MemberId member, String token, @Nullable String facilitatorKey) {

    static Ticket forOpening() {
        return new Ticket(Secrets.memberId(), Secrets.token(), Secrets.facilitatorKey());
    }

    static Ticket forJoining() {
        return new Ticket(Secrets.memberId(), Secrets.token(), null);
    }

    @Override
    public String toString() {
        return "Ticket[…]";
    }
}

package nl.kaartensessie.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.SecretWord;
import org.jspecify.annotations.Nullable;

/// What is made for somebody before they come in: nobody can guess it, and nothing of it depends on the room. Its
/// [#toString] hides it.
///
/// @param facilitatorKey of a room that is opened with it; null for one that is joined
/// @param word of a room to practise in; null for any other
record Ticket(
        MemberId member,
        String token,
        @Nullable String facilitatorKey,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String word) {

    /// Of a real session.
    Ticket(MemberId member, String token, @Nullable String facilitatorKey) {
        this(member, token, facilitatorKey, null);
    }

    static Ticket forOpening() {
        return new Ticket(Secrets.memberId(), Secrets.token(), Secrets.facilitatorKey());
    }

    /// @param typed what the word begins with
    static Ticket forPractice(SecretWord typed) {
        return new Ticket(
                Secrets.memberId(),
                Secrets.token(),
                Secrets.facilitatorKey(),
                Secrets.practiceWord(typed.normalForm()));
    }

    static Ticket forJoining() {
        return new Ticket(Secrets.memberId(), Secrets.token(), null);
    }

    @Override
    public String toString() {
        return "Ticket[…]";
    }
}

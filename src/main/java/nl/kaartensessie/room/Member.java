package nl.kaartensessie.room;

import java.text.Normalizer;
import java.util.Optional;

/// Who is in a room.
///
/// @param name as the person chose it; two members may share one
public record Member(MemberId id, String name, Role role) {

    public static final int NAME_LIMIT = 40;

    private static final int LONGEST_TYPED = 1_000;

    /// A name as it was typed, in the one form in which every keyboard's letters are the same; empty when it
    /// cannot be used.
    public static Optional<String> cleanName(String typed) {
        // A longer one is none, and normalising it takes the square of its length.
        return typed.length() > LONGEST_TYPED
                ? Optional.empty()
                : TextInput.cleanLine(Normalizer.normalize(TextInput.pasted(typed), Normalizer.Form.NFC), NAME_LIMIT);
    }

    /// Why a name that [#cleanName] does not take cannot be used.
    public static Refusal nameRefusal(String typed) {
        if (TextInput.isBlank(typed)) {
            return Refusal.NAME_BLANK;
        }
        return TextInput.hasLineBreak(typed) ? Refusal.NAME_LINE_BREAK : Refusal.NAME_UNUSABLE;
    }

    public boolean facilitates() {
        return role == Role.FACILITATOR;
    }

    Member renamed(String newName) {
        return new Member(id, newName, role);
    }

    /// What a member may do.
    public enum Role {
        FACILITATOR,
        PARTICIPANT;

        private final String wireName = WireName.wireName(this);

        /// The name of this value in JSON.
        public String wireName() {
            return wireName;
        }
    }
}

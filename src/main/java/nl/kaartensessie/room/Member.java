package nl.kaartensessie.room;

/// Who is in a room.
///
/// @param name as the person chose it; two members may share one
public record Member(MemberId id, String name, Role role) {

    public static final int NAME_LIMIT = 40;

    /// Why a name that [Text#cleanLine] does not take cannot be used.
    public static Refusal nameRefusal(String typed) {
        if (Text.isBlank(typed)) {
            return Refusal.NAME_BLANK;
        }
        return Text.hasLineBreak(typed) ? Refusal.NAME_LINE_BREAK : Refusal.NAME_UNUSABLE;
    }

    public boolean facilitates() {
        return role == Role.FACILITATOR;
    }

    Member renamed(String newName) {
        return new Member(id, newName, role);
    }
}

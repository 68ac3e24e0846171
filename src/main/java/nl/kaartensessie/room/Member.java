package nl.kaartensessie.room;

/// Who is in a room.
///
/// @param name as the person chose it; two members may share one
public record Member(MemberId id, String name, Role role) {

    public static final int NAME_LIMIT = 40;

    public boolean facilitates() {
        return role == Role.FACILITATOR;
    }

    Member renamed(String newName) {
        return new Member(id, newName, role);
    }
}

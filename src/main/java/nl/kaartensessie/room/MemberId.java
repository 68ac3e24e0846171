package nl.kaartensessie.room;

/// The name of a member within the service: random, and says nothing of the person.
public record MemberId(String value) {

    /// Where the log does not keep who it was.
    public static final MemberId NOBODY = new MemberId("");

    @Override
    public String toString() {
        return value;
    }
}

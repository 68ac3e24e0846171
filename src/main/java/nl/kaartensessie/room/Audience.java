package nl.kaartensessie.room;

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

package nl.kaartensessie.room;

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

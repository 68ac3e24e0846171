package nl.kaartensessie.room;

/// What a raised hand wants: a new point, or to reply to the last one.
public enum About {
    NEW,
    REPLY;

    private final String wireName = WireName.wireName(this);

    /// The name of this value in JSON.
    public String wireName() {
        return wireName;
    }
}

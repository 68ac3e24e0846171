package nl.kaartensessie.room;

/// What became of a card.
public enum Mark {
    NONE,
    DISCUSSED,
    SKIPPED,
    PARKED;

    private final String wireName = WireName.wireName(this);

    /// The name of this value in JSON.
    public String wireName() {
        return wireName;
    }
}

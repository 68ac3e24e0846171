package nl.kaartensessie.room;

/// How long a session is planned to be.
public enum Variant {
    ONE_HOUR,
    /// With a break and a second round.
    TWO_HOURS;

    private final String wireName = WireName.wireName(this);

    /// The name of this value in JSON.
    public String wireName() {
        return wireName;
    }
}

package nl.kaartensessie.room;

/// The life of a room. It only moves forward.
public enum RoomStatus {
    LOBBY,
    LIVE,
    ENDED;

    private final String wireName = WireName.wireName(this);

    /// The name of this value in JSON.
    public String wireName() {
        return wireName;
    }
}

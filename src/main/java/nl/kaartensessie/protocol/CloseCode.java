package nl.kaartensessie.protocol;

/// Why the server closes a connection, and what a client does then. All codes in one place (contract section 5).
public enum CloseCode {
    /// A text frame that is no JSON: a client that is broken stays away.
    NOT_JSON(1007),
    /// A binary frame: as above.
    BINARY(1003),
    /// A bug of ours: reconnect.
    OUR_FAULT(1011),
    /// The server goes away: reconnect, with jitter.
    GOING_AWAY(1012),
    /// The facilitator removed this member: don't reconnect.
    REMOVED(4003),
    /// The session has ended: don't reconnect. The room can still be read.
    ENDED(4004),
    /// Nothing was heard for a minute, or too much is waiting: reconnect.
    SILENT_OR_SLOW(4008),
    /// Far too many commands: don't reconnect by itself.
    FLOOD(4009),
    /// The same member opened too many connections, and this was the oldest: don't reconnect by itself.
    REPLACED(4010),
    /// The room was erased: don't reconnect; nothing of it is left.
    ERASED(4011);

    private final int code;

    CloseCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}

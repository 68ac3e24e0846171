package nl.kaartensessie.room;

import java.util.Set;
import java.util.stream.Collectors;
import nl.kaartensessie.room.LogSize.Amount;

/// The rules of a room with the limits that an installation starts with.
public final class TestRules {

    static final int PARTICIPANTS = 60;
    static final int FACILITATORS = 10;
    static final int CHAT_LINE = 1000;

    public static final RoomRules STANDARD =
            with(new LogLimits(new Amount(15_000, 20 << 20), new Amount(20_000, 30 << 20), 12_000));

    private TestRules() {}

    public static RoomRules with(LogLimits log) {
        return new RoomRules(PARTICIPANTS, FACILITATORS, CHAT_LINE, log);
    }

    /// Nobody is offline.
    static Set<MemberId> everybody(RoomState room) {
        return room.members().stream().map(Member::id).collect(Collectors.toSet());
    }
}

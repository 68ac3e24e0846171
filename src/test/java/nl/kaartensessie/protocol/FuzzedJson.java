package nl.kaartensessie.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.Member.Role;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.RoomEvent;
import nl.kaartensessie.room.RoomEvent.MemberJoined;
import nl.kaartensessie.room.RoomEvent.RoomOpened;
import nl.kaartensessie.room.RoomEvent.SessionStarted;
import nl.kaartensessie.room.RoomState;
import nl.kaartensessie.room.Setup;

/// Any bytes as what a client sends, and as what stands in a log.
public final class FuzzedJson {

    private static final MemberId KIM = new MemberId("m_kim");
    private static final Instant NOW = Instant.parse("2026-11-23T13:00:00Z");
    private static final RoomState LIVE = RoomState.EMPTY
            .apply(new Entry(
                    1,
                    NOW,
                    KIM,
                    null,
                    List.of(
                            new RoomOpened("Een deck", "deck", 1, List.of("een", "twee", "drie"), Setup.NONE),
                            new MemberJoined(new Member(KIM, "Kim", Role.FACILITATOR)))))
            .apply(new Entry(3, NOW, KIM, null, List.of(new SessionStarted())));

    private FuzzedJson() {}

    /// It is read as some frame, and never throws.
    public static void command(byte[] frame) {
        CommandReader.read(new String(frame, UTF_8));
    }

    /// They are refused as what is no log, or read, written and read as the same; and a room takes them, whatever
    /// they say.
    public static void events(byte[] json) {
        List<RoomEvent> events;
        try {
            events = EventJson.decode(new String(json, UTF_8));
        } catch (IllegalStateException | DateTimeException e) {
            return;
        }
        String written = EventJson.encode(events);
        require(EventJson.decode(written).equals(events), written);
        if (!events.isEmpty()) {
            LIVE.apply(new Entry(LIVE.head() + 1, NOW, KIM, "c", events));
        }
    }

    private static void require(boolean holds, Object found) {
        if (!holds) {
            throw new AssertionError(found);
        }
    }
}

package nl.kaartensessie.journal;

import java.util.List;
import nl.kaartensessie.room.About;
import nl.kaartensessie.room.Audience;
import nl.kaartensessie.room.Mark;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.Role;
import nl.kaartensessie.room.RoomEvent;
import nl.kaartensessie.room.RoomEvent.*;

/// One example of every event, in the order of `golden/events.json`.
final class EventExamples {

    private static final MemberId BEN = new MemberId("m_ben");

    static final List<RoomEvent> ALL = List.of(
            new RoomOpened(
                    "Actieve openbaarmaking", "actieve-openbaarmaking", 3, List.of("oefen-1", "kaart-1", "slot")),
            new MemberJoined(new Member(new MemberId("m_anna"), "Anna \"de\" Vries 🙂", Role.FACILITATOR)),
            new MemberJoined(new Member(BEN, "Ben", Role.PARTICIPANT)),
            new MemberRenamed(BEN, "Bén <b>\\"),
            new MemberAway(BEN),
            new MemberBack(BEN),
            new SessionStarted(),
            new CardShown(1),
            new CardMarked(1, Mark.DISCUSSED),
            new CardMarked(2, Mark.SKIPPED),
            new CardMarked(3, Mark.PARKED),
            new CardMarked(3, Mark.NONE),
            new HandRaised(BEN, About.NEW),
            new HandRaised(BEN, About.REPLY),
            new HandCalled(BEN),
            new HandLowered(BEN),
            new HandsLowered(),
            new ChatSent("'Eén'\n\"twee\"\t\\ 👩‍👩‍👧‍👦 </script>", Audience.ALL),
            new ChatSent("Onder ons", Audience.FACILITATOR),
            new ChatSent(null, Audience.ALL),
            new ChatRemoved(9_007_199_254_740_993L),
            new RoomLocked(),
            new RoomUnlocked(),
            new CommandNoted(24),
            new MemberRemoved(BEN),
            new SessionEnded());

    private EventExamples() {}
}

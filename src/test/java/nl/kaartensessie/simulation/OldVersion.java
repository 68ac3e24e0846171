package nl.kaartensessie.simulation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Set;
import nl.kaartensessie.protocol.EventJson;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.FollowUp;
import nl.kaartensessie.room.OwnCards;
import nl.kaartensessie.room.RoomEvent;
import nl.kaartensessie.room.RoomEvent.HandCalled;
import nl.kaartensessie.room.RoomEvent.UnknownEvent;
import nl.kaartensessie.room.Round;
import nl.kaartensessie.room.Thoughts;
import nl.kaartensessie.room.Twists;

/// What a server of the version before makes of the log: it knows no quiet moment, no round, no what-if, no own card
/// and nothing of the session before.
final class OldVersion {

    private static final Set<String> UNKNOWN = Set.of("think", "round", "twist", "previous");

    private OldVersion() {}

    /// Whether its clients can send this.
    static boolean knows(String command) {
        return !UNKNOWN.contains(command.split("\\.")[0]) && !command.equals("card.add");
    }

    static Entry read(Entry entry) {
        return new Entry(
                entry.seq(),
                entry.at(),
                entry.by(),
                entry.command(),
                entry.events().stream().map(OldVersion::read).toList());
    }

    private static RoomEvent read(RoomEvent event) {
        return switch (event) {
            // Of a known type, with one field more.
            case Round.Event.RoundMoved moved -> new HandCalled(moved.member());
            case Round.Event _, Thoughts.Event _, Twists.Event _, OwnCards.Event _, FollowUp.Event _ ->
                new UnknownEvent(EventJson.encode(event, JsonNodeFactory.instance.objectNode())
                        .toString());
            default -> event;
        };
    }
}

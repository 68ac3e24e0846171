package nl.kaartensessie.bench;

import io.vertx.core.Future;
import io.vertx.core.http.WebSocketConnectOptions;
import org.jspecify.annotations.Nullable;

/// How clients get into a server, and what they send there.
///
/// Thread rule: the event loop that it was made for.
interface Target {

    /// A room of which the session has started, with its first member inside.
    ///
    /// @param cards that can be shown in it; the first is in view
    /// @param key that [#join] asks for
    record Room(String key, int cards, WebSocketConnectOptions facilitator) {}

    Future<Room> open(String name);

    /// One more member of this room.
    Future<WebSocketConnectOptions> join(Room room);

    /// What the facilitator sends to show a card.
    ///
    /// @param number of this command in its room, from 0
    String command(long number, int position);

    /// Whether clients have to send heartbeats.
    boolean wantsBeats();

    /// What this frame says, as the service would; empty for what is no event.
    default String told(String frame) {
        return frame;
    }

    /// What has to be answered to this frame at once; null for nothing.
    default @Nullable String answer(String frame) {
        return null;
    }
}

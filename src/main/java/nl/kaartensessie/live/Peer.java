package nl.kaartensessie.live;

import java.time.Instant;
import nl.kaartensessie.protocol.CloseCode;
import nl.kaartensessie.room.MemberId;

/// One open connection of a member, over any transport. It knows no rule.
///
/// Thread rule: [#send] and [#close] are called from any thread, one at a time for one room, and only enqueue.
public interface Peer {

    MemberId member();

    /// Its heartbeats.
    Heartbeat pulse();

    /// Hands over a frame. A peer that has too much waiting already closes itself instead.
    void send(String frame);

    /// Hands over the frame of an event.
    ///
    /// @param seq of the event, for a transport that has a place for it
    default void send(String frame, long seq) {
        send(frame);
    }

    /// Hands over a frame about who is here and where they look, for a transport that tells it in its own way.
    default void sendPresence(String frame) {
        send(frame);
    }

    /// Hands over the first frame: the snapshot.
    ///
    /// @param seq of the room at that moment
    default void greet(String snapshot, long seq) {
        send(snapshot, seq);
    }

    /// Whether it goes on where an earlier connection of the same client stopped, which is still where it was.
    default boolean resumes() {
        return false;
    }

    /// Whether it is there for one answer, and its client asks again.
    default boolean asksAgain() {
        return false;
    }

    /// Has one that asks again answered now, or forgotten when it has hung up.
    default void answerNow() {}

    /// Closes after what was sent before. Closing twice is fine.
    void close(CloseCode reason);

    /// When it was heard from last; [Instant#MAX] where nothing can be heard.
    Instant lastHeard();
}

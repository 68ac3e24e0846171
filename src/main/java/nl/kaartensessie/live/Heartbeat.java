package nl.kaartensessie.live;

import java.time.Instant;
import nl.kaartensessie.protocol.Frames;

/// The heartbeats of one connection (rule 8.4): what the next one has to tell, and when it is due.
///
/// Thread rule: any thread. What was sent is noted after it was handed over, so that no beat tells of an event
/// that leaves behind it. Moments are kept as numbers: new objects that hang on thousands of old ones are what a
/// garbage collector spends its time on.
public final class Heartbeat {

    private volatile long told;
    private volatile long beatenMillis = Long.MAX_VALUE;

    /// The snapshot was handed over, which counts as a beat.
    ///
    /// @param seq of the room at that moment
    void start(long seq, Instant now) {
        told = seq;
        beatenMillis = now.toEpochMilli();
    }

    /// The event of this `seq` was handed over.
    void told(long seq) {
        told = seq;
    }

    /// When the latest was; [Instant#MAX] before the first.
    Instant latest() {
        long millis = beatenMillis;
        return millis == Long.MAX_VALUE ? Instant.MAX : Instant.ofEpochMilli(millis);
    }

    /// The frame of a beat.
    ///
    /// @param steady the time by which the next one is due
    /// @param now    the time to tell
    public String beat(Instant steady, Instant now) {
        beatenMillis = steady.toEpochMilli();
        return Frames.beat(told, now);
    }
}

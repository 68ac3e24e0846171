package nl.kaartensessie.live;

import java.time.Instant;

/// The heartbeats of one connection (rule 8.4): what the next one has to tell, and when it is due.
///
/// Thread rule: any thread. What was sent is noted after it was handed over, so that no beat tells of an event that
/// leaves behind it.
final class Pulse {

    private volatile long told;
    private volatile Instant beaten = Instant.MAX;

    /// The snapshot was handed over, which counts as a beat.
    ///
    /// @param seq of the room at that moment
    void start(long seq, Instant now) {
        told = seq;
        beaten = now;
    }

    /// The event of this `seq` was handed over.
    void told(long seq) {
        told = seq;
    }

    /// Whether there was none since `moment`.
    boolean isDue(Instant moment) {
        return !beaten.isAfter(moment);
    }

    /// The frame of a beat.
    ///
    /// @param steady the time by which the next one is due
    /// @param now    the time to tell
    String beat(Instant steady, Instant now) {
        beaten = steady;
        return Wire.beat(told, now);
    }
}

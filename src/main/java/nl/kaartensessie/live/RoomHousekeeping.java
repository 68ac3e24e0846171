package nl.kaartensessie.live;

import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/// What a room needs as time passes: heartbeats, farewells, an end to silence, and to leave the memory when nobody
/// uses it. All times are by the steady clock.
///
/// Thread rule: guarded by the lock of its room, but for [#isDue].
final class RoomHousekeeping {

    private final LiveSettings settings;
    private final Peers peers;
    private final Presence presence;
    private Instant lastUsed;

    /// Before this moment there is nothing to do, unless somebody comes or goes.
    private volatile Instant due = Instant.MIN;

    RoomHousekeeping(LiveSettings settings, Peers peers, Presence presence, Instant now) {
        this.settings = settings;
        this.peers = peers;
        this.presence = presence;
        this.lastUsed = now;
    }

    /// Somebody uses the room.
    void used(Instant now) {
        lastUsed = now;
    }

    /// Somebody came or went: what was due may have changed.
    void reconsider() {
        due = Instant.MIN;
    }

    /// Asked of any thread, and of most rooms in vain.
    boolean isDue(Instant now) {
        return !now.isBefore(due);
    }

    /// Does what is due.
    ///
    /// @param time what heartbeats tell
    /// @return whether the room can leave the memory
    boolean run(Instant now, Instant time) {
        presence.lapse(now);
        peers.closeSilent(now.minus(settings.silence()));
        peers.beat(now.minus(settings.beat()), now, time);
        due = nextDue();
        return peers.isEmpty() && lastUsed.plus(settings.idle()).isBefore(now);
    }

    private Instant nextDue() {
        Instant idle = peers.isEmpty() ? lastUsed.plus(settings.idle()) : Instant.MAX;
        return Stream.of(peers.due(settings.beat(), settings.silence()), presence.due(), idle)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}

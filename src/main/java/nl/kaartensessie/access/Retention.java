package nl.kaartensessie.access;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.kaartensessie.journal.Journal;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.RoomState;
import org.jboss.logging.Logger;

/// How long rooms live, and the end of those whose time is over: everything of them is erased.
///
/// Thread rule: any thread; the cleaning runs on one of the scheduler's.
@ApplicationScoped
public class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class);

    private final Journal journal;
    private final RoomTable rooms;
    private final RetentionSettings retention;
    private final Clock clock;

    Retention(Journal journal, RoomTable rooms, RetentionSettings retention, Clock clock) {
        this.journal = journal;
        this.rooms = rooms;
        this.retention = retention;
        this.clock = clock;
    }

    /// When everything of `room` is erased, unless it is used before.
    public Instant expiresAt(RoomState room) {
        return room.lastAt()
                .plus(
                        switch (room.status()) {
                            case LOBBY -> retention.prepared();
                            case LIVE -> retention.unended();
                            case ENDED -> retention.ended();
                        });
    }

    /// Somebody is in the room: it stays.
    public void use(RoomId room) {
        rooms.use(room, clock.instant());
    }

    /// Erases a room now.
    public void erase(RoomId room) {
        journal.erase(room);
    }

    /// Erases every room whose time is over. All servers look, and whoever is first erases (rule 9.4).
    @Scheduled(
            every = "${kaartensessie.keep.sweep}",
            delayed = "${kaartensessie.keep.sweep}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void eraseExpired() {
        Instant now = clock.instant();
        List<RoomId> expired = rooms.expired(
                now.minus(retention.ended()), now.minus(retention.unended()), now.minus(retention.prepared()));
        long erased = expired.stream().filter(journal::erase).count();
        if (erased > 0) {
            LOG.infof("Erased %d rooms whose time was over", erased);
        }
    }
}

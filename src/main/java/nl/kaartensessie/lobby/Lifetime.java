package nl.kaartensessie.lobby;

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
public class Lifetime {

    private static final Logger LOG = Logger.getLogger(Lifetime.class);

    private final Journal journal;
    private final RoomTable rooms;
    private final Keeping keeping;
    private final Clock clock;

    Lifetime(Journal journal, RoomTable rooms, Keeping keeping, Clock clock) {
        this.journal = journal;
        this.rooms = rooms;
        this.keeping = keeping;
        this.clock = clock;
    }

    /// When everything of `room` is erased, unless it is used before.
    public Instant expiresAt(RoomState room) {
        return room.lastAt()
                .plus(
                        switch (room.status()) {
                            case LOBBY -> keeping.prepared();
                            case LIVE -> keeping.unended();
                            case ENDED -> keeping.ended();
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
        List<RoomId> expired =
                rooms.expired(now.minus(keeping.ended()), now.minus(keeping.unended()), now.minus(keeping.prepared()));
        long erased = expired.stream().filter(journal::erase).count();
        if (erased > 0) {
            LOG.infof("Erased %d rooms whose time was over", erased);
        }
    }
}

package nl.kaartensessie.access;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kaartensessie.journal.Journal;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.RoomState;
import nl.kaartensessie.room.RoomStatus;
import org.jboss.logging.Logger;

/// How long rooms live, and the end of those whose time is over: everything of them is erased.
///
/// Thread rule: any thread; the cleaning runs on one of the scheduler's.
@ApplicationScoped
public class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class);

    /// What is planned further ahead of the last use counts as if it were then.
    private static final Duration LONGEST_PLAN = Duration.ofDays(365);

    /// As long as it takes to see what a report looks like.
    private static final Duration PRACTISED = Duration.ofMinutes(10);

    private final Journal journal;
    private final RoomTable rooms;
    private final LoadedRooms loadedRooms;
    private final RetentionSettings retention;
    private final Clock clock;

    Retention(Journal journal, RoomTable rooms, LoadedRooms loadedRooms, RetentionSettings retention, Clock clock) {
        this.journal = journal;
        this.rooms = rooms;
        this.loadedRooms = loadedRooms;
        this.retention = retention;
        this.clock = clock;
    }

    /// When everything of `room` is erased, unless it is used before; of one that has ended, all but its report.
    public Instant expiresAt(RoomState room) {
        Instant practiceUntil = room.opening().setup().practiceUntil();
        if (practiceUntil != null) {
            return room.status() == RoomStatus.ENDED
                    ? earlier(room.lastAt().plus(PRACTISED), practiceUntil)
                    : practiceUntil;
        }
        return switch (room.status()) {
            case LOBBY -> afterPlan(room, room.lastAt().plus(retention.prepared()));
            case LIVE -> afterPlan(room, room.lastAt().plus(retention.unended()));
            case ENDED -> room.lastAt().plus(retention.ended());
        };
    }

    /// When the report of `room` is erased too. Before the end there is none that stays.
    public Instant reportExpiresAt(RoomState room) {
        return room.status() == RoomStatus.ENDED && !room.opening().setup().practice()
                ? room.lastAt().plus(reportKept())
                : expiresAt(room);
    }

    private Instant afterPlan(RoomState room, Instant unused) {
        Instant longest = room.lastAt().plus(LONGEST_PLAN);
        return room.runsheet()
                .agenda()
                .startsAt()
                .map(start -> earlier(start, longest).plus(retention.unended()))
                .filter(unused::isBefore)
                .orElse(unused);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private Duration reportKept() {
        return retention.report().compareTo(retention.ended()) > 0 ? retention.report() : retention.ended();
    }

    /// Somebody is in the room: it stays.
    public void use(RoomId room) {
        rooms.use(room, clock.instant());
    }

    /// Erases a room now.
    public void erase(RoomId room) {
        journal.erase(room);
    }

    /// Erases every room whose time is over, and of those that ended a day ago all but the report. All servers look,
    /// and whoever is first erases (rule 9.4).
    @Scheduled(
            every = "${kaartensessie.keep.sweep}",
            delayed = "${kaartensessie.keep.sweep}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void eraseExpired() {
        Instant now = clock.instant();
        List<RoomId> expired = rooms.expired(
                now.minus(reportKept()),
                now.minus(retention.unended()),
                now.minus(retention.prepared()),
                now,
                now.minus(PRACTISED));
        long erased = expired.stream().filter(journal::erase).count();
        long reduced = rooms.toReduce(now.minus(retention.ended())).stream()
                .filter(this::reduce)
                .count();
        if (reduced > 0) {
            LOG.infof("Erased all but the report of %d rooms", reduced);
        }
        if (erased > 0) {
            LOG.infof("Erased %d rooms whose time was over", erased);
        }
    }

    /// One room's trouble is not the others'.
    private boolean reduce(RoomId id) {
        try {
            RoomState room = loadedRooms.read(id);
            Set<MemberId> facilitators = room.members().stream()
                    .filter(Member::facilitates)
                    .map(Member::id)
                    .collect(Collectors.toSet());
            return room.isOpened() && journal.reduce(id, room, facilitators);
        } catch (IllegalStateException e) {
            LOG.errorf(
                    "A room could not be reduced to its report: %s",
                    e.getClass().getSimpleName());
            return false;
        }
    }
}

package nl.kaartensessie.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.kaartensessie.journal.Journal;
import nl.kaartensessie.journal.SimulatedDatabase;
import nl.kaartensessie.room.Member.Role;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.RoomRules;
import nl.kaartensessie.room.RoomState;
import org.jspecify.annotations.Nullable;

/// The real way into a room, and the real end of its time, on a table of one room in memory.
///
/// Thread rule: one thread.
public final class SimulatedLobby {

    private static final byte[] FIRST_KEY = {1};

    private final SimulatedDatabase database;
    private final Clock clock;
    private final Retention retention;
    private final RoomService rooms;
    private @Nullable LoadedRooms loaded;

    public SimulatedLobby(SimulatedDatabase database, Journal journal, RoomRules rules, Clock clock) {
        this.database = database;
        this.clock = clock;
        Table table = new Table();
        LoadedRooms later = new Later();
        retention = new Retention(journal, table, later, new Kept(), clock);
        rooms = new RoomService(journal, table, later, rules, retention, clock);
    }

    public Retention retention() {
        return retention;
    }

    /// Of the same server.
    public void use(LoadedRooms loadedRooms) {
        loaded = loadedRooms;
    }

    /// Lets somebody in.
    ///
    /// @param key hash of the key that they typed; null for participants, and for the first key of the room
    /// @throws nl.kaartensessie.problem.RefusedException when they may not
    public void join(RoomId room, MemberId member, String name, Role role, String token, byte @Nullable [] key) {
        RoomRow row = new RoomRow(room, key == null ? FIRST_KEY : key, clock.instant(), clock.instant(), false);
        rooms.join(row, name, role, new Ticket(member, token, null));
    }

    /// Reduces an ended room to its report.
    public void sweep() {
        retention.eraseExpired();
    }

    /// Whether this token lets its member in.
    public static Optional<MemberId> known(SimulatedDatabase database, RoomId room, String token) {
        return database.store().known(room, Secrets.hash(token));
    }

    public static byte[] hash(String token) {
        return Secrets.hash(token);
    }

    private final class Later implements LoadedRooms {
        @Override
        public RoomState latest(RoomId room) {
            return Objects.requireNonNull(loaded).latest(room);
        }

        @Override
        public RoomState read(RoomId room) {
            return Objects.requireNonNull(loaded).read(room);
        }
    }

    /// What the table of rooms says of the one that there is.
    private final class Table extends RoomTable {

        @SuppressWarnings("NullAway") // it never asks the database
        Table() {
            super(null);
        }

        @Override
        boolean hasKey(RoomId room, byte[] keyHash) {
            return database.store().hasKey(room, keyHash)
                    || Arrays.equals(keyHash, FIRST_KEY) && !database.store().isRekeyed(room);
        }

        @Override
        boolean use(RoomId room, Instant now) {
            return true;
        }

        @Override
        List<RoomId> expired(Instant ended, Instant unended, Instant prepared, Instant now, Instant practised) {
            return List.of();
        }

        @Override
        List<RoomId> toReduce(Instant ended) {
            return database.store().rooms();
        }
    }

    /// The defaults.
    private record Kept() implements RetentionSettings {
        @Override
        public Duration prepared() {
            return Duration.ofDays(30);
        }

        @Override
        public Duration unended() {
            return Duration.ofDays(7);
        }

        @Override
        public Duration ended() {
            return Duration.ofHours(24);
        }

        @Override
        public Duration report() {
            return Duration.ofDays(30);
        }

        @Override
        public Duration practice() {
            return Duration.ofHours(1);
        }

        @Override
        public Duration answers() {
            return Duration.ofMinutes(10);
        }

        @Override
        public Duration sweep() {
            return Duration.ofMinutes(5);
        }

        @Override
        public Duration audit() {
            return Duration.ofDays(365);
        }

        @Override
        public Duration feedback() {
            return Duration.ofDays(180);
        }

        @Override
        public LocalTime rewrite() {
            return LocalTime.of(3, 30);
        }
    }
}

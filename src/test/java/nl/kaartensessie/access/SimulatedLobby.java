package nl.kaartensessie.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import nl.kaartensessie.journal.Journal;
import nl.kaartensessie.journal.MemoryJournal;
import nl.kaartensessie.journal.SimulatedDatabase;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.RoomCommand.Join;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.RoomState;
import org.jspecify.annotations.Nullable;

/// The real way into a room, and the real end of its time, on a table of one room in memory.
///
/// Thread rule: one thread.
public final class SimulatedLobby {

    private final SimulatedDatabase database;
    private final Clock clock;
    private final Retention retention;
    private final RoomService rooms;
    private @Nullable LoadedRooms loaded;

    public SimulatedLobby(SimulatedDatabase database, Journal journal, Clock clock) {
        this.database = database;
        this.clock = clock;
        Table table = new Table();
        LoadedRooms later = new Later();
        retention = new Retention(journal, table, later, new Kept(), clock);
        rooms = new RoomService(journal, table, later, retention, clock);
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
    /// @return why not; empty when they are in
    public CompletableFuture<Optional<Refusal>> join(
            RoomId room, Member newcomer, String token, byte @Nullable [] key) {
        byte[] typed = key == null ? MemoryJournal.firstKey() : key;
        RoomRow row = new RoomRow(room, typed, clock.instant(), clock.instant(), false);
        return rooms.letIn(row, newcomer, token);
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

        @Override
        public CompletableFuture<Optional<Refusal>> join(RoomId room, Join join) {
            return Objects.requireNonNull(loaded).join(room, join);
        }
    }

    /// What the table of rooms says of the one that there is.
    private final class Table extends RoomTable {

        @SuppressWarnings("NullAway") // it never asks the database
        Table() {
            super(null);
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

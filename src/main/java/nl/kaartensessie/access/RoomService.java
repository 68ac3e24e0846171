package nl.kaartensessie.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.kaartensessie.journal.Journal;
import nl.kaartensessie.journal.Journal.Credentials;
import nl.kaartensessie.problem.RefusedException;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.Member.Role;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.RoomCommand.Join;
import nl.kaartensessie.room.RoomEvent;
import nl.kaartensessie.room.RoomEvent.MemberJoined;
import nl.kaartensessie.room.RoomEvent.RoomOpened;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.RoomState;
import nl.kaartensessie.room.SecretWord;
import org.jspecify.annotations.Nullable;

/// Opens rooms and lets people in.
///
/// Coming in is written to the log of the room like anything else; whoever has the room in view hears of it there.
@ApplicationScoped
class RoomService {

    /// A room whose log is still empty after so long was never opened: the server stopped in between.
    private static final Duration OPENING = Duration.ofMinutes(1);

    /// So exact is what a room's row tells of its last use.
    private static final Duration USE = Duration.ofHours(1);

    private final Journal journal;
    private final RoomTable rooms;
    private final LoadedRooms loadedRooms;
    private final Retention retention;
    private final Clock clock;

    RoomService(Journal journal, RoomTable rooms, LoadedRooms loadedRooms, Retention retention, Clock clock) {
        this.journal = journal;
        this.rooms = rooms;
        this.loadedRooms = loadedRooms;
        this.retention = retention;
        this.clock = clock;
    }

    /// @param opening what is frozen with the room, and what is planned for it
    /// @param ticket for opening
    /// @return empty when the word has an open room
    Optional<Admission> open(SecretWord word, List<RoomEvent> opening, String name, Ticket ticket) {
        Instant now = now();
        RoomId room = Secrets.roomId();
        String key = Objects.requireNonNull(ticket.facilitatorKey());
        find(word).filter(row -> wasNeverOpened(row, now)).ifPresent(row -> journal.erase(row.id()));
        if (!rooms.insert(room, word, key, now)) {
            return Optional.empty();
        }
        return Optional.of(begin(room, opening, name, ticket, now, null));
    }

    /// Opens a room to practise in, with the word of the ticket.
    ///
    /// @param most of such rooms at once
    /// @return empty when there are that many
    Optional<Admission> practise(RoomOpened opened, String name, Ticket ticket, int most) {
        Instant now = now();
        RoomId room = Secrets.roomId();
        String key = Objects.requireNonNull(ticket.facilitatorKey());
        String word = Objects.requireNonNull(ticket.word());
        Instant until = Objects.requireNonNull(opened.setup().practiceUntil());
        return rooms.insertPractice(room, SecretWord.of(word).orElseThrow(), key, now, until, most)
                ? Optional.of(begin(room, List.of(opened), name, ticket, now, word))
                : Optional.empty();
    }

    private Admission begin(
            RoomId room, List<RoomEvent> opening, String name, Ticket ticket, Instant now, @Nullable String word) {
        Member facilitator = new Member(ticket.member(), name, Role.FACILITATOR);
        List<RoomEvent> events = Stream.concat(opening.stream(), Stream.of(new MemberJoined(facilitator)))
                .toList();
        Entry entry = new Entry(1, now, facilitator.id(), null, events);
        writeFirst(room, entry, ticket.token());
        RoomState state = RoomState.EMPTY.apply(entry);
        return new Admission(
                info(room, state), word, ticket.facilitatorKey(), MemberInfo.of(facilitator), ticket.token());
    }

    /// The room that this word opens now.
    Optional<RoomRow> find(SecretWord word) {
        return rooms.find(word);
    }

    /// @throws Refused when the room is locked, full or just gone, or the key is another meanwhile
    /// @throws Journal.Unavailable when it is not known whether they are in
    Admission join(RoomRow room, String name, Role role, Ticket ticket) {
        if (room.usedAt().plus(USE).isBefore(now()) && !rooms.use(room.id(), now())) {
            throw new RefusedException(Refusal.NO_SUCH_ROOM);
        }
        Member newcomer = new Member(ticket.member(), name, role);
        letIn(room, newcomer, ticket.token()).join().ifPresent(RoomService::refuse);
        RoomState state = loadedRooms.latest(room.id());
        if (!state.isOpened()) {
            // It was erased a moment ago.
            throw new RefusedException(Refusal.NO_SUCH_ROOM);
        }
        return new Admission(info(room.id(), state), null, null, MemberInfo.of(newcomer), ticket.token());
    }

    /// @return why not; empty when they are in
    CompletableFuture<Optional<Refusal>> letIn(RoomRow room, Member newcomer, String token) {
        byte[] key = newcomer.facilitates() ? room.keyHash() : null;
        return loadedRooms.join(room.id(), new Join(newcomer, Secrets.hash(token), key));
    }

    private static void refuse(Refusal refusal) {
        if (refusal == Refusal.TRY_AGAIN) {
            throw new Journal.Unavailable(new IllegalStateException("It is not known whether the newcomer is in"));
        }
        throw new RefusedException(refusal);
    }

    RoomInfo info(RoomId id, RoomState room) {
        return RoomInfo.of(id, room, retention);
    }

    private boolean wasNeverOpened(RoomRow row, Instant now) {
        return row.openedAt().plus(OPENING).isBefore(now)
                && journal.heads(List.of(row.id())).isEmpty();
    }

    private void writeFirst(RoomId room, Entry first, String token) {
        try {
            Credentials credentials = Credentials.token(first, Secrets.hash(token));
            if (journal.append(room, List.of(first), credentials) == Journal.Outcome.STORED) {
                return;
            }
        } catch (Journal.Unavailable e) {
            eraseQuietly(room, e);
            throw e;
        }
        throw new IllegalStateException("A new room whose log is not empty");
    }

    private void eraseQuietly(RoomId room, Journal.Unavailable reason) {
        try {
            journal.erase(room);
        } catch (Journal.Unavailable e) {
            reason.addSuppressed(e);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}

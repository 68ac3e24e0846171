package nl.kaartensessie.report;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiFunction;
import nl.kaartensessie.access.LoadedRooms;
import nl.kaartensessie.access.MemberAccess;
import nl.kaartensessie.access.MemberToken;
import nl.kaartensessie.access.ReadLimiter;
import nl.kaartensessie.access.RoomCards;
import nl.kaartensessie.deck.DeckVersion;
import nl.kaartensessie.journal.Journal;
import nl.kaartensessie.problem.RefusedException;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.RoomState;

/// A room as its log tells now, for who may read it.
@ApplicationScoped
public class RoomReader {

    private final MemberAccess access;
    private final ReadLimiter reads;
    private final LoadedRooms loadedRooms;
    private final Journal journal;
    private final RoomCards cards;

    RoomReader(MemberAccess access, ReadLimiter reads, LoadedRooms loadedRooms, Journal journal, RoomCards cards) {
        this.access = access;
        this.reads = reads;
        this.loadedRooms = loadedRooms;
        this.journal = journal;
        this.cards = cards;
    }

    /// @throws Refused when the token is not that of a member of this room, or asks too much
    RoomState forMember(String id, RoutingContext call) {
        return read(id, call, (room, reader) -> room);
    }

    /// What `view` makes of the room and of who asks.
    ///
    /// @throws Refused when the token is not that of a member of this room, or asks too much
    <T> T read(String id, RoutingContext call, BiFunction<RoomState, Member, T> view) {
        MemberToken caller = reads.admit(access.require(new RoomId(id)), call);
        RoomState room = loadedRooms.read(caller.room());
        return view.apply(room, reader(room, caller));
    }

    /// @throws Refused when the token is not that of a facilitator of this room, or asks too much
    public RoomState forFacilitator(String id, RoutingContext call) {
        MemberToken caller = reads.admit(access.require(new RoomId(id)), call);
        RoomState room = loadedRooms.read(caller.room());
        if (!reader(room, caller).facilitates()) {
            throw new RefusedException(Refusal.FACILITATOR_ONLY);
        }
        return room;
    }

    /// The room whose report a facilitator asks for, by token or by the key; also when nothing else of it is left.
    ///
    /// @throws Refused when the caller has neither, or asks too much
    RoomState forReport(String id, RoutingContext call) {
        RoomId room = new RoomId(id);
        boolean byKey = access.holdsKey(room);
        // All who have the key count as one.
        MemberToken caller = byKey ? new MemberToken(room, new MemberId("key of " + id), 0) : access.require(room);
        RoomState state = loadedRooms.read(reads.admit(caller, call).room());
        if (!state.isOpened()) {
            return journal.report(room).orElseThrow(() -> new RefusedException(Refusal.NO_VALID_TOKEN));
        }
        if (!byKey && !reader(state, caller).facilitates()) {
            throw new RefusedException(Refusal.FACILITATOR_ONLY);
        }
        return state;
    }

    /// The version that the room was opened with.
    DeckVersion deck(RoomState room) {
        return cards.deck(room);
    }

    private static Member reader(RoomState room, MemberToken caller) {
        return room.member(caller.member()).orElseThrow(() -> new RefusedException(Refusal.NO_VALID_TOKEN));
    }
}

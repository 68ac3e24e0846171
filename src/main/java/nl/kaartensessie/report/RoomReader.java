package nl.kaartensessie.report;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import nl.kaartensessie.access.LoadedRooms;
import nl.kaartensessie.access.MemberToken;
import nl.kaartensessie.access.MemberTokens;
import nl.kaartensessie.access.ReadLimiter;
import nl.kaartensessie.deck.DeckVersion;
import nl.kaartensessie.deck.Decks;
import nl.kaartensessie.problem.RefusedException;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.RoomState;
import org.jspecify.annotations.Nullable;

/// A room as its log tells now, for who may read it.
@ApplicationScoped
class RoomReader {

    private final MemberTokens tokens;
    private final ReadLimiter reads;
    private final LoadedRooms loadedRooms;
    private final Decks decks;

    RoomReader(MemberTokens tokens, ReadLimiter reads, LoadedRooms loadedRooms, Decks decks) {
        this.tokens = tokens;
        this.reads = reads;
        this.loadedRooms = loadedRooms;
        this.decks = decks;
    }

    /// @throws Refused when the token is not that of a member of this room, or asks too much
    RoomState forMember(String id, @Nullable String authorization, RoutingContext call) {
        MemberToken pass = reads.admit(tokens.require(authorization, new RoomId(id)), call);
        RoomState room = loadedRooms.read(pass.room());
        reader(room, pass);
        return room;
    }

    /// @throws Refused when the token is not that of a facilitator of this room, or asks too much
    RoomState forFacilitator(String id, @Nullable String authorization, RoutingContext call) {
        MemberToken pass = reads.admit(tokens.require(authorization, new RoomId(id)), call);
        RoomState room = loadedRooms.read(pass.room());
        if (!reader(room, pass).facilitates()) {
            throw new RefusedException(Refusal.FACILITATOR_ONLY);
        }
        return room;
    }

    /// The version that the room was opened with.
    DeckVersion deck(RoomState room) {
        return decks.version(room.deck(), room.deckVersion())
                .orElseThrow(() -> new IllegalStateException("A version in use is never lost"));
    }

    private static Member reader(RoomState room, MemberToken pass) {
        return room.member(pass.member()).orElseThrow(() -> new RefusedException(Refusal.NO_VALID_TOKEN));
    }
}

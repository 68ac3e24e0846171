package nl.kaartensessie.report;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import nl.kaartensessie.deck.DeckVersion;
import nl.kaartensessie.deck.Decks;
import nl.kaartensessie.lobby.Pass;
import nl.kaartensessie.lobby.Passes;
import nl.kaartensessie.lobby.ReadLimit;
import nl.kaartensessie.lobby.RoomMemory;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.Refused;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.RoomState;
import org.jspecify.annotations.Nullable;

/// A room as its log tells now, for who may read it.
@ApplicationScoped
class RoomReader {

    private final Passes passes;
    private final ReadLimit reads;
    private final RoomMemory memory;
    private final Decks decks;

    RoomReader(Passes passes, ReadLimit reads, RoomMemory memory, Decks decks) {
        this.passes = passes;
        this.reads = reads;
        this.memory = memory;
        this.decks = decks;
    }

    /// @throws Refused when the token is not that of a member of this room, or asks too much
    RoomState forMember(String id, @Nullable String authorization, RoutingContext call) {
        Pass pass = reads.admit(passes.require(authorization, new RoomId(id)), call);
        RoomState room = memory.read(pass.room());
        reader(room, pass);
        return room;
    }

    /// @throws Refused when the token is not that of a facilitator of this room, or asks too much
    RoomState forFacilitator(String id, @Nullable String authorization, RoutingContext call) {
        Pass pass = reads.admit(passes.require(authorization, new RoomId(id)), call);
        RoomState room = memory.read(pass.room());
        if (!reader(room, pass).facilitates()) {
            throw new Refused(Refusal.FACILITATOR_ONLY);
        }
        return room;
    }

    /// The version that the room was opened with.
    DeckVersion deck(RoomState room) {
        return decks.version(room.deck(), room.deckVersion())
                .orElseThrow(() -> new IllegalStateException("A version in use is never lost"));
    }

    private static Member reader(RoomState room, Pass pass) {
        return room.member(pass.member()).orElseThrow(() -> new Refused(Refusal.NO_VALID_TOKEN));
    }
}

package nl.kaartensessie.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kaartensessie.journal.Journal;
import nl.kaartensessie.problem.FieldFault;
import nl.kaartensessie.problem.RefusedException;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.RoomState;
import org.jspecify.annotations.Nullable;

/// The session that a new one follows: whoever facilitates it may go on from there.
///
/// Thread rule: any thread that may block.
@ApplicationScoped
class FollowUps {

    private final MemberTokens tokens;
    private final LoadedRooms loadedRooms;
    private final Journal journal;

    FollowUps(MemberTokens tokens, LoadedRooms loadedRooms, Journal journal) {
        this.tokens = tokens;
        this.loadedRooms = loadedRooms;
        this.journal = journal;
    }

    /// @param asked `{room, token}` as it came in; null for a session that follows none
    /// @param faults gets what has the wrong form
    /// @throws Refused when the token is not that of a facilitator of that room
    Optional<RoomState> find(@Nullable Object asked, List<FieldFault> faults) {
        if (asked == null) {
            return Optional.empty();
        }
        if (!(asked instanceof Map<?, ?> fields)
                || !(fields.get("room") instanceof String room)
                || !(fields.get("token") instanceof String token)) {
            faults.add(new FieldFault("followUp", Refusal.BAD_INPUT));
            return Optional.empty();
        }
        MemberToken pass = tokens.checkToken(token)
                .filter(known -> known.room().value().equals(room))
                .orElseThrow(() -> new RefusedException(Refusal.FACILITATOR_ONLY));
        RoomState state = loadedRooms.read(pass.room());
        if (state.opening().setup().practice()) {
            // What was agreed there nobody agreed on.
            faults.add(new FieldFault("followUp", Refusal.BAD_INPUT));
            return Optional.empty();
        }
        if (!state.isOpened()) {
            // Nothing but the report is left, and nobody but its facilitators has a token.
            return Optional.of(
                    journal.report(pass.room()).orElseThrow(() -> new RefusedException(Refusal.FACILITATOR_ONLY)));
        }
        MemberId caller = pass.member();
        return Optional.of(state)
                .filter(old -> old.member(caller).filter(Member::facilitates).isPresent())
                .or(() -> {
                    throw new RefusedException(Refusal.FACILITATOR_ONLY);
                });
    }
}

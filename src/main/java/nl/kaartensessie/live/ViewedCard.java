package nl.kaartensessie.live;

import java.time.Instant;
import nl.kaartensessie.room.MemberId;

/// Where a member looks, as they said last. Servers tell each other, so the later of two counts.
///
/// @param position of the card that they look at alone; 0 with the group
record ViewedCard(MemberId member, int position, Instant at) {

    static ViewedCard latest(ViewedCard one, ViewedCard other) {
        return other.at.isAfter(one.at) ? other : one;
    }
}

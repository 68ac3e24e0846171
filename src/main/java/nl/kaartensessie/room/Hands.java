package nl.kaartensessie.room;

import java.util.List;
import java.util.Optional;
import nl.kaartensessie.room.RoomEvent.HandRaised;
import org.jspecify.annotations.Nullable;

/// Who wants to speak, and who does.
///
/// @param hands in order of `seq`
/// @param floor who has the turn
public record Hands(List<Hand> hands, @Nullable MemberId floor) {

    static final Hands EMPTY = new Hands(List.of(), null);

    public Hands {
        hands = List.copyOf(hands);
    }

    Optional<Hand> hand(MemberId member) {
        return hands.stream().filter(hand -> hand.member().equals(member)).findFirst();
    }

    Hands raised(HandRaised event, long seq) {
        Hand hand = new Hand(event.member(), event.about(), seq);
        return new Hands(Immutables.with(without(event.member()), hand), floor);
    }

    /// The hand is down; who has the floor gives it back.
    Hands lowered(MemberId member) {
        return new Hands(without(member), member.equals(floor) ? null : floor);
    }

    Hands called(MemberId member) {
        return new Hands(without(member), member);
    }

    private List<Hand> without(MemberId member) {
        return Immutables.without(hands, hand -> hand.member().equals(member));
    }

    /// What a raised hand wants: a new point, or to reply to the last one.
    public enum About {
        NEW,
        REPLY;

        private final String wireName = WireName.wireName(this);

        /// The name of this value in JSON.
        public String wireName() {
            return wireName;
        }
    }

    /// A raised hand.
    ///
    /// @param seq of its event: the order of the queue, the same for everybody
    public record Hand(MemberId member, About about, long seq) {}
}

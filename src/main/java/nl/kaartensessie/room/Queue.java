package nl.kaartensessie.room;

import java.util.List;
import java.util.Optional;
import nl.kaartensessie.room.RoomEvent.HandRaised;
import org.jspecify.annotations.Nullable;

/// Who wants to speak, and who does.
///
/// @param hands in order of `seq`
/// @param floor who has the turn
public record Queue(List<Hand> hands, @Nullable MemberId floor) {

    static final Queue EMPTY = new Queue(List.of(), null);

    public Queue {
        hands = List.copyOf(hands);
    }

    Optional<Hand> hand(MemberId member) {
        return hands.stream().filter(hand -> hand.member().equals(member)).findFirst();
    }

    Queue raised(HandRaised event, long seq) {
        Hand hand = new Hand(event.member(), event.about(), seq);
        return new Queue(Changes.with(without(event.member()), hand), floor);
    }

    /// The hand is down; who has the floor gives it back.
    Queue lowered(MemberId member) {
        return new Queue(without(member), member.equals(floor) ? null : floor);
    }

    Queue called(MemberId member) {
        return new Queue(without(member), member);
    }

    private List<Hand> without(MemberId member) {
        return Changes.without(hands, hand -> hand.member().equals(member));
    }
}

package nl.kaartensessie.room;

import java.util.List;
import java.util.Optional;
import nl.kaartensessie.room.RoomEvent.HandRaised;
import nl.kaartensessie.room.Round.Event.*;
import org.jspecify.annotations.Nullable;

/// Who wants to speak, and who does.
///
/// @param hands in order of `seq`
/// @param floor who has the turn
/// @param byCard the hands that the card in view lowered, in their order: the undo of that card raises them again
public record Hands(List<Hand> hands, @Nullable MemberId floor, List<Hand> byCard) {

    static final Hands EMPTY = new Hands(List.of(), null, List.of());

    public Hands {
        hands = List.copyOf(hands);
        byCard = List.copyOf(byCard);
    }

    Optional<Hand> hand(MemberId member) {
        return hands.stream().filter(hand -> hand.member().equals(member)).findFirst();
    }

    Hands raised(HandRaised event, long seq) {
        Hand hand = new Hand(event.member(), event.about(), seq);
        return new Hands(Immutables.with(without(event.member()), hand), floor, byCard);
    }

    /// Another card is in view; it has lowered none yet.
    Hands atNewCard() {
        return new Hands(hands, floor, List.of());
    }

    /// The hand is down until the card before is shown again. An older server lowers that of who has the floor too,
    /// and the same one twice where the card is one that it does not know.
    Hands loweredByCard(MemberId member) {
        Hands others = gone(member);
        return new Hands(
                others.hands,
                others.floor,
                hand(member).map(hand -> Immutables.with(others.byCard, hand)).orElse(byCard));
    }

    /// What the undo of a card raises again: of these members, the hands that the card lowered.
    ///
    /// @param lowersAll whether the hands that are up now go down first
    List<HandRaised> restored(List<MemberId> members, boolean lowersAll) {
        return byCard.stream()
                .filter(hand -> members.contains(hand.member())
                        && !hand.member().equals(floor)
                        && (lowersAll || hand(hand.member()).isEmpty()))
                .map(hand -> new HandRaised(hand.member(), hand.about()))
                .toList();
    }

    /// The hand is down; who has the floor gives it back.
    Hands lowered(MemberId member) {
        return new Hands(without(member), member.equals(floor) ? null : floor, byCard);
    }

    Hands called(MemberId member) {
        return new Hands(without(member), member, byCard);
    }

    /// The floor is whose turn it is.
    Hands apply(Round.Event event) {
        return switch (event) {
            case RoundStarted started -> called(started.order().getFirst());
            case RoundMoved moved -> called(moved.member());
            case RoundEnded _ -> new Hands(hands, null, byCard);
        };
    }

    /// Somebody left.
    Hands gone(MemberId member) {
        Hands others = lowered(member);
        return new Hands(
                others.hands,
                others.floor,
                Immutables.without(byCard, hand -> hand.member().equals(member)));
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

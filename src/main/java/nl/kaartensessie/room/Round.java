package nl.kaartensessie.room;

import static nl.kaartensessie.room.Decision.accept;
import static nl.kaartensessie.room.Decision.decline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.kaartensessie.room.Round.Command.*;
import nl.kaartensessie.room.Round.Event.*;
import org.jspecify.annotations.Nullable;

/// The round: everybody gets the floor once, in an order that nobody chose (rules 36). It stands beside the queue of
/// hands, which waits meanwhile; who has the floor is known by that queue.
///
/// @param position of the card that it is about; 0 while there is none
/// @param order of everybody who takes part, as it was when it started
/// @param ahead who still gets the floor, in order
public record Round(int position, List<MemberId> order, List<MemberId> ahead) {

    static final Round NONE = new Round(0, List.of(), List.of());

    public Round {
        order = List.copyOf(order);
        ahead = List.copyOf(ahead);
    }

    public boolean isOn() {
        return position > 0;
    }

    /// Nobody gets the floor in a round that is over.
    boolean fits(Event event) {
        return event instanceof RoundStarted started ? !started.order().isEmpty() : isOn();
    }

    Round apply(Event event) {
        return switch (event) {
            case RoundStarted started ->
                new Round(
                        started.position(),
                        started.order(),
                        started.order().subList(1, started.order().size()));
            case RoundMoved moved -> new Round(position, order, moved.ahead());
            case RoundEnded _ -> NONE;
        };
    }

    /// A facilitator gave somebody the floor out of turn, who has had it then.
    Round called(MemberId member) {
        return new Round(position, order, without(ahead, member));
    }

    Round without(MemberId member) {
        return new Round(position, without(order, member), without(ahead, member));
    }

    private static List<MemberId> without(List<MemberId> members, MemberId unwanted) {
        return Immutables.without(members, unwanted::equals);
    }

    Decision decide(RoomState room, MemberId who, Command command, Circumstances now) {
        return switch (command) {
            case StartRound start -> start(room, start.position(), now);
            case NextInRound next -> next(room, who, next, now);
            case EndRound _ -> Decision.when(isOn(), RoundEnded::new);
        };
    }

    private Decision start(RoomState room, int card, Circumstances now) {
        if (!room.exists(card)) {
            return decline(Refusal.NO_SUCH_POSITION);
        }
        if (room.status() == RoomStatus.LOBBY) {
            return decline(Refusal.NOT_STARTED);
        }
        if (position == card) {
            return accept();
        }
        String salt = now.room().value() + "\n" + room.cards().get(card - 1) + "\n";
        List<MemberId> members = room.members().stream()
                .filter(member -> now.isThere(room, member.id()))
                .sorted(Comparator.comparing(Member::facilitates)
                        .thenComparing(
                                member -> CardOrder.hash(salt + member.id().value())))
                .map(Member::id)
                .toList();
        if (members.isEmpty()) {
            return decline(Refusal.NOBODY_HERE);
        }
        RoundStarted started = new RoundStarted(card, members);
        return isOn() ? accept(new RoundEnded(), started) : accept(started);
    }

    private Decision next(RoomState room, MemberId who, NextInRound command, Circumstances now) {
        if (!isOn()) {
            return decline(Refusal.NO_ROUND);
        }
        if (command.member() != null && !command.member().equals(room.floor())) {
            return accept();
        }
        boolean facilitates = room.member(who).filter(Member::facilitates).isPresent();
        return facilitates || who.equals(room.floor()) ? accept(onward(room, now)) : decline(Refusal.NOT_YOUR_TURN);
    }

    /// What follows from the events of one command for a round that is on: another card, another step or a break
    /// ends it, and who loses the floor or goes away hands it on.
    ///
    /// @param after the room after these events
    Optional<RoomEvent> follow(RoomState before, List<RoomEvent> events, RoomState after, Circumstances now) {
        if (!isOn() || !after.round().isOn()) {
            return Optional.empty();
        }
        if (events.stream().anyMatch(this::isElsewhere)) {
            return Optional.of(new RoundEnded());
        }
        MemberId floor = before.floor();
        if (floor == null) {
            return Optional.empty();
        }
        if (after.floor() == null) {
            return Optional.of(after.round().onward(after, now));
        }
        boolean left = floor.equals(after.floor())
                && after.away().contains(floor)
                && !before.away().contains(floor);
        return Optional.of(after.round().onward(after, now)).filter(event -> left && event instanceof RoundMoved);
    }

    private boolean isElsewhere(RoomEvent event) {
        return event instanceof RoomEvent.CardShown shown && shown.position() != position
                || event instanceof Break.Event.BreakStarted
                || event instanceof Runsheet.Event.StepEntered;
    }

    /// The first who is there gets the floor. Who was passed over, and who had it without being there, comes last.
    private RoomEvent onward(RoomState room, Circumstances now) {
        List<MemberId> waiting = new ArrayList<>(ahead);
        MemberId floor = room.floor();
        if (floor != null && order.contains(floor) && !ahead.contains(floor) && !now.isThere(room, floor)) {
            waiting.add(floor);
        }
        for (int i = 0; i < waiting.size(); i++) {
            if (now.isThere(room, waiting.get(i))) {
                List<MemberId> then = new ArrayList<>(waiting.subList(i + 1, waiting.size()));
                then.addAll(waiting.subList(0, i));
                return new RoundMoved(waiting.get(i), then);
            }
        }
        return new RoundEnded();
    }

    /// What a member wants of a round.
    public sealed interface Command extends RoomCommand {

        record StartRound(int position) implements Command {}

        /// @param member whose turn is over: nothing happens when that is somebody else's already. Null for whoever
        /// has it
        record NextInRound(@Nullable MemberId member) implements Command {}

        record EndRound() implements Command {}

        default boolean forFacilitator() {
            return !(this instanceof NextInRound);
        }
    }

    /// What happens to a round.
    public sealed interface Event extends RoomEvent {

        /// The first has the floor.
        ///
        /// @param order at least one member
        record RoundStarted(int position, List<MemberId> order) implements Event {

            public RoundStarted {
                order = List.copyOf(order);
            }
        }

        /// The floor has moved.
        ///
        /// @param member who has it now
        /// @param ahead who comes after them
        record RoundMoved(MemberId member, List<MemberId> ahead) implements Event {

            public RoundMoved {
                ahead = List.copyOf(ahead);
            }
        }

        /// The floor is free.
        record RoundEnded() implements Event {}
    }
}

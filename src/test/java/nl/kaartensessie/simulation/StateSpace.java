package nl.kaartensessie.simulation;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.kaartensessie.room.CardProgress;
import nl.kaartensessie.room.Circumstances;
import nl.kaartensessie.room.Decision;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.Hands;
import nl.kaartensessie.room.Hands.Hand;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.Outcome;
import nl.kaartensessie.room.Outcomes;
import nl.kaartensessie.room.RoomCommand;
import nl.kaartensessie.room.RoomEvent;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.RoomRules;
import nl.kaartensessie.room.RoomState;

/// Every room that commands of one subject can make of a room, whatever their order: the real decision and the real
/// fold, to the point where no command brings a room that was not there before.
///
/// Thread rule: one thread.
final class StateSpace {

    private static final Instant NOW = Instant.parse("2026-11-23T14:00:00Z");
    private static final RoomId ROOM = new RoomId("r_space");
    private static final int PLACE = 100;

    /// What tells rooms of some subjects apart, and those of others only multiplies.
    enum Matter {
        /// Which cards were shown and talked about.
        CARDS_SEEN,
        /// Which hands the card in view lowered, for its undo.
        HANDS_LOWERED
    }

    /// A command that somebody gives in every room.
    record Move(Member who, String name, RoomCommand command) {}

    /// From one kind of room to another, as the picture calls them.
    record Arrow(String from, String to) implements Comparable<Arrow> {

        @Override
        public int compareTo(Arrow other) {
            int byFrom = from.compareTo(other.from);
            return byFrom == 0 ? to.compareTo(other.to) : byFrom;
        }
    }

    /// What is held of every step.
    interface Invariant {
        /// @param events empty when nothing changes, and when it is refused
        void hold(RoomState before, Move move, Decision decision, List<RoomEvent> events, RoomState after);
    }

    private final RoomRules rules;
    private final List<Move> moves;
    private final Predicate<RoomState> within;
    private final List<Invariant> invariants;
    private final Set<Matter> matters;

    /// Commands by what they lead from and to, for the picture.
    private final Map<Arrow, Set<String>> arrows = new TreeMap<>();

    private final Set<RoomState> seen = new HashSet<>();
    private long steps;

    /// @param within rooms beyond it are not gone on from
    StateSpace(
            RoomRules rules,
            List<Move> moves,
            Predicate<RoomState> within,
            List<Invariant> invariants,
            Set<Matter> matters) {
        this.rules = rules;
        this.moves = moves;
        this.within = within;
        this.invariants = invariants;
        this.matters = matters;
    }

    /// @param label what the picture calls a room
    StateSpace explore(RoomState start, Function<RoomState, String> label) {
        Deque<RoomState> ahead = new ArrayDeque<>();
        visit(canonical(start), ahead);
        while (!ahead.isEmpty()) {
            RoomState room = ahead.remove();
            for (Move move : moves) {
                RoomState after = step(room, move);
                String from = label.apply(room);
                String to = label.apply(after);
                if (!from.equals(to)) {
                    arrows.computeIfAbsent(new Arrow(from, to), key -> new TreeSet<>())
                            .add(move.name());
                }
                if (within.test(after)) {
                    visit(after, ahead);
                }
            }
        }
        return this;
    }

    int rooms() {
        return seen.size();
    }

    long steps() {
        return steps;
    }

    Map<Arrow, Set<String>> arrows() {
        return arrows;
    }

    private void visit(RoomState room, Deque<RoomState> ahead) {
        if (seen.add(room)) {
            ahead.add(room);
        }
    }

    private RoomState step(RoomState room, Move move) {
        steps++;
        Set<MemberId> online = new HashSet<>();
        room.members().forEach(member -> online.add(member.id()));
        Decision decision = rules.decide(room, move.who().id(), move.command(), new Circumstances(ROOM, NOW, online));
        List<RoomEvent> events = decision instanceof Decision.Accepted(var accepted) ? accepted : List.of();
        RoomState after = events.isEmpty()
                ? room
                : canonical(
                        room.apply(new Entry(room.head() + 1, NOW, move.who().id(), null, events)));
        invariants.forEach(invariant -> invariant.hold(room, move, decision, events, after));
        return after;
    }

    /// The same room whatever the places in its log, the time and the size of it were.
    private RoomState canonical(RoomState room) {
        return new RoomState(
                PLACE,
                PLACE,
                NOW,
                room.status(),
                room.startedAt() == null ? null : NOW,
                room.opening(),
                room.locked(),
                0,
                room.settings(),
                canonical(room.progress()),
                room.people(),
                canonical(room.queue()),
                room.chat(),
                room.runsheet(),
                room.houseRules(),
                room.votes(),
                room.twists(),
                room.ownCards(),
                room.pause(),
                room.grades(),
                canonical(room.outcomes()),
                room.thoughts(),
                room.round(),
                room.followUp(),
                RoomState.EMPTY.size());
    }

    private CardProgress canonical(CardProgress progress) {
        return new CardProgress(
                progress.position(),
                progress.shownAt() == null ? null : NOW,
                matters.contains(Matter.CARDS_SEEN) ? progress.shown() : Set.of(),
                Map.of(),
                matters.contains(Matter.CARDS_SEEN) ? progress.talked() : Set.of(),
                progress.marks());
    }

    private Hands canonical(Hands queue) {
        return new Hands(
                numbered(queue.hands()),
                queue.floor(),
                matters.contains(Matter.HANDS_LOWERED) ? numbered(queue.byCard()) : List.of());
    }

    private static List<Hand> numbered(List<Hand> hands) {
        List<Hand> numbered = new ArrayList<>();
        for (Hand hand : hands) {
            numbered.add(new Hand(hand.member(), hand.about(), numbered.size() + 1L));
        }
        return numbered;
    }

    /// By their order: version 2 is that of a line which was changed.
    private static Outcomes canonical(Outcomes outcomes) {
        List<Outcome> lines = new ArrayList<>();
        for (Outcome line : outcomes.lines()) {
            long item = lines.size() + 1L;
            lines.add(new Outcome(item, item, line.content(), line.onlyWriter()));
        }
        return new Outcomes(lines);
    }
}

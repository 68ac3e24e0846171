package nl.kaartensessie.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kaartensessie.room.Decision;
import nl.kaartensessie.room.Hands.About;
import nl.kaartensessie.room.Hands.Hand;
import nl.kaartensessie.room.LogLimits;
import nl.kaartensessie.room.LogSize.Amount;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.RoomCommand.ShowCard;
import nl.kaartensessie.room.RoomEvent;
import nl.kaartensessie.room.RoomRules;
import nl.kaartensessie.room.RoomState;
import nl.kaartensessie.room.RoomStatus;
import nl.kaartensessie.simulation.StateSpace.Arrow;
import nl.kaartensessie.simulation.StateSpace.Invariant;
import nl.kaartensessie.simulation.StateSpace.Move;
import nl.kaartensessie.simulation.Subjects.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Rules of sections 3 to 5 and 11 to 15 in every room that three people can make of three cards, and the picture of
/// these rooms in `architecture.md`.
@Execution(ExecutionMode.CONCURRENT)
class StateSpaceTest {

    private static final Amount PLENTY = new Amount(15_000, 20 << 20);
    private static final RoomRules RULES = new RoomRules(60, 10, 1_000, new LogLimits(PLENTY, PLENTY, 12_000));

    /// What happens only once, however often it is asked.
    private static final Set<String> ABSOLUTE = Set.of(
            "card.show",
            "card.mark",
            "hand.raise",
            "hand.lower",
            "hand.lower-all",
            "hand.call",
            "member.away",
            "member.back",
            "room.lock",
            "room.unlock",
            "settings.set",
            "vote.open",
            "vote.cast",
            "vote.close",
            "think.open",
            "think.write",
            "think.close",
            "round.start",
            "round.end",
            "break.return",
            "break.end",
            "grade.give",
            "grades.clear",
            "rules.set",
            "pledge.make",
            "elearning.done",
            "twist.show",
            "previous.share",
            "previous.mark");

    private static final List<Invariant> INVARIANTS = List.of(
            StateSpaceTest::rolesAndStatus,
            StateSpaceTest::cards,
            StateSpaceTest::handsAndFloor,
            StateSpaceTest::secrets,
            StateSpaceTest::onlyMembers);

    @Test
    void
            rules_3_1_to_3_8_and_4_1_to_4_6_and_12_1_to_12_7_and_13_1_to_13_3_and_14_1_to_14_5_and_15_3_to_15_4_hold_everywhere()
                    throws IOException {
        StringBuilder picture = new StringBuilder("stateDiagram-v2\n");
        for (Subject subject : Subjects.all()) {
            StateSpace space = new StateSpace(RULES, subject.moves(), subject.within(), INVARIANTS, subject.matters())
                    .explore(Subjects.lobby(), subject.label());
            System.out.println(subject.name() + ": " + space.rooms() + " rooms, " + space.steps() + " steps");
            draw(subject.name(), space.arrows(), picture);
        }
        assertThat(Files.readString(Path.of("src/docs/architecture.md"))).contains(picture);
    }

    private static void draw(String subject, Map<Arrow, Set<String>> arrows, StringBuilder picture) {
        String id = subject.replaceAll("\\W", "_");
        picture.append("  state \"").append(subject).append("\" as ").append(id).append(" {\n");
        arrows.keySet().stream()
                .flatMap(arrow -> Stream.of(arrow.from(), arrow.to()))
                .distinct()
                .sorted()
                .forEach(room -> picture.append("    state \"%s\" as %s\n".formatted(room, id(id, room))));
        arrows.forEach((arrow, commands) -> picture.append("    %s --> %s: %s\n"
                .formatted(id(id, arrow.from()), id(id, arrow.to()), String.join(", ", commands))));
        picture.append("  }\n");
    }

    private static String id(String subject, String room) {
        return subject + "_" + room.replace(' ', '_');
    }

    private static void rolesAndStatus(
            RoomState before, Move move, Decision decision, List<RoomEvent> events, RoomState after) {
        require(after.status().compareTo(before.status()) >= 0, "3.1: back to " + after.status(), move);
        boolean gone = before.member(move.who().id()).isEmpty();
        boolean forbidden =
                Commands.FOR_FACILITATORS.contains(move.name()) && !move.who().facilitates();
        if (gone) {
            require(declined(decision, Refusal.NO_VALID_TOKEN), "6.2: who is out did something", move);
        } else if (forbidden) {
            require(declined(decision, Refusal.FACILITATOR_ONLY), "3.3: a participant did it", move);
        } else if (before.status() == RoomStatus.ENDED) {
            require(events.isEmpty() && decision instanceof Decision.Declined, "3.8: after the end", move);
        }
    }

    private static void cards(RoomState before, Move move, Decision decision, List<RoomEvent> events, RoomState after) {
        require(
                (after.position() == 0) == (after.startedAt() == null),
                "3.5: a card in the lobby, or none after it",
                move);
        require(after.position() == 0 || after.exists(after.position()), "3.5: no such card", move);
        if (!events.isEmpty() && ABSOLUTE.contains(move.name())) {
            require(!after.equals(before), "3.4, 4.2, 15.4: an event that changes nothing", move);
        }
        if (!events.isEmpty()
                && move.command() instanceof ShowCard show
                && !before.settings().keepHands()) {
            Set<MemberId> allowed = new HashSet<>(show.restore());
            after.hands()
                    .forEach(hand -> require(
                            allowed.contains(hand.member()) || hand.member().equals(before.floor()),
                            "3.6: still up",
                            move));
        }
    }

    private static void handsAndFloor(
            RoomState before, Move move, Decision decision, List<RoomEvent> events, RoomState after) {
        List<MemberId> hands = after.hands().stream().map(Hand::member).toList();
        require(new HashSet<>(hands).size() == hands.size(), "4.2: two hands of one member", move);
        if (before.settings().keepHands() || !move.name().equals("card.show")) {
            List<Wish> kept = wishes(before, hands);
            require(wishes(after, hands).subList(0, kept.size()).equals(kept), "4.1, 4.2: the queue is another", move);
        }
        if (move.name().equals("hand.call") && !events.isEmpty()) {
            require(!hands.contains(after.floor()), "4.4: the hand of who has the floor is up", move);
        }
        if (move.name().equals("hand.lower-all")
                && !events.isEmpty()
                && !before.round().isOn()) {
            require(hands.isEmpty() && after.floor() == null, "4.5: all hands down, and the floor not free", move);
        }
    }

    private record Wish(MemberId member, About about) {}

    /// What the hands of these members are up for, in their order.
    private static List<Wish> wishes(RoomState room, List<MemberId> members) {
        return room.hands().stream()
                .filter(hand -> members.contains(hand.member()))
                .map(hand -> new Wish(hand.member(), hand.about()))
                .toList();
    }

    private static void secrets(
            RoomState before, Move move, Decision decision, List<RoomEvent> events, RoomState after) {
        var vote = after.votes().current();
        if (vote != null && vote.result() != null) {
            require(vote.choices().isEmpty(), "12.4: choices after the reveal", move);
            int total = vote.result().counts().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            require(total == vote.result().votes() && total > 0, "12.4: counts do not add up", move);
        }
        var moment = after.thoughts().current();
        require(moment == null || moment.revealed() == null || moment.texts().isEmpty(), "35.4: writers after", move);
        require(after.grades().revealed() == null || after.grades().given().isEmpty(), "14.3: grades after", move);
        if (after.status() == RoomStatus.ENDED) {
            require(vote == null || vote.isRevealed(), "12.6: an open vote after the end", move);
            require(after.grades().given().isEmpty(), "14.5: open grades after the end", move);
            require(moment == null || moment.revealed() != null, "35.5: an open moment after the end", move);
            require(!after.round().isOn(), "36: a round after the end", move);
        }
    }

    private static void onlyMembers(
            RoomState before, Move move, Decision decision, List<RoomEvent> events, RoomState after) {
        Set<MemberId> members = after.members().stream().map(Member::id).collect(Collectors.toSet());
        Set<MemberId> named = new HashSet<>();
        after.hands().forEach(hand -> named.add(hand.member()));
        if (after.floor() != null) {
            named.add(after.floor());
        }
        named.addAll(after.pause().returned());
        named.addAll(after.houseRules().pledged());
        named.addAll(after.grades().given().keySet());
        named.addAll(after.round().order());
        named.addAll(after.away());
        if (after.votes().current() != null) {
            named.addAll(after.votes().current().choices().keySet());
        }
        if (after.thoughts().current() != null) {
            named.addAll(after.thoughts().current().texts().keySet());
        }
        require(members.containsAll(named), "6.2, 11.3, 13.2: who is out is still there: " + named, move);
        require(after.pause().until() != null || after.pause().returned().isEmpty(), "13.2: back from no break", move);
        require(after.outcomes().lines().size() <= 200, "15.7", move);
        if (move.name().startsWith("outcome.") && declined(decision, Refusal.ITEM_CHANGED)) {
            require(after.equals(before), "15.3: overwritten", move);
        }
    }

    private static boolean declined(Decision decision, Refusal refusal) {
        return decision.equals(new Decision.Declined(refusal));
    }

    private static void require(boolean holds, String rule, Move move) {
        if (!holds) {
            throw new AssertionError(rule + " by " + move);
        }
    }
}

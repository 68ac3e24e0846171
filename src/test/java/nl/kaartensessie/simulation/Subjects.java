package nl.kaartensessie.simulation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.kaartensessie.room.Agenda.Variant;
import nl.kaartensessie.room.Break;
import nl.kaartensessie.room.CardProgress.Mark;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.FollowUp;
import nl.kaartensessie.room.Grades;
import nl.kaartensessie.room.Hands.About;
import nl.kaartensessie.room.HouseRules;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.Member.Role;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.Outcome;
import nl.kaartensessie.room.Outcomes;
import nl.kaartensessie.room.RoomCommand.*;
import nl.kaartensessie.room.RoomEvent;
import nl.kaartensessie.room.RoomState;
import nl.kaartensessie.room.Round;
import nl.kaartensessie.room.Setup;
import nl.kaartensessie.room.Thoughts;
import nl.kaartensessie.room.Twists;
import nl.kaartensessie.room.VoteType;
import nl.kaartensessie.room.Votes;
import nl.kaartensessie.simulation.StateSpace.Matter;
import nl.kaartensessie.simulation.StateSpace.Move;

/// What three people can do with three cards, subject by subject: with the commands of each go those that reach into
/// every subject, which start and end the session, show a card and remove somebody.
final class Subjects {

    static final Member ANNA = new Member(new MemberId("m_anna"), "Anna", Role.FACILITATOR);
    static final Member BEN = new Member(new MemberId("m_ben"), "Ben", Role.PARTICIPANT);
    static final Member CHRIS = new Member(new MemberId("m_chris"), "Chris", Role.PARTICIPANT);
    private static final List<Member> ALL = List.of(ANNA, BEN, CHRIS);

    /// @param within rooms beyond it are not gone on from
    /// @param label what the picture calls a room
    record Subject(
            String name,
            List<Move> moves,
            Predicate<RoomState> within,
            Set<Matter> matters,
            Function<RoomState, String> label) {}

    private Subjects() {}

    static List<Subject> all() {
        return List.of(
                subject(
                        "session",
                        Set.of(Matter.CARDS_SEEN),
                        room -> room.status().wireName(),
                        course()),
                subject("hand", Set.of(Matter.HANDS_LOWERED), Subjects::hand, hands()),
                subject("round", Set.of(), room -> room.round().isOn() ? "on" : "none", round()),
                subject("vote", Set.of(), Subjects::vote, votes()),
                subject("quiet moment", Set.of(), Subjects::moment, thoughts()),
                subject("break", Set.of(), room -> room.pause().until() == null ? "none" : "on", pause()),
                subject("grades", Set.of(), Subjects::grades, grades()),
                subject("outcome", Set.of(), room -> room.outcomes().lines().isEmpty() ? "empty" : "lines", outcomes()),
                subject(
                        "house rules",
                        Set.of(),
                        room -> room.houseRules().pledged().isEmpty() ? "nobody" : "pledged",
                        houseRules()),
                subject(
                        "follow-up",
                        Set.of(),
                        room -> room.followUp().shared() ? "shared" : "facilitators",
                        followUp()));
    }

    private static Subject subject(
            String name, Set<Matter> matters, Function<RoomState, String> label, List<Move> moves) {
        List<Move> all = new ArrayList<>(moves);
        all.add(new Move(ANNA, "session.start", new StartSession()));
        all.add(new Move(ANNA, "session.end", new EndSession()));
        for (int card = 1; card <= 3; card++) {
            all.add(new Move(ANNA, "card.show", new ShowCard(card)));
        }
        all.add(new Move(ANNA, "member.remove", new RemoveMember(BEN.id())));
        all.add(new Move(ANNA, "member.remove", new RemoveMember(CHRIS.id())));
        return new Subject(name, all, room -> room.outcomes().lines().size() <= 2, matters, label);
    }

    /// A room with three people in it.
    static RoomState lobby() {
        Outcome.Content agreed = new Outcome.Content(Outcome.Kind.AGREEMENT, "Toen", null, null, null);
        Setup setup = new Setup(
                List.of(VoteType.OPINION, VoteType.NONE, VoteType.OPINION),
                List.of(),
                "nl",
                ZoneId.of("Europe/Amsterdam"),
                List.of(
                        new Setup.PlannedStep("welcome", "Welkom", "", Map.of(Variant.TWO_HOURS, 5)),
                        new Setup.PlannedStep("break", "Pauze", "", Map.of(Variant.TWO_HOURS, 5))),
                true,
                List.of("Regel"),
                new Setup.Previous("Toen", 1, List.of(new Outcome(7, 7, agreed))),
                Map.of(1, List.of("En als?")));
        List<RoomEvent> events = new ArrayList<>();
        events.add(new RoomEvent.RoomOpened("Titel", "set", 1, List.of("een", "twee", "drie"), setup));
        ALL.forEach(member -> events.add(new RoomEvent.MemberJoined(member)));
        return RoomState.EMPTY.apply(new Entry(1, Instant.parse("2026-11-23T14:00:00Z"), ANNA.id(), null, events));
    }

    private static List<Move> course() {
        List<Move> moves = new ArrayList<>();
        for (int card = 1; card <= 2; card++) {
            for (Mark mark : Mark.values()) {
                moves.add(new Move(ANNA, "card.mark", new MarkCard(card, mark)));
            }
        }
        moves.add(new Move(ANNA, "room.lock", new LockRoom()));
        moves.add(new Move(ANNA, "room.unlock", new UnlockRoom()));
        moves.add(new Move(BEN, "card.show", new ShowCard(2)));
        moves.add(new Move(BEN, "session.start", new StartSession()));
        moves.add(new Move(ANNA, "card.show", new ShowCard(4)));
        return moves;
    }

    private static List<Move> hands() {
        List<Move> moves = new ArrayList<>();
        for (Member who : ALL) {
            moves.add(new Move(who, "hand.raise", new RaiseHand(About.NEW)));
            moves.add(new Move(who, "hand.lower", new LowerHand(null)));
            moves.add(new Move(ANNA, "hand.lower", new LowerHand(who.id())));
            moves.add(new Move(ANNA, "hand.call", new CallHand(who.id())));
        }
        moves.add(new Move(BEN, "hand.lower", new LowerHand(CHRIS.id())));
        moves.add(new Move(BEN, "hand.call", new CallHand(BEN.id())));
        moves.add(new Move(ANNA, "hand.lower-all", new LowerAllHands()));
        moves.add(new Move(ANNA, "card.show", new ShowCard(1, List.of(ANNA.id(), BEN.id(), CHRIS.id()))));
        moves.add(new Move(ANNA, "settings.set", new ChangeSettings(true, null)));
        moves.add(new Move(ANNA, "settings.set", new ChangeSettings(false, null)));
        return moves;
    }

    private static List<Move> round() {
        List<Move> moves = new ArrayList<>();
        // One hand stands for the queue, which waits (36.2); its order is the subject "hand".
        moves.add(new Move(BEN, "hand.raise", new RaiseHand(About.NEW)));
        moves.add(new Move(ANNA, "hand.call", new CallHand(BEN.id())));
        for (Member who : ALL) {
            moves.add(new Move(who, "member.away", new GoAway()));
            moves.add(new Move(who, "member.back", new ComeBack()));
            moves.add(new Move(who, "round.next", new Round.Command.NextInRound(null)));
            moves.add(new Move(who, "hand.lower", new LowerHand(null)));
        }
        moves.add(new Move(ANNA, "round.start", new Round.Command.StartRound(1)));
        moves.add(new Move(ANNA, "round.start", new Round.Command.StartRound(2)));
        moves.add(new Move(ANNA, "round.end", new Round.Command.EndRound()));
        moves.add(new Move(ANNA, "hand.lower-all", new LowerAllHands()));
        moves.add(new Move(ANNA, "break.start", new Break.Command.StartBreak(10)));
        moves.add(new Move(ANNA, "break.end", new Break.Command.EndBreak()));
        return moves;
    }

    private static List<Move> votes() {
        List<Move> moves = new ArrayList<>();
        for (Member who : ALL) {
            moves.add(new Move(who, "vote.cast", new Votes.Command.CastVote(1, "agree")));
            moves.add(new Move(who, "vote.cast", new Votes.Command.CastVote(1, "disagree", "agree")));
            moves.add(new Move(who, "vote.cast", new Votes.Command.CastVote(1, null)));
        }
        moves.add(new Move(BEN, "vote.cast", new Votes.Command.CastVote(3, "agree")));
        moves.add(new Move(ANNA, "vote.open", new Votes.Command.OpenVote(1)));
        moves.add(new Move(ANNA, "vote.open", new Votes.Command.OpenVote(3)));
        moves.add(new Move(BEN, "vote.reveal", new Votes.Command.RevealVote(1)));
        moves.add(new Move(ANNA, "vote.reveal", new Votes.Command.RevealVote(1)));
        moves.add(new Move(ANNA, "vote.again", new Votes.Command.VoteAgain(1)));
        moves.add(new Move(ANNA, "vote.close", new Votes.Command.CloseVote(1)));
        moves.add(new Move(ANNA, "vote.close", new Votes.Command.CloseVote(3)));
        return moves;
    }

    private static List<Move> thoughts() {
        List<Move> moves = new ArrayList<>();
        for (Member who : ALL) {
            for (String text : List.of("een", "twee", "")) {
                moves.add(new Move(who, "think.write", new Thoughts.Command.WriteThought(1, text)));
            }
        }
        moves.add(new Move(ANNA, "think.open", new Thoughts.Command.OpenMoment(1, null)));
        moves.add(new Move(ANNA, "think.open", new Thoughts.Command.OpenMoment(2, null)));
        moves.add(new Move(ANNA, "think.reveal", new Thoughts.Command.RevealThoughts(1)));
        moves.add(new Move(ANNA, "think.close", new Thoughts.Command.CloseMoment(1)));
        moves.add(new Move(ANNA, "think.close", new Thoughts.Command.CloseMoment(2)));
        return moves;
    }

    private static List<Move> pause() {
        List<Move> moves = new ArrayList<>();
        ALL.forEach(who -> moves.add(new Move(who, "break.return", new Break.Command.ReturnFromBreak())));
        moves.add(new Move(ANNA, "break.start", new Break.Command.StartBreak(10)));
        moves.add(new Move(ANNA, "break.start", new Break.Command.StartBreak(241)));
        moves.add(new Move(ANNA, "break.end", new Break.Command.EndBreak()));
        return moves;
    }

    private static List<Move> grades() {
        List<Move> moves = new ArrayList<>();
        for (Member who : ALL) {
            moves.add(new Move(who, "grade.give", new Grades.Command.GiveGrade(7, "")));
            moves.add(new Move(who, "grade.give", new Grades.Command.GiveGrade(8, "Goed")));
            moves.add(new Move(who, "grade.give", new Grades.Command.GiveGrade(null, "")));
        }
        moves.add(new Move(ANNA, "grade.give", new Grades.Command.GiveGrade(11, "")));
        moves.add(new Move(ANNA, "grades.reveal", new Grades.Command.RevealGrades()));
        moves.add(new Move(ANNA, "grades.clear", new Grades.Command.ClearGrades()));
        return moves;
    }

    private static List<Move> outcomes() {
        List<Move> moves = new ArrayList<>();
        for (Member who : List.of(ANNA, BEN)) {
            for (String text : List.of("een", "twee")) {
                var typed = new Outcomes.Command.Typed(Outcome.Kind.QUESTION, text, 1, CHRIS.id(), null, null);
                moves.add(new Move(who, "outcome.add", new Outcomes.Command.AddOutcome(typed)));
                moves.add(new Move(who, "outcome.edit", new Outcomes.Command.EditOutcome(1, 1, typed)));
                moves.add(new Move(who, "outcome.edit", new Outcomes.Command.EditOutcome(1, 99, typed)));
            }
            moves.add(new Move(who, "outcome.remove", new Outcomes.Command.RemoveOutcome(1, 1)));
            moves.add(new Move(who, "outcome.remove", new Outcomes.Command.RemoveOutcome(2, 99)));
        }
        moves.add(new Move(ANNA, "member.remove", new RemoveMember(BEN.id(), true, false)));
        return moves;
    }

    private static List<Move> houseRules() {
        List<Move> moves = new ArrayList<>();
        ALL.forEach(who -> moves.add(new Move(who, "pledge.make", new HouseRules.Command.MakePledge())));
        ALL.forEach(who -> moves.add(new Move(who, "elearning.done", new ReportElearning())));
        moves.add(new Move(ANNA, "rules.set", new HouseRules.Command.SetRules(List.of("een"))));
        moves.add(new Move(ANNA, "rules.set", new HouseRules.Command.SetRules(List.of("twee", "een"))));
        moves.add(new Move(ANNA, "rules.set", new HouseRules.Command.SetRules(List.of())));
        moves.add(new Move(BEN, "rules.set", new HouseRules.Command.SetRules(List.of("een"))));
        moves.add(new Move(ANNA, "twist.show", new Twists.Command.ShowTwist(1, 1)));
        return moves;
    }

    private static List<Move> followUp() {
        List<Move> moves = new ArrayList<>();
        moves.add(new Move(ANNA, "previous.share", new FollowUp.Command.SharePrevious(true)));
        moves.add(new Move(ANNA, "previous.share", new FollowUp.Command.SharePrevious(false)));
        for (FollowUp.Standing standing : FollowUp.Standing.values()) {
            moves.add(new Move(ANNA, "previous.mark", new FollowUp.Command.MarkPrevious(7, standing)));
        }
        return moves;
    }

    private static String hand(RoomState room) {
        boolean up = room.hand(BEN.id()).isPresent();
        return BEN.id().equals(room.floor()) ? up ? "floor and hand" : "floor" : up ? "hand" : "none";
    }

    private static String vote(RoomState room) {
        var vote = room.votes().current();
        return vote == null ? "none" : (vote.isRevealed() ? "revealed " : "open ") + vote.round();
    }

    private static String moment(RoomState room) {
        var moment = room.thoughts().current();
        return moment == null ? "none" : moment.revealed() == null ? "open" : "revealed";
    }

    private static String grades(RoomState room) {
        return room.grades().revealed() != null
                ? "revealed"
                : room.grades().given().isEmpty() ? "none" : "given";
    }
}

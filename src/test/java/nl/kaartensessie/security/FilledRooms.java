package nl.kaartensessie.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.kaartensessie.room.Agenda.Variant;
import nl.kaartensessie.room.Break.Command.StartBreak;
import nl.kaartensessie.room.CardProgress.Mark;
import nl.kaartensessie.room.ChatLine.Audience;
import nl.kaartensessie.room.Decision;
import nl.kaartensessie.room.Grades.Command.GiveGrade;
import nl.kaartensessie.room.Hands.About;
import nl.kaartensessie.room.HouseRules.Command.MakePledge;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.Member.Role;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.Outcome;
import nl.kaartensessie.room.Outcomes.Command.AddOutcome;
import nl.kaartensessie.room.Outcomes.Command.Typed;
import nl.kaartensessie.room.Patch;
import nl.kaartensessie.room.PlayedRoom;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.RoomCommand;
import nl.kaartensessie.room.RoomCommand.*;
import nl.kaartensessie.room.RoomEvent.MemberJoined;
import nl.kaartensessie.room.RoomEvent.RoomFilling;
import nl.kaartensessie.room.RoomEvent.RoomOpened;
import nl.kaartensessie.room.RoomRules;
import nl.kaartensessie.room.Runsheet.Command.SetAgenda;
import nl.kaartensessie.room.Runsheet.Command.SetNote;
import nl.kaartensessie.room.Runsheet.Command.StepEdit;
import nl.kaartensessie.room.Setup;
import nl.kaartensessie.room.VoteType;
import nl.kaartensessie.room.Votes.Command.OpenVote;

/// Rooms, and members who do as much as they can in them.
final class FilledRooms {

    static final Decision FULL = new Decision.Declined(Refusal.SESSION_FULL);
    static final Member KIM = new Member(new MemberId("m_kim"), "Kim", Role.FACILITATOR);
    static final Member SAM = new Member(new MemberId("m_sam"), "Sam", Role.PARTICIPANT);
    static final Member NOOR = new Member(new MemberId("m_noor"), "Noor", Role.PARTICIPANT);

    private static final List<String> CARDS =
            IntStream.rangeClosed(1, 5).mapToObj(i -> "kaart-" + i).toList();
    static final Setup SETUP = new Setup(
            Collections.nCopies(5, VoteType.OPINION),
            "nl",
            Setup.NONE.zone(),
            List.of("welcome", "rules", "round-one", "closing").stream()
                    .map(key -> new Setup.PlannedStep(key, key, "", Map.of(Variant.TWO_HOURS, 10)))
                    .toList(),
            true,
            List.of("Laat elkaar uitpraten."),
            null);

    private FilledRooms() {}

    static PlayedRoom lobby(RoomRules rules) {
        PlayedRoom room = new PlayedRoom(rules, new RoomOpened("Set", "set", 1, CARDS, SETUP), KIM);
        room.write(SAM, new MemberJoined(SAM));
        room.write(NOOR, new MemberJoined(NOOR));
        return room;
    }

    static PlayedRoom live(RoomRules rules) {
        PlayedRoom room = lobby(rules);
        room.does(KIM, new StartSession());
        return room;
    }

    /// Until this member can do no more.
    static void fill(PlayedRoom room, Member who) {
        while (!next(room, who).equals(FULL)) {
            assertThat(room.log()).hasSizeLessThan(40_000);
        }
    }

    static Decision next(PlayedRoom room, Member who) {
        return room.does(who, room.state().away().contains(who.id()) ? new ComeBack() : new GoAway());
    }

    static List<RoomFilling> told(PlayedRoom room) {
        return room.log().stream()
                .map(entry -> entry.events().getLast())
                .filter(RoomFilling.class::isInstance)
                .map(RoomFilling.class::cast)
                .toList();
    }

    static List<RoomCommand> whatAParticipantMayDo() {
        return List.of(
                new RaiseHand(About.NEW),
                new LowerHand(null),
                new SendChat("Dag", Audience.FACILITATOR),
                new GoAway(),
                new ComeBack(),
                new Rename("Samira"),
                new Rename("Sam"),
                new ReportElearning(),
                new MakePledge(),
                new GiveGrade(7, "Goed"),
                new AddOutcome(new Typed(Outcome.Kind.NEED, "Tijd", null, null, null, null)));
    }

    static List<RoomCommand> whatAFacilitatorMayDo() {
        return List.of(
                new StartSession(),
                new ShowCard(3),
                new ShowCard(4),
                new MarkCard(2, Mark.PARKED),
                new LockRoom(),
                new UnlockRoom(),
                new SendChat("Dag", Audience.ALL),
                new ChangeSettings(true, null),
                new OpenVote(2),
                new StartBreak(10),
                new SetNote("card:1", "Let op"),
                edit("welcome", "Hallo"));
    }

    static SetAgenda edit(String step, String text) {
        return new SetAgenda(null, Patch.none(), null, Patch.none(), List.of(new StepEdit(step, null, null, text)));
    }

    static Member facilitator(int number) {
        return new Member(new MemberId("m_f" + number), "Kim " + number, Role.FACILITATOR);
    }

    static Member participant(int number) {
        return new Member(new MemberId("m_p" + number), "Gast " + number, Role.PARTICIPANT);
    }
}

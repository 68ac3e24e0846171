package nl.kaartensessie.protocol;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import nl.kaartensessie.room.Agenda;
import nl.kaartensessie.room.Agenda.Variant;
import nl.kaartensessie.room.Ballot.Option;
import nl.kaartensessie.room.Break.Event.*;
import nl.kaartensessie.room.CardProgress.Mark;
import nl.kaartensessie.room.ChatLine.Audience;
import nl.kaartensessie.room.Choice;
import nl.kaartensessie.room.FollowUp;
import nl.kaartensessie.room.FollowUp.Event.*;
import nl.kaartensessie.room.Grades.Event.*;
import nl.kaartensessie.room.Hands.About;
import nl.kaartensessie.room.HouseRules.Event.*;
import nl.kaartensessie.room.InvitationText;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.Member.Role;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.OnSite.Event.MemberOnSite;
import nl.kaartensessie.room.Outcome;
import nl.kaartensessie.room.Outcome.Content;
import nl.kaartensessie.room.Outcome.Owner;
import nl.kaartensessie.room.Outcomes.Event.*;
import nl.kaartensessie.room.OwnCards;
import nl.kaartensessie.room.OwnCards.Event.*;
import nl.kaartensessie.room.RoomEvent;
import nl.kaartensessie.room.RoomEvent.*;
import nl.kaartensessie.room.Round.Event.*;
import nl.kaartensessie.room.Runsheet.Event.*;
import nl.kaartensessie.room.Settings;
import nl.kaartensessie.room.Setup;
import nl.kaartensessie.room.Thoughts.Event.*;
import nl.kaartensessie.room.Twists.Event.*;
import nl.kaartensessie.room.VoteResult;
import nl.kaartensessie.room.VoteResult.Flow;
import nl.kaartensessie.room.VoteResult.Moved;
import nl.kaartensessie.room.VoteType;
import nl.kaartensessie.room.Votes.Event.*;

/// One example of every event, in the order of `golden/events.json`.
public final class EventExamples {

    private static final MemberId BEN = new MemberId("m_ben");
    private static final List<Option> OPTIONS = List.of(new Option("first", "Delen"), new Option("second", "Wachten"));

    public static final List<RoomEvent> ALL = List.of(
            new RoomOpened(
                    "Actieve openbaarmaking", "actieve-openbaarmaking", 3, List.of("oefen-1", "kaart-1", "slot")),
            new MemberJoined(new Member(new MemberId("m_anna"), "Anna \"de\" Vries 🙂", Role.FACILITATOR)),
            new MemberJoined(new Member(BEN, "Ben", Role.PARTICIPANT)),
            new MemberRenamed(BEN, "Bén <b>\\"),
            new MemberAway(BEN),
            new MemberBack(BEN),
            new SessionStarted(),
            new CardShown(1),
            new CardMarked(1, Mark.DISCUSSED),
            new CardMarked(2, Mark.SKIPPED),
            new CardMarked(3, Mark.PARKED),
            new CardMarked(3, Mark.NONE),
            new HandRaised(BEN, About.NEW),
            new HandRaised(BEN, About.REPLY),
            new HandCalled(BEN),
            new HandLowered(BEN),
            new HandLowered(BEN, true),
            new HandsLowered(),
            new ChatSent("'Eén'\n\"twee\"\t\\ 👩‍👩‍👧‍👦 </script>", Audience.ALL),
            new ChatSent("Onder ons", Audience.FACILITATOR),
            new ChatSent("Alleen aan jou", Audience.FACILITATOR, BEN),
            new ChatSent(null, Audience.ALL),
            new ChatRemoved(9_007_199_254_740_993L),
            new RoomLocked(),
            new RoomUnlocked(),
            new CommandNoted(24),
            new MemberRemoved(BEN),
            new SessionEnded(),
            new RoomOpened("Set", "set", 1, List.of("kaart-1"), setup()),
            new SettingsChanged(new Settings(true, false)),
            new ElearningDone(BEN),
            new AgendaSet(new Agenda(
                    Variant.ONE_HOUR,
                    LocalDateTime.parse("2026-12-01T13:00"),
                    ZoneId.of("Europe/Amsterdam"),
                    "https://video.example/1",
                    List.of(new Agenda.Step("welcome", 5, "Welkom", "Heet iedereen welkom.")))),
            new AgendaSet(new Agenda(
                    Variant.TWO_HOURS,
                    null,
                    ZoneId.of("Europe/Amsterdam"),
                    null,
                    "123 456 789",
                    "Tulp7",
                    List.of(new Agenda.Step("welcome", 5, "Welkom", "Heet iedereen welkom.")))),
            new InvitationChanged(new InvitationText("Kom je?", "Doe mee: {link}\nHet woord is: {word}")),
            new InvitationChanged(InvitationText.MADE),
            new StepEntered("welcome"),
            new NoteSet("card:3", "Vraag Ben"),
            new RulesSet(List.of("Camera aan", "Laat elkaar uitpraten")),
            new PledgeMade(BEN),
            new VoteOpened(3, OPTIONS, 1, 4),
            new VoteOpened(3, OPTIONS, 2, 5),
            new VoteCast(3, new Choice("first", null), 1),
            new VoteCast(3, new Choice("first", "second"), 2),
            new VoteCast(3, null, 0),
            new VoteCast(3, new Choice(Map.of("first", 3, "second", 2), null), 7),
            new MemberOnSite(BEN, 5),
            new MemberOnSite(BEN, 0),
            new VoteRevealed(3, OPTIONS, 1, new VoteResult(Map.of("first", 1), 4, null, null)),
            new VoteRevealed(
                    3,
                    OPTIONS,
                    2,
                    new VoteResult(
                            Map.of("first", 4),
                            5,
                            new Moved(0, 4, List.of(new Flow("second", "first", 4))),
                            Map.of("second", 4))),
            new VoteRevealed(
                    3, OPTIONS, 2, new VoteResult(Map.of("first", 4), 4, new Moved(4, 0, null), Map.of("first", 4))),
            new VoteClosed(3),
            new TwistShown(3, 2, "En als het \"spoed\" heeft?"),
            new CardAdded(4, new OwnCards.Card("own-1", OwnCards.Kind.QUESTION, "Wij", "Wat\ndoen wij?", List.of())),
            new CardAdded(
                    5,
                    new OwnCards.Card("own-2", OwnCards.Kind.DILEMMA, "Nu?", "Nu of later?", List.of("Nu", "Later"))),
            new MomentOpened(3, Instant.parse("2026-11-23T13:05:00Z")),
            new MomentOpened(3, null),
            new ThoughtWritten(3, "Mag \"dit\"?\nNee", 1),
            new ThoughtWritten(3, "", 0),
            new ThoughtWritten(3, null, 1),
            new ThoughtsRevealed(3, List.of("Ja", "Nee 🙂")),
            new MomentClosed(3),
            new RoundStarted(3, List.of(BEN, new MemberId("m_anna"))),
            new RoundMoved(new MemberId("m_anna"), List.of()),
            new RoundMoved(BEN, List.of(new MemberId("m_anna"))),
            new RoundEnded(),
            new BreakStarted(Instant.parse("2026-11-23T13:05:00Z")),
            new BreakReturned(BEN),
            new BreakEnded(),
            new GradeGiven(8, "Goed \"gesprek\"", 1),
            new GradeGiven(null, "", 0),
            new GradesRevealed(Map.of(8, 1), List.of("Goed")),
            new GradesCleared(),
            new OutcomeAdded(new Content(
                    Outcome.Kind.QUESTION, "Wie?", 3, new Owner(BEN, "Ben"), LocalDate.parse("2026-12-08"))),
            new OutcomeEdited(44, new Content(Outcome.Kind.AGREEMENT, "Wij", null, new Owner(null, "Team"), null)),
            new OutcomeAdded(new Content(Outcome.Kind.NEED, "Tijd", null, null, null)),
            new OutcomeAdded(new Content(Outcome.Kind.TOMORROW, "Delen", null, null, null)),
            new OutcomeRemoved(44),
            new PreviousShared(lastTime()),
            new PreviousMarked(5, FollowUp.Standing.UNDERWAY, true),
            new PreviousMarked(5, FollowUp.Standing.NONE, false),
            new PreviousShared(null),
            new RoomFilling(12_000, 15_000),
            new KeyRenewed(),
            new LogPruned(),
            new UnknownEvent("{\"side\":2,\"type\":\"card.turned\"}"));

    private static Setup setup() {
        Content kept = new Content(Outcome.Kind.AGREEMENT, "Wij delen", null, null, null);
        return new Setup(
                List.of(VoteType.OPINION, VoteType.NONE, VoteType.CHOICE),
                List.of(List.of(), List.of(), List.of("Delen", "Wachten")),
                "nl",
                ZoneId.of("Europe/Amsterdam"),
                List.of(new Setup.PlannedStep("break", "Pauze", "Koffie", Map.of(Variant.TWO_HOURS, 10))),
                false,
                List.of("Camera aan"),
                new Setup.Previous("Set", 7, List.of(new Outcome(5, 9, kept))),
                Map.of(2, List.of("En als het morgen in de krant staat?", "En als jij de burger was?")));
    }

    private static FollowUp.LastTime lastTime() {
        return new FollowUp.LastTime(
                "Set",
                7,
                List.of(
                        new FollowUp.Line(5, Outcome.Kind.AGREEMENT, "Wij delen", "Team", null, FollowUp.Standing.DONE),
                        new FollowUp.Line(
                                6,
                                Outcome.Kind.QUESTION,
                                "Wie?",
                                null,
                                LocalDate.parse("2026-12-08"),
                                FollowUp.Standing.NONE)));
    }

    /// The opening of a room that goes on from an earlier session.
    static RoomOpened withPrevious() {
        return new RoomOpened("Set", "set", 1, List.of("oefen-1", "kaart-1", "slot"), setup());
    }

    static PreviousShared shared() {
        return new PreviousShared(lastTime());
    }

    private EventExamples() {}
}

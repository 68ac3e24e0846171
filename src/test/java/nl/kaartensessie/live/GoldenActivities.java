package nl.kaartensessie.live;

import static nl.kaartensessie.live.LiveRoomFixture.KIM;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.kaartensessie.room.Agenda.Variant;
import nl.kaartensessie.room.Break.Command.*;
import nl.kaartensessie.room.FollowUp.Command.*;
import nl.kaartensessie.room.FollowUp.Standing;
import nl.kaartensessie.room.Grades.Command.*;
import nl.kaartensessie.room.Hands.About;
import nl.kaartensessie.room.HouseRules.Command.*;
import nl.kaartensessie.room.Member.Role;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.OnSite.Command.SetOnSite;
import nl.kaartensessie.room.Outcome;
import nl.kaartensessie.room.Outcome.Kind;
import nl.kaartensessie.room.Outcomes.Command.*;
import nl.kaartensessie.room.OwnCards;
import nl.kaartensessie.room.OwnCards.Command.*;
import nl.kaartensessie.room.Patch;
import nl.kaartensessie.room.RoomCommand;
import nl.kaartensessie.room.RoomCommand.*;
import nl.kaartensessie.room.Round.Command.*;
import nl.kaartensessie.room.Runsheet.Command.*;
import nl.kaartensessie.room.Setup;
import nl.kaartensessie.room.Setup.PlannedStep;
import nl.kaartensessie.room.Thoughts.Command.*;
import nl.kaartensessie.room.Twists.Command.*;
import nl.kaartensessie.room.VoteType;
import nl.kaartensessie.room.Votes.Command.*;
import org.jspecify.annotations.Nullable;

/// Everything of the runsheet that can happen in a session, told to a facilitator and two participants.
final class GoldenActivities {

    private static final Setup SETUP = new Setup(
            Collections.nCopies(LiveRoomFixture.CARDS, VoteType.OPINION),
            List.of(),
            "nl",
            ZoneId.of("Europe/Amsterdam"),
            List.of(
                    new PlannedStep("welcome", "Welkom", "Heet iedereen welkom.", both(5)),
                    new PlannedStep("round-one", "Eerste ronde", "Begin met de oefenkaarten.", both(45)),
                    new PlannedStep("break", "Pauze", "Zet de klok aan.", Map.of(Variant.TWO_HOURS, 10)),
                    new PlannedStep("closing", "Afsluiten", "Schrijf het samen op.", both(10))),
            true,
            List.of("Camera aan.", "Laat elkaar uitpraten."),
            new Setup.Previous(
                    "Openbaar",
                    9,
                    List.of(
                            earlier(31, Kind.AGREEMENT, "Elke maandag delen", "Het team"),
                            earlier(33, Kind.QUESTION, "Wie beslist dit?", null))),
            Map.of(1, List.of("En als het spoed heeft?", "En als jij de aanvrager was?")));

    private final LiveRoomFixture fixture = LiveRoomFixture.open(SETUP);
    private final MemberId sam = fixture.join("Sam");
    private final MemberId noor = fixture.join("Noor");
    private final MemberId lou = fixture.join("Lou");
    private final MemberId guest = fixture.join("Gast", Role.PARTICIPANT);

    private GoldenActivities() {}

    static ArrayNode transcripts() {
        return new GoldenActivities().session();
    }

    private ArrayNode session() {
        QueuePeer kimPeer = fixture.connect(KIM);
        QueuePeer samPeer = fixture.connect(sam);
        beforehand();
        talk();
        together();
        // Who is silent for a minute is gone.
        kimPeer.heard(fixture.clock.instant());
        samPeer.heard(fixture.clock.instant());
        pause();
        QueuePeer noorPeer = fixture.connect(noor);
        closing();
        ArrayNode transcripts = JsonNodeFactory.instance.arrayNode();
        transcripts.add(GoldenTest.transcript(fixture, "the runsheet, to a facilitator", kimPeer, KIM));
        transcripts.add(GoldenTest.transcript(fixture, "the runsheet, to a participant", samPeer, sam));
        transcripts.add(GoldenTest.transcript(fixture, "the closing, to one who was away", noorPeer, noor));
        QueuePeer last = fixture.connect(sam);
        does(KIM, new ClearGrades());
        does(noor, new GiveGrade(7, "Kort"));
        fixture.done(KIM, new OpenMoment(3, null));
        fixture.done(noor, new WriteThought(3, "Nooit getoond"));
        does(KIM, new OpenVote(3));
        does(sam, new CastVote(3, "agree"));
        does(KIM, new EndSession());
        transcripts.add(GoldenTest.transcript(fixture, "the end of what was never revealed", last, sam));
        return transcripts;
    }

    private void beforehand() {
        LocalDateTime start = LocalDateTime.parse("2026-12-01T13:00");
        does(KIM, agenda(null, Patch.to(start), Patch.to("https://overleg.example/abc"), List.of()));
        does(KIM, agenda(Variant.ONE_HOUR, Patch.none(), Patch.none(), List.of()));
        does(KIM, agenda(Variant.TWO_HOURS, Patch.none(), Patch.to(null), List.of()));
        does(KIM, agenda(null, Patch.none(), Patch.none(), List.of(new StepEdit("welcome", 6, "Hallo", "Dag!"))));
        invitation();
        does(KIM, new SetNote("step:welcome", "Vraag naar de afdeling"));
        does(KIM, new SetNote("card:5", "Doorvragen"));
        does(KIM, new SetNote("step:welcome", ""));
        does(KIM, new SetRules(List.of("Meldingen uit.", "Laat elkaar uitpraten.")));
        does(sam, new ReportElearning());
        does(noor, new ReportElearning());
        does(guest, new MakePledge());
        does(sam, new MakePledge());
        does(KIM, new MakePledge());
        does(KIM, new RemoveMember(guest));
        does(KIM, new EnterStep("welcome"));
        lastTime();
        does(KIM, new StartSession());
        does(KIM, new ChangeSettings(true, null));
        does(KIM, new ChangeSettings(null, true));
    }

    /// In no time, as with the invitation.
    private void lastTime() {
        fixture.done(KIM, new MarkPrevious(31, Standing.UNDERWAY));
        fixture.done(KIM, new SharePrevious(true));
        fixture.done(KIM, new MarkPrevious(33, Standing.DROPPED));
        fixture.done(KIM, new SharePrevious(false));
        fixture.done(KIM, new MarkPrevious(33, Standing.NONE));
        fixture.done(KIM, new SharePrevious(true));
        fixture.done(KIM, new MarkPrevious(31, Standing.DONE));
    }

    private static Outcome earlier(long item, Kind kind, String text, @Nullable String owner) {
        return new Outcome(
                item,
                item,
                new Outcome.Content(
                        kind, text, null, owner == null ? null : new Outcome.Owner(null, owner), LocalDate.EPOCH));
    }

    /// In no time: who is silent for a minute is gone, and the closing has to be heard too.
    private void invitation() {
        fixture.done(
                KIM,
                new SetAgenda(
                        null, Patch.none(), null, Patch.none(), Patch.to("123 456"), Patch.to("Tulp7"), List.of()));
        fixture.done(KIM, new SetInvitation(Patch.to("Kom je?"), Patch.to("Doe mee: {link}")));
        fixture.done(KIM, new SetInvitation(Patch.to(null), Patch.to(null)));
        fixture.done(KIM, new SetInvitation(Patch.none(), Patch.to("Doe mee met {word}: {link}")));
    }

    private void talk() {
        does(KIM, new EnterStep("round-one"));
        does(KIM, new OpenVote(1));
        does(sam, new CastVote(1, "agree"));
        does(noor, new CastVote(1, "agree"));
        does(KIM, new CastVote(1, "neutral"));
        does(sam, new CastVote(1, "disagree"));
        does(KIM, new CastVote(1, null));
        fixture.done(KIM, new CastVote(1, "agree"));
        fixture.done(lou, new CastVote(1, "disagree"));
        does(KIM, new RevealVote(1));
        secondRound();
        does(KIM, new CloseVote(1));
        table();
        cards();
        long question = does(sam, new AddOutcome(line(Kind.QUESTION, "Wie mag dit?", 1, noor, null)));
        long mistake = does(noor, new AddOutcome(line(Kind.NEED, "Koffie", null, null, null)));
        does(
                KIM,
                new EditOutcome(
                        question, question, line(Kind.QUESTION, "Wie beslist dit?", 1, null, "Juridische Zaken")));
        does(noor, new RemoveOutcome(mistake, mistake));
    }

    /// In no time, as the invitation.
    private void cards() {
        fixture.done(KIM, new ShowTwist(1, 2));
        fixture.done(KIM, new ShowTwist(1, 1));
        fixture.done(KIM, new AddCard(OwnCards.Kind.QUESTION, "Van ons", "Wat doen wij morgen?", List.of()));
        fixture.done(
                KIM, new AddCard(OwnCards.Kind.DILEMMA, "Nu of later", "Delen we dit nu?", List.of("Nu", "Later")));
        fixture.done(KIM, new ShowCard(LiveRoomFixture.CARDS + 1));
        fixture.done(KIM, new ShowCard(1));
    }

    /// In no time, as above.
    private void together() {
        QueuePeer noorPeer = fixture.connect(noor);
        fixture.done(KIM, new OpenMoment(1, 2));
        fixture.done(sam, new WriteThought(1, "Wie mag dit weten?"));
        fixture.done(noor, new WriteThought(1, "Aan wie vraag je het?"));
        fixture.done(sam, new WriteThought(1, ""));
        fixture.done(KIM, new WriteThought(1, "Zou je het zo zeggen?"));
        fixture.done(sam, new WriteThought(1, "Mag dit?"));
        fixture.done(KIM, new RevealThoughts(1));
        fixture.done(KIM, new OpenMoment(2, null));
        fixture.done(noor, new WriteThought(2, "Te laat"));
        fixture.done(KIM, new StartRound(1));
        fixture.done(noor, new RaiseHand(About.REPLY));
        fixture.done(sam, new RaiseHand(About.NEW));
        for (int i = 0; i < 2; i++) {
            fixture.done(KIM, new NextInRound(null));
        }
        fixture.done(KIM, new StartRound(1));
        fixture.done(Objects.requireNonNull(fixture.room.latest().floor()), new GoAway());
        fixture.done(KIM, new ShowCard(3));
        fixture.done(KIM, new StartRound(3));
        fixture.done(KIM, new EndRound());
        fixture.done(sam, new ComeBack());
        fixture.done(noor, new ComeBack());
        fixture.done(KIM, new LowerAllHands());
        fixture.done(KIM, new ShowCard(1));
        fixture.room.detach(noorPeer);
    }

    /// In no time, as above; and then a vote on the same card again, whose result has the one before it beside.
    private void secondRound() {
        fixture.done(KIM, new VoteAgain(1));
        fixture.done(sam, new CastVote(1, "agree", "disagree"));
        fixture.done(noor, new CastVote(1, "agree", "agree"));
        fixture.done(KIM, new CastVote(1, "neutral", "agree"));
        fixture.done(lou, new CastVote(1, "disagree", "disagree"));
        fixture.done(KIM, new RevealVote(1));
        fixture.done(KIM, new OpenVote(1));
        fixture.done(sam, new CastVote(1, "neutral"));
        fixture.done(KIM, new RevealVote(1));
    }

    /// In no time, as above: five people share a device, somebody else is in the same place, and one who was is not.
    private void table() {
        fixture.done(lou, new SetOnSite(null, 1));
        fixture.done(sam, new SetOnSite(null, 5));
        fixture.done(KIM, new OpenVote(4));
        fixture.done(sam, new CastVote(4, Map.of("agree", 3, "disagree", 1), null));
        fixture.done(sam, new CastVote(4, "agree"));
        fixture.done(sam, new CastVote(4, Map.of("agree", 3, "disagree", 2), null));
        fixture.done(noor, new CastVote(4, "neutral"));
        fixture.done(KIM, new SetOnSite(lou, 0));
        fixture.done(KIM, new RevealVote(4));
        fixture.done(KIM, new VoteAgain(4));
        fixture.done(sam, new CastVote(4, Map.of("agree", 5), null));
        fixture.done(KIM, new CloseVote(4));
        fixture.done(KIM, new SetOnSite(sam, 1));
        fixture.done(KIM, new SetOnSite(null, 1));
    }

    private void pause() {
        does(KIM, new EnterStep("break"));
        does(KIM, new StartBreak(10));
        does(sam, new ReturnFromBreak());
        does(KIM, new StartBreak(5));
        does(noor, new ReturnFromBreak());
        does(KIM, new EndBreak());
        does(KIM, new OpenVote(2));
    }

    private void closing() {
        does(noor, new CastVote(2, "disagree"));
        does(KIM, new EnterStep("closing"));
        does(sam, new GiveGrade(8, "Goed gesprek"));
        does(noor, new GiveGrade(6, ""));
        does(noor, new GiveGrade(null, ""));
        does(noor, new GiveGrade(9, "Veel geleerd"));
        does(KIM, new RevealGrades());
        does(sam, new AddOutcome(line(Kind.AGREEMENT, "We plannen een vervolg", null, sam, null)));
        does(noor, new AddOutcome(line(Kind.TOMORROW, "Eerst de link sturen", 2, null, null)));
    }

    private long does(MemberId who, RoomCommand command) {
        fixture.pass(Duration.ofMillis(1_234));
        return fixture.done(who, command);
    }

    private static SetAgenda agenda(
            @Nullable Variant variant, Patch<LocalDateTime> start, Patch<String> link, List<StepEdit> steps) {
        return new SetAgenda(variant, start, null, link, steps);
    }

    private static Typed line(
            Kind kind, String text, @Nullable Integer position, @Nullable MemberId owner, @Nullable String name) {
        LocalDate due = kind.isTakenUp() ? LocalDate.parse("2026-12-08") : null;
        return new Typed(kind, text, position, owner, name, due);
    }

    private static Map<Variant, Integer> both(int minutes) {
        return Map.of(Variant.ONE_HOUR, minutes, Variant.TWO_HOURS, minutes);
    }
}

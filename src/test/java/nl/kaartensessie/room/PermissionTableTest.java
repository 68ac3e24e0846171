package nl.kaartensessie.room;

import static nl.kaartensessie.room.Scene.ANNA;
import static nl.kaartensessie.room.Scene.BEN;
import static nl.kaartensessie.room.Scene.CHRIS;
import static nl.kaartensessie.room.Scene.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kaartensessie.room.Agenda.Variant;
import nl.kaartensessie.room.CardProgress.Mark;
import nl.kaartensessie.room.ChatLine.Audience;
import nl.kaartensessie.room.Hands.About;
import nl.kaartensessie.room.OnSite.Command.SetOnSite;
import nl.kaartensessie.room.RoomCommand.*;
import nl.kaartensessie.room.RoomEvent.ChatSent;
import nl.kaartensessie.room.RoomEvent.HandRaised;
import nl.kaartensessie.room.RoomEvent.MemberAway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Who may what, and when: every command, by either role, in every status.
class PermissionTableTest {

    private static final long LINE_OF_ANNA = 100;
    private static final long LINE_OF_CHRIS = 101;

    // command           | facilitator: lobby    live     ended | participant: lobby    live     ended
    private static final String TABLE = """
            join, who is in      |              yes      yes      over  |              yes      yes      over
            start                |              yes      yes      over  |              role     role     role
            end                  |              early    yes      over  |              role     role     role
            show                 |              early    yes      over  |              role     role     role
            mark                 |              yes      yes      over  |              role     role     role
            raise                |              yes      yes      over  |              yes      yes      over
            lower, own           |              yes      yes      over  |              yes      yes      over
            lower, own by name   |              yes      yes      over  |              yes      yes      over
            lower, another's     |              yes      yes      over  |              role     role     role
            lower all            |              yes      yes      over  |              role     role     role
            call                 |              yes      yes      over  |              role     role     role
            send                 |              yes      yes      over  |              yes      yes      over
            send, to facilitator |              yes      yes      over  |              yes      yes      over
            send, to one member  |              yes      yes      over  |              role     role     role
            remove own line      |              yes      yes      over  |              yes      yes      over
            remove another's     |              yes      yes      over  |              alien    alien    over
            away                 |              yes      yes      over  |              yes      yes      over
            on site              |              yes      yes      over  |              yes      yes      over
            on site, another     |              yes      yes      over  |              role     role     role
            back                 |              yes      yes      over  |              yes      yes      over
            remove member        |              yes      yes      over  |              role     role     role
            remove with lines    |              yes      yes      over  |              role     role     role
            renew key            |              yes      yes      over  |              role     role     role
            lock                 |              yes      yes      over  |              role     role     role
            unlock               |              yes      yes      over  |              role     role     role
            rename               |              yes      yes      over  |              yes      yes      over
            settings             |              yes      yes      over  |              role     role     role
            agenda               |              yes      yes      over  |              role     role     role
            invitation           |              yes      yes      over  |              role     role     role
            step                 |              yes      yes      over  |              role     role     role
            note                 |              yes      yes      over  |              role     role     role
            house rules          |              yes      yes      over  |              role     role     role
            vote open            |              early    yes      over  |              role     role     role
            vote reveal          |              novote   novote   over  |              role     role     role
            vote again           |              novote   novote   over  |              role     role     role
            vote close           |              yes      yes      over  |              role     role     role
            twist show           |              early    yes      over  |              role     role     role
            card add             |              yes      yes      over  |              role     role     role
            break                |              early    yes      over  |              role     role     role
            break until          |              early    yes      over  |              role     role     role
            break end            |              yes      yes      over  |              role     role     role
            grades reveal        |              early    empty    over  |              role     role     role
            grades clear         |              early    yes      over  |              role     role     role
            think open           |              early    yes      over  |              role     role     role
            think reveal         |              nothink  nothink  over  |              role     role     role
            think close          |              yes      yes      over  |              role     role     role
            round start          |              early    yes      over  |              role     role     role
            round end            |              yes      yes      over  |              role     role     role
            pledge               |              yes      yes      over  |              yes      yes      over
            e-learning           |              yes      yes      over  |              yes      yes      over
            vote                 |              novote   novote   over  |              novote   novote   over
            think write          |              nothink  nothink  over  |              nothink  nothink  over
            round next           |              noround  noround  over  |              noround  noround  over
            break return         |              nobreak  nobreak  over  |              nobreak  nobreak  over
            grade                |              early    yes      over  |              early    yes      over
            previous share       |              yes      yes      over  |              role     role     role
            previous mark        |              yes      yes      over  |              role     role     role
            outcome add          |              early    yes      over  |              early    yes      over
            outcome edit         |              early    gone     over  |              early    gone     over
            outcome remove       |              early    gone     over  |              early    gone     over
            """;

    private static final Pattern COLUMN = Pattern.compile("\\s*\\|\\s*|\\s{2,}");

    private static final Map<String, Refusal> REFUSALS = Map.of(
            "role", Refusal.FACILITATOR_ONLY,
            "early", Refusal.NOT_STARTED,
            "over", Refusal.SESSION_ENDED,
            "alien", Refusal.NOT_YOURS,
            "novote", Refusal.NO_VOTE,
            "nobreak", Refusal.NO_BREAK,
            "nothink", Refusal.NO_MOMENT,
            "noround", Refusal.NO_ROUND,
            "empty", Refusal.NOTHING_TO_REVEAL,
            "gone", Refusal.NO_SUCH_ITEM);

    private static final Outcomes.Command.Typed NEED =
            new Outcomes.Command.Typed(Outcome.Kind.NEED, "Tijd", null, null, null, null);

    @ParameterizedTest(name = "{0} by {1} in {2}: {3}")
    @MethodSource("cells")
    void rule_3_3_who_may_what(String command, Member who, RoomStatus status, String expected) {
        Scene.Outcome outcome = busy(status).when(who, commands(who).get(command));
        if (expected.equals("yes")) {
            assertThat(outcome.decision()).isInstanceOf(Decision.Accepted.class);
        } else {
            outcome.thenRefused(REFUSALS.get(expected));
        }
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void rule_6_2_who_is_no_member_may_nothing(RoomStatus status) {
        commands(BEN).values().stream()
                .filter(command -> !(command instanceof Join))
                .forEach(command -> busy(status).when(STRANGER, command).thenRefused(Refusal.NO_VALID_TOKEN));
    }

    @Test
    void theTableHasEveryCommand() {
        Set<String> rows = cells().map(cell -> (String) cell.get()[0]).collect(Collectors.toSet());
        assertThat(rows).isEqualTo(commands(BEN).keySet());
        assertThat(commands(BEN).values().stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(RandomEvents.kinds(RoomCommand.class));
    }

    static RoomStatus[] statuses() {
        return RoomStatus.values();
    }

    static Stream<Arguments> cells() {
        return TABLE.lines().flatMap(line -> {
            List<String> row = COLUMN.splitAsStream(line).toList();
            return Stream.of(
                    Arguments.of(row.get(0), ANNA, RoomStatus.LOBBY, row.get(1)),
                    Arguments.of(row.get(0), ANNA, RoomStatus.LIVE, row.get(2)),
                    Arguments.of(row.get(0), ANNA, RoomStatus.ENDED, row.get(3)),
                    Arguments.of(row.get(0), BEN, RoomStatus.LOBBY, row.get(4)),
                    Arguments.of(row.get(0), BEN, RoomStatus.LIVE, row.get(5)),
                    Arguments.of(row.get(0), BEN, RoomStatus.ENDED, row.get(6)));
        });
    }

    private static Map<String, RoomCommand> commands(Member who) {
        Member other = who.equals(ANNA) ? BEN : ANNA;
        Map<String, RoomCommand> commands = new LinkedHashMap<>();
        commands.put("join, who is in", new Join(who, new byte[32], null));
        commands.put("start", new StartSession());
        commands.put("end", new EndSession());
        commands.put("show", new ShowCard(2));
        commands.put("mark", new MarkCard(2, Mark.PARKED));
        commands.put("raise", new RaiseHand(About.NEW));
        commands.put("lower, own", new LowerHand(null));
        commands.put("lower, own by name", new LowerHand(who.id()));
        commands.put("lower, another's", new LowerHand(other.id()));
        commands.put("lower all", new LowerAllHands());
        commands.put("call", new CallHand(CHRIS.id()));
        commands.put("send", new SendChat("Dag", Audience.ALL));
        commands.put("send, to facilitator", new SendChat("Dag", Audience.FACILITATOR));
        commands.put("send, to one member", new SendChat("Dag", Audience.FACILITATOR, CHRIS.id()));
        commands.put("remove own line", new RemoveChat(who.equals(ANNA) ? LINE_OF_ANNA : LINE_OF_CHRIS + 1));
        commands.put("remove another's", new RemoveChat(LINE_OF_CHRIS));
        commands.put("on site", new SetOnSite(who.id(), 5));
        commands.put("on site, another", new SetOnSite(other.id(), 1));
        commands.put("away", new GoAway());
        commands.put("back", new ComeBack());
        commands.put("remove member", new RemoveMember(CHRIS.id()));
        commands.put("remove with lines", new RemoveMember(CHRIS.id(), true, true));
        commands.put("renew key", new RenewKey(new byte[32], Set.of()));
        commands.put("lock", new LockRoom());
        commands.put("unlock", new UnlockRoom());
        commands.put("rename", new Rename("Nieuw"));
        commands.put("settings", new ChangeSettings(true, null));
        commands.put(
                "agenda",
                new Runsheet.Command.SetAgenda(Variant.ONE_HOUR, Patch.none(), null, Patch.none(), List.of()));
        commands.put("step", new Runsheet.Command.EnterStep("welcome"));
        commands.put("note", new Runsheet.Command.SetNote("card:1", "Let op"));
        commands.put("invitation", new Runsheet.Command.SetInvitation(Patch.to("Kom je?"), Patch.none()));
        commands.put("house rules", new HouseRules.Command.SetRules(List.of("Telefoon weg")));
        commands.put("vote open", new Votes.Command.OpenVote(3));
        commands.put("vote reveal", new Votes.Command.RevealVote(1));
        commands.put("vote again", new Votes.Command.VoteAgain(1));
        commands.put("vote close", new Votes.Command.CloseVote(1));
        commands.put("twist show", new Twists.Command.ShowTwist(3, 1));
        commands.put("card add", new OwnCards.Command.AddCard(OwnCards.Kind.QUESTION, "Wij", "Wat nu?", List.of()));
        commands.put("break", new Break.Command.StartBreak(10));
        commands.put("break until", new Break.Command.StartBreakUntil(Scene.NOW.plusSeconds(600)));
        commands.put("break end", new Break.Command.EndBreak());
        commands.put("grades reveal", new Grades.Command.RevealGrades());
        commands.put("grades clear", new Grades.Command.ClearGrades());
        commands.put("think open", new Thoughts.Command.OpenMoment(3, 2));
        commands.put("think reveal", new Thoughts.Command.RevealThoughts(1));
        commands.put("think close", new Thoughts.Command.CloseMoment(1));
        commands.put("think write", new Thoughts.Command.WriteThought(1, "Mag dit?"));
        commands.put("round start", new Round.Command.StartRound(3));
        commands.put("round end", new Round.Command.EndRound());
        commands.put("round next", new Round.Command.NextInRound(null));
        commands.put("pledge", new HouseRules.Command.MakePledge());
        commands.put("e-learning", new ReportElearning());
        commands.put("vote", new Votes.Command.CastVote(1, "agree"));
        commands.put("break return", new Break.Command.ReturnFromBreak());
        commands.put("grade", new Grades.Command.GiveGrade(8, ""));
        commands.put("previous share", new FollowUp.Command.SharePrevious(true));
        commands.put("previous mark", new FollowUp.Command.MarkPrevious(7, FollowUp.Standing.DONE));
        commands.put("outcome add", new Outcomes.Command.AddOutcome(NEED));
        commands.put("outcome edit", new Outcomes.Command.EditOutcome(1, 1, NEED));
        commands.put("outcome remove", new Outcomes.Command.RemoveOutcome(1, 1));
        return commands;
    }

    /// A room in which every command has something to do.
    private static Scene busy(RoomStatus status) {
        Scene scene = Scene.lobby().and(new HandRaised(CHRIS.id(), About.NEW), new MemberAway(CHRIS.id()));
        while (scene.state().head() < LINE_OF_ANNA - 1) {
            scene = scene.and(new RoomEvent.CommandNoted(1));
        }
        scene = scene.by(ANNA, new ChatSent("Van Anna", Audience.ALL))
                .by(CHRIS, new ChatSent("Van Chris", Audience.ALL))
                .by(BEN, new ChatSent("Van Ben", Audience.ALL));
        return switch (status) {
            case LOBBY -> scene;
            case LIVE -> scene.and(new RoomEvent.SessionStarted(), new RoomEvent.CardShown(1));
            case ENDED ->
                scene.and(new RoomEvent.SessionStarted(), new RoomEvent.CardShown(1), new RoomEvent.SessionEnded());
        };
    }
}

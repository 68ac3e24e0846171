package nl.kaartensessie.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.kaartensessie.protocol.CommandReader.Frame;
import nl.kaartensessie.room.Agenda.Variant;
import nl.kaartensessie.room.Break.Command.*;
import nl.kaartensessie.room.CardProgress.Mark;
import nl.kaartensessie.room.ChatLine.Audience;
import nl.kaartensessie.room.FollowUp.Command.*;
import nl.kaartensessie.room.FollowUp.Standing;
import nl.kaartensessie.room.Grades.Command.*;
import nl.kaartensessie.room.Hands.About;
import nl.kaartensessie.room.HouseRules.Command.*;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.OnSite.Command.SetOnSite;
import nl.kaartensessie.room.Outcome.Kind;
import nl.kaartensessie.room.Outcomes.Command.*;
import nl.kaartensessie.room.OwnCards;
import nl.kaartensessie.room.OwnCards.Command.AddCard;
import nl.kaartensessie.room.Patch;
import nl.kaartensessie.room.RoomCommand;
import nl.kaartensessie.room.RoomCommand.*;
import nl.kaartensessie.room.Round.Command.*;
import nl.kaartensessie.room.Runsheet.Command.*;
import nl.kaartensessie.room.Thoughts.Command.*;
import nl.kaartensessie.room.Twists.Command.ShowTwist;
import nl.kaartensessie.room.Votes.Command.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Section 4 of the contract: each command as a client writes it, with `'` for `"`.
class CommandReaderTest {

    private static final MemberId BEN = new MemberId("m_ben");

    static Stream<Arguments> commands() {
        return Stream.of(
                arguments("session.start", "", new StartSession()),
                arguments("session.end", "", new EndSession()),
                arguments("card.show", "'position':5", new ShowCard(5)),
                arguments("card.show", "'position':5,'restore':null", new ShowCard(5)),
                arguments("card.show", "'position':5,'restore':['m_ben']", new ShowCard(5, List.of(BEN))),
                arguments("card.mark", "'position':5,'mark':'parked'", new MarkCard(5, Mark.PARKED)),
                arguments("hand.raise", "", new RaiseHand(About.NEW)),
                arguments("hand.raise", "'about':'reply'", new RaiseHand(About.REPLY)),
                arguments("hand.lower", "", new LowerHand(null)),
                arguments("hand.lower", "'member':'m_ben'", new LowerHand(BEN)),
                arguments("hand.lower-all", "", new LowerAllHands()),
                arguments("hand.call", "'member':'m_ben'", new CallHand(BEN)),
                arguments("chat.send", "'text':'Dag'", new SendChat("Dag", Audience.ALL)),
                arguments("chat.send", "'text':'Dag','to':'facilitator'", new SendChat("Dag", Audience.FACILITATOR)),
                arguments(
                        "chat.send",
                        "'text':'Dag','to':'member','member':'m_ben'",
                        new SendChat("Dag", Audience.FACILITATOR, BEN)),
                arguments("chat.remove", "'line':4000000000", new RemoveChat(4_000_000_000L)),
                arguments("member.away", "", new GoAway()),
                arguments("member.back", "", new ComeBack()),
                arguments("member.onsite", "'people':5", new SetOnSite(null, 5)),
                arguments("member.onsite", "'people':0,'member':'m_ben'", new SetOnSite(BEN, 0)),
                arguments("member.remove", "'member':'m_ben'", new RemoveMember(BEN)),
                arguments("member.remove", "'member':'m_ben','lines':true", new RemoveMember(BEN, true, false)),
                arguments("member.remove", "'member':'m_ben','lock':true", new RemoveMember(BEN, false, true)),
                arguments("room.lock", "", new LockRoom()),
                arguments("room.unlock", "", new UnlockRoom()),
                arguments("settings.set", "'keepHands':true", new ChangeSettings(true, null)),
                arguments("settings.set", "'factsheet':false", new ChangeSettings(null, false)),
                arguments("elearning.done", "", new ReportElearning()),
                arguments("agenda.set", "", agenda(Patch.none(), Patch.none())),
                arguments("agenda.set", "'start':null,'link':null", agenda(Patch.to(null), Patch.to(null))),
                arguments(
                        "agenda.set",
                        "'start':'2026-12-01T13:00','link':'https://x'",
                        agenda(Patch.to(LocalDateTime.parse("2026-12-01T13:00")), Patch.to("https://x"))),
                arguments(
                        "agenda.set",
                        "'variant':'one-hour','zone':'UTC','meetingNumber':'12','meetingPassword':'34',"
                                + "'steps':[{'key':'break'},{'key':'rules','minutes':4,'title':'T','text':'t'}]",
                        new SetAgenda(
                                Variant.ONE_HOUR,
                                Patch.none(),
                                ZoneId.of("UTC"),
                                Patch.none(),
                                Patch.to("12"),
                                Patch.to("34"),
                                List.of(new StepEdit("break", null, null, null), new StepEdit("rules", 4, "T", "t")))),
                arguments("step.enter", "'step':'break'", new EnterStep("break")),
                arguments("invitation.set", "'subject':'Kom'", new SetInvitation(Patch.to("Kom"), Patch.none())),
                arguments("invitation.set", "'text':null", new SetInvitation(Patch.none(), Patch.to(null))),
                arguments("invitation.set", "'text':'Dag'", new SetInvitation(Patch.none(), Patch.to("Dag"))),
                arguments("note.set", "'about':'card:1','text':'Let op'", new SetNote("card:1", "Let op")),
                arguments("rules.set", "'rules':['Ja','Nee']", new SetRules(List.of("Ja", "Nee"))),
                arguments("pledge.make", "", new MakePledge()),
                arguments("twist.show", "'position':3,'index':2", new ShowTwist(3, 2)),
                arguments(
                        "card.add",
                        "'kind':'question','title':'T','text':'t'",
                        new AddCard(OwnCards.Kind.QUESTION, "T", "t", List.of())),
                arguments(
                        "card.add",
                        "'kind':'dilemma','title':'T','text':'t','choices':['Ja','Nee']",
                        new AddCard(OwnCards.Kind.DILEMMA, "T", "t", List.of("Ja", "Nee"))),
                arguments("vote.open", "'position':3", new OpenVote(3)),
                arguments("vote.cast", "'position':3", new CastVote(3, Map.of(), null)),
                arguments("vote.cast", "'position':3,'option':'agree'", new CastVote(3, "agree")),
                arguments(
                        "vote.cast",
                        "'position':3,'option':'agree','before':'neutral'",
                        new CastVote(3, "agree", "neutral")),
                arguments("vote.reveal", "'position':3", new RevealVote(3)),
                arguments("vote.again", "'position':3", new VoteAgain(3)),
                arguments("vote.close", "'position':3", new CloseVote(3)),
                arguments("break.start", "'minutes':10", new StartBreak(10)),
                arguments(
                        "break.start",
                        "'until':'2026-12-01T13:00:00Z'",
                        new StartBreakUntil(Instant.parse("2026-12-01T13:00:00Z"))),
                arguments("break.return", "", new ReturnFromBreak()),
                arguments("break.end", "", new EndBreak()),
                arguments("grade.give", "'grade':8,'why':'Fijn'", new GiveGrade(8, "Fijn")),
                arguments("grade.give", "", new GiveGrade(null, "")),
                arguments("grades.reveal", "", new RevealGrades()),
                arguments("grades.clear", "", new ClearGrades()),
                arguments("think.open", "'position':3", new OpenMoment(3, null)),
                arguments("think.open", "'position':3,'minutes':2", new OpenMoment(3, 2)),
                arguments("think.write", "'position':3,'text':'Ja'", new WriteThought(3, "Ja")),
                arguments("think.reveal", "'position':3", new RevealThoughts(3)),
                arguments("think.close", "'position':3", new CloseMoment(3)),
                arguments("round.start", "'position':3", new StartRound(3)),
                arguments("round.next", "", new NextInRound(null)),
                arguments("round.next", "'member':'m_ben'", new NextInRound(BEN)),
                arguments("round.end", "", new EndRound()),
                arguments(
                        "outcome.add",
                        "'kind':'need','text':'Tijd'",
                        new AddOutcome(new Typed(Kind.NEED, "Tijd", null, null, null, null))),
                arguments(
                        "outcome.add",
                        "'kind':'question','text':'Wie?','position':3,'owner':{'name':'Team'},'due':'2026-12-08'",
                        new AddOutcome(
                                new Typed(Kind.QUESTION, "Wie?", 3, null, "Team", LocalDate.parse("2026-12-08")))),
                arguments(
                        "outcome.edit",
                        "'item':7,'version':9,'kind':'agreement','text':'Ja','owner':{'member':'m_ben','name':'Ben'}",
                        new EditOutcome(7, 9, new Typed(Kind.AGREEMENT, "Ja", null, BEN, null, null))),
                arguments("outcome.remove", "'item':7,'version':9", new RemoveOutcome(7, 9)),
                arguments("previous.share", "'shared':true", new SharePrevious(true)),
                arguments("previous.mark", "'item':7,'state':'dropped'", new MarkPrevious(7, Standing.DROPPED)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("commands")
    void each_command_is_read_as_the_contract_writes_it(String type, String fields, RoomCommand command) {
        assertThat(read(type, fields)).isEqualTo(new Frame.Command("c1", command));
        String more = fields.isEmpty() ? "'later':1" : fields + ",'later':{}";
        assertThat(read(type, more)).as("what is not known yet").isEqualTo(new Frame.Command("c1", command));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "card.show      |                                            | position",
                "card.show      | 'position':'5'                             | position",
                "card.show      | 'position':5.5                             | position",
                "card.show      | 'position':5.0                             | position",
                "card.show      | 'position':3000000000                      | position",
                "card.show      | 'position':5,'restore':'m_ben'             | restore",
                "card.show      | 'position':5,'restore':[3]                 | restore",
                "card.mark      | 'position':5,'mark':'PARKED'               | mark",
                "card.mark      | 'position':5                               | mark",
                "hand.raise     | 'about':'x'                                | about",
                "hand.call      |                                            | member",
                "chat.send      | 'text':3                                   | text",
                "chat.send      | 'text':'Dag','to':'member'                 | member",
                "chat.send      | 'text':'Dag','to':'nobody'                 | to",
                "chat.remove    | 'line':'7'                                 | line",
                "chat.remove    | 'line':7.5                                 | line",
                "chat.remove    | 'line':90000000000000000000                | line",
                "member.onsite  |                                            | people",
                "member.remove  | 'member':'m_ben','lines':'true'            | lines",
                "settings.set   | 'keepHands':1                              | keepHands",
                "agenda.set     | 'start':'morgen'                           | start",
                "agenda.set     | 'start':5                                  | start",
                "agenda.set     | 'zone':'CET'                               | zone",
                "agenda.set     | 'variant':'three-hours'                    | variant",
                "agenda.set     | 'steps':{}                                 | steps",
                "agenda.set     | 'steps':[{'minutes':4}]                    | key",
                "agenda.set     | 'steps':[{'key':'break','minutes':'4'}]    | minutes",
                "rules.set      | 'rules':'Ja'                               | rules",
                "card.add       | 'kind':'x','title':'T','text':'t'          | kind",
                "break.start    |                                            | minutes",
                "break.start    | 'until':'straks'                           | until",
                "grade.give     | 'grade':'8'                                | grade",
                "outcome.add    | 'kind':'need','text':'T','owner':'Team'    | owner",
                "outcome.add    | 'kind':'need','text':'T','due':'morgen'    | due",
                "outcome.remove | 'item':7                                   | version",
                "card.turn      |                                            | type"
            })
    void rule_8_3_what_is_no_command_is_refused_by_the_name_of_its_field(String type, String fields, String wrong) {
        assertThat(read(type, fields == null ? "" : fields)).isEqualTo(new Frame.Invalid("c1", wrong));
    }

    @ParameterizedTest
    @ValueSource(strings = {"''", "5", "null", "'\\u0000'", "'a\\ud800'"})
    void rule_8_3_an_id_has_1_to_64_characters_that_can_be_stored(String id) {
        assertThat(read("{'id':%s,'type':'member.away'}".formatted(id)))
                .isInstanceOfSatisfying(
                        Frame.Invalid.class,
                        invalid -> assertThat(invalid.field()).isEqualTo("id"));
    }

    @Test
    void rule_8_3_the_characters_of_an_id_are_counted_as_people_do() {
        for (String id : List.of("c", "🚲".repeat(64))) {
            assertThat(read("{'id':'%s','type':'member.away'}".formatted(id)))
                    .isEqualTo(new Frame.Command(id, new GoAway()));
        }
        String longer = "🚲".repeat(65);
        assertThat(read("{'id':'%s','type':'member.away'}".formatted(longer)))
                .isEqualTo(new Frame.Invalid(longer, "id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "beat", "{'type':'beat'", "{'type':'member.away','id':'c'} x", "{\"a\"}"})
    void rule_8_3_what_is_no_json_is_told_from_what_is_no_command(String text) {
        assertThat(read(text)).isEqualTo(new Frame.NotJson());
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "[]", "null", "{}", "{'type':5}"})
    void rule_8_3_json_that_names_no_type_is_no_command(String text) {
        assertThat(read(text)).isEqualTo(new Frame.Invalid(null, "type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'type':'beat'}", "{ 'type' : 'beat' }", "{'type':'beat','id':'c1','seq':7}"})
    void rule_8_4_a_heartbeat_is_no_command(String text) {
        assertThat(read(text)).isEqualTo(new Frame.Beat());
    }

    @Test
    void rule_6_5_a_look_is_no_command_and_needs_no_id() {
        assertThat(read("{'type':'look','position':5}")).isEqualTo(new Frame.Look(null, 5));
        assertThat(read("{'type':'look','position':null}")).isEqualTo(new Frame.Look(null, 0));
        assertThat(read("{'type':'look','id':'l1'}")).isEqualTo(new Frame.Look("l1", 0));
        assertThat(read("{'type':'look','id':''}")).isEqualTo(new Frame.Invalid("", "id"));
        assertThat(read("{'type':'look','position':'5'}")).isEqualTo(new Frame.Invalid(null, "position"));
    }

    private static SetAgenda agenda(Patch<LocalDateTime> start, Patch<String> link) {
        return new SetAgenda(null, start, null, link, List.of());
    }

    private static Frame read(String type, String fields) {
        return read("{'id':'c1','type':'%s'%s}".formatted(type, fields.isEmpty() ? "" : "," + fields));
    }

    private static Frame read(String text) {
        return CommandReader.read(text.replace('\'', '"'));
    }
}

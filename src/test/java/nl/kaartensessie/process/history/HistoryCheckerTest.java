package nl.kaartensessie.process.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kaartensessie.process.history.History.Command;
import nl.kaartensessie.process.history.History.Line;
import nl.kaartensessie.process.history.History.Outcome;
import nl.kaartensessie.process.history.History.Stored;
import nl.kaartensessie.process.history.History.Text;
import nl.kaartensessie.process.history.HistoryChecker.Fault;
import nl.kaartensessie.process.history.HistoryChecker.Property;
import nl.kaartensessie.support.LiveClient;
import org.junit.jupiter.api.Test;

/// A history that could be, and for each property one that could not.
class HistoryCheckerTest {

    private static final String AT = "2026-11-23T13:05:07.123Z";
    private static final String SECRET = "geheim-1-1";
    private static final String STATE = "'state':{'members':[],'hands':%s,'chat':[],'floor':null,'serverTime':'%s'}}";

    private final List<Stored> log = new ArrayList<>();
    private final List<Command> commands = new ArrayList<>();
    private final List<Text> told = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    /// Kim facilitates, Bo raises a hand, and Kim writes a note; Bo lowers the hand, and comes back to another server.
    HistoryCheckerTest() {
        log.add(new Stored(1, AT, "kim", null, List.of(json("{'type':'room.opened'}"))));
        log.add(new Stored(2, AT, "bo", "up", List.of(json(hand("raised", "'about':'new',")))));
        log.add(new Stored(
                3, AT, "kim", "note", List.of(json("{'type':'note.set','about':'card:1','text':'" + SECRET + "'}"))));
        log.add(new Stored(4, AT, "bo", "down", List.of(json(hand("lowered", "")))));
        log.add(new Stored(5, AT, "bo", "again", List.of(json("{'type':'command.noted','answer':4}"))));
        commands.add(done("bo", "up", 10, 20, 2));
        commands.add(done("kim", "note", 15, 25, 3));
        commands.add(done("bo", "down", 30, 40, 4));
        commands.add(done("bo", "again", 45, 50, 4));
        commands.add(new Command("bo", "never", "", 60, 70, Outcome.REFUSED, 0));
        told.add(new Text(5, "{'type':'snapshot','seq':1," + STATE.formatted("[]", "then")));
        told.add(new Text(
                21, "{'seq':2,'at':'%s','by':'bo','type':'hand.raised','member':'bo','about':'new'}".formatted(AT)));
        told.add(new Text(35, "{'type':'beat','seq':2}"));
        told.add(new Text(41, "{'seq':4,'at':'%s','by':'bo','type':'hand.lowered','member':'bo'}".formatted(AT)));
        told.add(new Text(42, "{'type':'member.connected','member':'kim'}"));
        lines.add(new Line("bo", "SOCKET at 0", -1, 1, told));
        lines.add(new Line(
                "bo",
                "POLL at 1",
                2,
                41,
                List.of(new Text(
                        42, "{'seq':4,'events':[%s]}".formatted(told.get(3).text())))));
        lines.add(new Line(
                "bo", "GET at 2", -1, 80, List.of(new Text(81, "{'seq':4," + STATE.formatted("[]", "now")))));
    }

    @Test
    void what_could_be_is_passed() {
        assertThat(check()).isEmpty();
    }

    @Test
    void a_command_is_done_twice() {
        log.add(new Stored(6, AT, "bo", "up", List.of(json("{'type':'command.noted','answer':4}"))));
        assertGuilty(Property.LOG);
    }

    @Test
    void an_entry_is_missing() {
        log.set(4, new Stored(6, AT, "bo", "again", log.get(4).events()));
        assertGuilty(Property.LOG);
    }

    @Test
    void what_was_acknowledged_is_lost() {
        commands.add(done("kim", "lost", 60, 70, 4));
        assertGuilty(Property.ACKNOWLEDGED);
    }

    @Test
    void what_was_acknowledged_is_elsewhere() {
        commands.set(0, done("bo", "up", 10, 20, 3));
        assertGuilty(Property.ACKNOWLEDGED);
    }

    @Test
    void what_was_refused_is_done() {
        commands.set(4, new Command("bo", "again", "", 60, 70, Outcome.REFUSED, 0));
        assertGuilty(Property.REFUSED);
    }

    @Test
    void what_nobody_knows_may_be_done_or_not() {
        commands.set(3, new Command("bo", "again", "", 60, 70, Outcome.UNKNOWN, 0));
        commands.set(4, new Command("bo", "never", "", 60, 70, Outcome.UNKNOWN, 0));
        assertThat(check()).isEmpty();
    }

    @Test
    void a_later_command_comes_before_an_earlier_one() {
        commands.set(2, done("bo", "down", 5, 9, 4));
        assertGuilty(Property.REAL_TIME);
    }

    @Test
    void an_event_is_missing() {
        told.remove(1);
        told.remove(1);
        assertGuilty(Property.FRAMES);
    }

    @Test
    void an_event_comes_twice() {
        told.add(2, told.get(1));
        assertGuilty(Property.FRAMES);
    }

    @Test
    void an_event_says_something_else() {
        told.set(1, new Text(21, told.get(1).text().replace("new", "reply")));
        assertGuilty(Property.FRAMES);
    }

    @Test
    void a_line_begins_with_an_event() {
        told.remove(0);
        assertGuilty(Property.FRAMES);
    }

    @Test
    void a_beat_knows_of_more_than_was_told() {
        told.set(2, new Text(35, "{'type':'beat','seq':3}"));
        assertGuilty(Property.FRAMES);
    }

    @Test
    void an_answer_passes_over_an_event() {
        lines.set(1, new Line("bo", "POLL at 1", 2, 35, List.of(new Text(42, "{'seq':4,'events':[]}"))));
        assertGuilty(Property.FRAMES);
    }

    @Test
    void a_snapshot_is_not_what_the_log_makes() {
        lines.set(
                2,
                new Line(
                        "bo",
                        "GET at 2",
                        -1,
                        80,
                        List.of(new Text(
                                81, "{'seq':4," + STATE.formatted("[{'member':'bo','about':'new','seq':2}]", "now")))));
        assertGuilty(Property.FOLD);
    }

    @Test
    void another_server_has_not_heard_of_what_its_reader_did() {
        lines.set(
                2,
                new Line(
                        "bo",
                        "GET at 2",
                        -1,
                        41,
                        List.of(new Text(
                                81, "{'seq':2," + STATE.formatted("[{'member':'bo','about':'new','seq':2}]", "now")))));
        assertGuilty(Property.OWN);
    }

    @Test
    void another_server_has_not_heard_of_what_its_reader_saw() {
        commands.clear();
        lines.set(1, new Line("bo", "POLL at 1", 1, 22, List.of(new Text(23, "{'seq':1,'events':[]}"))));
        assertGuilty(Property.OWN);
    }

    @Test
    void a_secret_is_told_to_somebody_else() {
        told.add(new Text(43, "{'type':'presence','note':'" + SECRET + "'}"));
        assertGuilty(Property.SECRECY);
    }

    @Test
    void a_token_is_told() {
        told.add(new Text(43, "{'type':'presence','note':'token of kim'}"));
        assertGuilty(Property.SECRECY);
    }

    private void assertGuilty(Property property) {
        assertThat(check()).extracting(Fault::property).containsOnly(property);
    }

    private List<Fault> check() {
        return HistoryChecker.check(new History(
                log, Set.of("kim"), commands, lines, Map.of(SECRET, Set.of("kim")), Set.of("token of kim")));
    }

    private static Command done(String by, String id, long invoked, long answered, long seq) {
        return new Command(by, id, "", invoked, answered, Outcome.ACKNOWLEDGED, seq);
    }

    private static String hand(String what, String more) {
        return "{" + more + "'type':'hand." + what + "','member':'bo'}";
    }

    private static ObjectNode json(String text) {
        return LiveClient.json(text);
    }
}

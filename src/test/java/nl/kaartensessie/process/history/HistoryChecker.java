package nl.kaartensessie.process.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kaartensessie.live.ReferenceClient;
import nl.kaartensessie.process.history.History.Command;
import nl.kaartensessie.process.history.History.Line;
import nl.kaartensessie.process.history.History.Outcome;
import nl.kaartensessie.process.history.History.Stored;
import nl.kaartensessie.process.history.History.Text;
import nl.kaartensessie.process.support.VirtualMember;
import nl.kaartensessie.support.LiveClient;

/// Whether a history could be that of a room that is in one place and never fails. The log is the order: a server
/// publishes it as `seq`, so it need not be searched for.
///
/// Thread rule: one thread.
final class HistoryChecker {

    enum Property {
        /// The log has no gap, and no command twice.
        LOG,
        /// What was acknowledged is in the log, with that answer.
        ACKNOWLEDGED,
        /// What every server refused is not in the log.
        REFUSED,
        /// A command that was sent after the answer to another comes behind it.
        REAL_TIME,
        /// A line tells the log from its beginning on, all that is for its reader, in order, and as it is.
        FRAMES,
        /// A snapshot is the fold of the log.
        FOLD,
        /// Whoever comes back, to whichever server, finds what they did and saw.
        OWN,
        /// Nobody is told what is for others.
        SECRECY
    }

    /// @param seq where in the log
    record Fault(Property property, String what, long seq) {}

    static final String MARK = "geheim-";

    private static final Pattern MARKS = Pattern.compile(MARK + "[a-z0-9]+-[0-9]+");

    private final History history;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Stored> stored = new HashMap<>();
    private final Map<String, NavigableMap<Long, ObjectNode>> visible = new HashMap<>();
    private final Map<String, List<ObjectNode>> snapshots = new HashMap<>();
    private final Map<String, NavigableMap<Long, Long>> known = new HashMap<>();

    private HistoryChecker(History history) {
        this.history = history;
    }

    static List<Fault> check(History history) {
        HistoryChecker checker = new HistoryChecker(history);
        checker.log();
        checker.commands();
        checker.realTime();
        history.lines().forEach(checker::frames);
        history.lines().forEach(checker::secrecy);
        checker.snapshots.forEach(checker::fold);
        checker.own();
        return checker.faults;
    }

    private void log() {
        long next = 1;
        for (Stored entry : history.log()) {
            if (entry.seq() != next) {
                fault(Property.LOG, "a gap before " + entry, entry.seq());
            }
            if (entry.command() != null && stored.putIfAbsent(entry.by() + " " + entry.command(), entry) != null) {
                fault(Property.LOG, "done twice: " + entry, entry.seq());
            }
            next = entry.last() + 1;
        }
    }

    private void commands() {
        for (Command command : history.commands()) {
            Stored entry = stored.get(command.by() + " " + command.id());
            if (command.outcome() == Outcome.ACKNOWLEDGED && (entry == null || entry.answer() != command.seq())) {
                fault(Property.ACKNOWLEDGED, command + " is " + entry, command.seq());
            }
            if (command.outcome() == Outcome.REFUSED && entry != null) {
                fault(Property.REFUSED, command + " is " + entry, entry.seq());
            }
        }
    }

    private void realTime() {
        List<Command> answered = history.commands().stream()
                .filter(command -> command.outcome() == Outcome.ACKNOWLEDGED && place(command) > 0)
                .sorted(Comparator.comparingLong(Command::answered))
                .toList();
        List<Command> sent = history.commands().stream()
                .filter(command -> place(command) > 0)
                .sorted(Comparator.comparingLong(Command::invoked))
                .toList();
        int done = 0;
        long latest = 0;
        for (Command command : sent) {
            while (done < answered.size() && answered.get(done).answered() < command.invoked()) {
                latest = Math.max(latest, place(answered.get(done++)));
            }
            if (place(command) < latest) {
                fault(Property.REAL_TIME, command + " is before " + latest, place(command));
            }
        }
    }

    /// Where a command is in the log; 0 for nowhere.
    private long place(Command command) {
        Stored entry = stored.get(command.by() + " " + command.id());
        return entry == null ? 0 : entry.seq();
    }

    private void frames(Line line) {
        long place = line.since();
        for (Text text : line.texts()) {
            ObjectNode told = LiveClient.json(text.text());
            if (told.has("state") || told.has("snapshot")) {
                ObjectNode snapshot = told.has("state") ? told : (ObjectNode) told.path("snapshot");
                snapshots
                        .computeIfAbsent(line.member(), member -> new ArrayList<>())
                        .add(snapshot.put("type", "snapshot"));
                place = snapshot.path("seq").asLong();
            } else if (told.has("events")) {
                for (JsonNode event : told.path("events")) {
                    place = frame(line, place, event);
                }
                Long missed = visible(line.member()).higherKey(place);
                if (missed != null && missed <= told.path("seq").asLong()) {
                    fault(Property.FRAMES, line.kind() + " of " + line.member() + " passes over " + missed, missed);
                }
            } else if (told.path("type").asText().equals("beat")) {
                if (told.path("seq").asLong() > place) {
                    fault(Property.FRAMES, line.kind() + ": " + told + " after " + place, place);
                }
            } else if (told.has("seq")) {
                place = frame(line, place, told);
            }
        }
    }

    /// @return the place behind it
    private long frame(Line line, long place, JsonNode frame) {
        if (!frame.has("seq")) {
            return place;
        }
        Map.Entry<Long, ObjectNode> next =
                place < 0 ? null : visible(line.member()).higherEntry(place);
        if (next == null || !next.getValue().equals(frame)) {
            fault(
                    Property.FRAMES,
                    line.kind() + " of " + line.member() + " behind " + place + ": " + frame + " and not " + next,
                    frame.path("seq").asLong());
        }
        return frame.path("seq").asLong();
    }

    private NavigableMap<Long, ObjectNode> visible(String member) {
        return visible.computeIfAbsent(
                member,
                reader -> Projection.of(
                        history.log(), reader, history.facilitators().contains(reader)));
    }

    private void secrecy(Line line) {
        for (Text text : line.texts()) {
            for (Matcher mark = MARKS.matcher(text.text()); mark.find(); ) {
                if (!history.secrets().getOrDefault(mark.group(), Set.of()).contains(line.member())) {
                    fault(Property.SECRECY, line.member() + " is told " + text, 0);
                }
            }
            if (history.unspeakable().stream().anyMatch(text.text()::contains)) {
                fault(Property.SECRECY, line.member() + " is told a token or a key: " + text, 0);
            }
        }
    }

    /// The first snapshot of a member and what the log has for them behind it make each of the others.
    private void fold(String member, List<ObjectNode> all) {
        all.sort(Comparator.comparingLong(snapshot -> snapshot.path("seq").asLong()));
        ReferenceClient client = new ReferenceClient();
        client.apply(all.getFirst());
        for (ObjectNode snapshot : all) {
            long seq = snapshot.path("seq").asLong();
            visible(member).subMap(client.seq(), false, seq, true).values().forEach(client::apply);
            JsonNode folded = lasting(client.state());
            JsonNode told = lasting((ObjectNode) snapshot.path("state").deepCopy());
            if (!folded.equals(told)) {
                fault(Property.FOLD, member + " is told " + told + "\n  and not " + folded, seq);
            }
        }
    }

    /// Without who is here now: how many may vote follows from it.
    private static JsonNode lasting(ObjectNode state) {
        JsonNode lasting = VirtualMember.stored(state);
        if (lasting.path("vote") instanceof ObjectNode vote) {
            vote.remove("voters");
        }
        return lasting;
    }

    private void own() {
        for (Line line : history.lines()) {
            JsonNode first = line.texts().isEmpty()
                    ? MissingNode.getInstance()
                    : seq(line.texts().getFirst());
            Map.Entry<Long, Long> known = known(line.member()).lowerEntry(line.opened());
            if (known != null && !first.isMissingNode() && first.asLong() < known.getValue()) {
                fault(Property.OWN, line + " comes of one who knows " + known.getValue(), known.getValue());
            }
        }
    }

    /// Since when this member has known which place, by an answer or a frame.
    private NavigableMap<Long, Long> known(String member) {
        return known.computeIfAbsent(member, who -> {
            NavigableMap<Long, Long> times = new TreeMap<>();
            history.commands().stream()
                    .filter(command -> command.by().equals(who) && command.outcome() == Outcome.ACKNOWLEDGED)
                    .forEach(command -> times.merge(command.answered(), command.seq(), Math::max));
            history.lines().stream()
                    .filter(line -> line.member().equals(who))
                    .forEach(line -> line.texts()
                            .forEach(text -> times.merge(text.at(), seq(text).asLong(), Math::max)));
            long latest = 0;
            for (Map.Entry<Long, Long> time : times.entrySet()) {
                latest = Math.max(latest, time.getValue());
                time.setValue(latest);
            }
            return times;
        });
    }

    private static JsonNode seq(Text text) {
        return LiveClient.json(text.text()).path("seq");
    }

    private void fault(Property property, String what, long seq) {
        faults.add(new Fault(property, what, seq));
    }
}

package nl.kaartensessie.process.history;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;
import nl.kaartensessie.process.history.History.Command;
import nl.kaartensessie.process.history.History.Line;
import nl.kaartensessie.process.history.History.Outcome;
import nl.kaartensessie.process.history.History.Stored;
import nl.kaartensessie.process.history.History.Text;
import nl.kaartensessie.process.support.Recorder;
import nl.kaartensessie.support.LiveClient;
import nl.kaartensessie.support.RoomClient;

/// Writes down what the members of one room send and are told.
///
/// Thread rule: any thread; the history is taken when nobody writes any more.
final class RoomRecorder {

    private static final String LOG = """
            select seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), by, command, events::text
            from room_event where room_id = ? order by seq
            """;

    private final String room;
    private final Queue<Command> commands = new ConcurrentLinkedQueue<>();
    private final Queue<Line> lines = new ConcurrentLinkedQueue<>();
    private final Map<String, Set<String>> secrets = new ConcurrentHashMap<>();
    private final AtomicInteger marks = new AtomicInteger();

    RoomRecorder(String room) {
        this.room = room;
    }

    /// A word that only these members may ever read.
    String secretFor(Set<String> readers) {
        String mark =
                HistoryChecker.MARK + room.substring(2).replaceAll("[^a-z0-9]", "x") + "-" + marks.getAndIncrement();
        secrets.put(mark, readers);
        return mark;
    }

    /// What this member does and is told.
    Recorder of(String member) {
        return new Recorder() {

            private final Map<String, Command> open = new ConcurrentHashMap<>();

            @Override
            public void gives(String id, String body) {
                long now = System.nanoTime();
                open.put(id, new Command(member, id, body, now, Long.MAX_VALUE, Outcome.REFUSED, 0));
            }

            @Override
            public void answered(String id, int status, String body) {
                Command asked = Objects.requireNonNull(open.get(id));
                boolean done = status == 200;
                boolean doubt = status == 0 || status == 503 || asked.outcome() == Outcome.UNKNOWN;
                Outcome outcome = done ? Outcome.ACKNOWLEDGED : doubt ? Outcome.UNKNOWN : Outcome.REFUSED;
                long seq = done ? LiveClient.json(body).path("seq").asLong() : 0;
                Command so = new Command(member, id, asked.body(), asked.invoked(), System.nanoTime(), outcome, seq);
                open.put(id, so);
                if (status != 0 && status != 503 && status != 429) {
                    commands.add(so);
                }
            }

            @Override
            public Consumer<String> opens(String kind, long since) {
                return hears(member, kind, since);
            }
        };
    }

    Consumer<String> hears(String member, String kind, long since) {
        List<Text> texts = Collections.synchronizedList(new ArrayList<>());
        lines.add(new Line(member, kind, since, System.nanoTime(), texts));
        return text -> texts.add(new Text(System.nanoTime(), text));
    }

    History history(DataSource database, List<RoomClient> members) {
        Set<String> facilitators = new HashSet<>();
        Set<String> unspeakable = new HashSet<>();
        for (RoomClient member : members) {
            unspeakable.add(member.token());
            if (member.key() != null) {
                facilitators.add(member.member());
                unspeakable.add(member.key());
            }
        }
        List<Line> told = lines.stream()
                .map(line -> new Line(
                        line.member(),
                        line.kind(),
                        line.since(),
                        line.opened(),
                        List.of(line.texts().toArray(Text[]::new))))
                .toList();
        return new History(log(database), facilitators, List.copyOf(commands), told, secrets, unspeakable);
    }

    private List<Stored> log(DataSource database) {
        List<Stored> log = new ArrayList<>();
        try (var connection = database.getConnection();
                var read = connection.prepareStatement(LOG)) {
            read.setString(1, room);
            try (var row = read.executeQuery()) {
                while (row.next()) {
                    log.add(new Stored(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            events(row.getString(5))));
                }
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return log;
    }

    private static List<ObjectNode> events(String array) {
        List<ObjectNode> events = new ArrayList<>();
        LiveClient.json("{\"events\":" + array + "}").path("events").forEach(event -> events.add((ObjectNode) event));
        return events;
    }
}
